/** The shape of a task: what a model is given, what it must answer, and how its answer becomes the product's words. */
import type { z } from 'zod'

/** Why a claim of the model's could not be kept; told to the model in the one repair round. */
export interface Complaint {
  /** what is wrong with the claim and what to do about it, in one sentence without the draft's words */
  readonly says: string
  /** the words of the claim that it is about; empty where it is about none */
  readonly quote: string
}

export interface Settled<Value> {
  readonly value: Value
  /** claims that were left out because the draft does not bear them out */
  readonly dropped: number
  /** what a second try could put right; without one the claims are dropped as counted */
  readonly complaints?: readonly Complaint[]
}

export interface Task<Input extends Readonly<Record<string, unknown>>, Output, Value> {
  readonly id: string
  /** its keys are the holes of the task's prompt */
  readonly input: z.ZodType<Input>
  /** no field may be left out, see `schema.ts`; quotes and sentence numbers, never offsets */
  readonly output: z.ZodType<Output>
  /** keeps only what the draft bears out; pure */
  readonly settle: (output: Output, input: Input) => Settled<Value>
  /** the top-level string field of the output that is read aloud while it is written */
  readonly speaks?: string
}

/** Declares a task; the file's name is its id. */
export const task = <Input extends Readonly<Record<string, unknown>>, Output, Value>(declared: Task<Input, Output, Value>): Task<Input, Output, Value> => declared
