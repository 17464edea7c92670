/** Tells whether a story says what was faced before it says what was done. */
import type { ReviewedSentence } from './review.ts'

/** One sentence of context alone says who the writer was, and not what was at stake. */
const fewest = 2

/** Over the sentences of one ECQ, in order: before the middle one of the deeds, as a story may open with a deed that draws the reader in. */
export function tellsSetting(sentences: readonly Pick<ReviewedSentence, 'part' | 'owner'>[]): boolean {
  const deeds = sentences.flatMap(({ part, owner }, at) => (part === 'action' && owner === 'i' ? [at] : []))
  const before = sentences.slice(0, deeds[Math.floor(deeds.length / 2)] ?? sentences.length)
  return before.some(({ part }) => part === 'challenge') || before.filter(({ part }) => part === 'context').length >= fewest
}
