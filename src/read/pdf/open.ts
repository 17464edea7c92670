/** The one place that speaks to pdf.js: opens a PDF and gives out its pages as lines and counts. */
import { Fault } from '../../fault.ts'
import { inWords, tooLarge } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { latin1 } from '../recognise.ts'
import { followInk } from './ink.ts'
import type { OperatorNames } from './ink.ts'
import { readLines } from './lines.ts'
import type { Font, Item, Line } from './lines.ts'
import { checkUnpackedSize } from './unpacked.ts'

/** In pixels: a greater one is left undrawn, because unpacking a scan takes longer than reading a book. */
const largestPicture = 1_000_000

type Library = typeof import('unpdf')
type Proxy = Awaited<ReturnType<Library['getDocumentProxy']>>
type Page = Awaited<ReturnType<Proxy['getPage']>>

export type Pdf = { count: number; pictures: number; page: (number: number) => Promise<Page>; operators: OperatorNames; close: () => Promise<void> }
export type PdfPage = { lines: Line[]; width: number; height: number; comments: number }

export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<Pdf> {
  checkUnpackedSize(bytes, limits.inflatedBytes * 2)
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  // pdf.js takes the buffer away from whoever gives it, hence the copy. Verbosity 0 keeps it silent.
  const options = { isEvalSupported: false, verbosity: 0, maxImageSize: largestPicture, stopAtErrors: false, disableFontFace: true }
  const document = await getDocumentProxy(Uint8Array.from(bytes), options).catch((cause: unknown) => {
    throw refusal(cause)
  })
  const close = async (): Promise<void> => void (await document.loadingTask.destroy().catch(() => undefined))
  if (document.numPages > limits.pages) {
    await close()
    throw tooLarge(`This PDF has ${inWords(document.numPages)} pages and at most ${inWords(limits.pages)} are read`)
  }
  const { OPS } = await getResolvedPDFJS()
  return { count: document.numPages, pictures: countPictures(bytes), page: (number) => document.getPage(number), operators: OPS, close }
}

function refusal(cause: unknown): Fault {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new Fault('unreadable', 'This PDF is locked with a password; take the password off and try again.', { cause })
  }
  return new Fault('unreadable', 'This PDF is damaged and could not be opened; make it again from the draft, or send the draft as .docx.', { cause })
}

export async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.page(number)
  const { items } = await page.getTextContent()
  const drawn = followInk(await page.getOperatorList(), pdf.operators)
  const view = page.getViewport({ scale: 1 })
  const lines = readLines(
    items.filter((item): item is Extract<typeof item, Item> => 'str' in item),
    drawn,
    { number, width: view.width, height: view.height, toScreen: view.transform },
    fontsOf(page),
  )
  const comments = (await page.getAnnotations()).filter(({ subtype }) => /^(?:Text|FreeText|Highlight|Underline|StrikeOut)$/.test(String(subtype))).length
  page.cleanup()
  return { lines, width: view.width, height: view.height, comments }
}

/** A picture's dictionary is never packed, so that it can be counted in the bytes; a mask of transparency is one too, but not seen. */
function countPictures(bytes: Uint8Array): number {
  const content = latin1(bytes)
  const count = (pattern: RegExp): number => content.match(pattern)?.length ?? 0
  return Math.max(0, count(/\/Subtype\s*\/Image\b/g) - count(/\/S?Mask\s+\d+\s+\d+\s+R\b/g))
}

function fontsOf({ commonObjs }: Page): (name: string) => Font {
  const known = new Map<string, Font>()
  return (id) => {
    const font = known.get(id) ?? readFont(commonObjs.has(id) ? commonObjs.get(id) : undefined)
    known.set(id, font)
    return font
  }
}

/** "BAAAAA+TimesNewRomanPS-BoldMT" is a bold Times New Roman. */
function readFont(font: unknown): Font {
  const full = typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : 'unknown'
  const name = full
    .replace(/[-,](?:Bold|Italic|Oblique|Regular|Roman|Medium|Light|Semi|Demi|It).*$/i, '')
    .replace(/(?:PS)?MT$|PS$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return { name, bold: /bold|black|heavy|demi/i.test(full), italic: /italic|oblique|[-,]it\b/i.test(full) }
}
