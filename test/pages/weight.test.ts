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
  expect(scripts.some((name) => /^(?:review-part|heard|chat|lineage)/.test(name))).toBe(false)
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(read(`assets/${name}`)).length, 0)
  // What comes by itself after the first marks, and the conversation after a review.
  const late = readdirSync(new URL('assets/', built)).filter((name) => /^(?:late-rules|sample-draft|chat)[\w.-]*\.js$/.test(name))
  expect(late).toHaveLength(3)
  const sent = [...scripts, ...late].reduce((sum, name) => sum + sentBytes(name), 0)
  const unasked = [...scripts, ...late.filter((name) => !name.startsWith('chat'))].reduce((sum, name) => sum + sentBytes(name), 0)
  console.log(`first page: ${kilobytes(bytes)} of scripts before the first marks (gzip), ${kilobytes(unasked)} before anybody asks for anything, ${kilobytes(sent)} with the conversation (brotli)`)
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

test('no page asks for what the build leaves out of its views: functions as actions of a form, and elements that move to the head', () => {
  const sources = new URL('../../src/web/client/', import.meta.url)
  const views = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  expect(views.length).toBeGreaterThan(50)
  expect(views.filter((name) => /\b(?:action|formAction)=\{|<(?:title|meta|link|script|style)\b/.test(readFileSync(new URL(name, sources), 'utf8')))).toEqual([])
})
