/** Recognises the headings of the trade: an ECQ's title and a CCAR part, on a line of their own or inline. */
import { tableOf } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import type { Framework } from './framework.ts'
import { headingLineReader } from './heading-line.ts'
import type { Part } from './kind.ts'

export interface EcqHeading {
  readonly ecq: string | null
  readonly title: string
  /** UTF-16 offset in the passage after the heading and its mark */
  readonly end: number
}

/** Titles that people give an ECQ beside the official one. `and`, `&` and `/` are the same, and so are a blank and a hyphen; `the` may stand or not. */
const otherTitles: Readonly<Record<string, readonly string[]>> = {
  'results-driven': ['Result Driven', 'Driving Results'],
  'business-acumen': ['Acumen in Business'],
  'building-coalitions': [
    ...['Communication', 'Communications', 'Communicating'].flatMap((more) => [`Building Coalitions and ${more}`, `Building Coalition and ${more}`]),
    'Building Coalition',
    'Coalition Building',
    'Coalition Building and Communication',
    'Coalition Building and Communications',
  ],
  'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding': [
    'Commitment to Rule of Law and American Founding Principles',
    'Commitment to Rule of Law',
    'Rule of Law and Principles of American Founding',
    'Rule of Law and American Founding',
    'Rule of Law',
    'Principles of American Founding',
  ],
  'driving-efficiency': ['Driving Efficiencies'],
  'merit-and-competence': ['Merit and Competency', 'Competence and Merit'],
  'achieving-results': ['Achieving Result'],
}

/** Headings that close an ECQ without opening one. */
const outside = [
  'Technical Qualifications?',
  'Mandatory Technical Qualifications?',
  'Executive Summary',
  'Introduction',
  'Education',
  'Conclusion',
  'References',
]

/** A heading, with the definition that some paste after it in parentheses, ends within so many characters. */
const opening = 800

/** Makes the recogniser of one framework's ECQ headings: a paragraph in, its opening heading out. */
export function ecqHeadingReader(framework: Framework): (passage: Passage) => EcqHeading | undefined {
  const titles = framework.ecqs.flatMap(({ id, title }) => [title, ...(otherTitles[id] ?? [])].map((name) => ({ id, name })))
  // Longest first, so that no title hides a longer one that begins with it.
  titles.sort((a, b) => b.name.length - a.name.length)
  const names = titles.map(({ name }) => patternOf(name))
  const lead = '(?:[*_#>\\s]*)(?:SES )?(?:(?:ECQ(?=\\d)|(?:ECQ|(?:Executive )?(?:Core )?Qualification)\\b)[\\s#.:\\-\\u2013\\u2014]*)?(?:No\\.\\s*)?(?:(?:\\d|I{1,3}|IV|V)[\\s.:)\\-\\u2013\\u2014]+)?'
  const tail = '[*_\\s]*(?:\\((?:(?:ECQ\\s*#?\\s*)?\\d|[a-z]{2,4})\\))?[*_]*[^\\S\\n]*(?:[:.\\u2013\\u2014](?=\\s|$)|-(?=\\s)|(?=\\([^\\n]*\\)[^\\S\\n]*(?:\\n|$))|\\n|$)[*_]*'
  const pattern = new RegExp(`^${lead}(?:(${names.join('|')})|(${outside.join('|')}))${tail}`, 'i')
  const first = new Set([...'0123456789', 'i', 'ii', 'iii', 'iv', 'v', 'ecq', 'ecq1', 'ecq2', 'ecq3', 'ecq4', 'ecq5', 'ses', 'executive', 'core', 'qualification', 'technical', 'mandatory', 'introduction', 'education', 'conclusion', 'references'])
  for (const { name } of titles) {
    const words = plainOf(name).split(' ')
    first.add(words[0] as string).add(words.slice(0, 2).join('-'))
  }
  const ids = new Map(titles.map(({ id, name }) => [plainOf(name), id]))
  const ecqOf = (title: string): string | null => ids.get(plainOf(title)) ?? null
  const readLine = headingLineReader(framework, names.join('|'), ecqOf)
  return (passage) => {
    const word = passage.tokens.words[0] ?? ''
    const found = first.has(word) ? pattern.exec(passage.text.slice(0, opening)) : null
    if (!found) return readLine(passage.text)
    const name = found[1]
    const title = (name ?? found[2] ?? '').replace(/\s+/g, ' ')
    const ecq = name === undefined ? null : ecqOf(title)
    return { ecq, title, end: found[0].length }
  }
}

function patternOf(name: string): string {
  const halves = name.split(/ and (?:the )?/).map((words) => words.replace(/ (to|of) (?:the )?/g, ' $1 (?:the )?').replace(/[ -]/g, '[\\s-]+'))
  return halves.join('(?:\\s+and\\s+|\\s*[&\\/]\\s*)(?:the\\s+)?')
}

const plainOf = (title: string): string => title.toLowerCase().replace(/\bthe /g, '').replace(/[&/]/g, ' and ').replace(/[\s-]+/g, ' ')

export interface PartHeading {
  readonly part: Part
  /** UTF-16 offset in the passage after the heading and its mark */
  readonly end: number
}

const partWords: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['challenge', 'challenge'],
  ['challenges', 'challenge'],
  ['context', 'context'],
  ['background', 'context'],
  ['situation', 'context'],
  ['action', 'action'],
  ['actions', 'action'],
  ['result', 'result'],
  ['results', 'result'],
  ['outcome', 'result'],
  ['outcomes', 'result'],
])

/** Whether the sentence whose first token is `from` may open with such a heading. */
export function mayOpenPart({ tokens: { ids } }: Passage, from: number): boolean {
  if (from >= ids.length) return false
  const first = ids[from] as number
  return opensPart[first] === 1 || (numbersPart[first] === 1 && opensPart[ids[from + 1] ?? 0] === 1)
}

const opensPart = tableOf(['the', ...partWords.keys()])
/** Of a list: `3. Action`, `c) Action`. */
const numbersPart = tableOf('1 2 3 4 5 6 7 8 9 10 a b c d e i ii iii iv v'.split(' '))

/** What may stand before the word, and be no longer than this: marks of lists, tables and Markdown, a number, a bracket: `• **`, `1. [`. */
const furthest = 13
const beforePart = /^(?:[\s>|#*_\u2022\u25cf\u25aa\u2023\u00b7\u2013\u2014-]|\(?(?:\d{1,2}|[a-e]|i{1,3}|iv|v)[.)]\s)*(?:[[(][*_]*)?$/i

const partName = '(?:the\\s+)?[a-z]+(?:\\s*(?:\\/|&|and)\\s*(?:context|challenges?|results?|actions?))?(?:\\s+(?:taken|achieved|#?\\d{1,2}(?!\\d)))?'
/** A colon, a dash, a full stop, the end of the line, or the end of a table's cell, which is a tab or a bar. */
const partMark = '[*_]*(?:\\s*\\([^()\\n]{1,40}\\)(?=[*_]*:))?[*_]*\\s*(?::[*_]*|[\\u2013\\u2014-](?=\\s)|[\\u2013\\u2014](?=\\S)|\\.[*_]*(?=\\s|$)|\\|\\s*|(?=\\n)|(?=\\S)(?<=\\t[^\\S\\n]*)|$)'
const partHeading = new RegExp(partName + partMark, 'iy')
const inBrackets = new RegExp(`${partName}[*_]*\\s*[:.]?[*_]*[\\])][*_]*[:.]?`, 'iy')
const inBold = new RegExp(`${partName}[:.]?[*_]+[:.]?(?=\\s|$)`, 'iy')

/** The CCAR heading that the sentence at `from` (index of its first token) opens with, if any. */
export function partHeadingAt(passage: Passage, from: number, start: number, end: number): PartHeading | undefined {
  if (!mayOpenPart(passage, from)) return undefined
  const { words, starts, ids } = passage.tokens
  const first = opensPart[ids[from] as number] === 1 ? from : from + 1
  const index = words[first] === 'the' ? first + 1 : first
  const part = partWords.get(words[index] ?? '')
  const begin = starts[first] as number
  const before = passage.text.slice(start, begin)
  if (!part || before.length > furthest || !beforePart.test(before)) return undefined
  const stop = headingEnd(passage.text, begin, before)
  if (stop === 0 || stop > end) return undefined
  // "Results." may close a sentence of one word; another mark or the end of the line is a heading for sure.
  const raw = passage.text.slice(starts[index], passage.tokens.ends[index])
  const heading = passage.text.slice(begin, stop)
  if (heading.trimEnd().endsWith('.') && raw !== raw.toUpperCase() && stop < end) return undefined
  if (headsColumn(passage, index)) return undefined
  // "The challenge – three unions – was plain."
  if (index > first && raw === raw.toLowerCase() && /[\u2013\u2014-]$/.test(heading)) return undefined
  // "Results—not effort—decided": a dash without blanks heads nothing but a new beginning.
  if (/[\u2013\u2014]$/.test(heading) && /\p{Ll}/u.test(passage.text.charAt(stop))) return undefined
  return { part, end: stop }
}

/** Whether the next cell behind the label at token `at` is a label too: a row of labels stands over columns. */
function headsColumn({ text, tokens: { words, starts, ends } }: Passage, at: number): boolean {
  if (!partWords.has(words[at + 1] ?? '') || !/[\t|]/.test(text.slice(ends[at], starts[at + 1]))) return false
  const end = ends[at + 1] as number
  return /^[*_]*[^\S\t\n]*(?:[\t\n|]|$)/.test(text.slice(end, end + furthest))
}

/** Where the heading ends that begins at `begin`; 0 where it is none. */
function headingEnd(text: string, begin: number, before: string): number {
  const patterns = /[[(][*_]*$/.test(before) ? [inBrackets] : /[*_]$/.test(before) ? [inBold, partHeading] : [partHeading]
  for (const pattern of patterns) {
    pattern.lastIndex = begin
    if (pattern.test(text)) return pattern.lastIndex
  }
  return 0
}

/** Where the words of a sentence begin behind the CCAR heading that it opens with; its start where there is none, or nothing else. */
export function behindPartHeading(passage: Passage, from: number, { start, end }: Span): number {
  const heading = partHeadingAt(passage, from, start, end)
  const behind = heading ? passage.text.slice(heading.end, end).search(/\S/) : -1
  return heading && behind >= 0 ? heading.end + behind : start
}
