/** The two dialects of Word files, the usual and the strict one, by their namespaces. */
import { namingOf } from './xml-text.ts'
import type { Naming } from './xml-text.ts'

export interface Dialect {
  /** of the elements of a document */
  readonly words: string
  /** what types of relationships begin with */
  readonly relations: string
  /** how the main part names its elements */
  readonly naming: Naming
}

const usual = { words: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }
const strict = { words: 'http://purl.oclc.org/ooxml/wordprocessingml/main', relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }

/** `xml` is that of the main part. */
export function dialectOf(xml: string): Dialect {
  const dialect = xml.includes(strict.words) && !xml.includes(usual.words) ? strict : usual
  return { ...dialect, naming: namingOf(xml, dialect.words, 'w') }
}

/** Makes start tags and empty elements in that naming: `tag('ins', { id: 3 })`. */
export function namer({ prefix, declare }: Naming) {
  const attributes = (values: Readonly<Record<string, string | number>>): string => Object.entries(values).map(([name, value]) => ` ${prefix}${name}="${value}"`).join('')
  return {
    open: (name: string, values: Readonly<Record<string, string | number>> = {}): string => `<${prefix}${name}${declare}${attributes(values)}>`,
    empty: (name: string, values: Readonly<Record<string, string | number>> = {}): string => `<${prefix}${name}${declare}${attributes(values)}/>`,
    close: (name: string): string => `</${prefix}${name}>`,
  }
}
export type Namer = ReturnType<typeof namer>
