/** The page's script stays light without its grammar, and the built page holds nothing that a strict content policy would stop. */
import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = new URL('../../dist/web/', import.meta.url)

test('all scripts but the grammar, which comes after the first marks, are under 200 KB compressed', () => {
  const all = readdirSync(new URL('assets/', built)).filter((name) => name.endsWith('.js'))
  const scripts = all.filter((name) => !name.startsWith('grammar-'))
  expect(all).toHaveLength(scripts.length + 1)
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(`assets/${name}`, built))).length, 0)
  expect(bytes).toBeLessThan(200_000)
})

test('nothing is inline and nothing comes from elsewhere', () => {
  const page = readFileSync(new URL('index.html', built), 'utf8')
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son[a-z]+=|https?:/i)
})
