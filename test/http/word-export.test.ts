/** The Word file that was sent comes back with the review in its margin; a draft without one gets a new file. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { openWord } from '../../src/read/docx/open-word.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

let service: FakeApp = {} as never
beforeAll(async () => { service = await fakeApp(reviewDraft) })
afterAll(() => service.close())

const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer())
const commentsIn = (bytes: Uint8Array): number => {
  const file = openWord(bytes)
  return (file.part(file.related('comments') ?? '') ?? '').match(/:author="ECQ coach"/g)?.length ?? 0
}

test('the own file', async () => {
  const sent = new Uint8Array(await readFile(new URL('../fixtures/documents/wrong-form.docx', import.meta.url)))
  const body = new FormData()
  body.set('file', new File([sent], 'draft.docx'))
  const made = await service.ask('/v1/reviews', { method: 'POST', body })
  const path = `${made.headers.get('location')}/export?format=docx`
  const answer = await service.ask(path)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('wordprocessingml'), expect.stringMatching(/\.docx"$/)])
  const bytes = await bytesOf(answer)
  expect(openWord(bytes).text).toBe(openWord(sent).text)
  expect(commentsIn(bytes)).toBeGreaterThan(0)
  expect(commentsIn(await bytesOf(await service.ask(`${path}&suggestions=true`)))).toBeGreaterThanOrEqual(commentsIn(bytes))
  expect(await bytesOf(await service.ask(path))).toEqual(bytes)
  const draft = /<(\/v1\/drafts\/[^>]+)>/.exec(made.headers.get('link') ?? '')?.[1] ?? ''
  expect((await service.ask(draft, { method: 'DELETE' })).status).toBe(200)
  expect(await service.database.query('select * from draft_file')).toEqual([])
})

test('a new file', async () => {
  const made = await service.post('/v1/reviews', { text: 'Leading People\n\nI was responsible for the the nine offices.\n\nPursuant to orders I led.', kind: 'statement' })
  const path = `${made.headers.get('location')}/export?format=docx`
  const [plain, changed] = [await bytesOf(await service.ask(path)), openWord(await bytesOf(await service.ask(`${path}&changes=true`)))]
  expect(openWord(plain).text).toBe('Leading People\n\nI was responsible for the the nine offices.\n\nPursuant to orders I led.')
  expect(commentsIn(plain)).toBeGreaterThan(1)
  expect(changed.text).toBe('Leading People\n\nI was responsible for the nine offices.\n\nUnder orders I led.')
  expect((await service.ask(`${path}&changes=maybe`)).status).toBe(400)
})

test('as the coach decided', async () => {
  const made = await service.post('/v1/reviews', { text: 'Leading People\n\nI was responsible for nine offices.\n\nWe met each chief daily.', kind: 'statement' })
  const path = made.headers.get('location') ?? ''
  const put = (id: string, order: object) => service.ask(`${path}/comments/${id}`, { method: 'PUT', body: JSON.stringify(order), headers: { 'content-type': 'application/json' } })
  const { comments } = await (await service.ask(`${path}/comments`)).json() as { comments: { id: string; text: string; place: { quote: string } | null }[] }
  const at = (quote: string): string => comments.find(({ id, place }) => id.startsWith('finding-') && place?.quote === quote)?.id ?? ''
  expect((await put(at('was responsible for'), { state: 'rejected' })).status).toBe(200)
  expect((await put(at('We met'), { state: 'accepted', text: 'Who is we, Jo?', author: 'Dana' })).status).toBe(200)
  expect((await service.post(`${path}/comments`, { text: 'A fine start.', place: { start: 0, end: 7 }, author: 'Dana' })).status).toBe(201)
  const file = openWord(await bytesOf(await service.ask(`${path}/export?format=docx`)))
  const said = (file.part(file.related('comments') ?? '') ?? '').replace(/<[^>]*>/g, ' ')
  expect(said).toContain('Who is we, Jo?')
  expect(said).toContain('Dana: A fine start.')
  expect(said).not.toContain('This verb')
})

test('only what the coach accepted is handed back, as a file, a page and Markdown', async () => {
  const made = await service.post('/v1/reviews', { text: 'Leading People\n\nI was responsible for nine offices.\n\nWe met each chief daily.', kind: 'statement' })
  const path = made.headers.get('location') ?? ''
  const { comments } = await (await service.ask(`${path}/comments`)).json() as { comments: { id: string; place: { quote: string } | null }[] }
  const id = comments.find((comment) => comment.id.startsWith('finding-') && comment.place?.quote === 'We met')?.id ?? ''
  expect((await service.ask(`${path}/comments/${id}`, { method: 'PUT', body: JSON.stringify({ state: 'accepted', text: 'Who is we, Jo?', author: 'Dana' }), headers: { 'content-type': 'application/json' } })).status).toBe(200)
  for (const [text, place] of [['A fine <b>start</b>.', { start: 16, end: 17 }], ['Send it by Friday.', null]] as const) expect((await service.post(`${path}/comments`, { text, place, author: 'Dana' })).status).toBe(201)
  const word = openWord(await bytesOf(await service.ask(`${path}/export?format=docx&comments=accepted`)))
  const pages = await Promise.all(['html', 'markdown'].map(async (format) => (await service.ask(`${path}/export?format=${format}&comments=accepted`)).text()))
  for (const said of [(word.part(word.related('comments') ?? '') ?? '').replace(/<[^>]*>/g, ' '), ...pages]) {
    expect(said).toContain('Who is we, Jo?')
    expect(said).toMatch(/Dana: A fine (?:&lt;|\\?<)b/)
    expect(said).toContain('Dana: Send it by Friday.')
    expect(said).not.toContain('This verb')
    expect(said).not.toContain('A measure belongs here')
  }
  expect(pages[0]).not.toContain('<b>start')
  expect((await service.ask(`${path}/export?format=html&comments=some`)).status).toBe(400)
})
