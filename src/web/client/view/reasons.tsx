/** Reasons with the words they rest on: those for, those against, and those that take no side. */
import type { Reason } from '../../../ecq/review.ts'
import { type Side, sortReasons } from '../../../ecq/sort-reasons.ts'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

const sides: readonly (readonly [side: Side, words: string | null])[] = [['for', 'For'], ['against', 'Against'], ['neither', null]]

export function Reasons({ reasons, ...place }: PlaceProps & { readonly reasons: readonly Reason[] }) {
  const sorted = sortReasons(reasons)
  return (
    <>
      {sides.map(([side, words]) => {
        const own = sorted.filter((reason) => reason.side === side)
        if (own.length === 0) return null
        return (
          <div key={side} class={`reasons reasons--${side}`}>
            {words && <p class="reasons__side">{words}</p>}
            <ul>
              {own.map(({ text, evidence }) => (
                <li>
                  {text} {evidence.map((one) => <><PlaceLink evidence={one} {...place} />{' '}</>)}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}
