/** Tells a sentence that opens one more example from one that looks back on several. */
import { flagsOf } from '../text/lexicon.ts'
import type { Sentence } from '../text/passage.ts'
import type { Tokens } from '../text/tokens.ts'
import { caseWords } from './case-words.ts'

type Stretch = Pick<Sentence, 'from' | 'to'>

/** What a word says of examples; flags are added up. */
const Role = { more: 1, likeCase: 2, hint: 4, summing: 8, several: 16 } as const

/** Words that gather up what was told, where they open a sentence. */
export const summing: readonly string[] = 'together all these those across through each sum summary throughout such conclusion'.split(' ')

const roles = flagsOf([
  [Role.more, 'second third fourth fifth sixth another further additional final last next different recent earlier'.split(' ')],
  // They name an example only after "another" and the like.
  [Role.likeCase, [...caseWords, 'initiative', 'undertaking', 'assignment', 'project', 'demonstration', 'role', 'post', 'position', 'capacity', 'agency']],
  [Role.hint, ['similar', 'example', 'the']],
  [Role.summing, summing],
  [Role.several, [...caseWords.filter((word) => word.endsWith('s')), ...'efforts initiatives roles positions assignments projects endeavors undertakings'.split(' ')]],
])

/** "A second example of…", "In another case…", "Another accomplishment…", "I took a similar approach to…". */
export function saysAnother({ words, ids }: Tokens, { from, to }: Stretch): boolean {
  const end = Math.min(to, from + 12)
  const last = Math.min(end + 2, ids.length)
  for (let at = from; at < end; at++) {
    const role = roles[ids[at] as number] as number
    if ((role & (Role.more | Role.hint)) === 0) continue
    if (role & Role.more && (isLikeCase(ids, at + 1, last) || isLikeCase(ids, at + 2, last) || isLikeCase(ids, at + 3, last))) return true
    if (role & Role.hint && hints(words[at] as string, words[at + 1] ?? '', at + 2 >= to)) return true
  }
  return false
}

const isLikeCase = (ids: readonly number[], at: number, end: number): boolean => at < end && ((roles[ids[at] as number] as number) & Role.likeCase) > 0

function hints(word: string, next: string, ends: boolean): boolean {
  if (word === 'similar') return next === 'approach' || next === 'method' || next === 'effort'
  if (word === 'example') return /^(?:#?[2-9]|two|three|four|five|six)$/.test(next)
  return ends && (next === 'second' || next === 'third' || next === 'fourth')
}

/** "Together these efforts…": opens with such a word and names several things soon after. */
export function sums({ ids }: Tokens, { from, to }: Stretch): boolean {
  let looks = false
  const end = Math.min(to, from + 14)
  for (let at = from; at < end; at++) {
    const role = roles[ids[at] as number] as number
    if (role & Role.summing && at < from + 4) looks = true
    if (looks && role & Role.several) return true
  }
  return false
}
