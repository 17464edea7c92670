/** Tells whether a token stands inside quotation marks: perhaps another person's words. */
import type { Passage, Sentence } from '../text/passage.ts'

/** Looks at the marks between the start of the sentence and the token `at`. */
export function isQuoted({ text, tokens: { starts } }: Passage, { start }: Sentence, at: number): boolean {
  const end = starts[at] ?? text.length
  let open = 0
  let straight = 0
  for (let place = start; place < end; place++) {
    const code = text.charCodeAt(place)
    if (code === 0x201c) open++
    else if (code === 0x201d) open--
    else if (code === 0x22) straight++
  }
  return open > 0 || straight % 2 === 1
}
