/** The first page's script stays light, and the built pages hold nothing that a strict content policy would stop. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = new URL('../../dist/web/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, built), 'utf8')

/** A script with everything that it cannot start without: what it imports, and the worker that it opens. */
function loaded(name: string, seen: Set<string>): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  const script = read(`assets/${name}`)
  const parts = [...script.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g), ...script.matchAll(/new URL\([`"']([\w./-]*worker[\w.-]*\.js)/g)]
  for (const [, part = ''] of parts) loaded(part.split('/').at(-1) ?? '', seen)
  return seen
}

test('the scripts of the first page are under 200 KB as they are sent, and without the rules that come after the first marks also to the plainest browser', () => {
  const entries = Array.from(read('index.html').matchAll(/src="[^"]*assets\/([\w.-]+\.js)"/g), ([, name = '']) => name)
  const scripts = [...entries.reduce((seen, name) => loaded(name, seen), new Set<string>())]
  expect(scripts.some((name) => name.startsWith('check-worker'))).toBe(true)
  expect(scripts.some((name) => name.startsWith('late-rules'))).toBe(false)
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(read(`assets/${name}`)).length, 0)
  const late = readdirSync(new URL('assets/', built)).filter((name) => /^(?:late-rules|chat)[\w.-]*\.js$/.test(name))
  expect(late).toHaveLength(2)
  const sent = [...scripts, ...late].reduce((sum, name) => sum + sentBytes(name), 0)
  console.log(`first page: ${kilobytes(bytes)} of scripts before the first marks (gzip), ${kilobytes(sent)} in all (brotli)`)
  expect(bytes).toBeLessThan(200_000)
  expect(sent).toBeLessThan(200_000)
})

/** Files too short to pack are sent as they are. */
const sentBytes = (name: string): number => statSync(new URL(`assets/${name}.br`, built), { throwIfNoEntry: false })?.size ?? statSync(new URL(`assets/${name}`, built)).size
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`

test('nothing is inline and nothing comes from elsewhere', () => {
  for (const page of readdirSync(built).filter((name) => name.endsWith('.html'))) {
    expect(read(page), page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son[a-z]+=|https?:/i)
  }
})
