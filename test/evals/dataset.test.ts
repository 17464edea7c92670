/** Datasets: their own ones open, and a bad line is told by its number. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDataset } from '../../evals/dataset.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecq-dataset-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = { id: 'x1', kind: 'statement', framework: 'ecq-2012', ecq: 'leading-people', profile: 'strong', text: 'I led nine offices.', planted: [], gold: { sentences: [], paragraphs: [], outcome_opportunities: [], ratings: {} } }

function opened(...lines: readonly unknown[]) {
  const path = join(folder, 'set.jsonl')
  writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
  return openDataset(path)
}

describe('a dataset', () => {
  test.each([['ecq-dev', 44], ['ecq-other', 39], ['ecq-more', 52], ['ecq-voices', 48]])('%s holds %i documents', (name, count) => {
    const { documents, sha256 } = openDataset(name)
    expect([documents.length, sha256]).toEqual([count, expect.stringMatching(/^[0-9a-f]{64}$/)])
  })

  test('has the name of its file, and blank lines count for the numbers only', () => expect(opened(good, '', { ...good, id: 'x2' })).toMatchObject({ name: 'set', documents: [{ id: 'x1' }, { id: 'x2' }] }))

  test.each([
    ['not JSON', '{', /Line 2 .*not JSON/],
    ['a field of another type', { ...good, id: 7 }, /Line 2 .*id/],
    ['an unknown CCAR part', { ...good, id: 'x2', gold: { ...good.gold, sentences: [{ start: 0, end: 3, paragraph: 0, ccar: 'plot' }] } }, /Line 2 .*ccar/],
    ['an id that stands there twice', good, /Line 2 .*x1 stands on line 1/],
    ['a quote that is not at its place', { ...good, id: 'x2', planted: [{ fault: 'weak-verb', quote: 'helped', start: 2, end: 8 }] }, /Line 2 .*words at 2 are not the quote/],
    ['a span outside of the text', { ...good, id: 'x2', gold: { ...good.gold, paragraphs: [{ start: 0, end: 99, competencies: [], weak: [] }] } }, /Line 2 .*0 to 99/],
    ['a text whose offsets would move', { ...good, id: 'x2', text: 'One.\r\nTwo.' }, /Line 2 .*not normalized/],
  ])('with %s', (_, line, message) => expect(() => opened(good, line)).toThrow(message))

  test('that is not there', () => expect(() => openDataset('nowhere.jsonl')).toThrow('name a JSON Lines file, or one of ecq-dev'))
})
