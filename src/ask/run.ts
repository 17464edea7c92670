/** The one way to run a task: fill, ask, parse, settle, and where that failed ask once more. */
import type { z } from 'zod'
import type { AskOptions, Bill, Model, ModelCall, ModelId, ModelMessage, ModelReply, Prefix, Usage } from './model.ts'
import { fence, fillPrompt, type Prompt } from './prompt.ts'
import { readAnswer } from './read-answer.ts'
import { outputSchema } from './schema.ts'
import { spokenField } from './spoken-field.ts'
import type { Complaint, Settled, Task } from './task.ts'
import { type TroubleKind, troubleOf } from './trouble.ts'
import { addUsage, billsOf, noUsage } from './usage.ts'

export interface RunOptions {
  readonly prompt: Prompt
  /** what this task shares with others, see `Prefix` */
  readonly prefix?: Prefix
  /** earlier turns of a conversation, oldest first */
  readonly history?: readonly ModelMessage[]
  /** see `ModelCall`; a first time is 1 */
  readonly meant?: ModelId | undefined
  readonly repeat?: number
  readonly signal?: AbortSignal | undefined
  /** see `AskOptions` */
  readonly urgent?: boolean | undefined
  /** told what the task speaks while the model writes it; only for a task with `speaks` */
  readonly onText?: ((piece: string) => void) | undefined
  readonly onRestart?: (() => void) | undefined
}

interface Account {
  /** every call of the run, failed ones too */
  readonly usage: Usage
  /** what each model is owed of it; one may stand there twice */
  readonly bills: readonly Bill[]
  readonly calls: number
  readonly model: ModelId
  /** the seal of the prompt */
  readonly prompt: string
  /** true where the answer needed a second round */
  readonly repaired: boolean
}

export interface Ran<Value> extends Account {
  readonly ok: true
  readonly value: Value
  readonly dropped: number
}

/** Why a task has no answer. */
export type RunReason = 'refused' | 'filtered' | 'truncated' | 'empty' | 'not-json' | 'wrong-shape' | TroubleKind

export interface Failed extends Account {
  readonly ok: false
  readonly reason: RunReason
  /** one sentence that may be shown; holds no words of the draft */
  readonly message: string
}

export type RunResult<Value> = Ran<Value> | Failed

/**
 * Never rejects for anything a model or a vendor does: a task without an answer is a result too, so that the others go
 * on. Rejects only where the task, its input and its prompt do not fit together.
 */
export async function run<Input extends Readonly<Record<string, unknown>>, Output, Value>(
  model: Model,
  task: Task<Input, Output, Value>,
  input: Input,
  options: RunOptions,
): Promise<RunResult<Value>> {
  const values = task.input.parse(input)
  const round: Round<Output, Value> = {
    model,
    ask: askOptions(task.speaks, options),
    read: (text) => readAnswer(text, task.id, task.output),
    settle: (output) => task.settle(output, values),
  }
  const call = callOf(task, values, options)
  const first = await take(round, call)
  const again = first.repair
  if (!again) return closed(first, [first], options.prompt)
  options.onRestart?.()
  const second = await take(round, repairCall(call, again))
  return closed(better(first, second), [first, second], options.prompt)
}

function callOf({ id, output }: { id: string; output: z.ZodType }, values: Readonly<Record<string, unknown>>, { prompt, prefix, history, meant, repeat = 1 }: RunOptions): ModelCall {
  const { instruction, message } = fillPrompt(prompt, values)
  return {
    task: id,
    prompt: prompt.seal,
    prefix: prefix ?? { rules: '', unit: '' },
    instruction,
    messages: [...(history ?? []), { role: 'user', text: message }],
    output: { name: id, schema: outputSchema(output) },
    settings: prompt.settings,
    ...(meant ? { meant } : {}),
    ...(repeat > 1 ? { repeat } : {}),
  }
}

function askOptions(field: string | undefined, { signal, urgent, onText, onRestart }: RunOptions): () => AskOptions {
  if (!onText || !field) return () => ({ signal, urgent })
  return () => {
    let hear = spokenField(field, onText)
    const restart = (): void => {
      hear = spokenField(field, onText)
      onRestart?.()
    }
    return { signal, urgent, onText: (piece) => hear(piece), onRestart: restart }
  }
}

interface Round<Output, Value> {
  readonly model: Model
  readonly ask: () => AskOptions
  readonly read: (text: string) => ReturnType<typeof readAnswer<Output>>
  readonly settle: (output: Output) => Settled<Value>
}

/** What one round came to: settled, failed, or both `settled` and worth a `repair`. */
interface Taken<Value> {
  readonly usage: Usage
  readonly bills: readonly Bill[]
  readonly model: ModelId
  readonly settled?: Settled<Value>
  readonly failed?: { readonly reason: RunReason; readonly message: string }
  readonly repair?: Repair
}

interface Repair {
  /** the answer to be put right; empty where there was none */
  readonly said: string
  readonly problem: string
  /** the answer did not fit, so the next one gets more room */
  readonly more: boolean
}

async function take<Output, Value>({ model, ask, read, settle }: Round<Output, Value>, call: ModelCall): Promise<Taken<Value>> {
  const reply = await asked(model, call, ask())
  if (!('text' in reply)) return reply
  const { text, stop, usage, model: by } = reply
  const facts = { usage, model: by, bills: billsOf(reply) }
  if (stop === 'refusal') return { ...facts, failed: { reason: 'refused', message: 'The model declined to answer.' } }
  if (stop === 'filtered') return { ...facts, failed: { reason: 'filtered', message: "The vendor's content filter stopped the answer." } }
  if (stop === 'length') {
    return { ...facts, failed: { reason: 'truncated', message: 'The answer did not fit into the tokens it may use.' }, repair: { said: '', problem: '', more: true } }
  }
  const answer = read(text)
  if (!answer.ok) return { ...facts, failed: { reason: answer.reason, message: answer.problem }, repair: { said: text, problem: answer.problem, more: false } }
  const settled = settle(answer.output)
  const { complaints = [] } = settled
  return { ...facts, settled, ...(complaints.length > 0 ? { repair: { said: text, problem: complaintsOf(complaints), more: false } } : {}) }
}

async function asked(model: Model, call: ModelCall, options: AskOptions): Promise<ModelReply | Taken<never>> {
  try {
    return await model.ask(call, options)
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) throw error
    return { usage: trouble.usage, bills: billsOf(trouble), model: trouble.model, failed: { reason: trouble.kind, message: (error as Error).message } }
  }
}

/** The second round, unless it failed where the first did not, or left more to complain about. */
function better<Value>(first: Taken<Value>, second: Taken<Value>): Taken<Value> {
  if (!first.settled) return second
  if (!second.settled) return first
  const fewer = complaintCount(first.settled) - complaintCount(second.settled)
  return fewer > 0 || (fewer === 0 && second.settled.dropped <= first.settled.dropped) ? second : first
}

const complaintCount = ({ complaints = [] }: Settled<unknown>): number => complaints.length

const complaintsOf = (complaints: readonly Complaint[]): string =>
  complaints.map(({ says, quote }) => (quote === '' ? `- ${says}` : `- ${says}\n${fence('claim', quote)}`)).join('\n')

/** An answer cut short is asked for anew with twice the room, because its half would only mislead; others are shown back. */
function repairCall(call: ModelCall, { said, problem, more }: Repair): ModelCall {
  if (more) return { ...call, settings: { ...call.settings, maxTokens: Math.min(call.settings.maxTokens * 2, mostTokens) } }
  const words = `${problem}\nAnswer the same request again, whole, as JSON of the shape that was asked for. Quote word for word from the draft, and leave out what it does not say.`
  if (said.trim() === '') return { ...call, messages: withLast(call.messages, words) }
  return { ...call, messages: [...call.messages, { role: 'assistant', text: said }, { role: 'user', text: words }] }
}

/** What the models of today can write at most. */
const mostTokens = 128_000

const withLast = (messages: readonly ModelMessage[], words: string): ModelMessage[] => [
  ...messages.slice(0, -1),
  { role: 'user', text: `${messages.at(-1)?.text ?? ''}\n\n${words}` },
]

function closed<Value>(chosen: Taken<Value>, rounds: readonly Taken<Value>[], { seal }: Prompt): RunResult<Value> {
  const account: Account = {
    usage: rounds.reduce((sum, { usage }) => addUsage(sum, usage), noUsage),
    bills: rounds.flatMap(({ bills }) => bills),
    calls: rounds.length,
    model: chosen.model,
    prompt: seal,
    repaired: rounds.length > 1 && chosen === rounds[1],
  }
  if (chosen.settled) return { ok: true, value: chosen.settled.value, dropped: chosen.settled.dropped, ...account }
  const { reason, message } = chosen.failed as NonNullable<Taken<Value>['failed']>
  return { ok: false, reason, message, ...account }
}
