/** Tells a paragraph whose deeds are the writer's own and told at length, which nobody can call thin. */
import type { ReadParagraph } from './analysis.ts'

const fewestDeeds = 3
const fewestWords = 70
/** words of a sentence, on average */
const length = 20
/** of the sentences of action */
const ownShare = 0.7

/** True where several long sentences of action are told by I, and few by anybody else. */
export function toldInDetail({ sentences }: Pick<ReadParagraph, 'sentences'>): boolean {
  let deeds = 0, own = 0, words = 0
  for (const { sentence } of sentences) {
    if (sentence.part !== 'action') continue
    deeds++
    if (sentence.owner !== 'i') continue
    own++
    words += sentence.to - sentence.from
  }
  return own >= fewestDeeds && words >= fewestWords && words >= length * own && own >= ownShare * deeds
}
