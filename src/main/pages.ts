/** The built pages and the files of the API's documentation, read from disk. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { guardedPages, pageFile } from './guarded-pages.ts'

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))

export const pages = (root = built): Hono => new Hono().use(compress()).route('/', guardedPages(serveStatic({ root, rewriteRequestPath: pageFile, precompressed: true })))

export async function docsFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const place = import.meta.resolve(`swagger-ui-dist/${name}`)
  return readFile(new URL(place)).then((bytes) => new Uint8Array(bytes), () => null)
}
