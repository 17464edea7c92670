/** The built pages and the files of the API's documentation, from the assets that are bound to the Worker. */
import type { Hono } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { HttpDeps } from '../../http/deps.ts'
import { guardedPages, pageFile } from '../guarded-pages.ts'
import type { Bindings } from './bindings.ts'

type Pages = Bindings['PAGES']

export const boundPages = (pages: Pages): Hono =>
  guardedPages(async (c, next) => {
    const file = pageFile(c.req.path)
    const address = new URL(file === '/' ? '/index.html' : file, c.req.url)
    const found = await pages.fetch(new Request(address, { method: c.req.method, headers: c.req.raw.headers }))
    return found.status === 404 ? next() : c.newResponse(found.body, found.status as StatusCode, kept(found.headers))
  })

export const boundDocsFile = (pages: Pages): HttpDeps['docsFile'] => async (name) => {
  const found = await pages.fetch(new Request(`https://pages/docs/${name}`))
  return found.ok ? new Uint8Array(await found.arrayBuffer()) : null
}

/** The others are ours to set. */
const kept = (headers: Headers): Record<string, string> => Object.fromEntries([...headers].filter(([name]) => name === 'content-type' || name === 'etag'))
