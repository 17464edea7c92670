/** A template's blanks and the candidate's words for them. */

const blank = '[…]'

/** The stretches between the blanks; there is one blank fewer than stretches. */
export const stretchesOf = (template: string): string[] => template.split(blank)

/** The template with the given words in its blanks; what is not given stays a blank. */
export function fillBlanks(template: string, words: readonly string[]): string {
  return stretchesOf(template).reduce((sentence, stretch, index) => `${sentence}${(words[index - 1] ?? '').trim() || blank}${stretch}`)
}
