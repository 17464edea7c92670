/** Conversations over HTTP: opened, spoken in, streamed, repeated, read back, walled off, deleted with their drafts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Chat, ChatEvent, Turn } from '../../src/ecq/chat.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

const text =
  'Leading Change\n\nIn 2022 nine offices shared one clerk, and mail lay for weeks. I decided to hire three clerks and gave each a district. I persuaded the chiefs who objected by showing them the log of every late letter.\n\nMail was then handled better. I was responsible for the budget. Morale improved a lot.'

let service: FakeApp = {} as never
let draft = ''
let review = ''
beforeAll(async () => {
  service = await fakeApp(reviewDraft)
  const made = await service.post('/v1/reviews', { text, kind: 'statement', ecq: 'leading-change' })
  expect(made.status).toBe(201)
  review = (await made.json()).id
  draft = /drafts\/([^>]+)>/.exec(made.headers.get('link') ?? '')?.[1] ?? ''
})
afterAll(() => service.close())

async function opened(order: object = {}): Promise<Chat> {
  const made = await service.post('/v1/chats', { draft, ...order })
  expect(made.status).toBe(201)
  const chat = Chat.parse(await made.json())
  expect(made.headers.get('location')).toBe(`/v1/chats/${chat.id}`)
  return chat
}

async function said({ id }: Pick<Chat, 'id'>, words: string, more: object = {}): Promise<Turn> {
  const made = await service.post(`/v1/chats/${id}/messages`, { text: words, ...more })
  expect([made.status, words]).toEqual([201, words])
  return Turn.parse(await made.json())
}

const read = async ({ id }: Pick<Chat, 'id'>): Promise<Chat> => Chat.parse(await (await service.ask(`/v1/chats/${id}`)).json())
const wordsOf = ({ reply }: Turn): string => reply?.statements.map(({ text }) => text).join('\n') ?? ''
const detail = async (response: Response): Promise<[number, string]> => [response.status, (await response.json()).detail]

describe('a chat', () => {
  test('opens about the latest version and its review, and the coach speaks first', async () => {
    const chat = await opened()
    expect(chat).toMatchObject({ draft, version: 1, review, engine: 'offline', doing: null, facts: [] })
    expect(chat.turns).toMatchObject([{ number: 0, said: null, status: 'done' }])
    expect(chat.turns[0]?.reply?.quickReplies.map(({ text }) => text)).toContain('What should I mend first?')
  })

  test('answers, keeps every turn, and gives places that stand in the draft', async () => {
    const chat = await opened()
    const turn = await said(chat, 'What should I mend first?')
    expect(turn).toMatchObject({ number: 1, said: 'What should I mend first?', status: 'done', reply: { engine: 'offline', understood: true } })
    const places = turn.reply?.statements.flatMap(({ places }) => places) ?? []
    expect(places.length).toBeGreaterThan(0)
    for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote)
    expect((await read(chat)).turns).toMatchObject([{ number: 0 }, turn])
  })

  test('streams a turn: its words, then the whole', async () => {
    const chat = await opened()
    const streamed = await service.post(`/v1/chats/${chat.id}/messages`, { text: 'What is CCAR?' }, { accept: 'text/event-stream' })
    expect([streamed.status, streamed.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    const events = (await streamed.text()).trim().split('\n\n').map((block) => ChatEvent.parse(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '')))
    expect(events.map(({ type }) => type)).toEqual(['turn-start', 'text-delta', 'turn-end'])
    const spoken = events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : [])).join('')
    const last = events.at(-1)
    expect(last?.type === 'turn-end' && last.turn.reply?.statements.map(({ text }) => text).join('\n\n')).toBe(spoken)
    expect((await read(chat)).turns).toHaveLength(2)
  })

  test('explains the mark, the outcome or the words that were chosen on the page', async () => {
    const chat = await opened()
    const { findings, outcomes } = await (await service.ask(`/v1/reviews/${review}`)).json()
    const [weak] = findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'weak-verb')
    expect(wordsOf(await said(chat, 'Why is this marked?', { about: { type: 'finding', id: weak.id } }))).toContain('is marked: weak verb')
    const start = text.indexOf('I persuaded')
    expect(wordsOf(await said(chat, 'What did you make of that?', { about: { type: 'place', start, end: start + 30 } }))).toContain('stands in the draft. The review read it as')
    expect(outcomes.length).toBeGreaterThan(0)
    expect((await said(chat, 'Help me with this', { about: { type: 'outcome', index: 0 } })).reply?.statements.at(-1)?.text).toMatch(/^1 of \d: /)
    expect((await read(chat)).doing).toMatchObject({ type: 'outcome', index: 0, step: 1 })
  })

  test('fills a sentence with the answers, keeps them as facts of the draft, and takes one back', async () => {
    const chat = await opened()
    let turn = await said(chat, 'Help me with a measure')
    const answers: readonly (readonly [question: RegExp, answer: string])[] = [[/how long/i, '21 days in 2022'], [/percent/, '21 percent in 2022'], [/cost/, '$21 million in 2022'], [/how many|out of/i, '21 of them in 2022'], [/./, 'the mail of nine offices']]
    for (let asked = 0; asked < 8 && !turn.reply?.suggestion; asked++) {
      const question = turn.reply?.statements.at(-1)?.text ?? ''
      turn = await said(chat, answers.find(([wanted]) => wanted.test(question))?.[1] ?? 'skip')
    }
    const { suggestion } = turn.reply ?? {}
    expect(suggestion?.filled).toMatch(/\b21\b.*2022/)
    expect(text.slice(suggestion?.place.start, suggestion?.place.end)).toBe(suggestion?.place.quote)
    const { facts } = await (await service.ask(`/v1/drafts/${draft}/facts`)).json()
    expect(facts.length).toBeGreaterThan(2)
    expect(facts[0]).toMatchObject({ ecq: 'leading-change', place: suggestion?.place })
    expect((await opened()).facts).toEqual(facts)
    const gone = await said(chat, 'Forget that')
    expect(gone.reply?.forgotten).toEqual([facts.at(-1).id])
    const removed = await service.ask(`/v1/drafts/${draft}/facts/${facts[0].id}`, { method: 'DELETE' })
    expect(await removed.json()).toMatchObject({ deleted: { type: 'fact', id: facts[0].id }, removed: { facts: 1 } })
    expect((await service.ask(`/v1/drafts/${draft}/facts/${facts[0].id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await read(chat)).facts).toHaveLength(facts.length - 2)
  })

  test('rehearses, and says where in the answer', async () => {
    const chat = await opened()
    await said(chat, 'Rehearse Leading Change')
    expect((await read(chat)).doing).toMatchObject({ type: 'rehearsal', ecq: 'leading-change' })
    const answer = 'Nine offices shared one clerk and mail lay for weeks. We held meetings about it. We hired three clerks and we gave each a district, and people were happy with it in the end.'
    const turn = await said(chat, answer)
    for (const { heard } of turn.reply?.statements ?? []) for (const { start, end, quote } of heard) expect(answer.slice(start, end)).toBe(quote)
    expect(turn.reply?.statements.flatMap(({ heard }) => heard).length).toBeGreaterThan(0)
    expect(turn.reply?.statements.at(-1)?.text).toMatch(/\?$/)
  })

  test('is answered once for one key, and refuses the key for another message', async () => {
    const chat = await opened()
    const send = (words: string, headers: Record<string, string> = {}): Promise<Response> => service.post(`/v1/chats/${chat.id}/messages`, { text: words }, { 'idempotency-key': 'once', ...headers })
    const first = await (await send('What is CCAR?')).json()
    const again = await send('What is CCAR?')
    expect([again.status, again.headers.get('idempotency-replayed'), await again.json()]).toEqual([201, 'true', first])
    expect(await (await send('What is CCAR?', { accept: 'text/event-stream' })).text()).toContain('event: turn-end')
    expect((await send('What is a result?')).status).toBe(409)
    expect((await read(chat)).turns).toHaveLength(2)
    const opens = await Promise.all([1, 2].map(() => service.post('/v1/chats', { draft }, { 'idempotency-key': 'open' })))
    const [one, other] = await Promise.all(opens.map((response) => response.json()))
    expect(other).toEqual(one)
  })

  test('takes what looks like markup as words', async () => {
    const chat = await opened()
    const nasty = '<img src=x onerror=alert(1)><script>alert(1)</script> {{constructor}} \u202e'
    const turn = await said(chat, nasty)
    expect(turn).toMatchObject({ said: nasty.trim(), reply: { understood: false } })
    expect(wordsOf(turn)).not.toContain('<script>')
    expect(JSON.stringify(await said(chat, 'Note: <b>nine</b> offices in 2022'))).toContain('<b>nine</b> offices in 2022')
  })
})

describe('refused clearly', () => {
  test.each([
    ['an unknown draft', '/v1/chats', { draft: 'nowhere' }, 404],
    ['no draft', '/v1/chats', {}, 400],
    ['an unknown field', '/v1/chats', { draft: 'x', rating: 'meets' }, 400],
    ['an unknown chat', '/v1/chats/nowhere/messages', { text: 'Hello' }, 404],
    ['a message without words', '/v1/chats/nowhere/messages', { text: ' \n ' }, 400],
    ['a message that is too long', '/v1/chats/nowhere/messages', { text: 'x'.repeat(12_001) }, 400],
    ['a model that is not set up', '/v1/chats', { engine: 'model' }, 400],
  ])('%s', async (_, path, body, status) => {
    const order = 'engine' in body ? { draft, ...body } : body
    const response = await service.post(path, order)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const [got, words] = await detail(response)
    expect([got, words.length > 10]).toEqual([status, true])
  })

  test('a review or version that is not of the draft', async () => {
    const other = await service.post('/v1/reviews', { text: 'I led nine people.', kind: 'statement', ecq: 'leading-people' })
    const { id } = await other.json()
    expect(await detail(await service.post('/v1/chats', { draft, review: id }))).toEqual([404, expect.stringContaining('has no review')])
    expect(await detail(await service.post('/v1/chats', { draft, version: 7 }))).toEqual([404, expect.stringContaining('has no version 7')])
  })

  test('an essay that must be the writer’s own words', async () => {
    const turn = await said(await opened(), 'How would you help advance the President’s Executive Orders and policy priorities in this role? Write 200 words.')
    expect(wordsOf(turn)).toContain('must be written in your own words')
  })
})

describe('deleted', () => {
  test('with a receipt; the draft stays', async () => {
    const chat = await opened()
    await said(chat, 'Hello')
    const gone = await service.ask(`/v1/chats/${chat.id}`, { method: 'DELETE' })
    expect(await gone.json()).toMatchObject({ deleted: { type: 'chat', id: chat.id }, removed: { chats: 1, turns: 2 } })
    for (const again of [await service.ask(`/v1/chats/${chat.id}`), await service.ask(`/v1/chats/${chat.id}`, { method: 'DELETE' }), await service.post(`/v1/chats/${chat.id}/messages`, { text: 'Hello' })]) expect(again.status).toBe(404)
    expect((await service.ask(`/v1/drafts/${draft}`)).status).toBe(200)
  })

  test('goes on about the rules where its review is gone, and goes itself with its draft', async () => {
    const made = await service.post('/v1/reviews', { text, kind: 'statement', ecq: 'leading-change' })
    const own = /drafts\/([^>]+)>/.exec(made.headers.get('link') ?? '')?.[1] ?? ''
    const chat = await opened({ draft: own })
    await said(chat, 'Note: nine offices took part')
    await service.ask(`/v1/reviews/${(await made.json()).id}`, { method: 'DELETE' })
    expect(wordsOf(await said(chat, 'What is my rating?'))).toContain('no finished review of this version')
    expect(wordsOf(await said(chat, 'How many marks are there?'))).toMatch(/Your draft has/)
    expect((await (await service.ask(`/v1/drafts/${own}/chats`)).json()).chats).toMatchObject([{ id: chat.id, review: null }])
    const gone = await (await service.ask(`/v1/drafts/${own}`, { method: 'DELETE' })).json()
    expect(gone.removed).toMatchObject({ chats: 1, facts: 1 })
    expect((await service.ask(`/v1/chats/${chat.id}`)).status).toBe(404)
    expect(await service.database.query('select (select count(*) from chat_turn where chat = $1) + (select count(*) from fact where draft = $2) as left', [chat.id, own])).toEqual([{ left: 0 }])
  })
})

test('what was fixed since the version reviewed before is told', async () => {
  const made = await service.post('/v1/reviews', { text, kind: 'statement', ecq: 'leading-change' })
  const own = /drafts\/([^>]+)>/.exec(made.headers.get('link') ?? '')?.[1] ?? ''
  await service.post('/v1/reviews', { text: text.replace('I was responsible for the budget.', 'I moved $40,000 from paper to people.'), kind: 'statement', ecq: 'leading-change', draft: own })
  const chat = await opened({ draft: own })
  expect(chat.version).toBe(2)
  expect(wordsOf(await said(chat, 'what did I fix since last time?'))).toMatch(/^Since version 1: .*\nFixed: .*weak verb/s)
})

test('no word of a conversation reaches the log', () => {
  const lines = JSON.stringify(service.log)
  for (const word of ['CCAR', 'mail', 'Partnering', 'alert']) expect(lines).not.toContain(word)
})
