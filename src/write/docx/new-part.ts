/** Adds a part to a Word file: its bytes, its type, and the relationship that leads to it. */
import type { WordFile } from '../../ecq/word-file.ts'
import { Fault } from '../../fault.ts'
import { appendToRoot, escapeXml, namingOf } from './xml-text.ts'

/** Parts by name that are to be put in place of the old ones or added. */
export type Changed = Map<string, string>

export interface NewPart {
  /** full name, such as `word/comments.xml`; a number is put before the ending where it is taken */
  readonly name: string
  readonly xml: string
  /** null where the usual type of .xml will do */
  readonly contentType: string | null
  /** full type of the relationship, and the part that it starts from */
  readonly relation: string
  readonly from: string
}

/** The part's name and the id of the relationship that leads to it. */
export interface Added {
  readonly name: string
  readonly relation: string
}

export function addPart(file: WordFile, changed: Changed, part: NewPart): Added {
  const name = freeName(file, changed, part.name)
  changed.set(name, part.xml)
  declareType(file, changed, name, part.contentType)
  return { name, relation: relate(file, changed, { ...part, name }) }
}

/** A part as it will be, or as it is. Throws a Fault (`unreadable`) where its XML is broken, because what is put into it would be lost. */
export function partNow(file: WordFile, changed: Changed, name: string): string | undefined {
  const now = changed.get(name)
  if (now !== undefined) return now
  return file.tree(name) ? file.part(name) : undefined
}

function freeName({ packed }: WordFile, changed: Changed, wished: string): string {
  const taken = new Set([...packed.map(({ name }) => name.toLowerCase()), ...[...changed.keys()].map((name) => name.toLowerCase())])
  const dot = wished.lastIndexOf('.')
  const numbered = (count: number): string => `${wished.slice(0, dot).replace(/\d+$/, '')}${count}${wished.slice(dot)}`
  let name = wished
  for (let count = 1; taken.has(name.toLowerCase()); count++) name = numbered(count)
  return name
}

const types = '[Content_Types].xml'
const typesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types'

function declareType(file: WordFile, changed: Changed, name: string, type: string | null): void {
  const list = partNow(file, changed, types)
  if (list === undefined) throw new Fault('unreadable', 'This Word file is damaged (its list of content types is missing); open it in Word, save a fresh copy and try again.')
  if (type === null && (list.match(/<[^<>]*Default\b[^<>]*>/g) ?? []).some((tag) => /Extension\s*=\s*["']xml["']/i.test(tag) && /ContentType\s*=\s*["'](?:application|text)\/xml["']/i.test(tag))) return
  const { prefix, declare } = typesNaming(list)
  changed.set(types, appendToRoot(list, `<${prefix}Override${declare} PartName="/${escapeXml(name)}" ContentType="${type ?? 'application/xml'}"/>`))
}

/** The usual file has the namespace as its default. */
const typesNaming = (list: string) => (list.includes(`xmlns="${typesNamespace}"`) ? { prefix: '', declare: '' } : namingOf(list, typesNamespace, 'ct'))

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

function relate(file: WordFile, changed: Changed, { name, from, relation }: NewPart): string {
  const cut = from.lastIndexOf('/') + 1
  const rels = `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`
  const list = partNow(file, changed, rels) ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationsNamespace}"/>`
  let count = 1
  while (list.includes(`"rIdEcq${count}"`)) count++
  const naming = list.includes(`xmlns="${relationsNamespace}"`) ? { prefix: '', declare: '' } : namingOf(list, relationsNamespace, 'rel')
  const id = `rIdEcq${count}`
  changed.set(rels, appendToRoot(list, `<${naming.prefix}Relationship${naming.declare} Id="${id}" Type="${relation}" Target="${escapeXml(targetFrom(from.slice(0, cut), name))}"/>`))
  return id
}

/** From `word/` to `word/comments.xml` it is `comments.xml`, to `customXml/item1.xml` it is `../customXml/item1.xml`. */
const targetFrom = (folder: string, name: string): string => (name.startsWith(folder) ? name.slice(folder.length) : `${'../'.repeat(folder.split('/').length - 1)}${name}`)
