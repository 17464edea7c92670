/** Finds the years that words name: `2012`, `FY12`, `'12`, the last of `2008-2011`; and ages told in years. */
import { wordsOf } from './words.ts'

export interface NamedYear {
  readonly year: number
  /** as it is written */
  readonly words: string
  readonly start: number
  readonly end: number
}

const whole = String.raw`(?:19|20)\d\d`
const lead = String.raw`\b(?:FY|fiscal year|fiscal)\s?['\u2019]?`
const yearPattern = new RegExp(String.raw`(?:${lead}(?<fiscal>${whole}|\d\d)|(?<![\d$#.,/-])(?:${whole}\s?(?:-|\u2013|\u2014|to|through)\s?)?(?<year>${whole}))(?![\d%]|[,.]\d)|(?<=\s)['\u2019](?<short>\d\d)(?!\d|s\b)`, 'gi')

/** In order; a count of things that looks like a year is none where a plural follows it and no word of time stands before it. */
export const yearsIn = (text: string): NamedYear[] =>
  Array.from(text.matchAll(yearPattern)).flatMap(({ index, 0: words, groups }) => {
    const figures = groups?.fiscal ?? groups?.year ?? groups?.short ?? ''
    const year = figures.length === 4 ? Number(figures) : Number(figures) + (figures > '49' ? 1900 : 2000)
    const counts = groups?.year !== undefined && /^ \p{Ll}+s\b/u.test(text.slice(index + words.length)) && !timed.test(text.slice(0, index))
    return counts ? [] : [{ year, words, start: index, end: index + words.length }]
  })

const timed = /\b(?:in|by|since|until|from|to|of|during|after|before|through|early|late|mid|fall|spring|summer|winter|the|my|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)[ -]$/i

const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')

/** How many years something is said to be old or to lie back; null where that is not said. */
export function ageIn(text: string): number | null {
  const found = /\b(\w+)(?: or so)? years? (?:old|ago|back)\b/.exec(wordsOf(text).join(' '))?.[1] ?? ''
  const age = /^\d{1,2}$/.test(found) ? Number(found) : numbers.indexOf(found) + 1
  return age > 0 ? age : null
}
