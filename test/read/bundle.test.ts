/** Zips of drafts: what is opened, what is refused, and that no zip unpacks to more than is allowed. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Fault } from '../../src/fault.ts'
import { bundleLimits, openBundle } from '../../src/read/bundle.ts'

const refusal = (work: () => unknown): { code: string; message: string } => {
  try {
    work()
  } catch (cause) {
    const { code, message } = cause as Fault
    return { code, message }
  }
  throw new Error('nothing was refused')
}

test('opens drafts in folders, and passes over what systems leave behind', () => {
  const { entries } = openBundle(zipSync({ 'a.txt': strToU8('A'), 'b/c.docx': strToU8('C'), 'b/': new Uint8Array(), '__MACOSX/b/._c.docx': strToU8('x'), 'b/.DS_Store': strToU8('x'), 'b/~$c.docx': strToU8('x') }))
  expect(entries.map(({ name, refusal }) => [name, refusal])).toEqual([['a.txt', null], ['b/c.docx', null]])
  expect(new TextDecoder().decode(entries[1]?.read())).toBe('C')
})

test.each(['../a.txt', 'b/../../a.txt', 'C:\\a.txt', '..\\a.txt', 'b\\..\\..\\a.txt', 'a\n.txt', './../.a.txt'])('%j leads out of the zip and is not opened', (name) => {
  const [entry] = openBundle(zipSync({ [name]: strToU8('x') })).entries
  expect(entry?.refusal).toContain('leads out of the zip')
  expect(refusal(() => entry?.read()).code).toBe('bad-input')
})

test('a name that begins with a slash is one inside the zip', () => expect(openBundle(zipSync({ '/etc/a.txt': strToU8('x') })).entries[0]).toMatchObject({ name: 'etc/a.txt', refusal: null }))

test('a zip inside a zip is not opened', () => {
  const [entry] = openBundle(zipSync({ 'b/more.ZIP': zipSync({ 'a.txt': strToU8('x') }) })).entries
  expect(refusal(() => entry?.read()).message).toContain('unpack it first')
})

test('bounds what is unpacked, by what it says and by what really comes out', () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(3_000_000), 'b.txt': new Uint8Array(3_000_000) }, { level: 9 })
  const small = { ...bundleLimits, entryBytes: 1_000_000 }
  expect(refusal(() => openBundle(bomb, small).entries[0]?.read()).code).toBe('too-large')
  const lying = bomb.slice()
  const view = new DataView(lying.buffer)
  for (let at = 0; at + 28 < lying.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  expect(refusal(() => openBundle(lying, small).entries[0]?.read()).code).toBe('too-large')
  const whole = openBundle(bomb, { ...bundleLimits, inflatedBytes: 4_000_000 }).entries
  whole[0]?.read()
  expect(refusal(() => whole[1]?.read()).code).toBe('too-large')
})

test.each([
  ['no zip', () => openBundle(strToU8('I led.')), 'unreadable'],
  ['an empty file', () => openBundle(new Uint8Array()), 'unreadable'],
  ['a zip that is cut short', () => openBundle(zipSync({ 'a.txt': strToU8('x'.repeat(5000)) }).subarray(0, 40)), 'unreadable'],
  ['too many files', () => openBundle(zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, strToU8('x')]))), { ...bundleLimits, entries: 10 }), 'too-large'],
  ['a large zip', () => openBundle(new Uint8Array(2000), { ...bundleLimits, fileBytes: 1000 }), 'too-large'],
])('%s is refused in one sentence', (_, open, code) => {
  const refused = refusal(open)
  expect(refused.code).toBe(code)
  expect(refused.message).not.toContain('Word')
})
