/** A build step that leaves fields of the frameworks out of a script that never looks at them: they weigh more than the names. */
import type { Plugin } from 'vite'

/** What a parser of JavaScript gives, as far as it is walked here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}
interface ObjectNode extends Node {
  readonly properties: readonly (Node & { readonly key?: { readonly name?: string }; readonly value?: Node })[]
}
interface ArrayNode extends Node {
  readonly elements: readonly (Node | null)[]
}

/** The fields in `emptied` stay with nothing in them; those in `gone` go with their names. */
export function withoutFields(emptied: readonly string[], gone: readonly string[] = []): Plugin {
  const out = { emptied: new Set(emptied), gone: new Set(gone) }
  return {
    name: 'without-fields',
    transform: {
      filter: { id: /\/src\/ecq\/frameworks\/[a-z0-9-]+\.ts$/ },
      handler(code) {
        const data = this.parse(code).body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration
        if (!data) return null
        // From the end, so that the offsets before stay true.
        const spans = found(data, out).sort((a, b) => b.start - a.start)
        return { code: spans.reduce((text, { start, end, type }) => text.slice(0, start) + (instead[type] ?? "''") + text.slice(end).replace(type === 'Property' ? /^,/ : '', ''), code), map: null }
      },
    },
  }
}

/** By the kind of what is left out. */
const instead: Readonly<Record<string, string>> = { ArrayExpression: '[]', Property: '' }

/** The values and whole properties to leave out, wherever they stand in the data. */
function found(node: Node, out: { readonly emptied: ReadonlySet<string>; readonly gone: ReadonlySet<string> }): Node[] {
  if (isArray(node)) return node.elements.flatMap((one) => (one ? found(one, out) : []))
  if (!isObject(node)) return 'expression' in node ? found(node.expression as Node, out) : []
  return node.properties.flatMap((property) => {
    const { key, value } = property
    const name = key?.name ?? ''
    if (!value) return []
    return out.gone.has(name) ? [property] : out.emptied.has(name) ? [value] : found(value, out)
  })
}

const isObject = (node: Node): node is ObjectNode => node.type === 'ObjectExpression'
const isArray = (node: Node): node is ArrayNode => node.type === 'ArrayExpression'
