/** Reads the year that a token states: `2019`, `FY09`, `mid-2000s`, `2008-2011`. */
import { wordTable } from '../text/word-table.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

/** The year that the token states, or the last of `2008-2011`, of those that a deed may carry; 0 for what is no year. */
export function statedYear(tokens: Tokens, k: number): number {
  const code = k < tokens.marks.length && (tokens.marks[k] as number) & Mark.digit ? codeAt(tokens, k) : 0
  return code > 0 && code <= latest - base ? base + code : 0
}

/** The newest year among the tokens [from, to), and no older than `year`. */
export function newestYear(tokens: Tokens, from: number, to: number, year: number): number {
  let newest = year
  for (let k = from; k < to; k++) if ((tokens.marks[k] as number) & Mark.digit) newest = Math.max(newest, statedYear(tokens, k))
  return newest
}

/** No deed is dated earlier. */
export const base = 1949
export const latest = 2049

/** The year since `base`, a hundred more for one that only its neighbors tell from a number: `09`, `90s`. */
export const codeAt = wordTable((word) => {
  // Sums and long counts come in ever new figures, which no table holds.
  if (word.charCodeAt(0) === 36 || word.includes(',')) return 0
  const [, fiscal, whole = '', last = '', short = '', decade] = /^(fy)?(?:early-|mid-|late-)?(?:((?:19|20)\d\d)(?:-((?:19|20)?\d\d))?|(\d\d))(s?)$/.exec(word) ?? []
  const figures = whole.slice(0, 4 - last.length) + last || (short > '49' ? '19' : '20') + short
  const year = Number(figures) + (decade ? middle : 0)
  if (year <= base || year > latest || (decade && (year % 10 !== middle || year > 2010))) return 0
  return year - base + (whole || fiscal ? 0 : 100)
})
/** The year of a decade that stands for it. */
const middle = 5
