/** The API's description of itself: OpenAPI 3.1, printed from the routes, with an example of every shape. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env, HttpDeps } from './deps.ts'
import { shapeExamples, streamExamples } from './examples.ts'

interface Shape {
  example?: unknown
}
interface Operation {
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Shape>> }>>
}

/** Printed once and kept. */
export function describe(app: OpenAPIHono<Env>, { version }: Pick<HttpDeps, 'version'>): void {
  const info = { title: 'ECQ coach', version, description: 'Reviews Executive Core Qualification narratives, and never invents a fact. Offsets are UTF-16 code units into `draft.text`. Every failure is RFC 9457 problem details.' }
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer', description: 'A key of your organization, `ecq_…`, or a guest\'s token, `ecqe_…`; on a machine without sign-in none is needed.' })
  let text: string | null = null
  app.get('/openapi.json', (c) => {
    text ??= JSON.stringify(withExamples(app.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: '/' }], security: [{ key: [] }, {}] })))
    return c.body(text, 200, { 'content-type': 'application/json' })
  })
}

/** Changes the document in place: it is nobody else's. */
function withExamples<Document extends { components?: { schemas?: object }; paths?: object }>(document: Document): Document {
  for (const [name, shape] of Object.entries(document.components?.schemas ?? {}) as [string, Shape][]) if (name in shapeExamples) shape.example ??= shapeExamples[name]
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      const stream = operation.responses?.['200']?.content?.['text/event-stream']
      if (stream) stream.example = streamExamples[`${method} ${path}`]
    }
  }
  return document
}
