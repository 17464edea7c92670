/** The rules that the pages come under, wherever their files lie: a strict policy, and what may be kept. */
import { Hono } from 'hono'
import type { MiddlewareHandler } from 'hono'
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

/** Pages beside the first one, by their addresses. */
const named = new Set(['/desk', '/console', '/embed'])

/** Where the file of an address lies. */
export const pageFile = (path: string): string => (named.has(path) ? `${path}.html` : path)

/** `files` answers with the file of an address. The sample draft comes on its own, so that nobody loads it who does not ask for it. Files under assets/ have a hash of their content in their names, so they never change. */
export const guardedPages = (files: MiddlewareHandler): Hono =>
  new Hono().get('/sample.txt', (c) => c.text(sampleDraft)).use(async function guarded(c, next) {
    await next()
    if (c.res.status >= 400) return
    // The console shows a preview of what other sites have in a frame.
    c.header('content-security-policy', c.req.path === '/console' ? `${policy}; frame-src 'self'` : policy)
    c.header('cache-control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  }, files)
