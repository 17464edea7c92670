/** A linear chain over the sentences of a section: scores of each sentence and of each step give the chance of every part. */
import { parts } from '../ecq/kind.ts'

export const width = parts.length

/** One section's sentences: `scores` has `width` numbers a sentence, `breaks[i]` is 1 where sentence i opens a paragraph. */
export interface Chain {
  readonly scores: Float64Array
  readonly breaks: Uint8Array
  readonly length: number
}

/** Step scores: `width` to begin with, then `width * width` within a paragraph, then as many across a paragraph's end. */
export type Steps = ArrayLike<number>

export const stepCount = width + 2 * width * width

/** Where the score of going from part `a` to part `b` stands. */
export const stepAt = (opens: number, a: number, b: number): number => width + opens * width * width + a * width + b

export interface Chances {
  /** `width` numbers a sentence that add up to 1 */
  readonly parts: Float64Array
  /** logarithm of the sum over all paths */
  readonly logTotal: number
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** The chance of each part for each sentence, by summing over all paths forward and backward. */
export function chancesOf(chain: Chain, steps: Steps): Chances {
  const { length } = chain
  const forward = forwardSums(chain, steps)
  const backward = backwardSums(chain, steps)
  const logTotal = logSum(forward, (length - 1) * width)
  const found = new Float64Array(length * width)
  for (let i = 0; i < found.length; i++) found[i] = Math.exp((forward[i] as number) + (backward[i] as number) - logTotal)
  return { parts: found, logTotal, forward, backward }
}

function forwardSums({ scores, breaks, length }: Chain, steps: Steps): Float64Array {
  const sums = new Float64Array(length * width)
  const terms = new Float64Array(width)
  for (let b = 0; b < width; b++) sums[b] = (scores[b] as number) + (steps[b] as number)
  for (let i = 1; i < length; i++) {
    for (let b = 0; b < width; b++) {
      for (let a = 0; a < width; a++) {
        terms[a] = (sums[(i - 1) * width + a] as number) + (steps[stepAt(breaks[i] as number, a, b)] as number)
      }
      sums[i * width + b] = (scores[i * width + b] as number) + logSum(terms, 0)
    }
  }
  return sums
}

function backwardSums({ scores, breaks, length }: Chain, steps: Steps): Float64Array {
  const sums = new Float64Array(length * width)
  const terms = new Float64Array(width)
  for (let i = length - 2; i >= 0; i--) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        const next = (i + 1) * width + b
        terms[b] = (sums[next] as number) + (scores[next] as number) + (steps[stepAt(breaks[i + 1] as number, a, b)] as number)
      }
      sums[i * width + a] = logSum(terms, 0)
    }
  }
  return sums
}

/** log(sum(exp(x))) over `width` numbers from `at`, without overflow. */
function logSum(values: Float64Array, at: number): number {
  let most = values[at] as number
  for (let i = 1; i < width; i++) most = Math.max(most, values[at + i] as number)
  let sum = 0
  for (let i = 0; i < width; i++) sum += Math.exp((values[at + i] as number) - most)
  return most + Math.log(sum)
}
