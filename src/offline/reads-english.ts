/** Tells a draft in another language, which nothing here can read, from English. */
import type { ParsedText } from '../text/parse.ts'

/**
 * The part of the words that are small words of English or deeds told as English tells them, from 0 to 1; narratives have
 * a third, other languages next to none. Terse lists leave the small words out, but tell one deed after another.
 */
export const englishShare = (words: readonly string[]): number => words.filter((word) => smallWords.has(word) || isEnglishDeed(word)).length / Math.max(1, words.length)

/** A share of fewer words says nothing, and the barest resume has more such words than this. */
const enoughWords = 20
const leastShare = 0.07

/** False for a draft in another script, or with next to none of the words that English needs. Linear. */
export function readsEnglish({ paragraphs }: ParsedText): boolean {
  const words = paragraphs.flatMap(({ passage }) => passage.tokens.words)
  const other = words.filter(isOfOtherScript).length
  return other * 2 <= words.length && (words.length < enoughWords || englishShare(words) >= leastShare)
}

/** The last letter of the Latin alphabet's first extensions. */
const lastLatin = 0x24f

const isOfOtherScript = (word: string): boolean => word.charCodeAt(0) > lastLatin && /^\p{L}/u.test(word)

const smallWords = new Set(
  'the of and to in that was for with on it by as were from at which their not my this be who but they or is have i we our had its after each what when so than into would they them his her an are been within between across through without among about before during against per'.split(' '),
)

/** A past in -ed, or one of its own that no neighboring language spells alike. */
const isEnglishDeed = (word: string): boolean => (word.length > 5 && word.endsWith('ed')) || irregularDeeds.has(word)
const irregularDeeds = new Set('held built rebuilt brought kept wrote rewrote drove gave took found taught sought fought began chose spoke withdrew oversaw rose fell grew'.split(' '))
