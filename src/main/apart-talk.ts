/** What a process and the one that makes a review apart from it say to each other. */
import type { ModelCall, ModelId, ModelReply } from '../ask/model.ts'
import { troubleOf } from '../ask/trouble.ts'
import type { Trouble } from '../ask/trouble.ts'
import type { CoachDeps } from '../coach/deps.ts'
import type { FileFacts } from '../coach/read-file.ts'
import type { ReviewEvent } from '../ecq/review-event.ts'
import type { ReviewRequest } from '../ecq/request.ts'
import { Fault } from '../fault.ts'
import type { PlainFault } from './thread-talk.ts'

/** null: for a reason that nobody foresaw. */
export const packFault = (cause: unknown): ApartFault | null => (cause instanceof Fault ? { code: cause.code, message: cause.message, trouble: troubleOf(cause) } : null)

export const unpackFault = (fault: ApartFault | null): Error => (fault ? new Fault(fault.code, fault.message, { cause: fault.trouble }) : new Error('the review failed apart'))

/** What of the coach's outside is plain data and goes along; models stay where keys, budgets and kept answers are. */
export interface ApartCoach extends Pick<CoachDeps, 'asking' | 'engine' | 'weights' | 'calibration'> {
  readonly id: string
  /** one may be asked */
  readonly hasModel: boolean
}

/** Classes do not survive the way between processes. */
export interface ApartFault extends PlainFault {
  /** what a model's failure was, where it was one */
  readonly trouble: Trouble | null
}

export type ApartQuestion =
  | { readonly of: 'open' }
  /** `seat`: which seat's own model; null for the model of the review */
  | { readonly of: 'ask'; readonly seat: number | null; readonly call: ModelCall; readonly urgent: boolean }

export interface OpenedModel {
  readonly id: ModelId
  readonly seats: readonly (ModelId | null)[] | null
}

export type ToApart =
  | { readonly type: 'review'; readonly coach: ApartCoach; readonly request: ReviewRequest; readonly file: FileFacts | undefined }
  | { readonly type: 'answer'; readonly ticket: number; readonly value: OpenedModel | ModelReply | null; readonly fault: ApartFault | null }

export type FromApart =
  /** said every few seconds by a process that still hears */
  | { readonly type: 'alive' }
  | { readonly type: 'event'; readonly event: ReviewEvent }
  | { readonly type: 'failed'; readonly fault: ApartFault | null }
  | { readonly type: 'ask'; readonly ticket: number; readonly question: ApartQuestion }
