/** Tells the reasons for an ECQ from those against it, each said once with all the words it rests on. */
import type { Evidence } from './finding.ts'
import type { Reason } from './review.ts'

export type Side = 'for' | 'against' | 'neither'

export interface SortedReason {
  readonly side: Side
  readonly text: string
  readonly evidence: readonly Evidence[]
}

const sides: readonly (readonly [side: Side, opening: string])[] = [
  ['for', 'For: '],
  ['against', 'Against: '],
]

/** Those for first, then those against, then those that take no side; in their order within each. */
export function sortReasons(reasons: readonly Reason[]): SortedReason[] {
  const sorted = new Map<string, { side: Side; text: string; evidence: Evidence[] }>()
  for (const { text, evidence } of reasons) {
    const known = sorted.get(text) ?? { ...split(text), evidence: [] }
    if (evidence && !known.evidence.some(({ quote }) => quote === evidence.quote)) known.evidence.push(evidence)
    sorted.set(text, known)
  }
  const all = [...sorted.values()]
  return (['for', 'against', 'neither'] as const).flatMap((side) => all.filter((reason) => reason.side === side))
}

/** A reason's text with the word that tells its side. */
export const withSide = (side: Exclude<Side, 'neither'>, text: string): string => `${sides.find(([one]) => one === side)?.[1]}${text}`

/** A reason's text without the word that tells its side. */
export const withoutSide = (text: string): string => text.slice(sides.find(([, opening]) => text.startsWith(opening))?.[1].length ?? 0)

/** A text says its side in its first word, or takes none. */
function split(text: string): { side: Side; text: string } {
  const found = sides.find(([, opening]) => text.startsWith(opening))
  if (!found) return { side: 'neither', text }
  const rest = text.slice(found[1].length)
  return { side: found[0], text: `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}` }
}
