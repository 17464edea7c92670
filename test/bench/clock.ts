/** Times functions fairly: other documents to warm up, a new document each round, the median told. */

export interface Timed {
  /** milliseconds a document */
  readonly median: number
  readonly p95: number
}

/** Runs `work` on every warm-up document and then times it on each of the others, once. */
export async function time(work: (text: string) => unknown, warm: readonly string[], texts: readonly string[]): Promise<Timed> {
  for (const text of warm) await work(text)
  const times: number[] = []
  for (const text of texts) {
    const start = performance.now()
    await work(text)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { median: times[times.length >> 1] as number, p95: times[Math.floor(times.length * 0.95)] as number }
}

export const show = (milliseconds: number): string => (milliseconds < 10 ? milliseconds.toFixed(3) : milliseconds.toFixed(1)).padStart(9)
