/** The real flow behind the API: a Word file becomes a valid review that is stored, exported and read back alike. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Lineage } from '../../src/ecq/lineage.ts'
import { Review } from '../../src/ecq/review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

let service: FakeApp = {} as never
beforeAll(async () => { service = await fakeApp(reviewDraft) })
afterAll(() => service.close())

test('a package in Word is reviewed whole', async () => {
  const body = new FormData()
  body.set('file', new File([await readFile(new URL('../fixtures/documents/package.docx', import.meta.url))], 'package.docx'))
  const made = await service.ask('/v1/reviews', { method: 'POST', body })
  expect(made.status).toBe(201)
  const text = await made.text()
  const review = Review.parse(JSON.parse(text))
  expect(review).toMatchObject({ kind: 'package', engine: { name: 'offline' }, draft: { format: { source: 'docx' } } })
  const evidence = [...review.findings.filter(({ quote }) => quote !== ''), ...review.paragraphs.flatMap(({ competencies }) => competencies.map(({ evidence }) => evidence))]
  expect(evidence.length).toBeGreaterThan(0)
  for (const { start, end, quote } of evidence) expect(review.draft.text.slice(start, end)).toBe(quote)
  const path = made.headers.get('location') ?? ''
  expect(await (await service.ask(path)).text()).toBe(text)
  const events = await (await service.ask(`${path}/events`)).text()
  expect(new Set(events.match(/^event: .*/gm))).toEqual(new Set(['draft-read', 'findings-found', 'sentences-labelled', 'paragraphs-mapped', 'outcomes-suggested', 'seats-voted', 'review-end'].map((type) => `event: ${type}`)))
  expect(await (await service.ask(`${path}/export?format=markdown`)).text()).toContain('# Review of an ECQ package')
})

test('versions of a draft are compared', async () => {
  const order = (text: string, draft?: string) => service.post('/v1/reviews', { text, kind: 'statement', ecq: 'leading-people', ...(draft ? { draft } : {}) })
  const first = await order('I was responsible for nine offices.\n\nI met each chief.')
  const draft = /<\/v1\/drafts\/([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  const lineageOf = async (query = '') => service.ask(`/v1/drafts/${draft}/lineage${query}`)
  expect(await (await lineageOf()).json()).toMatchObject({ from: null, to: 1, issues: [] })
  await order('I merged nine offices into four.\n\nI met each chief.', draft)
  const lineage = Lineage.parse(await (await lineageOf()).json())
  expect(lineage).toMatchObject({ from: 1, to: 2, versions: [{ version: 1 }, { version: 2 }] })
  expect(lineage.issues).toContainEqual(expect.objectContaining({ state: 'fixed', key: 'weak-verb' }))
  expect([(await lineageOf('?from=1&to=7')).status, (await lineageOf('?from=2&to=1')).status, (await service.ask('/v1/drafts/nowhere/lineage')).status]).toEqual([404, 400, 404])
})

test('a story that another draft tells is found, in other words too', async () => {
  const told = 'In March 2021 the Port Alder fuel terminal lost its license after two spills. I asked the harbor pilots and the union to walk the pier with me, found that nobody owned the valves, and named one foreman for each. Spills fell from nine a year to one, and the license came back in eight months.'
  const retold = 'The license of the fuel terminal at Port Alder came back in eight months, and spills went from nine a year to one. Before that, in March 2021, two spills had cost us the license. Nobody owned the valves. I walked the pier with the union and the harbor pilots, and named a foreman for each valve.'
  const draftOf = async (text: string, ecq: string): Promise<string> => {
    const made = await service.post('/v1/reviews', { text, kind: 'statement', ecq, title: ecq })
    return /<\/v1\/drafts\/([^>]+)>/.exec(made.headers.get('link') ?? '')?.[1] ?? ''
  }
  const [first, second] = [await draftOf(told, 'leading-people'), await draftOf(retold, 'results-driven')]
  const { stories } = await (await service.ask(`/v1/drafts/${second}/similar`)).json()
  expect(stories).toEqual([{ version: 1, ecq: 'results-driven', start: 0, end: retold.length, elsewhere: [expect.objectContaining({ draft: first, title: 'leading-people', ecq: 'leading-people', likeness: expect.any(Number) })] }])
  await service.ask(`/v1/drafts/${first}`, { method: 'DELETE' })
  expect((await (await service.ask(`/v1/drafts/${second}/similar`)).json()).stories[0].elsewhere).toEqual([])
  expect((await service.ask('/v1/drafts/nowhere/similar')).status).toBe(404)
})
