/** Tells a draft in another language, which nothing here can read, from English. */
import type { ParsedText } from '../text/parse.ts'

/** The part of the words that are among the small words of English, from 0 to 1; narratives have a third, other languages next to none. */
export const englishShare = (words: readonly string[]): number => words.filter((word) => smallWords.has(word)).length / Math.max(1, words.length)

/** A share of fewer words says nothing, and the barest resume has more small words than this. */
const enoughWords = 20
const leastShare = 0.07

/** False for a draft in another script, or with next to none of the small words that English needs. Linear. */
export function readsEnglish({ paragraphs }: ParsedText): boolean {
  const words = paragraphs.flatMap(({ passage }) => passage.tokens.words)
  const other = words.filter(isOfOtherScript).length
  return other * 2 <= words.length && (words.length < enoughWords || englishShare(words) >= leastShare)
}

/** The last letter of the Latin alphabet's first extensions. */
const lastLatin = 0x24f

const isOfOtherScript = (word: string): boolean => word.charCodeAt(0) > lastLatin && /^\p{L}/u.test(word)

const smallWords = new Set(
  'the of and to in that was for with on it by as were from at which their not my this be who but they or is have i we our had its after each what when so than into would they them his her an are been'.split(' '),
)
