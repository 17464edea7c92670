/** Lets so many work at once; the others wait in the order they came, and no more than so many of them. */
import { Fault } from '../fault.ts'

export interface Turns {
  readonly atOnce: number
  /** default: as many as come */
  readonly mostWaiting?: number | undefined
}

/** Each call waits for its turn and answers how to end it. Throws the Fault `unavailable` where too many wait already, and the reason of the signal where that ends the wait. */
export function takeTurns({ atOnce, mostWaiting = Infinity }: Turns): (signal?: AbortSignal) => Promise<() => void> {
  const waiting: (() => void)[] = []
  let running = 0
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  return async (signal) => {
    signal?.throwIfAborted()
    if (running < atOnce) running++
    else if (waiting.length >= mostWaiting) throw new Fault('unavailable', `${waiting.length} wait for this already; try again in a minute.`)
    else await place(waiting, signal)
    return leave
  }
}

/** A place in the line, given up where the signal says so. */
function place(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const leave = (): void => {
    waiting.splice(waiting.indexOf(come), 1)
    reject(signal?.reason)
  }
  const come = (): void => {
    signal?.removeEventListener('abort', leave)
    resolve()
  }
  waiting.push(come)
  signal?.addEventListener('abort', leave, { once: true })
  return promise
}
