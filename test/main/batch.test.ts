/** A batch in processes of their own: killed at any moment it leaves nothing half, and the next run does only the rest. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileJob } from '../../src/coach/batch/batch-file.ts'
import { findFiles } from '../../src/main/find-files.ts'
import { reviewThreads } from '../../src/main/review-threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecq-batch-'))
const program = new URL('../../src/main/cli.ts', import.meta.url).pathname
const documents = new URL('../fixtures/documents/', import.meta.url).pathname
const [good, broken] = [28, 2]

beforeAll(() => {
  for (const client of ['ann', 'ben']) {
    mkdirSync(join(folder, 'in', client), { recursive: true })
    for (let index = 0; index < good / 2 - 1; index++) {
      writeFileSync(join(folder, 'in', client, `draft-${index}.${index % 3 === 0 ? 'md' : 'txt'}`), `Leading People\n\nIn 2019 ${index + 2} offices of ${client} shared one clerk. ${'I hired three clerks and gave each a district. '.repeat(40)}By 2021 the wait fell from 97 days to 22.\n`)
    }
    cpSync(join(documents, 'statement.docx'), join(folder, 'in', client, 'story.docx'))
    writeFileSync(join(folder, 'in', client, 'broken.docx'), readFileSync(join(documents, 'rich.docx')).subarray(0, 3000))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(...more: string[]) {
  const child = spawn(process.execPath, [program, 'batch', 'in', '--out', 'out', '--no-proof', ...more], { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder } })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk))
  child.stdout.resume()
  return { child, ended: once(child, 'exit').then(([code]: (number | null)[]) => ({ code, sum: err.trim().split('\n').findLast((line) => line.includes('drafts:')) ?? '' })) }
}

const journal = (): string[] => {
  try {
    return [...readFileSync(join(folder, 'out', 'journal.jsonl'), 'utf8').matchAll(/^\{.*"name":"([^"]+)".*\}$/gm)].map(([, name]) => name as string)
  } catch {
    return []
  }
}
const reports = (): string[] => readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.review.html'))

test('killed at two moments it leaves no half report, and what was done is not done again', async () => {
  for (const most of [1, 12]) {
    const { child, ended } = start('--concurrency', '1')
    await expect.poll(() => journal().length, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(most)
    child.kill('SIGKILL')
    await ended
    for (const name of reports()) expect(readFileSync(join(folder, 'out', name), 'utf8').endsWith('</html>\n')).toBe(true)
  }
  const before = journal().length
  const { code, sum } = await start().ended
  expect(code).toBe(3)
  expect(sum).toContain(`${good + broken} drafts: ${good - before} reviewed${before > 0 ? `, ${before} done before` : ''}, ${broken} failed`)
  expect(journal()).toHaveLength(good)
  expect(new Set(journal()).size).toBe(good)
  expect(reports()).toHaveLength(good)
  expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['in', 'index.html', 'journal.jsonl', 'summary.csv'])
  expect((await start().ended).sum).toContain(`0 reviewed, ${good} done before, ${broken} failed`)
}, 90_000)

test('Ctrl-C ends it with its own status, and the tables tell what was done', async () => {
  const { child, ended } = start('--ecq', 'leading-people', '--concurrency', '1')
  const before = journal().length
  await expect.poll(() => journal().length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before)
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  expect(readFileSync(join(folder, 'out', 'summary.csv'), 'utf8').trim().split('\n').length).toBeGreaterThan(1)
}, 60_000)

test('finds files, folders and patterns, nothing hidden, no link in a circle, nothing among the results', async () => {
  const home = join(folder, 'found')
  for (const name of ['a.txt', 'b/c.docx', 'b/.hidden.txt', 'b/~$c.docx', 'out/a.txt.review.html']) {
    mkdirSync(join(home, name, '..'), { recursive: true })
    writeFileSync(join(home, name), 'x')
  }
  symlinkSync(home, join(home, 'b', 'round'))
  const namesOf = async (path: string): Promise<string[]> => (await findFiles(path, join(home, 'out'))).map(({ name }) => name)
  expect(await namesOf(home)).toEqual(['found/a.txt', 'found/b/c.docx'])
  expect(await namesOf(join(home, 'a.txt'))).toEqual(['a.txt'])
  expect((await namesOf(join(home, '*', '*.docx'))).map((name) => name.split('/').at(-1))).toEqual(['c.docx'])
  await expect(namesOf(join(home, 'none'))).rejects.toThrow('no such file or folder')
})

test('a file that hangs its thread fails alone', async () => {
  const reviewers = reviewThreads({ proof: false, calibrated: {}, threads: 1, patienceMs: 1500, print: () => Promise.reject(new Error('unused')), countPages: ({ bytes }) => (bytes.length > 10_000 ? new Promise(() => undefined) : Promise.resolve(null)) })
  const job = (name: string): FileJob => ({ name, bytes: name.endsWith('.docx') ? readFileSync(join(documents, name)) : new TextEncoder().encode('I led nine offices in 2019.'), request: { engine: 'offline' }, formats: [], marks: { suggestions: false, changes: false } })
  const [hung, fine] = await Promise.allSettled([reviewers.review(job('package.docx')), reviewers.review(job('a.txt'))])
  await reviewers.close()
  expect(hung).toMatchObject({ status: 'rejected', reason: { code: 'unreadable', message: expect.stringContaining('took too long') } })
  expect(fine.status).toBe('fulfilled')
}, 60_000)
