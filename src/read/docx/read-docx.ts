/** Reads a Word file: the text that a reader would see, what is hidden in it, and how the page is set. */
import type { FormatFacts, Pages } from '../../ecq/format-facts.ts'
import { many } from '../../text/many.ts'
import { normalise } from '../../text/normal.ts'
import { assemble } from '../assemble.ts'
import type { Assembled } from '../assemble.ts'
import type { Limits } from '../limits.ts'
import { countWords, estimatePages } from '../pages.ts'
import { countShares, countZeroWidth } from '../shares.ts'
import type { ReturnedMarks } from '../../ecq/returned-marks.ts'
import { openPackage } from './parts.ts'
import type { Package } from './parts.ts'
import { readReturnedMarks } from './returned-marks.ts'
import { readSections } from './sections.ts'
import type { Sections } from './sections.ts'
import { readStory } from './story.ts'
import type { Block, Reader } from './story.ts'
import { readStyles } from './styles.ts'
import { child, children, textOf } from './xml.ts'

export function readDocx(bytes: Uint8Array, limits: Limits): { text: string; facts: FormatFacts; notes: string[]; marks: ReturnedMarks | undefined } {
  const parts = openPackage(bytes, limits)
  const reader = newReader(parts)
  const assembled = assemble(readStory(parts.document, reader))
  const sections = readSections(parts.document, parts.byId, reader)
  const comments = children(parts.byType('comments'), 'w:comment').length
  const facts = factsOf(assembled, sections, reader, comments)
  return { text: assembled.text, facts: { ...facts, pages: countPages(assembled, sections, parts) }, notes: notesOf(facts, reader), marks: readReturnedMarks(parts) }
}

/** What a walk through a Word file needs; each walk takes a new one. */
export function newReader(parts: Package): Reader {
  const notes = new Map([...notesById(parts, 'footnote'), ...notesById(parts, 'endnote')])
  return {
    styles: readStyles(parts.byType('styles'), parts.byType('theme')),
    // Taken out when read: a note that is referred to twice stands on the page once.
    note: (kind, id) => {
      const note = notes.get(`${kind} ${id}`)
      notes.delete(`${kind} ${id}`)
      return note
    },
    tally: { pictures: 0, charts: 0, textBoxes: 0, tables: 0, insertions: 0, deletions: 0, embedded: 0, altTexts: new Set() },
    fields: [],
    fieldCodes: [],
    fieldsTrusted: true,
    endnotes: [],
  }
}

function notesById(parts: Package, kind: 'footnote' | 'endnote') {
  return children(parts.byType(`${kind}s`), `w:${kind}`)
    .filter((note) => (note.attributes.get('w:type') ?? 'normal') === 'normal')
    .map((note) => [`${kind} ${note.attributes.get('w:id') ?? ''}`, note] as const)
}

function factsOf({ text, hidden, blocks }: Assembled<Block>, sections: Sections, { tally }: Reader, comments: number): FormatFacts {
  const { margins, headers, footers, pageNumbers } = sections
  const samples = blocks.flatMap(({ pieces }) => pieces.map((piece) => ({ ...piece, seen: piece.hidden === null })))
  return {
    source: 'docx',
    pages: null,
    margins,
    ...countShares(samples),
    pageNumbers,
    pictures: tally.pictures,
    charts: tally.charts,
    headers,
    footers,
    hidden,
    ...(tally.altTexts.size > 0 ? { altTexts: [...tally.altTexts].map(normalise) } : {}),
    zeroWidth: countZeroWidth(text),
    trackedChanges: { insertions: tally.insertions, deletions: tally.deletions },
    comments,
    textBoxes: tally.textBoxes,
    tables: tally.tables,
  }
}

function countPages({ text, blocks }: Assembled<Block>, { margins, paper }: Sections, parts: Package): Pages {
  const edge = margins[0]
  const sheet = {
    width: paper.widthPoints - 72 * ((edge?.leftInches ?? 1) + (edge?.rightInches ?? 1)),
    height: paper.heightPoints - 72 * ((edge?.topInches ?? 1) + (edge?.bottomInches ?? 1)),
  }
  const words = countWords(text)
  const estimate = estimatePages(words, blocks.flatMap(linesOf), sheet)
  return lastCount(parts, words, estimate.count) ?? estimate
}

/** A line break starts a new line however short the one before was. */
function linesOf({ pieces, layout, newPage }: Block) {
  const text = pieces.map((piece) => piece.text).join('')
  const points = pieces.reduce((most, piece) => (piece.text.trim() === '' ? most : Math.max(most, piece.points)), 1)
  const { space = 0, ...lines } = layout
  const parts = text.split('\n')
  return parts.map((part, index) => ({ ...lines, characters: part.length, points, space: index === parts.length - 1 ? space : 0, newPage: newPage && index === 0 }))
}

/** What the last program counted is believed while it counted the same words and is not far from the estimate. */
function lastCount({ properties }: Package, words: number, estimate: number): Pages | undefined {
  const number = (name: string): number => {
    const node = child(properties, name)
    return Number.parseInt(node ? textOf(node) : '', 10)
  }
  const [count, counted] = [number('ep:Pages'), number('ep:Words')]
  if (!(count > 0) || !(Math.abs(counted - words) <= 5 + words * 0.03)) return undefined
  if (Math.abs(count - estimate) > Math.max(1, estimate / 2)) return undefined
  return { count, exact: false, how: 'as counted by the program that last saved it' }
}

function notesOf(facts: FormatFacts, { tally }: Reader): string[] {
  const { insertions, deletions } = facts.trackedChanges
  return [
    ...(insertions + deletions > 0 ? [`Tracked changes: insertions (${insertions}) were read, deletions (${deletions}) were left out.`] : []),
    ...(facts.charts > 0 ? ['Words inside charts and SmartArt were not read.'] : []),
    ...(tally.embedded > 0 ? ['A part taken in from another file was not read.'] : []),
    ...(facts.hidden.length > 0 ? [`Hidden text was found in ${many(facts.hidden.length, 'place')} and is marked.`] : []),
  ]
}
