/** Finds elements in the tree of a part, and edits their start tags. */
import type { XmlNode } from '../../ecq/word-file.ts'
import type { Edit } from './xml-text.ts'

export const kidsOf = (node: XmlNode | undefined, name?: string): XmlNode[] =>
  (node?.kids ?? []).filter((kid): kid is XmlNode => typeof kid !== 'string' && (name === undefined || kid.name === name))
export const kidOf = (node: XmlNode | undefined, name: string): XmlNode | undefined => kidsOf(node, name)[0]
export const valueOf = (node: XmlNode | undefined, name = 'w:val'): string | undefined => node?.attributes.get(name)

/** Every element of that name below, in order, but none inside the elements named in `without`. */
export function below(node: XmlNode, name: string, without: ReadonlySet<string> = new Set()): XmlNode[] {
  const found: XmlNode[] = []
  const walk = (at: XmlNode): void => {
    for (const kid of kidsOf(at)) {
      if (without.has(kid.name)) continue
      if (kid.name === name) found.push(kid)
      walk(kid)
    }
  }
  walk(node)
  return found
}

/** Sets attributes in an element's start tag; one that is missing is added with the prefix of the element. */
export function setAttributes(xml: string, node: XmlNode, values: Readonly<Record<string, string | number>>, prefix: string): Edit {
  let tag = xml.slice(node.from, node.open)
  for (const [name, value] of Object.entries(values)) {
    const there = new RegExp(`(\\s(?:[\\w.-]+:)?${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`)
    tag = there.test(tag) ? tag.replace(there, `$1"${value}"`) : tag.replace(/\s*(\/?>)$/, ` ${prefix}${name}="${value}"$1`)
  }
  return { from: node.from, to: node.open, insert: tag }
}

/** Puts XML inside an element, before the first child with one of these names or at its end. */
export function insertInside(xml: string, node: XmlNode, inside: string, before: ReadonlySet<string> = new Set()): Edit {
  const next = kidsOf(node).find(({ name }) => before.has(name))
  if (next) return { from: next.from, to: next.from, insert: inside }
  const tag = xml.slice(node.from, node.open)
  if (!tag.endsWith('/>')) return { from: node.close, to: node.close, insert: inside }
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
  return { from: node.from, to: node.to, insert: `${tag.replace(/\s*\/>$/, '>')}${inside}</${name}>` }
}
