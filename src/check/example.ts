/** Reads the [[marks]] in a rule's examples: the words to be found, and the text without the marks. */
import type { Span } from '../text/span.ts'

/** The example's text without its marks, and the marked spans in UTF-16 code units of that text. */
export function readMarks(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  let from = 0
  for (let open = marked.indexOf('[['); open >= 0; open = marked.indexOf('[[', from)) {
    const close = marked.indexOf(']]', open)
    if (close < 0) break
    text += marked.slice(from, open)
    const start = text.length
    text += marked.slice(open + 2, close)
    spans.push({ start, end: text.length })
    from = close + 2
  }
  return { text: text + marked.slice(from), spans }
}
