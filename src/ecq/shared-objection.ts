/** Finds what is objected in a reason that first grants something, and of which words, so that seats with one objection are told together. */
import type { Reason } from './review.ts'
import { withoutSide } from './sort-reasons.ts'

/** "The deeds hold up, but no result was found." as "No result was found."; any other text as it is. */
export function objectionIn(text: string): string {
  const at = text.indexOf(granted)
  const objection = text.slice(at + granted.length)
  return at < 0 ? text : `${objection.charAt(0).toUpperCase()}${objection.slice(1)}`
}

const granted = ' hold up, but '

/** The words of the draft that a reason turns on, beside its text or in it; null where it quotes none. */
function wordsIn({ text, evidence }: Reason): string | null {
  const words = evidence?.quote ?? /^"(.+?)(?: \u2026)?"/.exec(objectionIn(withoutSide(text)))?.[1]
  return words === undefined ? null : words.replaceAll('\n', ' ').replace(/\.$/, '')
}

/** Both turn on the same words, of which either may quote the first only. */
export function sameWords(one: Reason, other: Reason): boolean {
  const [words, others] = [wordsIn(one), wordsIn(other)]
  return words !== null && others !== null && (words.startsWith(others) || others.startsWith(words))
}
