/** Counts the words of weak action and thin results in a sentence. */
import type { LabelledSentence } from './label-sentences.ts'
import { cueMatcher } from './cue-matcher.ts'
import { type WeaknessList, weaknessLists } from './words/weakness.ts'

export const weaknessNames = Object.keys(weaknessLists) as WeaknessList[]
const match = cueMatcher(Object.values(weaknessLists))

/** Words of each list, in the order of `weaknessNames`. */
export function weaknessCounts({ passage, from, to }: LabelledSentence): number[] {
  const counts = weaknessNames.map(() => 0)
  match(passage.tokens.words, from, to, (list) => void (counts[list] as number)++)
  return counts
}
