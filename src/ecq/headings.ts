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

/** Titles that people give an ECQ beside the official one. */
const otherTitles: Readonly<Record<string, readonly string[]>> = {
  'results-driven': ['Results-Driven', 'Driving Results'],
  'building-coalitions': ['Building Coalitions/Communication', 'Building Coalitions and Communications', 'Coalition Building'],
  'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding': [
    'Commitment to the Rule of Law',
    'Rule of Law and the American Founding',
    'Rule of Law',
  ],
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
  const names = titles.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ and /g, ' (?:and|&) ').replaceAll(' ', '\\s+'))
  const lead = '(?:[*_#>\\s]*)(?:(?:ECQ|Executive Core Qualification|Core Qualification)\\b[\\s#.:\\-\\u2013\\u2014]*)?(?:No\\.\\s*)?(?:(?:\\d|I{1,3}|IV|V)[\\s.:)\\-\\u2013\\u2014]+)?'
  const tail = '[*_\\s]*(?:\\((?:ECQ\\s*#?\\s*)?\\d\\))?[*_]*[^\\S\\n]*(?:[:.\\u2013\\u2014](?=\\s|$)|-(?=\\s)|(?=\\([^\\n]*\\)[^\\S\\n]*(?:\\n|$))|\\n|$)[*_]*'
  const pattern = new RegExp(`^${lead}(?:(${names.join('|')})|(${outside.join('|')}))${tail}`, 'i')
  const first = new Set([...'0123456789', 'i', 'ii', 'iii', 'iv', 'v', 'ecq', 'executive', 'core', 'technical', 'mandatory', 'introduction', 'education', 'conclusion', 'references'])
  for (const { name } of titles) first.add((name.toLowerCase().match(/^[a-z-]+/) as RegExpMatchArray)[0])
  const readLine = headingLineReader(framework, names.join('|'), (title) => ecqOf(titles, title))
  return (passage) => {
    const word = passage.tokens.words[0] ?? ''
    const found = first.has(word) ? pattern.exec(passage.text.slice(0, opening)) : null
    if (!found) return readLine(passage.text)
    const name = found[1]
    const title = (name ?? found[2] ?? '').replace(/\s+/g, ' ')
    const ecq = name === undefined ? null : ecqOf(titles, title)
    return { ecq, title, end: found[0].length }
  }
}

function ecqOf(titles: readonly { id: string; name: string }[], title: string): string | null {
  const plain = title.toLowerCase().replaceAll('&', 'and')
  return titles.find(({ name }) => name.toLowerCase() === plain)?.id ?? null
}

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
export const mayOpenPart = ({ tokens: { ids } }: Passage, from: number): boolean => from < ids.length && opensPart[ids[from] as number] === 1

const opensPart = tableOf(['the', ...partWords.keys()])

/** Marks of Markdown may stand before the word: `### **The Challenge**`. */
const furthest = 13

/** A tab stands between the cells of a table row. */
const partHeading = /(?:#{1,6}[^\S\n]+)?[*_]*(?:the\s+)?[a-z]+(?:\s*(?:\/|&|and)\s*(?:context|challenges?|results?|actions?))?(?:\s+(?:taken|achieved|\d))?[*_]*\s*(?::[*_]*|[\u2013\u2014-](?=\s)|\.(?=\s|$)|(?=\n)|(?=\S)(?<=\t[^\S\n]*)|$)/iy

/** The CCAR heading that the sentence at `from` (index of its first token) opens with, if any. */
export function partHeadingAt(passage: Passage, from: number, start: number, end: number): PartHeading | undefined {
  const { words, starts } = passage.tokens
  const index = words[from] === 'the' ? from + 1 : from
  const part = partWords.get(words[index] ?? '')
  if (!part || (starts[index] as number) - start > furthest) return undefined
  partHeading.lastIndex = start
  const found = partHeading.exec(passage.text)
  if (!found) return undefined
  const stop = start + found[0].length
  if (stop > end) return undefined
  // "Results." may close a sentence of one word; a colon or the end of the line is a heading for sure.
  const raw = passage.text.slice(starts[index], passage.tokens.ends[index])
  if (found[0].trimEnd().endsWith('.') && raw !== raw.toUpperCase() && stop < end) return undefined
  return { part, end: stop }
}

/** Where the words of a sentence begin behind the CCAR heading that it opens with; its start where there is none, or nothing else. */
export function behindPartHeading(passage: Passage, from: number, { start, end }: Span): number {
  const heading = partHeadingAt(passage, from, start, end)
  const behind = heading ? passage.text.slice(heading.end, end).search(/\S/) : -1
  return heading && behind >= 0 ? heading.end + behind : start
}
