/** What became of each finding, weak section and ECQ from version to version. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts, placeAfter } from '../../src/coach/compare-texts.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { type ReviewedVersion, traceLineage } from '../../src/coach/trace-lineage.ts'
import { Lineage } from '../../src/ecq/lineage.ts'
import type { Review } from '../../src/ecq/review.ts'

let made = 0
const deps = { now: () => new Date('2026-06-01T00:00:00Z'), id: () => `review-${++made}`, proofread: null, countPages: null }

async function reviewOf(text: string): Promise<Review> {
  const events = reviewDraft(deps, { text, kind: 'statement', ecq: 'leading-people', engine: 'offline' })
  let step = await events.next()
  while (!step.done) step = await events.next()
  return step.value
}

const versions = async (...texts: string[]): Promise<ReviewedVersion[]> =>
  Promise.all(texts.map(async (text, index) => ({ version: index + 1, review: await reviewOf(text) })))

const weak = 'I was responsible for nine offices and forty people.'
const strong = 'I merged nine offices into four and moved forty people to new work.'
const rest = 'When I came in 2022, two of the nine offices had no chief.\n\nI met each team in my first month and wrote one plan with them.'
const states = ({ issues }: Lineage, key: string) => issues.filter((issue) => issue.key === key).map(({ state, since }) => [state, since])

describe('changed words', () => {
  test.each([
    ['the same text', 'I led.', 'I led.', []],
    ['one word', 'I led nine offices.', 'I led ten offices.', [['nine', 'ten']]],
    ['words that stand together', 'I helped to lead the offices.', 'I ran the offices.', [['helped to lead ', 'ran ']]],
    ['a new paragraph', 'First.\n\nLast.', 'First.\n\nMiddle.\n\nLast.', [['', 'Middle.\n\n']]],
    ['a lost paragraph', 'First.\n\nMiddle.\n\nLast.', 'First.\n\nLast.', [['Middle.\n\n', '']]],
    ['all of it', '', 'I led.', [['', 'I led.']]],
  ])('%s', (_, before, after, expected) => {
    expect(compareTexts(before, after).map((change) => [before.slice(change.before.start, change.before.end), after.slice(change.after.start, change.after.end)])).toEqual(expected)
  })

  test('what lies between them is the same in both texts', () => {
    const text = fc.array(fc.constantFrom('I', 'led', 'nine', 'offices', '😀', '.', ' ', ' ', '\n', '\n\n')).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        let rebuilt = ''
        let at = 0
        for (const change of compareTexts(before, after)) {
          rebuilt += before.slice(at, change.before.start) + after.slice(change.after.start, change.after.end)
          at = change.before.end
        }
        expect(rebuilt + before.slice(at)).toBe(after)
      }),
    )
  })

  test('texts with thousands of changes are changed whole', () => {
    const [before, after] = ['a\n'.repeat(25_000), 'a\nb\n'.repeat(12_500)]
    expect(compareTexts(before, after)).toEqual([{ before: { start: 0, end: before.length }, after: { start: 0, end: after.length } }])
  })

  test('a place moves with its words, and one that was changed covers what took its place', () => {
    const changes = compareTexts('I led nine offices in Ohio.', 'In 2022 I led ten offices in Ohio.')
    expect(placeAfter(changes, { start: 21, end: 26 })).toEqual({ start: 28, end: 33 })
    expect(placeAfter(changes, { start: 6, end: 10 })).toEqual({ start: 14, end: 17 })
  })
})

describe('a lineage', () => {
  test('of one version compares nothing and says what would certify it', async () => {
    const lineage = traceLineage(await versions(`${rest}\n\n${weak}`), { draft: 'd' })
    expect([lineage.from, lineage.to, lineage.issues, lineage.changes]).toEqual([null, 1, [], []])
    expect(lineage.ecqs['leading-people']).toMatchObject({ before: null, change: 'appeared' })
    expect(lineage.ecqs['leading-people']?.toCertify.length).toBeGreaterThan(0)
  })

  test('tells what is fixed, open, new and back again', async () => {
    const reviewed = await versions(`${rest}\n\n${weak}`, `${rest}\n\n${strong}`, `${rest}\n\n${weak}`)
    expect(states(traceLineage(reviewed, { draft: 'd', to: 2 }), 'weak-verb')).toEqual([['fixed', 1]])
    expect(states(traceLineage(reviewed, { draft: 'd' }), 'weak-verb')).toEqual([['regressed', 1]])
    expect(states(traceLineage(reviewed, { draft: 'd', from: 1, to: 3 }), 'weak-verb')).toEqual([['open', 1]])
    const added = await versions(`${rest}\n\n${strong}`, `${weak}\n\n${rest}\n\n${strong}`)
    expect(states(traceLineage(added, { draft: 'd' }), 'weak-verb')).toEqual([['new', 2]])
  })

  test('follows a finding whose paragraph was edited elsewhere, and forgets one that was dismissed', async () => {
    const reviewed = await versions(`${rest}\n\n${weak} It was much work.`, `${rest}\n\n${weak} It was hard.`, `${rest}\n\n${strong}`)
    const second = traceLineage(reviewed, { draft: 'd', to: 2 })
    expect(states(second, 'weak-verb')).toEqual([['open', 1]])
    const dismissed = new Set(reviewed.flatMap(({ review }) => review.findings.map(({ id }) => id)))
    expect(states(traceLineage(reviewed, { draft: 'd', dismissed }), 'weak-verb')).toEqual([])
  })

  test('has its exact shape, places that stand in their texts, and the same answer twice', async () => {
    const reviewed = await versions(`${rest}\n\n${weak}`, `New opening line.\n\n${rest}\n\n${strong}`)
    const lineage = traceLineage(reviewed, { draft: 'd' })
    expect(Lineage.parse(lineage)).toEqual(lineage)
    expect(traceLineage(reviewed, { draft: 'd' })).toEqual(lineage)
    const [before, after] = reviewed.map(({ review }) => review.draft.text)
    for (const issue of lineage.issues) {
      if (issue.before) expect(before?.slice(issue.before.start, issue.before.end)).toBe(issue.before.quote)
      if (issue.after) expect(after?.slice(issue.after.start, issue.after.end)).toBe(issue.after.quote)
    }
    expect(lineage.versions.map(({ version, words }) => [version, words])).toEqual([[1, reviewed[0]?.review.draft.words], [2, reviewed[1]?.review.draft.words]])
  })
})
