/** Packs hand-written OOXML into a Word file that every program opens: types, relationships, parts under any name. */
import { strToU8, zipSync } from 'fflate'

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const namespaces = [
  `xmlns:w="${wordNamespace}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w14 w15"',
].join(' ')

/** A part beside the document: the last word of its relationship's type, its content type after the usual opening, its XML. */
export interface Beside {
  readonly relation: string
  readonly type: string
  readonly xml: string
}

export interface HandMade {
  /** what stands in w:body, or the whole part when it begins with `<?xml` or `<` and a document */
  readonly body: string
  readonly whole?: true
  readonly beside?: Readonly<Record<string, Beside>>
  /** relationships with a target outside, by id */
  readonly links?: Readonly<Record<string, string>>
  readonly main?: string
  readonly stored?: true
  readonly utf16?: true
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

export function handMade({ body, whole, beside = {}, links = {}, main = 'word/document.xml', stored, utf16 }: HandMade): Uint8Array {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relation = (id: string, type: string, target: string, mode = ''): string => `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${office}/${type}`}" Target="${target}"${mode}/>`
  const list = (inner: string): Uint8Array => strToU8(`${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`)
  const parts = Object.entries(beside)
  const types = [[main, `${word}document.main+xml`], ...parts.map(([name, { type }]) => [folder + name, type.includes('/') ? type : `${word}${type}+xml`])]
  const xml = whole ? body : `${declaration}<w:document ${namespaces}><w:body>${body}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`
  return zipSync(
    {
      '[Content_Types].xml': strToU8(`${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`),
      '_rels/.rels': list(relation('r1', 'officeDocument', main)),
      [`${folder}_rels/${main.slice(folder.length)}.rels`]: list(parts.map(([name, { relation: type }], index) => relation(`p${index}`, type, name)).join('') + Object.entries(links).map(([id, target]) => relation(id, 'hyperlink', target, ' TargetMode="External"')).join('')),
      [main]: utf16 ? asUtf16(xml) : strToU8(xml),
      ...Object.fromEntries(parts.map(([name, { xml: part }]) => [folder + name, strToU8(declaration + part)])),
    },
    { level: stored ? 0 : 6, mtime: new Date(1990, 0, 1) },
  )
}

function asUtf16(xml: string): Uint8Array {
  const marked = `\ufeff${xml.replace('UTF-8', 'UTF-16')}`
  const units = Uint16Array.from({ length: marked.length }, (_, index) => marked.charCodeAt(index))
  return new Uint8Array(units.buffer)
}

export const run = (text: string, look = ''): string => `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (inner: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
export const say = (text: string, look = ''): string => p(run(text, look))
export const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`
export const table = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`
export const field = (code: string, ...shown: string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown.join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
export const revision = (name: 'ins' | 'del', id: number, inner: string): string => `<w:${name} w:id="${id}" w:author="Dana" w:date="2026-01-05T09:00:00Z">${name === 'del' ? inner.replaceAll('<w:t>', '<w:delText>').replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>') : inner}</w:${name}>`
