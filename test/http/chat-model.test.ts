/** A conversation with a model behind the API: streamed as it writes, one turn at a time, finished though the client goes. */
import { afterEach, describe, expect, test } from 'vitest'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Chat, Turn } from '../../src/ecq/chat.ts'
import { goodAnswer } from '../coach/answering.ts'
import { fakeDeps } from '../work/fake-review.ts'
import { type FakeApp, fakeApp } from './fake-app.ts'

const text = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.'

let service: FakeApp | null = null
afterEach(async () => { await service?.close(); service = null })

/** A chat whose model waits until it is let go. */
async function conversing(say: string) {
  const gate = Promise.withResolvers<void>()
  const model = scriptedModel({ answers: async (call) => {
    if (call.task !== 'take-turn') return JSON.stringify(goodAnswer(call))
    await gate.promise
    return JSON.stringify({ say, quotes: [], ratings: [] })
  } })
  const { ask, post } = (service = await fakeApp(reviewDraft, 20, { ...fakeDeps(), engine: 'model', openModel: () => model }))
  const made = await post('/v1/reviews', { text, kind: 'statement', ecq: 'leading-people' })
  const draft = /drafts\/([^>]+)>/.exec(made.headers.get('link') ?? '')?.[1]
  const chat = Chat.parse(await (await post('/v1/chats', { draft })).json())
  const path = `/v1/chats/${chat.id}`
  const read = async () => Chat.parse(await (await ask(path)).json())
  return { chat, path, read, say: (words: string, headers?: Record<string, string>) => post(`${path}/messages`, { text: words }, headers), go: gate.resolve, ask }
}

describe('a turn by a model', () => {
  test('is streamed as it is written and stored with what it cost', async () => {
    const { chat, say, go, read } = await conversing('The wait fell from 97 days to 22. Who counted that?')
    go()
    expect(chat.engine).toBe('model')
    const events = await (await say('Does my story begin well?', { accept: 'text/event-stream' })).text()
    expect(events.match(/^event: text-delta$/gm)?.length).toBeGreaterThan(4)
    expect(events.match(/^event: .*/gm)?.at(-1)).toBe('event: turn-end')
    const turn = (await read()).turns.at(-1)
    expect(turn).toMatchObject({ status: 'done', reply: { engine: 'model', usage: { calls: 1 } } })
    expect(turn?.reply?.usage?.input).toBeGreaterThan(0)
  })

  test('holds up the next one, and its key says that it is in progress', async () => {
    const { say, go, read } = await conversing('Who counted that?')
    const first = say('Does my story begin well?', { 'idempotency-key': 'one' })
    await expect.poll(async () => (await read()).turns.length).toBe(2)
    expect((await read()).turns.at(-1)).toMatchObject({ status: 'running', reply: null })
    expect((await (await say('And then?')).json()).detail).toContain('still being answered')
    const again = await say('Does my story begin well?', { 'idempotency-key': 'one' })
    expect([again.status, again.headers.get('retry-after')]).toEqual([409, '1'])
    go()
    expect(Turn.parse(await (await first).json()).reply?.statements[0]?.text).toBe('Who counted that?')
    expect((await say('And then?')).status).toBe(201)
  })

  test('is finished though the client has gone', async () => {
    const { say, go, read } = await conversing('Who counted that?')
    const streamed = await say('Does my story begin well?', { accept: 'text/event-stream' })
    const reader = streamed.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toContain('event: turn-start')
    await reader.cancel()
    go()
    await expect.poll(async () => (await read()).turns.at(-1)?.status).toBe('done')
  })

  test('of a chat that is deleted meanwhile ends as failed, and nothing is kept', async () => {
    const { say, go, ask, path, chat } = await conversing('Who counted that?')
    const streamed = await say('Does my story begin well?', { accept: 'text/event-stream' })
    expect((await ask(path, { method: 'DELETE' })).status).toBe(200)
    go()
    expect(await streamed.text()).toContain('event: turn-failed')
    expect((await ask(path)).status).toBe(404)
    expect(await service?.database.query('select 1 from chat_turn where chat = $1', [chat.id])).toEqual([])
  })

  test('is stopped when the service stops, and says so', async () => {
    const { say, read } = await conversing('Who counted that?')
    const streamed = await say('Does my story begin well?', { accept: 'text/event-stream' })
    const stopping = service?.app.stop(0)
    const events = await streamed.text()
    expect(events).toMatch(/event: turn-(?:failed|end)/)
    await stopping
    expect((await read()).turns.at(-1)?.status).not.toBe('running')
  })
})
