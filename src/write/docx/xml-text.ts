/** Writes text and small edits into XML that stays a string, so that all that is not edited stays byte for byte. */

/** Characters that XML cannot hold become blanks. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Puts `insert` in place of what stands from `from` to `to`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Edits must not overlap; those at one place come in the order given. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order)
  const out: string[] = []
  let at = 0
  for (const { from, to, insert } of sorted) {
    out.push(xml.slice(at, from), insert)
    at = to
  }
  return `${out.join('')}${xml.slice(at)}`
}

/** Where the root's start tag is, and whether it has no content. */
function rootTag(xml: string): { from: number; to: number; empty: boolean; name: string } | null {
  const tag = /<([A-Za-z_][^\s<>/]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g
  // Declarations and comments before the root may hold anything that looks like a tag.
  tag.lastIndex = /^\ufeff?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(xml)?.[0].length ?? 0
  const found = tag.exec(xml)
  return found ? { from: found.index, to: found.index + found[0].length, empty: found[0].endsWith('/>'), name: found[1] as string } : null
}

/** The XML with `inside` put before the end of its root. */
export function appendToRoot(xml: string, inside: string): string {
  const root = rootTag(xml)
  if (!root) return xml
  if (root.empty) return `${xml.slice(0, root.to - 2)}>${inside}</${root.name}>${xml.slice(root.to)}`
  const end = xml.lastIndexOf(`</${root.name}`)
  return `${xml.slice(0, end)}${inside}${xml.slice(end)}`
}

/** How elements of one namespace are named in a part: a prefix with its colon, and a declaration where the root has none. */
export interface Naming {
  readonly prefix: string
  readonly declare: string
}

export function namingOf(xml: string, namespace: string, usual: string): Naming {
  const root = rootTag(xml)
  const tag = root ? xml.slice(root.from, root.to) : ''
  for (const [, prefix, uri] of tag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g)) {
    if (uri === namespace) return { prefix: `${prefix}:`, declare: '' }
  }
  return { prefix: `${usual}:`, declare: ` xmlns:${usual}="${namespace}"` }
}

/** What is written anew is UTF-8, whatever the part was before. */
export const asUtf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml.replace(/^(\ufeff?<\?xml[^>]*?encoding=["'])utf-16[a-z]*/i, '$1UTF-8'))
