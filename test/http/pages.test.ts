/** The built pages come with their policy, are kept where they never change, and nothing beside them comes out. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docsFile, pages } from '../../src/main/pages.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ecq-pages-'))
  await mkdir(join(folder, 'web', 'assets'), { recursive: true })
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'web', 'assets', 'main-1a2b.js'), `export {}${' '.repeat(5000)}`)
  await writeFile(join(folder, 'web', 'assets', 'main-1a2b.js.br'), brotliCompressSync('export {}'))
  await writeFile(join(folder, 'secret'), 'secret')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (path: string) => pages(join(folder, 'web')).request(path)

test('the page is asked for anew, its parts are kept for good', async () => {
  const page = await ask('/')
  expect([page.status, page.headers.get('cache-control'), page.headers.get('content-type')]).toEqual([200, 'no-cache', 'text/html; charset=utf-8'])
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/)
  const part = await ask('/assets/main-1a2b.js')
  expect([part.status, part.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
})

test('the sample draft comes as text', async () => {
  expect(await (await ask('/sample.txt')).text()).toMatch(/^Challenge\n/)
})

test('parts come compressed to who can take it', async () => {
  const part = await pages(join(folder, 'web')).request('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'gzip' } })
  expect([part.headers.get('content-encoding'), part.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding'])
  expect((await part.arrayBuffer()).byteLength).toBeLessThan(200)
})

test('what the build has packed is sent as it is packed', async () => {
  const part = await pages(join(folder, 'web')).request('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect([part.headers.get('content-encoding'), part.headers.get('content-type'), part.headers.get('cache-control')]).toEqual(['br', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'])
  expect(brotliDecompressSync(await part.arrayBuffer()).toString()).toBe('export {}')
})

test.each(['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/assets/../../secret', '/%5c..%5csecret', '/none'])('%s gives nothing', async (path) => {
  const response = await ask(path)
  expect([response.status, await response.text()]).toEqual([404, '404 Not Found'])
})

test('documentation files come from their package only', async () => {
  expect((await docsFile('swagger-ui.css'))?.length).toBeGreaterThan(1000)
  expect(await docsFile('no-such-file.css')).toBeNull()
})
