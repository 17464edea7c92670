/** Reads one XML part into plain nodes: strict, without DOCTYPE or entities of its own, bounded in size and depth. */
import { tooLarge, inWords } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { canonicalPrefix } from './namespaces.ts'
import { damaged } from './zip.ts'

/** Names carry one fixed prefix a namespace (`w:p`), whatever prefix the file itself chose. */
export type Node = {
  name: string
  attributes: Map<string, string>
  kids: (Node | string)[]
  /** Offsets in the part's XML: the first sign of the element, the one after its start tag, the first of its end tag, the one after it. */
  from: number
  open: number
  close: number
  to: number
}

type Scope = { prefixes: Map<string, string>; names: Map<string, string> }
type Open = { node: Node; raw: string; scope: Scope }

const tag = /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|\/([^\s<>]+)\s*>|([^\s<>/!?]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>)/y
const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

export function parseXml(source: string, limits: Pick<Limits, 'elements' | 'depth'>): Node {
  const root: Node = { name: '', attributes: new Map(), kids: [], from: 0, open: 0, close: source.length, to: source.length }
  const open: Open[] = [{ node: root, raw: '', scope: { prefixes: new Map(), names: new Map() } }]
  let elements = 0
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < source.length) {
    const next = source.indexOf('<', at)
    addText(open, source.slice(at, next < 0 ? source.length : next))
    if (next < 0) break
    tag.lastIndex = next
    const found = tag.exec(source)
    if (!found) throw damaged(source.startsWith('<!', next) ? 'it declares entities of its own, which Word never does' : 'its XML is broken')
    at = tag.lastIndex
    if (found[1] !== undefined) open.at(-1)?.node.kids.push(found[1])
    else if (found[2] !== undefined) close(open, found[2], next, at)
    else if (found[3] !== undefined) {
      if (++elements > limits.elements) throw tooLarge(`This Word file holds more than ${inWords(limits.elements)} elements in one part`)
      if (open.length > limits.depth) throw damaged(`its XML nests deeper than ${limits.depth} levels`)
      start(open, found[3], found[4] ?? '', { from: next, to: at })
    }
  }
  const top = root.kids.find((kid) => typeof kid !== 'string')
  if (open.length !== 1 || !top) throw damaged('its XML breaks off')
  return top
}

function start(open: Open[], raw: string, rest: string, { from, to }: { from: number; to: number }): void {
  const parent = open.at(-1)
  if (!parent) return
  const empty = rest.endsWith('/')
  const pairs = attributePairs(empty ? rest.slice(0, -1) : rest)
  const scope = scopeFor(parent.scope, pairs)
  const attributes = new Map(pairs.filter(([name]) => !name.startsWith('xmlns')).map(([name, value]) => [qualified(name, scope, false), value]))
  const node: Node = { name: qualified(raw, scope, true), attributes, kids: [], from, open: to, close: to, to }
  parent.node.kids.push(node)
  if (!empty) open.push({ node, raw, scope })
}

/** Sticky matches from end to end: linear in the length, whatever the file holds. */
function attributePairs(rest: string): [string, string][] {
  const pairs: [string, string][] = []
  let at = 0
  for (attribute.lastIndex = 0; ; attribute.lastIndex = at) {
    const found = attribute.exec(rest)
    if (!found) break
    at = attribute.lastIndex
    pairs.push([found[1] ?? '', unescape(found[2] ?? found[3] ?? '')])
  }
  if (rest.slice(at).trim() !== '') throw damaged('its XML is broken')
  return pairs
}

function close(open: Open[], raw: string, from: number, to: number): void {
  const last = open.length < 2 ? undefined : open.pop()
  if (last?.raw !== raw) throw damaged('its XML is broken')
  last.node.close = from
  last.node.to = to
}

function addText(open: Open[], text: string): void {
  if (text !== '') open.at(-1)?.node.kids.push(unescape(text))
}

function scopeFor(scope: Scope, pairs: [string, string][]): Scope {
  const declared = pairs.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return scope
  const prefixes = new Map(scope.prefixes)
  // Word declares about thirty; without a bound, copying them for every element could be made to take for ever.
  if (prefixes.size + declared.length > 200) throw damaged('it declares hundreds of namespaces')
  for (const [name, uri] of declared) prefixes.set(name.slice(6), canonicalPrefix(uri))
  return { prefixes, names: new Map() }
}

function qualified(raw: string, scope: Scope, isElement: boolean): string {
  const key = isElement ? raw : `@${raw}`
  const known = scope.names.get(key)
  if (known !== undefined) return known
  const colon = raw.indexOf(':')
  const prefix = raw.slice(0, Math.max(0, colon))
  // An attribute without a prefix belongs to no namespace; an element without one to the default.
  const mapped = colon < 0 && !isElement ? '' : (scope.prefixes.get(prefix) ?? prefix)
  const name = mapped === '' ? raw.slice(colon + 1) : `${mapped}:${raw.slice(colon + 1)}`
  scope.names.set(key, name)
  return name
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** An entity that XML itself does not know would need a DOCTYPE, so it means the part is broken. */
function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));|&/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    const character = code === undefined ? named[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (character === undefined) throw damaged(`its XML holds an unknown entity, ${whole}`)
    return character
  })
}

/** The first child of that name. */
export function child(node: Node | undefined, name: string): Node | undefined {
  for (const kid of node?.kids ?? []) if (typeof kid !== 'string' && kid.name === name) return kid
  return undefined
}

export function children(node: Node | undefined, name?: string): Node[] {
  return (node?.kids ?? []).filter((kid) => typeof kid !== 'string' && (name === undefined || kid.name === name)) as Node[]
}

/** Every node below with that name, in order; it does not look inside one that it found. */
export function descendants(node: Node, name: string): Node[] {
  return children(node).flatMap((kid) => (kid.name === name ? [kid] : descendants(kid, name)))
}

export const textOf = (node: Node): string => node.kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('')
