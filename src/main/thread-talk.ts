/** What the main thread and the threads of a batch say to each other. */
import type { CoachDeps } from '../coach/deps.ts'
import type { FileJob, ReviewedFile } from '../coach/batch/batch-file.ts'
import type { FaultCode } from '../fault.ts'

/** Classes do not survive the way between threads. */
export interface PlainFault {
  readonly code: FaultCode
  readonly message: string
}

export interface ThreadData {
  /** spelling and grammar are wanted */
  readonly proof: boolean
  /** what seats vote by, where a calibration lies over the release's weights */
  readonly calibrated: Pick<CoachDeps, 'weights' | 'calibration'>
}

export type ToThread =
  | { readonly type: 'review'; readonly ticket: number; readonly job: FileJob }
  | { readonly type: 'answer'; readonly ticket: number; readonly value: unknown; readonly fault: PlainFault | null }

export type FromThread =
  /** it has loaded what it needs and begins to work */
  | { readonly type: 'ready' }
  | { readonly type: 'reviewed'; readonly ticket: number; readonly reviewed: ReviewedFile }
  /** null: the program failed on it, for a reason that nobody foresaw */
  | { readonly type: 'failed'; readonly ticket: number; readonly fault: PlainFault | null }
  /** `count`: pages of a Word file; `print`: HTML as PDF */
  | { readonly type: 'ask'; readonly ticket: number; readonly question: 'count' | 'print'; readonly given: Uint8Array | string }
