/** The page's script stays light, and the built page holds nothing that a strict content policy would stop. */
import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = new URL('../../dist/web/', import.meta.url)

test('all scripts together are under 200 KB compressed', () => {
  const scripts = readdirSync(new URL('assets/', built)).filter((name) => name.endsWith('.js'))
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(`assets/${name}`, built))).length, 0)
  expect(bytes).toBeLessThan(200_000)
})

test('nothing is inline and nothing comes from elsewhere', () => {
  const page = readFileSync(new URL('index.html', built), 'utf8')
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son[a-z]+=|https?:/i)
})
