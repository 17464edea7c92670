/** One short name for each namespace of a Word file, the strict and the usual dialect alike. */

const usual: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

/** The strict dialect (ISO 29500) moved the same names under another address. */
const strict = /^http:\/\/purl\.oclc\.org\/ooxml\/(wordprocessingml|drawingml|officeDocument)\/(main|[a-zA-Z]+)$/

export function canonicalPrefix(uri: string): string {
  const known = usual[uri]
  if (known !== undefined) return known
  const [, family, name] = strict.exec(uri) ?? []
  if (!family) return `{${uri}}`
  const folder = family === 'officeDocument' && name === 'extendedProperties' ? 'extended-properties' : name
  return usual[`http://schemas.openxmlformats.org/${family}/2006/${folder}`] ?? `{${uri}}`
}
