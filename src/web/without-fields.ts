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

export function withoutFields(names: readonly string[]): Plugin {
  const out = new Set(names)
  return {
    name: 'without-fields',
    transform: {
      filter: { id: /\/src\/ecq\/frameworks\/[a-z0-9-]+\.ts$/ },
      handler(code) {
        const data = this.parse(code).body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration
        if (!data) return null
        // From the end, so that the offsets before stay true.
        const spans = found(data, out).sort((a, b) => b.start - a.start)
        return { code: spans.reduce((text, { start, end, type }) => `${text.slice(0, start)}${type === 'ArrayExpression' ? '[]' : "''"}${text.slice(end)}`, code), map: null }
      },
    },
  }
}

/** The values to leave out, wherever they stand in the data. */
function found(node: Node, out: ReadonlySet<string>): Node[] {
  if (isArray(node)) return node.elements.flatMap((one) => (one ? found(one, out) : []))
  if (!isObject(node)) return 'expression' in node ? found(node.expression as Node, out) : []
  return node.properties.flatMap(({ key, value }) => (!value ? [] : out.has(key?.name ?? '') ? [value] : found(value, out)))
}

const isObject = (node: Node): node is ObjectNode => node.type === 'ObjectExpression'
const isArray = (node: Node): node is ArrayNode => node.type === 'ArrayExpression'
