/** The first page's script stays light without the rules that come late, and the built pages hold nothing that a strict content policy would stop. */
import { readFileSync, readdirSync } from 'node:fs'
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

test('the scripts of the first page, but the rules that come after the first marks, are under 200 KB compressed', () => {
  const entries = Array.from(read('index.html').matchAll(/src="[^"]*assets\/([\w.-]+\.js)"/g), ([, name = '']) => name)
  const scripts = [...entries.reduce((seen, name) => loaded(name, seen), new Set<string>())]
  expect(scripts.some((name) => name.startsWith('check-worker'))).toBe(true)
  expect(scripts.some((name) => name.startsWith('late-rules'))).toBe(false)
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(read(`assets/${name}`)).length, 0)
  expect(bytes).toBeLessThan(200_000)
})

test('nothing is inline and nothing comes from elsewhere', () => {
  for (const page of readdirSync(built).filter((name) => name.endsWith('.html'))) {
    expect(read(page), page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son[a-z]+=|https?:/i)
  }
})
