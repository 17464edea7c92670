/** Chooses a threshold that does not jump: where many are nearly as good as the best, the very best changes at a breath. */

/** The middle of the thresholds (in order, one at least) whose worth is within `slack` of the best, rounded. */
export function steadyThreshold(thresholds: readonly number[], worthOf: (threshold: number) => number, slack: number): number {
  const worths = thresholds.map(worthOf)
  const best = Math.max(...worths)
  const good = thresholds.filter((_, at) => (worths[at] as number) >= best - slack)
  return Math.round(((good[0] as number) + (good.at(-1) as number)) / 2)
}
