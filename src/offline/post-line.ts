/** Tells the line of a resume that names a post and its dates, which is no part of a story. */
import type { Passage } from '../text/passage.ts'

/** A line with a post, an office, a grade and hours a week has hardly more words. */
const mostWords = 30

const day = String.raw`(?:\d{1,2}\/(?:\d{1,2}\/)?|[a-z]{3,9}\.?\s+)?(?:19|20)\d\d`
const span = new RegExp(String.raw`\b${day}\s*(?:-|\u2013|\u2014|to|through)\s*(?:${day}|present|current|now|today)\b`, 'i')

/** `Director, Office of Water, GS-15, 06/2019 to Present`: opens with a capital, spans time, and ends without the mark of a sentence. */
export function isPostLine({ text }: Passage, { start, end, from, to }: { readonly start: number; readonly end: number; readonly from: number; readonly to: number }): boolean {
  if (to - from > mostWords) return false
  const line = text.slice(start, end)
  return /^\s*[\p{Lu}\d]/u.test(line) && !/[.!?:;]["\u201d\u2019)]*$/.test(line.trimEnd()) && span.test(line)
}
