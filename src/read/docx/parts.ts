/** Finds the parts of a Word file by its relationships, and names a zip that is not a Word file. */
import { Fault } from '../../fault.ts'
import type { Limits } from '../limits.ts'
import { notADocument, latin1 } from '../recognise.ts'
import { children, parseXml } from './xml.ts'
import type { Node } from './xml.ts'
import { damaged, openZip } from './zip.ts'
import type { Zip } from './zip.ts'

type Relation = { id: string; type: string; target: string }

export type Package = {
  document: Node
  /** A part that the document points to, by the last word of the relationship's type ("styles", "comments"). */
  byType: (type: string) => Node | undefined
  /** A part that the document points to by an id, as a section does to its header. */
  byId: (id: string) => Node | undefined
  /** What the last program wrote about the document, if it wrote it. */
  properties: Node | undefined
  /** Name of the main part. */
  main: string
  /** Every part as it is packed. */
  packed: Zip['packed']
  /** The XML of a part as it stands in the file. */
  source: (name: string) => string | undefined
  tree: (name: string) => Node | undefined
  nameOf: (type: string) => string | undefined
  nameById: (id: string) => string | undefined
  /** All parts of one type that the document points to. */
  allOf: (type: string) => Node[]
}

export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const zip = openZip(bytes, limits)
  const sources = new Map<string, string | undefined>()
  const source = (name: string): string | undefined => {
    if (sources.has(name)) return sources.get(name)
    const part = zip.read(name)
    // A part without bytes says nothing; only the main part has to say something.
    const xml = part && part.length > 0 ? decodePart(part) : undefined
    sources.set(name, xml)
    return xml
  }
  const load = (name: string): Node | undefined => {
    const xml = source(name)
    return xml === undefined ? undefined : parseXml(xml, limits)
  }
  const main = mainPart(zip, load)
  const document = load(main)
  if (document?.name !== 'w:document') throw damaged('its main part is missing or empty')
  const relations = readRelations(load, main)
  const find = (matches: (relation: Relation) => boolean): Node | undefined => {
    const relation = relations.find(matches)
    return relation && load(relation.target)
  }
  return {
    document,
    byType: (type) => find((relation) => relation.type === type),
    byId: (id) => find((relation) => relation.id === id),
    properties: load('docProps/app.xml'),
    main,
    packed: zip.packed,
    source,
    tree: load,
    nameById: (id) => relations.find((relation) => relation.id === id)?.target,
    nameOf: (type) => relations.find((relation) => relation.type === type)?.target,
    allOf: (type) => relations.filter((relation) => relation.type === type).flatMap(({ target }) => load(target) ?? []),
  }
}

function mainPart(zip: Zip, load: (name: string) => Node | undefined): string {
  const other = foreign(zip)
  if (other) throw notADocument(other)
  const main = readRelations(load, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  if (zip.names.includes(main)) return main
  if (zip.names.some((name) => name.startsWith('word/'))) throw damaged('its main part is missing or empty')
  throw new Fault('unreadable', 'This file is a zip archive without a Word document inside; unpack it and send the draft itself as .docx, .pdf, .txt or .md.')
}

/** Other programs' files are zips too; each has a part that gives it away. */
function foreign(zip: Zip): string | undefined {
  const has = (start: string): boolean => zip.names.some((name) => name.startsWith(start))
  if (has('xl/')) return 'an Excel workbook'
  if (has('ppt/')) return 'a PowerPoint presentation'
  if (has('visio/')) return 'a Visio drawing'
  if (has('Index/Document.iwa') || has('Index.zip')) return 'an Apple Pages, Numbers or Keynote file'
  if (has('AndroidManifest.xml')) return 'an Android app'
  if (has('META-INF/MANIFEST.MF')) return 'a Java program'
  if (!zip.names.includes('mimetype')) return undefined
  const type = latin1((zip.read('mimetype') ?? new Uint8Array()).subarray(0, 100))
  if (type.includes('epub')) return 'an e-book (EPUB)'
  if (type.includes('opendocument.text')) return 'an OpenDocument text (.odt)'
  if (type.includes('opendocument.spreadsheet')) return 'an OpenDocument spreadsheet (.ods)'
  return type.includes('opendocument') ? 'an OpenDocument file' : undefined
}

function readRelations(load: (name: string) => Node | undefined, part: string): Relation[] {
  const cut = part.lastIndexOf('/') + 1
  const list = load(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`)
  return children(list, 'rel:Relationship').flatMap(({ attributes }) => {
    const target = attributes.get('Target')
    if (target === undefined || attributes.get('TargetMode') === 'External') return []
    return [{ id: attributes.get('Id') ?? '', type: attributes.get('Type')?.split('/').at(-1) ?? '', target: resolve(part.slice(0, cut), target) }]
  })
}

/** `../customXml/item1.xml` beside `word/document.xml` is `customXml/item1.xml`. */
function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decodePart(part: Uint8Array): string {
  const label = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label, { ignoreBOM: true }).decode(part)
}
