/** A coach's work on a review: accept, edit, reject, add, sign, and what must not change after that. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { CommentedReview } from '../../src/ecq/review-comment.ts'
import type { ReviewComment } from '../../src/ecq/review-comment.ts'
import { DraftList } from '../../src/http/schemas.ts'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

const text = sampleDraft
let service: FakeApp = {} as never
let path = ''
beforeAll(async () => {
  service = await fakeApp(reviewDraft)
  path = (await service.post('/v1/reviews', { text, kind: 'statement', ecq: 'leading-people' })).headers.get('location') ?? ''
})
afterAll(() => service.close())

const send = (method: string) => (address: string, body: unknown) => service.ask(address, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const put = send('PUT')
const patch = (body: unknown) => send('PATCH')(`${path}/comments`, body)
const all = async () => CommentedReview.parse(await (await service.ask(`${path}/comments`)).json())
const about = async (subject: ReviewComment['subject']) => (await all()).comments.filter((one) => one.subject === subject)

test('everything that the review remarks is a comment at its words, open until somebody decides', async () => {
  const { comments, signOff } = await all()
  expect(signOff).toBeNull()
  expect(new Set(comments.map(({ subject }) => subject))).toEqual(new Set(['finding', 'weak-section', 'outcome', 'board']))
  expect(new Set(comments.map(({ id }) => id)).size).toBe(comments.length)
  for (const { place, state, source } of comments) {
    if (place) expect(text.slice(place.start, place.end)).toBe(place.quote)
    expect([state, source]).toEqual(['open', 'ai'])
  }
})

test('an edit keeps what the review said, and its own words given back are no edit', async () => {
  const [first] = (await about('finding')) as [ReviewComment]
  const address = `${path}/comments/${first.id}`
  expect(await (await put(address, { state: 'accepted', text: 'Say what you did with them.', author: 'Coach Lee' })).json()).toMatchObject({ source: 'ai-edited', state: 'accepted', text: 'Say what you did with them.', suggested: first.text, author: 'Coach Lee' })
  expect(await (await put(address, { state: 'rejected' })).json()).toMatchObject({ source: 'ai-edited', state: 'rejected', text: 'Say what you did with them.' })
  expect(await (await put(address, { state: 'accepted', text: first.text })).json()).toMatchObject({ source: 'ai', text: first.text, suggested: null })
  expect((await service.ask(address, { method: 'DELETE' })).status).toBe(204)
  expect((await about('finding'))[0]).toEqual(first)
})

test('a comment of one’s own stands at its words', async () => {
  const made = await service.post(`${path}/comments`, { text: 'How many people?', place: { start: 0, end: 14, quote: text.slice(0, 14) }, ecq: 'leading-people', author: 'Coach Lee' })
  const own = (await made.json()) as ReviewComment
  expect([made.status, own]).toEqual([201, expect.objectContaining({ source: 'coach', subject: 'own', state: 'accepted', place: { start: 0, end: 14, quote: text.slice(0, 14) } })])
  expect(await (await put(`${path}/comments/${own.id}`, { state: 'accepted', text: 'How many people, and where?' })).json()).toMatchObject({ source: 'coach', text: 'How many people, and where?', suggested: null })
  expect((await service.ask(`${path}/comments/${own.id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await about('own')).toEqual([])
})

test('several are decided in one go, each with its words, all or none', async () => {
  const [first, second, third] = (await about('finding')) as [ReviewComment, ReviewComment, ReviewComment]
  await put(`${path}/comments/${first.id}`, { state: 'open', text: 'Mine.' })
  const decided = CommentedReview.parse(await (await patch({ comments: [first.id, second.id, second.id], state: 'rejected', author: 'Coach Lee' })).json())
  const stateOf = ({ comments }: CommentedReview) => (id: string) => comments.find((one) => one.id === id)
  expect([first, second, third].map(({ id }) => stateOf(decided)(id))).toEqual([
    expect.objectContaining({ state: 'rejected', text: 'Mine.', suggested: first.text, author: 'Coach Lee' }), { ...second, state: 'rejected', author: 'Coach Lee', changedAt: expect.any(String) }, third,
  ])
  expect(await service.database.query('select action, status from audit_entry order by at desc limit 1')).toEqual([{ action: 'PATCH /v1/reviews/:id/comments', status: 200 }])
  expect((await patch({ comments: [third.id, 'weak-9'], state: 'rejected' })).status).toBe(404)
  expect(await all()).toEqual(decided)
  const reopened = CommentedReview.parse(await (await patch({ comments: [first.id, second.id], state: 'open' })).json())
  expect([first, second].map(({ id }) => stateOf(reopened)(id))).toEqual([expect.objectContaining({ state: 'open', text: 'Mine.' }), { ...second, changedAt: expect.any(String) }])
  for (const { id } of [first, second]) await service.ask(`${path}/comments/${id}`, { method: 'DELETE' })
})

test('a signature holds the comments until it is taken back', async () => {
  const [first] = (await about('board')) as [ReviewComment]
  expect(await (await put(`${path}/sign-off`, { author: 'Coach Lee', note: 'Read twice.' })).json()).toMatchObject({ author: 'Coach Lee', note: 'Read twice.' })
  const refused = await put(`${path}/comments/${first.id}`, { state: 'accepted' })
  expect([refused.status, (await refused.json()).detail]).toEqual([409, 'This review is signed off; take the signature back before you change its comments.'])
  expect((await service.post(`${path}/comments`, { text: 'Late.' })).status).toBe(409)
  expect((await patch({ comments: [first.id], state: 'rejected' })).status).toBe(409)
  const listed = async () => DraftList.parse(await (await service.ask('/v1/drafts')).json()).drafts.map(({ latest }) => typeof latest?.signedAt)
  expect(await listed()).toEqual(['string'])
  expect((await service.ask(`${path}/sign-off`, { method: 'DELETE' })).status).toBe(204)
  expect(await listed()).toEqual(['object'])
  expect((await put(`${path}/comments/${first.id}`, { state: 'accepted' })).status).toBe(200)
})

test.each([
  ['a place outside the draft', () => service.post(`${path}/comments`, { text: 'x', place: { start: 0, end: 90_000 } }), 400],
  ['a quote that stands elsewhere', () => service.post(`${path}/comments`, { text: 'x', place: { start: 1, end: 15, quote: text.slice(0, 14) } }), 400],
  ['an unknown part of a place', () => service.post(`${path}/comments`, { text: 'x', place: { start: 0, end: 14, length: 14 } }), 400],
  ['an ECQ of another framework', () => service.post(`${path}/comments`, { text: 'x', ecq: 'achieving-results' }), 400],
  ['an empty place', () => service.post(`${path}/comments`, { text: 'x', place: { start: 3, end: 3 } }), 400],
  ['no words', () => service.post(`${path}/comments`, { text: '  ' }), 400],
  ['a comment that is not there', () => put(`${path}/comments/weak-9`, { state: 'accepted' }), 404],
  ['a state that is not there', () => put(`${path}/comments/weak-9`, { state: 'maybe' }), 400],
  ['a decision about nothing', () => patch({ comments: [], state: 'rejected' }), 400],
  ['a review that is not there', () => service.ask('/v1/reviews/nowhere/comments'), 404],
  ['a decision that nobody took', () => service.ask(`${path}/comments/weak-9`, { method: 'DELETE' }), 404],
  ['a signature that nobody gave', () => service.ask(`${path}/sign-off`, { method: 'DELETE' }), 404],
])('refuses %s', async (_, ask, status) => expect((await ask()).status).toBe(status))

test('letters that no database keeps are replaced', async () => {
  const made = await service.post(`${path}/comments`, { text: 'Who\u0000 did it?', author: 'Lee\u0000' })
  expect([made.status, await made.json()]).toEqual([201, expect.objectContaining({ text: 'Who\ufffd did it?', author: 'Lee\ufffd' })])
})

test('comments go with their review', async () => {
  expect((await service.ask(path, { method: 'DELETE' })).status).toBe(200)
  expect(await service.database.query('select id from review_comment')).toEqual([])
})
