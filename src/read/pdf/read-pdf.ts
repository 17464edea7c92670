/** Reads a PDF: its text in paragraphs, what is hidden in it, and what can be seen of its form. */
import type { FormatFacts, Margins, Pages } from '../../ecq/format-facts.ts'
import { Fault } from '../../fault.ts'
import { many } from '../../text/many.ts'
import { assemble } from '../assemble.ts'
import { inWords, tooLarge } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { countShares, countZeroWidth } from '../shares.ts'
import { splitEdges } from './edges.ts'
import type { Edges } from './edges.ts'
import { openPdf, readPage } from './open.ts'
import type { Pdf, PdfPage } from './open.ts'
import type { Line } from './lines.ts'
import { joinLines } from './paragraphs.ts'

export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<{ text: string; facts: FormatFacts; pages: Pages; notes: string[] }> {
  const pdf = await openPdf(bytes, limits)
  try {
    const pages = await readPages(pdf, limits)
    const lines = pages.map((page) => page.lines)
    if (lines.every((page) => page.length === 0)) {
      throw new Fault('unreadable', 'This PDF holds no text, only pictures of pages, as a scanner makes them; save the draft as .docx, or let a scanner program recognise its text, and try again.')
    }
    const edges = splitEdges(lines, pages[0]?.height ?? 792)
    const { text, hidden, blocks } = assemble(joinLines(edges.body))
    const count: Pages = { count: pages.length, exact: true, how: 'counted in the PDF' }
    const samples = blocks.flatMap(({ pieces }) => pieces.map((piece) => ({ ...piece, seen: piece.hidden === null })))
    const facts: FormatFacts = {
      source: 'pdf',
      pages: count,
      margins: whiteEdges(edges, pages),
      ...countShares(samples),
      underlineShare: null,
      pageNumbers: edges.pageNumbers,
      pictures: pdf.pictures,
      charts: 0,
      headers: edges.headers,
      footers: edges.footers,
      hidden,
      zeroWidth: countZeroWidth(text),
      trackedChanges: { insertions: 0, deletions: 0 },
      comments: pages.reduce((sum, { comments }) => sum + comments, 0),
      textBoxes: 0,
      tables: 0,
    }
    return { text, facts, pages: count, notes: notesOf(lines, hidden.length) }
  } finally {
    await pdf.close()
  }
}

async function readPages(pdf: Pdf, limits: Limits): Promise<PdfPage[]> {
  const pages: PdfPage[] = []
  let characters = 0
  for (let number = 1; number <= pdf.count; number++) {
    // A page that pdf.js cannot make out is a note; the draft may well be on the others.
    const page = await readPage(pdf, number).catch(() => unreadable)
    characters += page.lines.reduce((sum, line) => sum + line.text.length, 0)
    if (characters > limits.characters * 1.2) throw tooLarge(`This draft has more than ${inWords(limits.characters)} characters`)
    pages.push(page)
  }
  return pages
}

const unreadable: PdfPage = { lines: [], width: 612, height: 792, comments: 0 }

/** The share of lines that may stand out of the column, as a mark in the margin does. */
const stray = 0.03

/** The white left around the body on the fullest page. Below the last page's end it says nothing, so one page has no foot. */
function whiteEdges({ body }: Edges, pages: PdfPage[]): Margins[] {
  const onPaper = body.map((lines, index) => lines.filter((line) => isOnPaper(line, pages[index])))
  const all = onPaper.flat()
  if (all.length === 0) return []
  const inches = (points: number): number => Math.round((points / 72) * 100) / 100
  const beside = (distances: number[]): number => inches(distances.sort((one, other) => one - other)[Math.floor(distances.length * stray)] ?? 0)
  const least = (distances: number[]): number => inches(distances.reduce((one, other) => Math.min(one, other)))
  const { width = 612, height = 792 } = pages[0] ?? {}
  return [{
    section: 1,
    leftInches: beside(all.map(({ x }) => x)),
    rightInches: beside(all.map(({ right }) => width - right)),
    topInches: least(all.map(({ y, points }) => y - points * 0.9)),
    bottomInches: pages.length > 1 ? least(all.map(({ y, points }) => height - y - points * 0.2)) : null,
  }]
}

const isOnPaper = ({ x, right, y, points }: Line, page: PdfPage | undefined): boolean =>
  page !== undefined && x >= 0 && right <= page.width && y - points >= 0 && y <= page.height

function notesOf(pages: Line[][], hidden: number): string[] {
  const bare = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []))
  return [
    'Paragraphs of a PDF are put together from where its lines stand; check that they are right.',
    ...bare.map((number) => `Page ${number} holds no text that could be read; if it is a picture of text, the words in it are missing here.`),
    ...(hidden > 0 ? [`Hidden text was found in ${many(hidden, 'place')} and is marked.`] : []),
  ]
}
