/** The house rule of the CCAR balance: how much of an ECQ each part should take. A rule of thumb of this product, not a published limit. */
import type { Part } from '../../ecq/kind.ts'
import type { ReviewedEcq } from '../../ecq/review.ts'

export interface Zone {
  readonly title: string
  readonly parts: readonly Part[]
  /** shares between which the house rule wants it; both ends count */
  readonly from: number
  readonly to: number
  readonly asks: string
}

export const houseRule: readonly Zone[] = [
  { title: 'Challenge and context', parts: ['challenge', 'context'], from: 0, to: 1 / 3, asks: 'at most 33%' },
  { title: 'Action', parts: ['action'], from: 0.5, to: 1, asks: 'at least 50%' },
  { title: 'Result', parts: ['result'], from: 0.1, to: 1, asks: 'at least 10%' },
]

export const shareOf = (balance: ReviewedEcq['balance'], { parts }: Zone): number => parts.reduce((sum, part) => sum + balance[part], 0)

/** Where a share lies: `within`, `under` or `over` its zone. */
export function lies(share: number, { from, to }: Zone): 'within' | 'under' | 'over' {
  if (share < from - 0.005) return 'under'
  return share > to + 0.005 ? 'over' : 'within'
}
