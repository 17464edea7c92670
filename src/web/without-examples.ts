/** A build step that leaves the rules' examples out of the page: they are tests, and weigh more than the rules. */
import type { Plugin } from 'vite'

const examples = new Set(['hits', 'misses'])

export function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    transform: {
      filter: { id: /\/src\/check\/rules\/[a-z0-9-]+\.ts$/ },
      handler(code) {
        const rule = this.parse(code).body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration
        const words = rule?.type === 'CallExpression' ? rule.arguments[0] : undefined
        if (words?.type !== 'ObjectExpression') return null
        const spans = words.properties.flatMap((one) => (one.type === 'Property' && one.key.type === 'Identifier' && examples.has(one.key.name) ? [one] : []))
        // From the end, so that the offsets before stay true.
        const cut = spans.sort((a, b) => b.start - a.start).reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code)
        return { code: cut, map: null }
      },
    },
  }
}
