/** The shape of a suite: what one task judges in the review of one labelled document. */
import type { Review } from '../src/ecq/review.ts'
import type { Labelled } from './dataset.ts'
import type { Item } from './run-file.ts'

/** An item as a suite gives it; which review it comes from is added by the run. */
export type Judged = Omit<Item, 'repeat' | 'note'> & { readonly note?: string | null }

export interface Observed {
  readonly document: Labelled
  readonly review: Review
  /** reviews of the texts that the suite asked for beside the document's own, by name */
  readonly variants: Readonly<Record<string, Review>>
  /** the first review of this document, where this is a later one; else null */
  readonly earlier: Review | null
}

export interface Suite {
  readonly title: string
  /** what its items are, in the plural */
  readonly unit: string
  /** the group of items that `n` counts; absent: all */
  readonly counts?: string
  /** the figures by which two runs are told apart; the others are shown */
  readonly decides: readonly string[]
  /** those of them that must never get worse, however few documents say so */
  readonly never?: readonly string[]
  /** the model's tasks that it judges; where a model has no usable answer to one, the document cannot be scored */
  readonly asks: readonly string[]
  /** other texts of the document that must be reviewed too, by name */
  readonly variants?: (document: Labelled) => Readonly<Record<string, string>>
  /** The things judged; null where the task does not concern this document; or, in words, why it cannot be scored. */
  readonly observe: (observed: Observed) => readonly Judged[] | string | null
}

/** Declares a suite; the file's name is its id, and its scorers stand in the folder of that name. */
export const suite = (declared: Suite): Suite => declared
