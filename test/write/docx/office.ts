/** LibreOffice as a second reader: what it makes of Word files, as text and as flat OpenDocument with every comment at its words. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DOMParser } from '@xmldom/xmldom'
import type { Element, Node } from '@xmldom/xmldom'

const filters = { docx: 'docx:MS Word 2007 XML', txt: 'txt:Text (encoded):UTF8', fodt: 'fodt:OpenDocument Text Flat XML' } as const

/** Converts many files in one call; the answer has the ending's file for each name without its own ending. A file that LibreOffice cannot open is missing. */
export async function convert(files: Readonly<Record<string, Uint8Array | string>>, to: keyof typeof filters): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    mkdirSync(join(folder, 'in'))
    const entries = Object.entries(files)
    for (const [index, [name, content]] of entries.entries()) writeFileSync(join(folder, 'in', `${index}.${name.split('.').at(-1)}`), content)
    const paths = entries.map(([name], index) => join(folder, 'in', `${index}.${name.split('.').at(-1)}`))
    await promisify(execFile)('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', filters[to], '--outdir', join(folder, 'out'), ...paths], { timeout: 240_000 })
    return new Map(entries.flatMap(([name], index) => {
      try {
        return [[name.replace(/\.[a-z]+$/, ''), new Uint8Array(readFileSync(join(folder, 'out', `${index}.${to}`)))] as const]
      } catch {
        return []
      }
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface FlatComment {
  readonly author: string
  readonly said: string
  /** the words that it stands at; null for one at a point */
  readonly words: string | null
  readonly resolved: boolean
}

export interface Flat {
  /** the body without notes, boxes and deleted text; paragraphs end in a line end */
  readonly body: string
  /** what stands in notes and boxes, one entry a note or box */
  readonly asides: readonly string[]
  readonly comments: readonly FlatComment[]
  /** the words of all tracked changes of one kind by one author, run together, by kind and author */
  readonly changes: ReadonlyMap<string, string>
}

export function readFlat(bytes: Uint8Array): Flat {
  const reader = newReader()
  if (bytes.length === 0) return { ...reader, body: '' }
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml')
  for (const region of Array.from(document.getElementsByTagName('text:changed-region'))) {
    const kind = Array.from(region.childNodes).find((kid): kid is Element => kid.nodeType === 1)
    reader.regions.set(region.getAttribute('text:id') ?? '', { name: kind?.nodeName ?? '', by: region.getElementsByTagName('dc:creator')[0]?.textContent ?? '' })
    const cut = Array.from(region.getElementsByTagName('text:p'), (paragraph) => paragraph.textContent ?? '').join(' ')
    if (cut !== '') note(reader, region.getAttribute('text:id') ?? '', cut)
  }
  const body = document.getElementsByTagName('office:text')[0]
  if (body) walk(body, reader)
  return { body: reader.out, asides: reader.asides, comments: reader.comments, changes: reader.changes }
}

interface FlatReader {
  out: string
  readonly asides: string[]
  readonly open: Map<string, { at: number; comment: { words: string | null } }>
  readonly comments: FlatComment[]
  readonly regions: Map<string, { name: string; by: string }>
  readonly changes: Map<string, string>
  /** changes that are open where the walk is, by id, with the words since */
  readonly changing: Map<string, string>
}

const newReader = (): FlatReader => ({ out: '', asides: [], open: new Map(), comments: [], regions: new Map(), changes: new Map(), changing: new Map() })

function note(reader: FlatReader, id: string, words: string): void {
  const { name, by } = reader.regions.get(id) ?? { name: '', by: '' }
  reader.changes.set(`${name} ${by}`, (reader.changes.get(`${name} ${by}`) ?? '') + words)
}

/** Deleted text stands in the body between its signs, and is no part of it. */
function add(reader: FlatReader, text: string): void {
  for (const [id, words] of reader.changing) reader.changing.set(id, words + text)
  if (![...reader.changing.keys()].some((id) => reader.regions.get(id)?.name === 'text:deletion')) reader.out += text
}

const skipped = new Set(['text:tracked-changes', 'text:note-citation', 'text:ruby-text', 'dc:creator', 'dc:date', 'meta:creator-initials', 'text:sequence-decls', 'office:forms', 'svg:title', 'svg:desc', 'office:binary-data'])

function walk(node: Node, reader: FlatReader): void {
  for (const kid of Array.from(node.childNodes)) {
    if (kid.nodeType === 3) add(reader, (kid.nodeValue ?? '').replace(/\s+/g, ' '))
    else if (kid.nodeType === 1 && !skipped.has(kid.nodeName)) element(kid as Element, reader)
  }
}

function element(node: Element, reader: FlatReader): void {
  switch (node.localName === 'semantics' ? 'semantics' : node.nodeName) {
    case 'text:s':
      return add(reader, ' '.repeat(Number(node.getAttribute('text:c') ?? 1)))
    case 'text:tab':
      return add(reader, '\t')
    case 'text:line-break':
      return add(reader, '\n')
    case 'text:note':
    case 'draw:text-box':
    case 'draw:custom-shape':
      return void reader.asides.push(aside(node))
    case 'office:annotation':
      return begin(node, reader)
    case 'office:annotation-end': {
      const open = reader.open.get(node.getAttribute('office:name') ?? '')
      if (open) open.comment.words = reader.out.slice(open.at)
      return
    }
    case 'text:change-start':
      return void reader.changing.set(node.getAttribute('text:change-id') ?? '', '')
    case 'text:change-end':
      return endChange(node.getAttribute('text:change-id') ?? '', reader)
    case 'semantics':
      // The formula as a person reads it; what follows is the source that it was made from.
      return add(reader, (Array.from(node.childNodes).find((kid) => kid.nodeType === 1)?.textContent ?? '').replace(/\s+/g, ''))
    default:
      walk(node, reader)
      if (node.nodeName === 'text:p' || node.nodeName === 'text:h') add(reader, '\n')
  }
}

function endChange(id: string, reader: FlatReader): void {
  note(reader, id, reader.changing.get(id) ?? '')
  reader.changing.delete(id)
}

function aside(node: Node): string {
  const inner = newReader()
  walk(node, inner)
  return inner.out
}

function begin(node: Element, reader: FlatReader): void {
  const author = node.getElementsByTagName('dc:creator')[0]?.textContent ?? ''
  const comment = { author, said: aside(node), words: null, resolved: node.getAttribute('loext:resolved') === 'true' }
  reader.comments.push(comment)
  reader.open.set(node.getAttribute('office:name') ?? '', { at: reader.out.length, comment })
}

/** As texts are compared: composed, one blank for any white space, no hints where a word may break. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\u00ad/g, '').replace(/[\s\ufeff]+/g, ' ').trim()
