/** The Word round trip on the command line: marked, read back, set in form. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openWord } from '../../src/read/docx/open-word.ts'
import { folder } from '../fixtures/documents-source.ts'
import { bytes, runIn } from './run-cli.ts'
import type { World } from './run-cli.ts'

const draft = 'Leading People\n\nI was responsible for the the nine offices. Pursuant to orders I led.'
const world = (): World => ({ files: new Map([['in/wrong.docx', new Uint8Array(readFileSync(new URL('wrong-form.docx', folder)))], ['in/draft.txt', bytes(draft)], ['in/torn.docx', new Uint8Array(readFileSync(new URL('wrong-form.docx', folder))).slice(0, 900)]]) })
const fileIn = ({ files }: World, name: string): Uint8Array => files.get(name) ?? new Uint8Array()

test('drafts come back marked, each under its name', async () => {
  const here = world()
  const { exit, err } = await runIn(here, 'review', 'in/wrong.docx', 'in/draft.txt', '--format', 'docx', '--changes', '--out', 'out')
  expect([exit, err]).toEqual([0, expect.stringContaining('out/wrong.docx.review.docx\nout/draft.txt.review.docx')])
  expect(openWord(fileIn(here, 'out/wrong.docx.review.docx')).text).toBe(openWord(fileIn(here, 'in/wrong.docx')).text)
  expect(openWord(fileIn(here, 'out/draft.txt.review.docx')).text).toBe('Leading People\n\nI was responsible for the nine offices. Under orders I led.')
  const back = 'out/draft.txt.review.docx'
  expect((await runIn(here, 'review', back)).out).toMatch(/What came back {2}\d+ comments: \d+ untouched; 2 suggested changes: 2\n? *undecided\./)
  expect((await runIn(here, 'review', back, '--format', 'markdown')).out).toContain('## What came back')
  const [review] = JSON.parse((await runIn(here, 'review', back, '--json')).out)
  expect(review.draft.returned.changes.map(({ from, to, state }: { from: string; to: string; state: string }) => [from, to, state])).toEqual([[' the', '', 'open'], ['Pursuant to', 'Under', 'open']])
})

test.each([
  [['review', 'in/draft.txt', '--format', 'docx'], /name a folder/],
  [['review', 'in/draft.txt', '--changes'], /add --format docx/],
  [['format', 'in/draft.txt'], /no Word file/],
  [['format', 'in/torn.docx'], /damaged/],
  [['format', 'in/wrong.docx', '--framework', 'ecq-2025'], /sets no margins/],
])('%j is refused', async (args, says) => {
  const { exit, err } = await runIn(world(), ...args)
  expect([exit, err]).toEqual([2, expect.stringMatching(says)])
})

test('drafts of one name, with and without an ending or in two folders, are kept apart', async () => {
  const wrong = fileIn(world(), 'in/wrong.docx')
  const here: World = { files: new Map(['in/letter', 'in/letter.docx', 'more/letter.docx'].map((name) => [name, wrong])) }
  const paths = [...here.files.keys()]
  const made = async (...args: string[]): Promise<string[]> => [...(await runIn(here, ...args)).written.keys()].filter((name) => name.endsWith('.docx'))
  const numbered = expect.stringMatching(/^out\/letter\.docx-[0-9a-f]{8}\.(?:review|formatted)\.docx$/)
  expect(await made('review', ...paths, '--format', 'docx', '--out', 'out')).toEqual(['out/letter.review.docx', 'out/letter.docx.review.docx', numbered])
  expect(await made('format', ...paths, '--out', 'out')).toEqual(['out/letter.formatted.docx', 'out/letter.docx.formatted.docx', numbered])
  expect(await made('format', ...paths)).toEqual(paths.map((path) => `${path}.formatted.docx`))
  expect(await made('batch', ...paths, '--format', 'docx', '--concurrency', '1', '--out', 'out')).toEqual(paths.map((path) => `out/${path}.review.docx`))
})

test('a copy in the right form', async () => {
  const here = world()
  const { exit, out, err } = await runIn(here, 'format', 'in/wrong.docx', 'in/torn.docx')
  expect([exit, err]).toEqual([3, expect.stringMatching(/^in\/torn\.docx: This Word file is damaged/)])
  expect(out).toMatch(/^in\/wrong\.docx: 4 changes, written to in\/wrong\.docx\.formatted\.docx\n {2}Margins of section 1/)
  expect((await runIn(here, 'format', 'in/wrong.docx.formatted.docx')).out).toContain('its form is right')
})
