/** Reads a draft from the bytes of any file that people send: plain text, Markdown, Word or PDF. */
import type { FormatFacts, Pages } from '../ecq/format-facts.ts'
import type { ReturnedMarks } from '../ecq/returned-marks.ts'
import { Fault } from '../fault.ts'
import { normalise } from '../text/normal.ts'
import { decode } from './decode.ts'
import { defaultLimits, inMegabytes, inWords, tooLarge } from './limits.ts'
import type { Limits } from './limits.ts'
import { plainFromMarkdown } from './markdown.ts'
import { estimatePlainPages } from './pages.ts'
import type { PageCounter } from './pages.ts'
import { latin1, notADocument, recognise, saveAs } from './recognise.ts'

export type ReadOptions = {
  /** Only tells Markdown from plain text, and a text from what its name promises; everything else is told by the bytes. */
  name?: string
  limits?: Partial<Limits>
  countPages?: PageCounter
}

export type ReadResult = {
  /** Normalised: offsets anywhere in a review point into this. */
  text: string
  format: 'text' | 'markdown' | 'docx' | 'pdf'
  pages: Pages
  /** Null where the file has no form to speak of. */
  facts: FormatFacts | null
  /** What the writer should know about how the file was read. */
  notes: string[]
  /** Only for a Word file that a review was written into before: what became of its marks. */
  marks?: ReturnedMarks
}

export async function readDocument(bytes: Uint8Array, { name = '', limits, countPages }: ReadOptions = {}): Promise<ReadResult> {
  const bounds = { ...defaultLimits, ...limits }
  try {
    if (bytes.length > bounds.fileBytes) throw tooLarge(`This file has ${inMegabytes(bytes.length)} and at most ${inMegabytes(bounds.fileBytes)} are read`)
    const result = await readKind(bytes, name, bounds)
    if (result.text.trim() === '') throw new Fault('unreadable', 'This file holds no text; check that the draft was saved into it and try again.')
    if (result.text.length > bounds.characters) throw tooLarge(`This draft has ${inWords(result.text.length)} characters and at most ${inWords(bounds.characters)} are read`)
    return countPages && result.format === 'docx' ? await withPages(result, bytes, countPages) : result
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('unreadable', `This file is damaged and could not be read; ${saveAs}.`, { cause })
  }
}

/** Laying a file out may take half a minute, so that only a draft that is taken is laid out. */
async function withPages(result: ReadResult, bytes: Uint8Array, countPages: PageCounter): Promise<ReadResult> {
  // A counter that fails is no reason to refuse a draft that was read; the estimate stands then.
  const pages = await countPages({ bytes, format: 'docx' }).catch(() => null)
  return pages ? { ...result, pages, facts: result.facts && { ...result.facts, pages } } : result
}

async function readKind(bytes: Uint8Array, name: string, limits: Limits): Promise<ReadResult> {
  switch (recognise(bytes)) {
    case 'zip':
      return readWord(bytes, limits)
    case 'pdf':
      return readPortable(bytes, limits)
    case 'ole':
      throw oldOffice(bytes)
    case 'text':
      return readPlain(bytes, name, limits)
  }
}

async function readWord(bytes: Uint8Array, limits: Limits): Promise<ReadResult> {
  const { readDocx } = await import('./docx/read-docx.ts')
  const { text, facts, notes, marks } = readDocx(bytes, limits)
  const pages = facts.pages ?? estimatePlainPages(text)
  return { text, format: 'docx', pages, facts: { ...facts, pages }, notes, ...(marks ? { marks } : {}) }
}

async function readPortable(bytes: Uint8Array, limits: Limits): Promise<ReadResult> {
  const { readPdf } = await import('./pdf/read-pdf.ts')
  const { text, facts, pages, notes } = await readPdf(bytes, limits)
  return { text, format: 'pdf', pages, facts, notes }
}

function readPlain(bytes: Uint8Array, name: string, limits: Limits): ReadResult {
  const decoded = decode(bytes)
  if (decoded.text.length > limits.characters * 2) throw tooLarge(`This draft has ${inWords(decoded.text.length)} characters and at most ${inWords(limits.characters)} are read`)
  const isMarkdown = /\.(?:md|markdown|mdown)$/i.test(name)
  const plain = normalise(decoded.text)
  const text = isMarkdown ? normalise(plainFromMarkdown(plain)) : plain
  const notes = [...misnamed(name), ...decoded.notes, ...(isMarkdown ? ['The file was read as Markdown: marks of headings, lists and emphasis were left out.'] : [])]
  return { text, format: isMarkdown ? 'markdown' : 'text', pages: estimatePlainPages(text), facts: null, notes }
}

const documentNames = [['Word', /\.(?:doc|dot)[mx]?$/i], ['PDF', /\.pdf$/i], ['OpenDocument', /\.odt$/i], ['RTF', /\.rtf$/i]] as const

/** Whoever named a text like a document may have lost its form on the way, and should hear it. */
function misnamed(name: string): string[] {
  const kind = documentNames.find(([, pattern]) => pattern.test(name))?.[0]
  return kind === undefined ? [] : [`The name of this file says ${kind}, but its content is plain text. It was read as text, so its margins and type were not looked at; if it should be a document, save it again as .docx or .pdf.`]
}

/** The container of old Office files; a new one is put into it when it gets a password. Its directory is in UTF-16. */
function oldOffice(bytes: Uint8Array): Fault {
  const content = latin1(bytes)
  const has = (entry: string): boolean => content.includes([...entry].map((letter) => `${letter}\0`).join(''))
  if (has('EncryptedPackage')) return new Fault('unreadable', 'This document is locked with a password; take the password off, save it again and send that file.')
  if (has('WordDocument')) return new Fault('unreadable', 'This is a Word document of the old .doc kind; open it, save it as .docx and send that file.')
  if (has('Workbook')) return notADocument('an old Excel workbook')
  return notADocument(has('PowerPoint Document') ? 'an old PowerPoint presentation' : has('__properties_version1.0') ? 'an Outlook message' : 'an old Office file')
}
