/** Makes a new Word file of a draft that had no Word form: in the type, margins and page numbers that the framework asks for. */
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { frameworks } from '../../ecq/frameworks.ts'
import type { Review } from '../../ecq/review.ts'
import { parse } from '../../text/parse.ts'
import { trimmed } from '../../text/span.ts'
import type { Span } from '../../text/span.ts'

export interface CleanWord {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** the paragraphs of the new file in order, as spans of the draft */
  readonly paragraphs: readonly Span[]
}

/** A line break inside a paragraph becomes a blank; every other character stays, so that offsets inside a paragraph match. */
export async function cleanWord({ draft, framework, createdAt }: Review): Promise<CleanWord> {
  const { minFontPoints = 12, marginInches = 1 } = frameworks[framework].limits
  const paragraphs = paragraphsOf(draft)
  const margin = Math.round(marginInches * 1440)
  const document = new Document({
    creator: 'ECQ coach',
    styles: stylesOf(minFontPoints),
    sections: [
      {
        properties: { page: { size: { width: 12_240, height: 15_840 }, margin: { top: margin, right: margin, bottom: margin, left: margin } } },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
        children: paragraphs.map(({ start, end, isHeading }) => new Paragraph({ text: plainOf(draft.text.slice(start, end)), ...(isHeading ? { heading: HeadingLevel.HEADING_1 } : {}) })),
      },
    ],
  })
  return { bytes: dated(new Uint8Array(await Packer.toArrayBuffer(document)), createdAt), paragraphs }
}

/** How a stretch of the draft is written in the new file. */
// oxlint-disable-next-line no-control-regex
export const plainOf = (text: string): string => text.replace(/[\0-\x1f\ufeff\ufffe\uffff]/g, ' ')

const stylesOf = (points: number) => {
  const run = { font: 'Times New Roman', size: points * 2, color: '000000' }
  return {
    default: {
      document: { run, paragraph: { spacing: { after: 160 } } },
      heading1: { run: { ...run, bold: true }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true } },
    },
  }
}

/** A heading on a line of its own, which plain text keeps with what follows, becomes a heading of the file. */
function paragraphsOf({ text, sections }: Review['draft']): (Span & { isHeading: boolean })[] {
  const headings = new Set(sections.filter(({ title }) => title !== '').map(({ start }) => start))
  return parse(text).paragraphs.flatMap((paragraph) => {
    if (!headings.has(paragraph.start)) return [{ start: paragraph.start, end: paragraph.end, isHeading: false }]
    const line = text.slice(paragraph.start, paragraph.end).indexOf('\n')
    const head = { start: paragraph.start, end: line < 0 ? paragraph.end : paragraph.start + line }
    if (head.end - head.start > longestHeading) return [{ start: paragraph.start, end: paragraph.end, isHeading: false }]
    const rest = trimmed(text, { start: head.end, end: paragraph.end })
    return [{ ...trimmed(text, head), isHeading: true }, ...(rest.start < rest.end ? [{ ...rest, isHeading: false }] : [])]
  })
}

const longestHeading = 100

/** No clock: the file was made when the review was. */
function dated(bytes: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes)
  const core = parts['docProps/core.xml']
  const fixed = core && new TextDecoder().decode(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
  return Uint8Array.from(zipSync({ ...parts, ...(fixed === undefined ? {} : { 'docProps/core.xml': new TextEncoder().encode(fixed) }) }, { mtime: new Date(1980, 0, 1) }))
}
