/** The time of a job: it runs while the job works, and stands while the job waits for its turn. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTime, outOfTime } from '../../src/work/in-time.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pause = (seconds: number): Promise<void> => new Promise((done) => void setTimeout(done, seconds * 1000))
const never = new AbortController().signal

async function howItEnds(work: (signal: AbortSignal) => Promise<string>, signal = never): Promise<string> {
  const ended = inTime(10, signal, work).catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(vi.getTimerCount()).toBe(0)
  return ended
}

test.each<[what: string, work: (signal: AbortSignal) => Promise<string>, end: string]>([
  ['works shorter', async () => { await pause(9); return 'done' }, 'done'],
  ['works longer', async () => { await pause(11); return 'done' }, 'the job took longer than 10 seconds'],
  ['waits long and works shorter', async () => { await outOfTime(() => pause(60)); await pause(8); return 'done' }, 'done'],
  ['waits long and works longer', async () => { await pause(5); await outOfTime(() => pause(60)); await pause(6); return 'done' }, 'the job took longer than 10 seconds'],
  ['waits for two things at once', async () => { await Promise.all([outOfTime(() => pause(20)), outOfTime(() => pause(40))]); await pause(8); return 'done' }, 'done'],
  ['waits in vain', async () => { await outOfTime(async () => { await pause(30); throw new Error('no turn') }); return 'done' }, 'no turn'],
  ['waits, and works longer after a wait in vain', async () => { await outOfTime(() => Promise.reject(new Error())).catch(() => {}); await pause(11); return 'done' }, 'the job took longer than 10 seconds'],
])('a job that %s', async (_, work, end) => {
  expect(await howItEnds(work)).toBe(end)
})

test('what took too long is told so, and so is what is stopped from outside', async () => {
  const seen: unknown[] = []
  await howItEnds(async (signal) => { signal.addEventListener('abort', () => seen.push(signal.reason.message)); await pause(30); return '' })
  const stop = new AbortController()
  await howItEnds(async (signal) => { signal.addEventListener('abort', () => seen.push(signal.reason)); stop.abort('stopped'); return '' }, stop.signal)
  expect(seen).toEqual(['the job took longer than 10 seconds', 'stopped'])
})

test('whoever waits outside of a job waits all the same', async () => {
  expect(await outOfTime(async () => 'a turn')).toBe('a turn')
})
