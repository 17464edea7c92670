/** A share of the text in words, as a sentence begins with it. */

/** `share` from 0 to 1. */
export function shareOfText(share: number): string {
  const percent = Math.round(share * 100)
  return percent >= 100 ? 'All of the text' : `About ${Math.max(1, percent)} percent of the text`
}
