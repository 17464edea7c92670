/** Says where in the draft a finding stands, in the words that every report shares. */
import type { DraftCheck } from '../ecq/draft-check.ts'
import type { Finding } from '../ecq/finding.ts'
import { frameworks } from '../ecq/frameworks.ts'
import { type ParagraphPlace, paragraphName, paragraphPlaces } from '../ecq/paragraph-places.ts'

/** "Leading People, paragraph 2", or the place in words of a finding about form. */
export const placeWords = ({ paragraph, where }: Pick<Finding, 'paragraph' | 'where'>, places: readonly ParagraphPlace[]): string => (paragraph === null ? (where ?? 'document') : paragraphName(places[paragraph]))

const remembered = new WeakMap<DraftCheck['draft'], readonly ParagraphPlace[]>()

/** By paragraph of the draft; remembered, because several parts of a report ask. */
export function placesOf({ draft, framework, ecq }: Pick<DraftCheck, 'draft' | 'framework' | 'ecq'>): readonly ParagraphPlace[] {
  const places = remembered.get(draft) ?? paragraphPlaces(draft.text, frameworks[framework], ecq)
  remembered.set(draft, places)
  return places
}
