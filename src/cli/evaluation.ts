/** What the evaluation does for the command line. It stands outside of the product, so the entry hands it in. */
import type { CoachDeps } from '../coach/deps.ts'
import type { Engine } from '../ecq/request.ts'
import type { ModelWishes } from './context.ts'

export interface EvalWishes {
  readonly dataset?: string | undefined
  readonly engine?: Engine | undefined
  readonly model?: string | undefined
  /** as `task@version` with commas between */
  readonly prompts?: string | undefined
  /** with commas between, like `documents` */
  readonly task?: string | undefined
  readonly documents?: string | undefined
  readonly repeats?: number | undefined
  readonly concurrency?: number | undefined
  readonly out?: string | undefined
  readonly resume?: boolean | undefined
  /** false leaves the words of the drafts out of the run */
  readonly texts?: boolean | undefined
  /** what to list one by one: all that is wrong, or what bears one of these names */
  readonly details?: true | readonly string[] | undefined
  /** prints the tables too */
  readonly tables?: boolean | undefined
}

export interface EvalWorld {
  readonly coach: (options: { readonly proof: boolean } & ModelWishes) => CoachDeps
  /** told before each document, with how many there are in all */
  readonly hear: (document: string, total: number) => void
  readonly signal: AbortSignal
}

export interface EvalAnswer {
  readonly text: string
  readonly json: unknown
  /** false where a gate is shut */
  readonly passed: boolean
  /** what recorded models were asked and could not answer, each request once; null where nothing is missing */
  readonly missing: { readonly count: number; readonly documents: number; readonly lines: () => Promise<string> } | null
}

/** `name` within a folder; empty where whoever asked names the file. */
export interface MadeFile {
  readonly name: string
  readonly text: string
}

/** All throw a Fault for what cannot be read or does not fit, and an AbortError where they were stopped. */
export interface Evaluation {
  readonly run: (world: EvalWorld, wishes: EvalWishes) => Promise<EvalAnswer>
  /** two files of runs */
  readonly compare: (before: string, after: string) => Promise<EvalAnswer>
  /** `renew` makes today's runs the baselines */
  readonly gate: (world: EvalWorld, renew: boolean) => Promise<EvalAnswer>
  /** a file that says which prompts, models and rubrics to try */
  readonly grid: (world: EvalWorld, file: string) => Promise<EvalAnswer>
  /** a page to read; `before` is the run that it is measured against */
  readonly report: (run: string, before: string | null) => Promise<string>
  /** a model card for each prompt that the run asked */
  readonly cards: (run: string) => Promise<readonly MadeFile[]>
  /** a folder that promptfoo runs; `model` may name recorded answers to replay */
  readonly promptfoo: (run: string, model: string | null) => Promise<readonly MadeFile[]>
  /** a log of Inspect's shape */
  readonly inspect: (run: string) => Promise<string>
}
