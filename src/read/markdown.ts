/** Takes the marks of Markdown out of a text, so that what is left reads like the draft itself. */

/** Headings and list items become paragraphs of their own; nothing but marks is taken away. */
export function plainFromMarkdown(text: string): string {
  const out: string[] = []
  let fenced = false
  const lines = text.split('\n')
  lines.forEach((line, index) => {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    else if (fenced) out.push(line)
    else if (isUnderline(line, lines[index - 1])) out.push('')
    else if (isRow(line)) pushRow(out, line)
    else pushLine(out, line)
  })
  return out.join('\n').replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '').replace(/\n+$/, '')
}

function pushLine(out: string[], quoted: string): void {
  const line = quoted.replace(/^(?: {0,3}>[ \t]?)+/, '')
  const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)
  if (heading) return void out.push('', withoutMarks(heading[1] ?? ''), '')
  const item = /^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+(?=\S)(.*)$/.exec(line)
  if (item && !/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)) return void out.push('', withoutMarks(item[1] ?? ''))
  out.push(withoutMarks(line))
}

/** A row of a table between bars. */
const isRow = (line: string): boolean => /^ {0,3}\|.*\|[ \t]*$/.test(line)

/** A paragraph with tabs between the cells, as the tables of Word files are read; the row of dashes under the titles is a mark. */
function pushRow(out: string[], line: string): void {
  const cells = line.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => withoutMarks(cell.trim()))
  if (!cells.every((cell) => /^:?-+:?$/.test(cell))) out.push('', cells.join('\t').trim(), '')
}

/** `====` or `----` straight under a line of words makes that line a heading. */
const isUnderline = (line: string, above: string | undefined): boolean =>
  /^ {0,3}(?:={3,}|-{3,})[ \t]*$/.test(line) && above !== undefined && above.trim() !== ''

/** Longest marks first. A mark must hug its words and stand outside a word, so that `2 * 3` and `snake_case` stay. */
const emphasis = [
  /(?<![\\*])\*\*\*(?=[^\s*])([^*]*[^\s*\\])\*\*\*(?!\*)/g,
  /(?<![\\*])\*\*(?=[^\s*])((?:(?!\*\*).)*[^\s\\])\*\*(?!\*)/g,
  /(?<![\\*])\*(?=[^\s*])([^*]*[^\s*\\])\*(?!\*)/g,
  /(?<![\w\\])___(?=[^\s_])([^_]*[^\s_\\])___(?!\w)/g,
  /(?<![\w\\])__(?=[^\s_])((?:(?!__).)*[^\s\\])__(?!\w)/g,
  /(?<![\w\\])_(?=[^\s_])([^_]*[^\s_\\])_(?!\w)/g,
]

/** `[her plan](https://example.gov)`: the words stay, and so does a target that is more than an address. */
const link = /(?<![\\!])\[([^\][]+)\]\((?:https?:|mailto:|#)[^\s()<>]*\)/g

/** Word processors that save Markdown escape what is no mark: `1\.`, `\-`, `\#`. */
const escape = /\\([!-/:-@[-`{-~])/g

const withoutMarks = (line: string): string => emphasis.reduce((plain, mark) => plain.replace(mark, '$1'), line).replace(link, '$1').replace(escape, '$1')
