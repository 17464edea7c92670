/** Finds the words that a message puts in quote marks, double or single; an apostrophe opens and closes nothing. */

const double = /["\u201c]([^"\u201c\u201d\n]{3,600})["\u201d]/g
const single = /(?<![\p{L}\p{N}])['\u2018]([^\n]{3,600}?)['\u2019](?![\p{L}\p{N}])/gu

/** In the order of double and then single marks, without the stop at their end. */
export const quotesIn = (text: string): string[] => {
  const inDouble = Array.from(text.matchAll(double), ([, words = '']) => words)
  const inSingle = Array.from(text.replace(double, ' ').matchAll(single), ([, words = '']) => words)
  return [...inDouble, ...inSingle].map((words) => words.trim().replace(/[.,;]$/, '')).filter((words) => words !== '')
}

export const withoutQuotes = (text: string): string => text.replace(double, ' ').replace(single, ' ')
