/** Batches as a person types them: folders and zips, several forms, what was done before, what fails, what a recorded model lacks. */
import { parse } from 'csv-parse/sync'
import { zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { readTape } from '../../src/ask/tape.ts'
import { paceWords } from '../../src/cli/batch-progress.ts'
import { type World, bytes, runIn, textOf } from './run-cli.ts'

const strong = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.\n'
const weak = 'Leading People\n\nI was responsible for nine offices. Several meetings were held in the spring. Morale has greatly improved.\n'
const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])

let world: World
beforeEach(() => {
  const clients = zipSync({ 'ann/draft.txt': bytes(strong), 'ben/draft.txt': bytes(weak), '../out.txt': bytes(weak), 'more.zip': bytes('PK'), '__MACOSX/ann/draft.txt': bytes('x') })
  world = { files: new Map([['in/ann/draft.txt', bytes(strong)], ['in/ben/draft.txt', bytes(weak)], ['in/clients.zip', clients], ['in/broken.docx', picture], ['in/logo.png', picture]]) }
})

const rowsOf = (): Record<string, string>[] => parse(textOf(world, 'out/summary.csv'), { bom: true, columns: true })
const states = (): Record<string, string> => Object.fromEntries(rowsOf().map((row) => [row['file'] as string, row['status'] as string]))

describe('a batch', () => {
  test('reviews folders and zips; what fails is told and stops nothing', async () => {
    const { exit, out, err } = await runIn(world, 'batch', 'in', '--out', 'out')
    expect(exit).toBe(3)
    expect(out).toBe('out/index.html\nout/summary.csv\n')
    expect(states()).toEqual({
      'in/ann/draft.txt': 'reviewed', 'in/ben/draft.txt': 'reviewed', 'in/clients.zip > ann/draft.txt': 'reviewed', 'in/clients.zip > ben/draft.txt': 'reviewed',
      'in/clients.zip > ../out.txt': 'failed', 'in/clients.zip > more.zip': 'failed', 'in/broken.docx': 'failed',
    })
    expect(err).toContain('Passed over 1 file that is no draft (.png).')
    expect(err).toContain('in/broken.docx: This file is a JPEG picture')
    expect(err).toContain('in/clients.zip > ../out.txt: Its name leads out of the zip')
    expect(err).toMatch(/7 drafts: 4 reviewed, 3 failed in \d+ seconds?\./)
    expect([...world.files.keys()].filter((name) => name.endsWith('.review.html')).toSorted()).toEqual(['ann', 'ben', 'clients.zip/ann', 'clients.zip/ben'].map((name) => `out/in/${name}/draft.txt.review.html`).toSorted())
  })

  test('tells in its tables who is at risk, and why a file was not reviewed', async () => {
    await runIn(world, 'batch', 'in', '--out', 'out')
    const [row] = rowsOf().filter(({ file }) => file === 'in/ben/draft.txt')
    expect(row).toMatchObject({ outcome: 'not judged', why: 'too short to judge', refused: 'Leading People (too short)', report: 'in/ben/draft.txt.review.html', kind: 'statement' })
    expect(row?.['mend_1']).not.toBe('')
    const page = textOf(world, 'out/index.html')
    expect(page.indexOf('in/ben/draft.txt')).toBeLessThan(page.indexOf('in/ann/draft.txt'))
    expect(page).toContain('href="./in/ben/draft.txt.review.html"')
    expect(page).toContain('JPEG picture')
  })

  test('says of what is too short that it was not judged, and the outcome of the rest', async () => {
    world = { files: new Map([['in/short.txt', bytes(weak)], ['in/whole.txt', bytes(`Leading People\n\n${Array.from({ length: 8 }, (_, year) => `In ${2010 + year} several meetings were held in the spring, and offices were reorganized.`).join(' ')} ${weak.repeat(4)}`)]]) }
    const { err } = await runIn(world, 'batch', 'in', '--out', 'out', '--kind', 'statement')
    expect(rowsOf().map(({ file, outcome }) => [file, outcome])).toEqual([['in/short.txt', 'not judged'], ['in/whole.txt', 'rewrite']])
    expect(err).toMatch(/in\/short\.txt {2}high risk, not judged: Leading People \(too short\), /)
    expect(err).toMatch(/in\/whole\.txt {2}high risk, rewrite, not certified: Leading People, /)
    for (const word of ['Not judged', 'Rewrite']) expect(textOf(world, 'out/index.html')).toContain(`<td>${word}</td>`)
  })

  test('says in its table where the headings of a draft contradict the kind that was asked for', async () => {
    world = { files: new Map([['in/both.txt', bytes(`Leading Change\n\n${strong}\n\nLeading People\n\n${strong}`)]]) }
    await runIn(world, 'batch', 'in', '--out', 'out', '--kind', 'statement')
    expect(rowsOf()[0]?.['notes']).toContain('it has headings of 2 ECQs (Leading Change, Leading People)')
  })

  test('does only what is missing, changed or asked for anew', async () => {
    const again = async (...more: string[]): Promise<string> => (await runIn(world, 'batch', 'in', '--out', 'out', ...more)).err.trim().split('\n').at(-1) ?? ''
    await again()
    expect(await again()).toContain('0 reviewed, 4 done before, 3 failed')
    world.files.set('in/ann/draft.txt', bytes(`${strong} I added this.`))
    expect(await again()).toContain('1 reviewed, 3 done before')
    world.files.delete('out/in/ben/draft.txt.review.html')
    expect(await again()).toContain('1 reviewed, 3 done before')
    expect(await again('--ecq', 'leading-change')).toContain('4 reviewed, 3 failed')
    expect(await again('--ecq', 'leading-change', '--format', 'html,csv')).toContain('4 reviewed, 3 failed')
    // Whoever died while a line was written left half of it.
    world.files.set('out/journal.jsonl', bytes(textOf(world, 'out/journal.jsonl').trimEnd().slice(0, -30)))
    expect(await again('--ecq', 'leading-change', '--format', 'html,csv')).toContain('1 reviewed, 3 done before')
  })

  test('writes every form that is named', async () => {
    await runIn(world, 'batch', 'in/ann/draft.txt', '--out', 'out', '--format', 'json,markdown,html,csv,pdf,docx')
    expect([...world.files.keys()].filter((name) => name.includes('.review.')).map((name) => name.split('.').at(-1)).toSorted()).toEqual(['csv', 'docx', 'html', 'json', 'md', 'pdf'])
  })

  test.each([
    [['batch', 'in'], '--out'],
    [['batch', 'none', '--out', 'out'], 'no such file or folder'],
    [['batch', 'in', '--out', 'in'], 'where the results would go; name another folder'],
    [['batch', 'in/logo.png', '--out', 'out'], 'JPEG'],
    [['batch', 'in', '--out', 'out', '--format', 'doc'], 'Formats are'],
    [['batch', 'in', '--out', 'out', '--concurrency', '0'], '1 to 64'],
    [['batch', 'in', '--out', 'out', '--changes'], 'add docx'],
    [['batch', 'in', '--out', 'out', '--misses', 'm.jsonl'], 'offline engine asks nobody'],
  ] as const)('%j ends with 2 and says why', async (args, why) => {
    const { exit, err } = await runIn(world, ...args)
    expect([exit, err]).toEqual([2, expect.stringContaining(why)])
  })

  test('ends with 130 where somebody stops it, and the rest is done by running it again', async () => {
    const stop = new AbortController()
    stop.abort()
    const stopped = await runIn({ ...world, signal: stop.signal }, 'batch', 'in', '--out', 'out')
    expect([stopped.exit, stopped.err]).toEqual([130, expect.stringContaining('run the same command again')])
    expect((await runIn(world, 'batch', 'in', '--out', 'out')).err).toContain('4 reviewed')
  })

  test('draws one bar on a terminal, with failures above it', async () => {
    const { err } = await runIn({ ...world, redraws: true }, 'batch', 'in', '--out', 'out')
    expect(err).toContain('in/broken.docx: This file is a JPEG picture')
    expect(err).not.toContain('1 of 7  in/')
  })
})

test('recorded answers that are missing are collected over the whole batch, which ends with 4', async () => {
  const model = recordedModel(readTape(''))
  const { exit, err } = await runIn({ files: world.files, openModel: () => () => model }, 'batch', 'in/ann', 'in/ben', '--out', 'out', '--model', 'recorded:tape.jsonl', '--misses', 'ask.jsonl')
  const lines = textOf(world, 'ask.jsonl').trim().split('\n')
  expect(exit).toBe(4)
  expect(lines).toHaveLength(14)
  expect(err).toContain('14 answers are missing, so 2 reviews are not shown')
  expect([...world.files.keys()].filter((name) => name.includes('.review.'))).toEqual([])
})

test.each([
  [{ worked: 0, left: 9, seconds: 0, failed: 0 }, ''],
  [{ worked: 30, left: 60, seconds: 10, failed: 0 }, ', 3.0 a second, 20 seconds left'],
  [{ worked: 2, left: 60, seconds: 60, failed: 1 }, ', 2.0 a minute, 30 minutes left, 1 failed'],
  [{ worked: 5, left: 0, seconds: 5, failed: 5 }, ', 1.0 a second, 5 failed'],
])('the pace %j is told as %j', (pace, words) => expect(paceWords(pace)).toBe(words))
