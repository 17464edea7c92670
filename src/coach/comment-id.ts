/** The ids by which the comments of a review are told apart; stored decisions rely on them. */
import type { ReviewedParagraph } from '../ecq/review.ts'

export const commentId = {
  finding: (id: string): string => `finding-${id}`,
  weak: (paragraph: number, { section, reason }: ReviewedParagraph['weak'][number]): string => `weak-${paragraph}-${section}-${reason}`,
  outcome: ({ start }: { readonly start: number }): string => `outcome-${start}`,
  /** `index` of the reason among those of the ECQ */
  board: (ecq: string, index: number): string => `board-${ecq}-${index + 1}`,
}
