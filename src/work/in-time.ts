/** How long a try of a job may take, without the time in which it only waits for its turn. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** For how much the job that is being done waits. */
const waits = new AsyncLocalStorage<{ count: number }>()

/** Throws, and aborts the signal that `work` has, when so many seconds were not enough for it; what it goes on to do comes to nothing. */
export async function inTime<T>(seconds: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const [late, over, waiting] = [new AbortController(), Promise.withResolvers<never>(), { count: 0 }]
  let left = seconds
  const timer = setInterval(() => {
    if (waiting.count > 0 || --left > 0) return
    const reason = new Error(`the job took longer than ${seconds} seconds`)
    late.abort(reason)
    over.reject(reason)
  }, 1000)
  try {
    return await Promise.race([waits.run(waiting, () => work(AbortSignal.any([signal, late.signal]))), over.promise])
  } finally {
    clearInterval(timer)
  }
}

/** Waits for a turn that others have before; it costs the job that waits none of its time. */
export async function outOfTime<T>(turn: () => Promise<T>): Promise<T> {
  const waiting = waits.getStore()
  if (waiting) waiting.count++
  try {
    return await turn()
  } finally {
    if (waiting) waiting.count--
  }
}
