/** Checking and reviewing a draft end to end, without a store or a model. */
import { describe, expect, test } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { checkDraft } from '../../src/coach/check-draft.ts'
import type { CoachDeps } from '../../src/coach/deps.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { allCompetencies, frameworks } from '../../src/ecq/frameworks.ts'
import { inventedFacts } from '../../src/ecq/no-invention.ts'
import { ReviewEvent } from '../../src/ecq/review-event.ts'
import type { ReviewRequest } from '../../src/ecq/request.ts'
import { Review } from '../../src/ecq/review.ts'

const deps: CoachDeps = { now: () => new Date('2026-03-01T12:00:00Z'), id: () => 'review-1', proofread: null, countPages: null }
const documents = readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url))
const story =
  'In 2019 the permit office took 97 days to answer and owners had begun to build without asking. I stopped the weekly meeting, gave each reviewer a district, and promised the council an answer in thirty days. By 2021 the wait fell from 97 days to 22.'

async function review(request: ReviewRequest): Promise<{ review: Review; events: ReviewEvent[] }> {
  const events: ReviewEvent[] = []
  for await (const event of reviewDraft(deps, request)) events.push(event)
  const last = events.at(-1)
  if (last?.type !== 'review-end') throw new Error('no review')
  return { review: last.review, events }
}

/** Every evidence anywhere in a review. */
function quotesOf({ findings, paragraphs, outcomes, ecqs, panel }: Review) {
  return [
    ...findings.filter(({ where }) => where === null),
    ...paragraphs.flatMap(({ competencies, weak }) => [...competencies.map(({ evidence }) => evidence), ...weak.map(({ evidence }) => evidence)]),
    ...outcomes,
    ...Object.values(ecqs).flatMap(({ reasons }) => reasons.map(({ evidence }) => evidence)),
    ...panel.seats.flatMap(({ votes }) => Object.values(votes).flatMap(({ reasons }) => reasons.map(({ evidence }) => evidence))),
  ].filter((evidence) => evidence !== null)
}

const titlesOf = (shown: readonly string[]) => allCompetencies(frameworks['ecq-2012']).flatMap(({ id, title }) => (shown.includes(id) ? [title] : []))

describe('a review', () => {
  test('of every labelled narrative fits the contract, quotes only what is there, and invents nothing', async () => {
    for (const { text, kind, ecq } of documents) {
      const made = (await review({ text, kind, ...(ecq ? { ecq } : {}), date: '2023-06-01' })).review
      Review.parse(made)
      for (const { start, end, quote } of quotesOf(made)) expect(made.draft.text.slice(start, end)).toBe(quote)
      for (const { template } of made.outcomes) {
        expect(inventedFacts(template, made.draft.text)).toEqual([])
        expect(template).toContain('[')
      }
      for (const { balance } of Object.values(made.ecqs)) expect(Object.values(balance).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
      for (const seat of made.panel.seats) for (const { rating, certify } of Object.values(seat.votes)) if (rating === 'does-not-meet') expect(certify).toBe(false)
      for (const { ruleId, ecq: id, message } of made.findings) if (ruleId === 'competency-coverage') for (const title of titlesOf(made.ecqs[id ?? '']?.coverage.shown ?? [])) expect(message).not.toContain(title)
    }
  })
  test('is the same twice', async () => {
    const text = documents[0]?.text as string
    expect((await review({ text })).review).toEqual((await review({ text })).review)
  })
  test('tells its parts in order, each fitting its shape', async () => {
    const { events } = await review({ text: story })
    expect(events.map(({ type }) => type)).toEqual(['draft-read', 'findings-found', 'sentences-labelled', 'paragraphs-mapped', 'outcomes-suggested', 'seats-voted', 'findings-found', 'review-end'])
    for (const event of events) ReviewEvent.parse(event)
  })
  test('of an empty, a one-word and a very long draft ends', async () => {
    await expect(review({ text: ' \n ' })).rejects.toThrow('empty')
    expect((await review({ text: 'Hello' })).review.panel.disposition.outcome).toBe('rewrite')
    const long = Array.from({ length: 3_000 }, (_, index) => `${story} ${index}`).join('\n\n')
    expect((await review({ text: long })).review.sentences.length).toBeGreaterThan(8_000)
  })
  test('says no where no model is set up', async () => {
    await expect(review({ text: story, engine: 'model' })).rejects.toThrow('No model is set up')
  })
  test('of a statement without an ECQ says which one it took it for', async () => {
    const { draft, ecq } = (await review({ text: story, date: '2020-01-01' })).review
    expect(ecq).toMatch(/^[a-z-]+$/)
    expect(draft.notes.join(' ')).toContain('Nobody said which ECQ')
  })
})

describe('what the person is told once', () => {
  const notesOf = async (request: Partial<ReviewRequest>) => (await checkDraft(deps, { text: story, ecq: 'results-driven', ...request })).draft.notes.join(' ')
  test.each([
    [{}, true],
    [{ titleFive: true }, true],
    [{ titleFive: false }, false],
    [{ date: '2025-05-28' }, false],
    [{ framework: 'ecq-2025', ecq: 'driving-efficiency' } as const, false],
    [{ kind: 'resume', ecq: undefined } as const, false],
  ])('the essay notice with %j: %s', async (request, told) => {
    const { ecq, ...rest } = { ecq: 'results-driven' as string | undefined, ...request }
    const notes = (await checkDraft(deps, { text: story, ...rest, ...(ecq ? { ecq } : {}) })).draft.notes.join(' ')
    expect(notes.includes('no longer')).toBe(told)
  })
  test.each([
    ['a draft of this year', 'In 2025 I led the merger.', undefined, '2026-03-01', false],
    ['an older draft whose example was young then', 'In 2014 I led the merger. It closed in 2018.', undefined, '2020-03-01', true],
    ['an older draft whose examples are young still', 'In 2017 I led the merger. It closed in 2018.', undefined, '2020-03-01', false],
    ['an older draft for which the date is named', 'In 2014 I led the merger. It closed in 2018.', '2026-03-01', '2026-03-01', false],
    ['an example that is old in any case', 'In 2004 I led the merger. It closed in 2005. I closed an office in 2022.', undefined, '2024-03-01', false],
    ['no year at all', 'I led the merger.', undefined, '2026-03-01', false],
  ])('from which day ages are counted in %s', async (_, text, date, from, more) => {
    const made = await checkDraft(deps, { text, kind: 'statement', ...(date ? { date } : {}) })
    expect(made.date).toBe(from)
    expect(made.draft.notes.some((note) => note.includes('counted from 2020') && note.includes('1 more example is over 10 years old'))).toBe(more)
  })
  test('frameworks follow the kind', async () => {
    expect((await checkDraft(deps, { text: story, kind: 'answer' })).framework).toBe('ecq-2025')
    expect((await checkDraft(deps, { text: story, kind: 'package' })).framework).toBe('ecq-2012')
    expect(await notesOf({})).toContain('resume')
  })
})

describe('a kind that the headings contradict', () => {
  const under = (...titles: string[]): string => titles.map((title) => `${title}\n\n${story}`).join('\n\n')
  const [one, two, five] = [under('Leading Change'), under('Leading Change', 'Leading People'), under('Leading Change', 'Leading People', 'Results Driven', 'Business Acumen', 'Building Coalitions')]
  const resume = `Lee Doe\nlee@example.gov, 202-555-0100\n\nPROFESSIONAL EXPERIENCE\n\n${story}\n\nEDUCATION\n\nMPA, 2004`
  test.each([
    ['statement', two, 'it has headings of 2 ECQs (Leading Change, Leading People)'],
    ['statement', five, 'it has headings of 5 ECQs'],
    ['answer', five, 'it has headings of 5 ECQs'],
    ['resume', five, 'it has headings of 5 ECQs and none of a resume'],
    ['package', one, 'it has a heading of one ECQ only (Leading Change)'],
    ['statement', resume, 'it has the headings of a resume'],
    ['statement', one, null],
    ['statement', story, null],
    ['package', story, null],
    ['package', five, null],
    ['resume', resume, null],
    [undefined, five, null],
  ] as const)('as %s: %#', async (kind, text, note) => {
    const { notes } = (await checkDraft(deps, { text, kind })).draft
    const told = notes.filter((one) => one.includes('as was asked, but'))
    expect(told).toEqual(note === null ? [] : [expect.stringContaining(note)])
  })
  test('says nothing of two sections where words stand above the only heading', async () => {
    const { notes } = (await checkDraft(deps, { text: `${story}\n\n${one}`, kind: 'statement' })).draft
    expect(notes.join(' ')).not.toContain('sections')
  })
})

describe('an interview question', () => {
  test('makes the draft an answer under the framework in force, is marked by no rule and no part of the story', async () => {
    const question = 'Question: Tell us about a time you were responsible for driving efficiency\n'
    const { kind, framework, ecq, draft, findings } = await checkDraft(deps, { text: question + story })
    expect({ kind, framework, ecq }).toEqual({ kind: 'answer', framework: 'ecq-2025', ecq: 'driving-efficiency' })
    expect(draft.notes.join(' ')).toContain('Driving Efficiency, which the question that opens it asks for')
    expect(findings.filter(({ start, quote }) => quote !== '' && start < question.length)).toEqual([])
  })
})

describe('essays that must be one\'s own words', () => {
  test.each([
    'How has your commitment to the Constitution and the founding principles of the United States inspired you to pursue this role?\n\nI grew up near a courthouse.',
    `${story}\n\nI certify that this response is my own words and that I did not use a consultant or AI such as ChatGPT.`,
  ])('are declined: %s', async (text) => {
    await expect(checkDraft(deps, { text })).rejects.toMatchObject({ code: 'declined' })
  })
  test.each([
    'I led the adoption of AI tools in the claims office and wrote the rules for their use.',
    'I certify 4,000 payments a year and did so without delay.',
    'No artificial intelligence was in use when I took over the lab.',
  ])('are not: %s', async (text) => {
    expect((await checkDraft(deps, { text })).draft.text).toBe(text)
  })
})

describe('dismissal', () => {
  test('leaves the finding out, now and after an edit elsewhere, and nothing else', async () => {
    const text = 'Several meetings were held in the spring.\n\nI was responsible for nine offices.'
    const before = (await checkDraft(deps, { text })).findings
    const gone = before.find(({ paragraph }) => paragraph === 1) 
    expect(gone).toBeDefined()
    const dismissed = [gone?.id as string]
    const after = (await checkDraft(deps, { text, dismissed })).findings
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).filter((id) => !dismissed.includes(id)))
    const edited = (await checkDraft(deps, { text: text.replace('the spring', 'May'), dismissed })).findings
    expect(edited.some(({ id }) => dismissed.includes(id))).toBe(false)
    expect(edited.some(({ paragraph }) => paragraph === 0)).toBe(true)
  })
})
