/** All that a command may touch outside itself, so that tests run commands without a terminal or a disk. */
import type { Client } from '../client/client.ts'
import type { Reviewers } from '../coach/batch/batch-file.ts'
import type { FoundFile } from '../coach/batch/open-sources.ts'
import type { Shelf } from '../coach/batch/run-batch.ts'
import type { Misses } from '../coach/collect-misses.ts'
import type { Batches, CoachDeps } from '../coach/deps.ts'
import type { FoundedTenant } from '../work/found-tenant.ts'
import type { Print } from '../coach/write-report.ts'
import type { Engine } from '../ecq/request.ts'
import type { Evaluation } from './evaluation.ts'
import type { LabelRequest } from './label-request.ts'

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** colors are welcome on standard output */
  readonly colors: boolean
  /** characters a line */
  readonly width: number
  /** standard error is a terminal that can redraw a line */
  readonly redraws: boolean
}

export interface ServeOptions {
  readonly port: number
  readonly host: string
  /** false: other processes make the reviews */
  readonly worker: boolean
}

/** What trying one part of the outside came to; `absent` is what works without it. */
export interface Probe {
  readonly name: string
  readonly state: 'ok' | 'absent' | 'failed'
  readonly says: string
}

/** What a command says of the model; each goes before what is set up. */
export interface ModelWishes {
  readonly model?: string | undefined
  /** models of the three seats */
  readonly seatModels?: readonly string[] | undefined
  /** how often each seat votes on each ECQ */
  readonly repeats?: number | undefined
  /** prompts to try in place of the live ones, as `task@version` with commas between */
  readonly prompts?: string | undefined
  /** file of thresholds for the offline seats */
  readonly calibration?: string | undefined
}

/** How the files of a batch are to be reviewed. */
export interface ReviewerWishes {
  readonly coach: CoachDeps
  readonly engine: Engine
  readonly proof: boolean
  /** at a time; undefined: as many as fit */
  readonly concurrency: number | undefined
  readonly misses: Misses
  readonly signal: AbortSignal
}

export interface CliContext {
  readonly terminal: Terminal
  readonly version: string
  /** the coach's outside; `proof` says whether spelling and grammar are wanted */
  readonly coach: (options: { readonly proof: boolean } & ModelWishes) => CoachDeps
  readonly readBytes: (path: string) => Promise<Uint8Array>
  readonly readInput: () => Promise<Uint8Array>
  /** what a person types, line by line; the prompt is shown on a terminal only */
  readonly lines: (prompt: string) => AsyncIterable<string>
  /** makes a folder where there is none; throws a Fault where nothing can be written into it */
  readonly makeFolder: (path: string) => Promise<void>
  /** writes a file whole or not at all, making its folder; throws a Fault that names the file */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>
  readonly printPdf: Print
  /** what a person means by a path: a file, the files of a folder, those that fit a pattern; nothing inside the folder `without` */
  readonly findFiles: (path: string, without: string) => Promise<readonly FoundFile[]>
  /** the folder that keeps the results of a batch */
  readonly openShelf: (folder: string) => Promise<Shelf>
  readonly openReviewers: (wishes: ReviewerWishes) => Reviewers
  /** an ECQ coach service, asked with the key of the environment */
  readonly openServer: (address: string) => Client
  /** aborts at Ctrl-C from now on; a second one ends the program at once */
  readonly stopSignal: () => AbortSignal
  /** the batch interface of the vendor of this model, or of the one that is set up */
  readonly batches: (model?: string) => Promise<Batches>
  /** tries each part of what is set up, one after another */
  readonly examine: (wishes: ModelWishes) => AsyncIterable<Probe>
  /** opens the server and answers when it was told to stop */
  readonly serve: (options: ServeOptions) => Promise<void>
  /** founds an organization with its owner and its first key */
  readonly foundTenant: (wishes: { readonly name: string; readonly owner: string }) => Promise<FoundedTenant>
  /** moves all keys to the current master key, or seals anew all that one organization has stored; answers how many */
  readonly rotateKeys: (id: string | undefined) => Promise<number>
  /** oldest first */
  readonly listTenants: () => Promise<readonly { readonly id: string; readonly name: string }[]>
  /** makes queued reviews and answers when it was told to stop; `atOnce` at a time */
  readonly work: (options: { readonly atOnce: number | undefined }) => Promise<void>
  /** fits the board to coaches' scores, writes the calibration and answers what to tell */
  readonly calibrate: (request: { readonly samples: string; readonly out: string }) => Promise<string>
  /** scores engines on labelled narratives; loaded when it is asked for */
  readonly evaluation: () => Promise<Evaluation>
  /** labels narratives by hand and answers what to tell */
  readonly label: (request: LabelRequest) => Promise<string>
  /** applies migrations and answers their names */
  readonly migrate: () => Promise<readonly string[]>
}
