/** Reasons with the words they rest on; one that holds at several places is said once. */
import type { Evidence } from '../../../ecq/finding.ts'
import type { Reason } from '../../../ecq/review.ts'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

export const Reasons = ({ reasons, ...place }: PlaceProps & { readonly reasons: readonly Reason[] }) => (
  <ul>
    {[...together(reasons)].map(([text, places]) => (
      <li>
        {text} {places.map((evidence) => <><PlaceLink evidence={evidence} {...place} />{' '}</>)}
      </li>
    ))}
  </ul>
)

function together(reasons: readonly Reason[]): Map<string, Evidence[]> {
  const places = new Map<string, Evidence[]>()
  for (const { text, evidence } of reasons) places.set(text, [...(places.get(text) ?? []), ...(evidence ? [evidence] : [])])
  return places
}
