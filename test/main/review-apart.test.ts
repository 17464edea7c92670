/** A review in a process of its own: the same events, models asked through the parent, and whatever the process does, an end. */
import { expect, test } from 'vitest'
import type { ModelCall } from '../../src/ask/model.ts'
import { troubleFault } from '../../src/ask/trouble.ts'
import type { CoachDeps } from '../../src/coach/deps.ts'
import { openReviewApart } from '../../src/main/review-apart.ts'
import { fakeDeps } from '../work/fake-review.ts'

const program = new URL('../work/poison-process.ts', import.meta.url)

async function events(text: string, { deps = fakeDeps(), patienceMs = 30_000, signal }: { deps?: CoachDeps; patienceMs?: number; signal?: AbortSignal } = {}): Promise<string[]> {
  const seen: string[] = []
  for await (const event of openReviewApart({ program, patienceMs })(deps, { text }, undefined, signal)) seen.push(event.type === 'review-end' ? `end of ${event.review.id}: ${event.review.draft.text}` : event.type)
  return seen
}

test('a review is made as it would be here, under the id that it was given', async () => {
  expect(await events('I led.')).toEqual(['draft-read', 'findings-found', 'end of id-1: I led.'])
})

test('a fault comes back as it was thrown, and any other error without its words', async () => {
  await expect(events('declined here')).rejects.toMatchObject({ code: 'declined', message: 'The coach does not help with this.' })
})

test('a process that dies or hangs is an error', async () => {
  await expect(events('poison')).rejects.toThrow('the process of the review died')
  await expect(events('hang', { patienceMs: 1500 })).rejects.toThrow('the process of the review died')
})

test('whoever stops it waits no longer', async () => {
  const stop = new AbortController()
  const ended = events('hang', { signal: stop.signal })
  setTimeout(() => stop.abort(), 200)
  await expect(ended).rejects.toThrow('aborted')
})

test('whoever waits for a turn is stopped at once, and leaves the line to others', async () => {
  const apart = openReviewApart({ program, patienceMs: 30_000 })
  const run = async (text: string, signal?: AbortSignal): Promise<string> => {
    for await (const event of apart(fakeDeps(), { text }, undefined, signal)) if (event.type === 'review-end') return event.review.draft.text
    return 'no end'
  }
  const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()]
  const hanging = [run('hang', one.signal), run('hang', two.signal)].map((ended) => ended.catch(() => 'stopped'))
  const [waiting, next] = [run('I led.', three.signal), run('I wrote.')]
  three.abort()
  await expect(waiting).rejects.toThrow('aborted')
  one.abort()
  expect(await next).toBe('I wrote.')
  two.abort()
  expect(await Promise.all(hanging)).toEqual(['stopped', 'stopped'])
})

test('models are asked by the parent, a seat\'s own too, and their troubles arrive whole', async () => {
  const asked: ModelCall[] = []
  const seat = { provider: 'vendor', id: 'seat' }
  const ask = (call: ModelCall) => {
    asked.push(call)
    return Promise.reject(troubleFault({ kind: 'spent', model: seat }, 'the budget is 1 token'))
  }
  const deps: CoachDeps = { ...fakeDeps(), openModel: () => ({ id: { provider: 'vendor', id: 'one' }, ask: () => Promise.reject(new Error('not this one')), seats: [{ id: seat, ask }] }) }
  await expect(events('model', { deps })).rejects.toMatchObject({ code: 'too-large', cause: { kind: 'spent', model: seat } })
  expect(asked.map(({ task }) => task)).toEqual(['asked apart'])
})
