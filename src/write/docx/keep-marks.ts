/** Keeps what was written into a Word file in a part of the file itself, so that its return can be understood. */
import { WrittenMarks, marksNamespace } from '../../ecq/returned-marks.ts'
import type { WordFile } from '../../ecq/word-file.ts'
import { fingerprint } from '../../text/hash.ts'
import type { Dialect } from './dialect.ts'
import { addPart, partNow } from './new-part.ts'
import type { Changed } from './new-part.ts'
import { escapeXml } from './xml-text.ts'

const none: WrittenMarks = { reviews: [], comments: [], changes: [] }

/** Reads the part that an earlier marking left; empty where there is none or it was spoiled. */
export function keptMarks(file: WordFile, changed: Changed = new Map()): WrittenMarks {
  const name = keptIn(file)
  const body = name === undefined ? undefined : /<marks\b[^>]*>([\s\S]*)<\/marks>/.exec(partNow(file, changed, name) ?? '')?.[1]
  if (body === undefined) return none
  try {
    return WrittenMarks.parse(JSON.parse(body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')))
  } catch {
    return none
  }
}

/** Programs keep such parts under names of their own choice. */
const keptIn = (file: WordFile): string | undefined =>
  file.packed.map(({ name }) => name).find((name) => /^customXml\/item\d+\.xml$/i.test(name) && (file.part(name) ?? '').slice(0, 1000).includes(marksNamespace))

export function keepMarks(file: WordFile, changed: Changed, { reviews, comments, changes }: WrittenMarks, { relations }: Dialect): void {
  const before = keptMarks(file, changed)
  const all: WrittenMarks = { reviews: [...new Set([...before.reviews, ...reviews])], comments: [...before.comments, ...comments], changes: [...before.changes, ...changes] }
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<marks xmlns="${marksNamespace}">${escapeXml(JSON.stringify(all))}</marks>`
  const known = keptIn(file)
  if (known !== undefined) {
    changed.set(known, xml)
    return
  }
  const { name } = addPart(file, changed, { name: 'customXml/item1.xml', xml, contentType: null, relation: `${relations}/customXml`, from: file.main })
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
  const properties = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId(xml)}" xmlns:ds="${office}"><ds:schemaRefs><ds:schemaRef ds:uri="${marksNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
  const contentType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
  addPart(file, changed, { name: name.replace(/item(\d+)\.xml$/i, 'itemProps$1.xml'), xml: properties, contentType, relation: `${relations}/customXmlProps`, from: name })
}

function itemId(xml: string): string {
  const digits = `${fingerprint(xml)}${fingerprint(`${xml} `)}`.toUpperCase()
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20, 32)}}`
}
