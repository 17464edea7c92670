/** All that a flow may touch outside itself; given once, at the rim. */
import type { Batches } from '../ask/batches/batch.ts'
import type { Model } from '../ask/model.ts'
import type { PromptSource } from '../ask/prompt.ts'
import type { Budget } from '../ask/wrap/budget.ts'
import type { AnswerStore } from '../ask/wrap/cache.ts'
import type { Proof } from '../ecq/proof-mark.ts'
import type { Engine } from '../ecq/request.ts'
import type { Weights } from '../offline/weights.ts'
import type { PageCounter } from '../read/pages.ts'

export type { AnswerStore, Batches, Budget }

/** A model for one review, and the models of those seats that have one of their own, in the order of the seats. */
export interface ReviewModel extends Model {
  readonly seats?: readonly (Model | null)[] | undefined
}

/** How a model is asked, whichever it is. */
export interface Asking {
  /** how often each seat votes on each ECQ; default once */
  readonly repeats?: number | undefined
  /** prompts that go before the live ones, by task */
  readonly prompts?: Readonly<Record<string, PromptSource>> | undefined
}

export interface CoachDeps {
  readonly now: () => Date
  /** a new id: unique, unguessable, safe in an address */
  readonly id: () => string
  /** spelling and grammar, or null where no proofreader can run; its answer is null where it failed on this text */
  readonly proofread: ((text: string) => Promise<Proof | null>) | null
  /** what every result says of itself, because something that others have cannot be had here */
  readonly lacking?: readonly string[]
  /** lays a Word file out and counts its pages, or null where nothing can */
  readonly countPages: PageCounter | null
  /**
   * Opens the configured model for one review, within its budget; absent where none is configured. What was answered
   * before and stands in `answers` is not asked again; `payer` is the budget of whoever pays. Throws a Fault
   * (`bad-input`) for settings that fit no model.
   */
  readonly openModel?: ((answers?: AnswerStore, payer?: Budget) => ReviewModel | Promise<ReviewModel>) | null
  readonly asking?: Asking
  /** what serves where nobody names an engine; default: the model where one is configured */
  readonly engine?: Engine
  /** what the offline engine reads a review by; default: the weights of the release */
  readonly weights?: Weights
  /** sha256 of the calibration that lies over the weights, where one does */
  readonly calibration?: string
  /** thresholds of a tenant's own, which go before those of all; null where it has none. Throws a Fault for what is no calibration. */
  readonly calibrationOf?: (tenant: string) => Pick<CoachDeps, 'weights' | 'calibration'> | null
}
