/** The competencies of one ECQ as a grid: shown, named only, or not found, each with the words that say so. */
import type { ReviewedEcq } from '../../../ecq/review.ts'
import type { Told } from '../state.ts'
import { competencyTitle } from '../titles.ts'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

interface Props extends PlaceProps {
  readonly coverage: ReviewedEcq['coverage']
  readonly told: Told
}

const states = [
  ['shown', 'Shown', 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0'],
  ['named', 'Named only', 'M8 2a6 6 0 0 0 0 12z'],
  ['missing', 'Not found', ''],
] as const

export function Coverage({ coverage, told, ...place }: Props) {
  return (
    <ul class="coverage">
      {states.flatMap(([state, words, sign]) =>
        coverage[state].map((id) => {
          const evidence = told.paragraphs?.flatMap(({ competencies }) => competencies).find((mark) => mark.id === id && mark.grade === state)?.evidence
          return (
            <li key={id} class={`cell cell--${state}`}>
              <span class="cell__title">{competencyTitle(told, id)}</span>
              <span class="cell__state">
                <svg class="cell__sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="6" /><path d={sign} /></svg> {words}
              </span>
              {evidence && <PlaceLink evidence={evidence} {...place} />}
            </li>
          )
        }),
      )}
    </ul>
  )
}
