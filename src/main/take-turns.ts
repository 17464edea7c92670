/** Lets so many work at once; the others wait in the order they came, and no more than so many of them. */
import { Fault } from '../fault.ts'

export interface Turns {
  readonly atOnce: number
  /** default: as many as come */
  readonly mostWaiting?: number | undefined
}

/** Each call waits for its turn and answers how to end it. Throws the Fault `unavailable` where too many wait already. */
export function takeTurns({ atOnce, mostWaiting = Infinity }: Turns): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let running = 0
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  return async () => {
    if (running < atOnce) running++
    else if (waiting.length >= mostWaiting) throw new Fault('unavailable', `${waiting.length} wait for this already; try again in a minute.`)
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return leave
  }
}
