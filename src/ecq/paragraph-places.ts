/** Counts the paragraphs of a draft as people do: headings left out, and within each ECQ where the draft has headings of several. */
import { type ParsedText, type Paragraph, parse } from '../text/parse.ts'
import type { Framework } from './framework.ts'
import { findEcq } from './frameworks.ts'
import { type Place, outline } from './outline.ts'

export interface ParagraphPlace {
  /** from 1; null for a heading, or for a question put to the candidate, which nobody counts */
  readonly number: number | null
  /** of the ECQ or the heading within which it is counted; null where the whole draft is counted through */
  readonly title: string | null
  readonly ecq: string | null
}

/** One place for each paragraph of the text, in order; `ecq` is that of a statement or an answer, if known. Linear in its length. */
export function paragraphPlaces(text: string, framework: Framework, ecq: string | null): readonly ParagraphPlace[] {
  const parsed: ParsedText = parse(text)
  const { sections, places } = outline(parsed, framework, ecq)
  const several = new Set(sections.flatMap(({ ecq, title, asked }) => ecq ?? (asked ? title : []))).size > 1
  const counts = new Map<string | null, number>()
  return parsed.paragraphs.map((paragraph, index): ParagraphPlace => {
    const place = places[index] as Place
    const section = sections[place.section]
    const title = several ? (findEcq(framework, section?.ecq ?? '')?.title ?? (section?.title || beforeAll)) : null
    const own = { title, ecq: several ? (section?.ecq ?? null) : null }
    if (isHeading(paragraph, place)) return { number: null, ...own }
    const number = (counts.get(title) ?? 0) + 1
    counts.set(title, number)
    return { number, ...own }
  })
}

const beforeAll = 'Introduction'

/** "Leading People, paragraph 2", or "paragraph 2" where the draft is of one ECQ. */
export const paragraphName = (place: ParagraphPlace | undefined): string => (place?.title == null ? numberName(place) : `${place.title}, ${numberName(place)}`)

/** "paragraph 2", where the ECQ is said already. */
export const numberName = (place: ParagraphPlace | undefined): string => (place?.number == null ? 'heading' : `paragraph ${place.number}`)

/** Fewer words without a stop behind them are a title or a name. */
const fewestWords = 8

function isHeading({ passage }: Paragraph, { heading, bare }: Place): boolean {
  if (heading || (bare.length > 0 && bare.every((one) => one))) return true
  const words = passage.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return words < fewestWords && !/[.!?;]["')\u201d\u2019*_]*$/.test(passage.text.trimEnd())
}
