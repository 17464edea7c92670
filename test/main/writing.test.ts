/** What cannot be written is told in one sentence that names the place; output that nobody reads ends the program quietly. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeFolder } from '../../src/main/make-folder.ts'
import { openShelf } from '../../src/main/open-shelf.ts'
import { watchOutput } from '../../src/main/watch-output.ts'
import { writeWhole } from '../../src/main/write-whole.ts'
import { lockFolder } from '../../src/store/lock-folder.ts'

const home = mkdtempSync(join(tmpdir(), 'ecq-writing-'))
writeFileSync(join(home, 'file'), 'x')
mkdirSync(join(home, 'folder'))
afterAll(() => rmSync(home, { recursive: true }))

describe('a file', () => {
  test('is written whole, with its folder, and nothing else is left', async () => {
    await writeWhole(join(home, 'new', 'a.txt'), 'all')
    expect(readFileSync(join(home, 'new', 'a.txt'), 'utf8')).toBe('all')
    expect(readdirSync(join(home, 'new'))).toEqual(['a.txt'])
  })

  test.each([
    ['file/a.txt', /file\/a\.txt cannot be written: a file stands where a folder should be; name another place\.$/],
    ['folder', /folder cannot be written: a folder has that name; name a file\.$/],
    [`${'n'.repeat(300)}.txt`, /cannot be written: the name is too long/],
  ])('at %s is refused', async (path, says) => {
    await expect(writeWhole(join(home, path), 'x')).rejects.toMatchObject({ code: 'unavailable', message: expect.stringMatching(says) })
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

test('a folder that cannot be made is refused, for reports, results and the database', async () => {
  await makeFolder(join(home, 'made'))
  expect(existsSync(join(home, 'made'))).toBe(true)
  await expect(makeFolder(join(home, 'file'))).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('name another place') })
  await expect(openShelf(join(home, 'file'))).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('--out') })
  await expect(lockFolder(join(home, 'file'))).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('ECQ_DATA') })
})

test.each([
  ['EPIPE', 0, ''],
  ['ENOSPC', 2, 'The output cannot be written (ENOSPC); make room, or send it elsewhere.\n'],
])('output that ends in %s ends the program with %i', (code, status, says) => {
  let told = ''
  const ends: number[] = []
  const [stdout, stderr] = [new EventEmitter(), Object.assign(new EventEmitter(), { write: (text: string) => (told += text) })]
  const exit = (end: number): never => {
    ends.push(end)
    return undefined as never
  }
  watchOutput({ stdout, stderr, exit } as unknown as Parameters<typeof watchOutput>[0], 2)
  stderr.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }))
  stdout.emit('error', Object.assign(new Error('gone'), { code }))
  expect([ends[0], status === 0 ? '' : told]).toEqual([status, says])
})
