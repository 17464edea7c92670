/** Times several functions in turns: a machine that is slow for a while is slow for all of them, and their ratios stand. */
import { type Timed, time } from './clock.ts'

export interface Contender {
  readonly name: string
  readonly work: (text: string) => unknown
  /** documents before anything is timed, and in each round */
  readonly warm: number
  readonly each: number
}

export interface Result extends Timed {
  readonly name: string
  /** times the first contender: the median of the rounds, the least and the most of them */
  readonly ratio: number
  readonly least: number
  readonly most: number
}

/** Runs all contenders round after round, each time on documents that nobody has seen: `textAt` gives the one with the number. */
export async function inTurns(contenders: readonly Contender[], rounds: number, textAt: (number: number) => string): Promise<Result[]> {
  let number = 0
  const some = (count: number): string[] => Array.from({ length: count }, () => textAt(number++))
  for (const { work, warm } of contenders) await time(work, some(warm), some(1))
  const timed: Timed[][] = contenders.map(() => [])
  for (let round = 0; round < rounds; round++) {
    // A document to each before its turn is timed: it brings back the code that the others drove out of the processor's caches.
    for (const [at, { work, each }] of contenders.entries()) timed[at]?.push(await time(work, some(1), some(each)))
  }
  return contenders.map(({ name }, at) => {
    const own = timed[at] ?? []
    const ratios = own.map(({ median }, round) => median / (timed[0]?.[round]?.median ?? Number.NaN)).sort(ascending)
    return { name, median: middle(own.map(({ median }) => median)), p95: middle(own.map(({ p95 }) => p95)), ratio: middle(ratios), least: ratios[0] as number, most: ratios.at(-1) as number }
  })
}

const ascending = (a: number, b: number): number => a - b
const middle = (numbers: readonly number[]): number => [...numbers].sort(ascending)[numbers.length >> 1] as number
