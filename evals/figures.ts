/** Figures of tallies with their 95 percent intervals: the bootstrap draws whole documents, from a fixed seed. */
import { percentiles, resamples } from './statistics/bootstrap.ts'
import { type Tally, figuresOf } from './offline-tally.ts'

export interface Figure {
  readonly value: number
  /** 2.5 and 97.5 percent */
  readonly ci: readonly [number, number]
}

export function figuresWithIntervals(counted: readonly Tally[]): Readonly<Record<string, Figure>> {
  const drawn = resamples(counted).map((draw) => figuresOf(sumOf(draw)))
  return Object.fromEntries(
    Object.entries(figuresOf(sumOf(counted))).map(([name, value]) => {
      return [name, { value, ci: percentiles(drawn.map((one) => one[name] as number)) }]
    }),
  )
}

/** One line a figure, and the counts they rest on. */
export function figuresInWords(counted: readonly Tally[]): string {
  const rows = Object.entries(figuresWithIntervals(counted)).map(([name, { value, ci }]) => `${name.padEnd(28)} ${value.toFixed(3)}  [${ci.map((one) => one.toFixed(3)).join(', ')}]`)
  return [`${counted.length} documents; 95 percent intervals by bootstrap over documents`, ...rows, `counts ${JSON.stringify(sumOf(counted))}`, ''].join('\n')
}

export function sumOf(counted: readonly Tally[]): Tally {
  const sum: Record<string, number> = {}
  for (const tally of counted) for (const [name, count] of Object.entries(tally)) sum[name] = (sum[name] ?? 0) + count
  return sum
}
