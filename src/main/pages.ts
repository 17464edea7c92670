/** The built pages and the files of the API's documentation, read from disk. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { sampleDraft } from '../web/sample-draft.ts'

/** The page runs its own files, a worker and the proofreader's WebAssembly, and talks to nobody but this service. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Pages beside the first one, by their addresses. */
const named = new Set(['/desk', '/console'])

/** The sample draft comes on its own, so that nobody loads it who does not ask for it. Files under assets/ have a hash of their content in their names, so they never change. */
export function pages(root = built): Hono {
  return new Hono().use(compress()).get('/sample.txt', (c) => c.text(sampleDraft)).use(async function guarded(c, next) {
    await next()
    if (c.res.status >= 400) return
    c.header('content-security-policy', policy)
    c.header('cache-control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  }, serveStatic({ root, rewriteRequestPath: (path) => (named.has(path) ? `${path}.html` : path) }))
}

export async function docsFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const place = import.meta.resolve(`swagger-ui-dist/${name}`)
  return readFile(new URL(place)).then((bytes) => new Uint8Array(bytes), () => null)
}
