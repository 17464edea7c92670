/** Builds small Word files by hand, for what no program would write. */
import { strToU8, zipSync } from 'fflate'

export type WordFile = {
  /** What stands in w:body, or the whole part when it begins with `<?xml` or `<!`. */
  body: string
  styles?: string
  /** Further parts of word/ with the relationship that leads there: `{ 'header1.xml': ['header', '<w:p>…'] }`. */
  parts?: Record<string, readonly [type: string, xml: string]>
  files?: Record<string, Uint8Array>
}

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = (list: (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`

export function wordFile({ body, styles, parts = {}, files = {} }: WordFile): Uint8Array {
  const all: NonNullable<WordFile['parts']> = { ...(styles === undefined ? {} : { 'styles.xml': ['styles', `<w:styles ${namespaces}>${styles}</w:styles>`] as const }), ...parts }
  const whole = /^<[?!]/.test(body) ? body : `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`
  const named = Object.entries(all)
  return zipSync({
    '[Content_Types].xml': strToU8(`${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    '_rels/.rels': strToU8(relations([['r1', 'officeDocument', 'word/document.xml']])),
    'word/_rels/document.xml.rels': strToU8(relations(named.map(([name, [type]]) => [name, type, name] as const))),
    'word/document.xml': strToU8(whole),
    ...Object.fromEntries(named.map(([name, [, xml]]) => [`word/${name}`, strToU8(xml)])),
    ...files,
  })
}

export const run = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (inner: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
export const say = (text: string, properties = ''): string => p(run(text, properties))
