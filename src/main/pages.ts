/** The built pages and the files of the API's documentation, read from disk. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { guardedPages, pageFile } from './guarded-pages.ts'

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** The pages under `root`; where they were never built, each of them says how to build them (503). */
export function pages(root = built): Hono {
  const app = new Hono()
  for (const path of ['/', '/desk', '/console']) app.get(path, (context, next) => (existsSync(root) ? next() : Promise.resolve(context.text(unbuilt, 503))))
  return app.use(compress()).route('/', guardedPages(serveStatic({ root, rewriteRequestPath: pageFile, precompressed: true })))
}

const unbuilt = 'The pages are not built yet. Stop the service and start it with "npm start", or run "npm run build" first. The API works without them.\n'

export async function docsFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const place = import.meta.resolve(`swagger-ui-dist/${name}`)
  return readFile(new URL(place)).then((bytes) => new Uint8Array(bytes), () => null)
}
