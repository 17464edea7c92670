/** Tells whether a sentence gives the figure for the claim of the sentence before it: `It fell from 90 days to 40 days`. */
import { tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import type { Tokens } from '../text/tokens.ts'
import { measuresIn } from './measures.ts'

/** Whether `next` tells a change in figures of what `claim` spoke of. Linear in the two sentences. */
export function givesFigureFor(passage: Passage, claim: Sentence, next: Sentence): boolean {
  if (!measuresIn(passage, next).some(({ kind }) => kind === 'change')) return false
  return !tellsBefore(passage.tokens, next) && (announces(passage.tokens, claim) || speaksOf(passage.tokens, claim, next))
}

const before = tableOf(['had', 'would', 'could', 'should', 'will'])

/** What had been so, or would be, is no figure for the claim. */
function tellsBefore({ ids }: Tokens, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (before[ids[at] as number] === 1) return true
  return false
}

const outcomes = tableOf('result results outcome outcomes effect effects impact impacts numbers figures gains savings'.split(' '))
const longestSubject = 3

/** `The results were dramatic.` only opens what follows. */
function announces({ ids }: Tokens, { from, to }: Sentence): boolean {
  for (let at = from; at < Math.min(to, from + longestSubject); at++) if (outcomes[ids[at] as number] === 1) return true
  return false
}

const pointing = tableOf('it they these this that those each both'.split(' '))
const openingWords = 6
const shortestNoun = 4
const small = tableOf('that this with from have been were their there which when where what than then them they these those after before since under over into about more most much very such some many also only just both each every time year years month months week weeks percent'.split(' '))

/** The sentence opens with a word that points back, or with a noun of the claim. */
function speaksOf({ words, ids }: Tokens, claim: Sentence, { from, to }: Sentence): boolean {
  if (pointing[ids[from] as number] === 1) return true
  for (let at = from; at < Math.min(to, from + openingWords); at++) {
    const word = words[at] as string
    if (word.length < shortestNoun || small[ids[at] as number] === 1) continue
    const noun = singular(word)
    for (let earlier = claim.from; earlier < claim.to; earlier++) if (singular(words[earlier] as string) === noun) return true
  }
  return false
}

const singular = (word: string): string => (word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word)
