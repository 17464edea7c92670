/** Names of results: none leads elsewhere, none collides, each keeps its own. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basename, fileTitle, safeName, uniqueNames } from '../../src/text/file-name.ts'

test.each([
  ['b/c.docx', 'b/c.docx'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/a//b/./c.txt', 'a/b/c.txt'],
  ['C:\\drafts\\a.txt', 'C_/drafts/a.txt'],
  ['a?<b>|"*.txt', 'a__b____.txt'],
  ['a.txt. ', 'a.txt'],
  ['\u202etxt.exe', '_txt.exe'],
  ['CON.txt', 'CON_.txt'],
  ['..', 'draft'],
  ['', 'draft'],
])('%j is kept as %j', (name, safe) => expect(safeName(name)).toBe(safe))

test('a name that is too long is cut, and stays its own', () => {
  const [a, b] = ['a', 'b'].map((end) => safeName(`${'x'.repeat(300)}${end}.docx`))
  expect([a?.length, a === b]).toEqual([180, false])
})

test.each(['\u0416', '\u5b57', '\u{1f600}'])('a long name of %j fits the bytes of a file system, whatever is put behind it', (letter) => {
  const [name, other] = uniqueNames(['1', '2'].map((source) => ({ name: `${letter.repeat(140)}.docx`, source }))) as [string, string]
  const bytes = [name, other].map((one) => Buffer.byteLength(`${one}-2.review.markdown.missing.txt`))
  expect(Math.max(...bytes)).toBeLessThanOrEqual(255)
  expect([name.isWellFormed(), name === other]).toEqual([true, false])
})

test('names that a system cannot tell apart are told apart by where they come from, in any order of the others', () => {
  const wished = [{ name: 'a/x.docx', source: '1' }, { name: 'A/X.docx', source: '2' }, { name: 'b.docx', source: '3' }]
  const names = uniqueNames(wished)
  expect(names[0]).toBe('a/x.docx')
  expect(names[1]).toMatch(/^A\/X\.docx-[0-9a-f]{8}$/)
  expect(uniqueNames([wished[2], wished[0], wished[1]].map((one) => one as (typeof wished)[number]))).toEqual([names[2], names[0], names[1]])
})

test('no name leads out, and none is given twice', () => {
  fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ unit: fc.constantFrom('a', 'A', '.', '/', '\\', ' ', ':'), maxLength: 8 }), source: fc.constantFrom('1', '2') }), { maxLength: 12 }), (wished) => {
    const names = uniqueNames(wished)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wished.length)
    for (const name of names) expect(name.split('/').some((part) => part === '' || part === '.' || part === '..')).toBe(false)
  }))
})

test('the last part of a name', () => expect(['a/b.txt', 'b.txt'].map(basename)).toEqual(['b.txt', 'b.txt']))

test.each([
  ['Lee/Leading Change v2.docx', 'Leading Change v2'],
  ['a.b.pdf', 'a.b'],
  ['draft', 'draft'],
  ['.docx', null],
  ['-', null],
  ['', null],
])('people know %j by %j', (name, title) => expect(fileTitle(name)).toBe(title))
