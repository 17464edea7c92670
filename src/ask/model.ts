/** The port to a language model: a call in, a reply out; every provider and every wrapper is one. */

export type JsonSchema = Readonly<Record<string, unknown>>

export interface ModelMessage {
  readonly role: 'user' | 'assistant'
  readonly text: string
}

/**
 * What all tasks on one unit share, in two parts because they live for different times: `rules` (framework and rubric)
 * are the same for every draft, `unit` (the numbered stretch of draft under review) for every task on that unit.
 * Both must be byte for byte the same in each call, or vendors cannot read them from their prompt caches. The unit is
 * best one ECQ: an edit elsewhere then changes neither this prefix nor the key under which its answers are kept.
 */
export interface Prefix {
  readonly rules: string
  readonly unit: string
  /** the same for all units of one draft; keeps them on one of the vendor's machines, and is no part of what is asked */
  readonly group?: string
}

/** How hard the model should think: what every current model of both vendors takes (some take more, few take none). */
export type Effort = 'low' | 'medium' | 'high' | 'max'

export interface ModelSettings {
  /** includes what the model thinks before it answers */
  readonly maxTokens: number
  readonly effort?: Effort
}

export interface ModelCall {
  readonly task: string
  /** the sha256 seal of the prompt that the words come from */
  readonly prompt: string
  readonly prefix: Prefix
  /** what this task asks for, in the prompt's own words */
  readonly instruction: string
  /** begins and ends with the user's turn */
  readonly messages: readonly ModelMessage[]
  readonly output: { readonly name: string; readonly schema: JsonSchema }
  readonly settings: ModelSettings
  /** the model that this call is for, where one was named for it alone: two models' answers are never taken for each other */
  readonly meant?: ModelId
  /** which time the same is asked, from 2 on; a first call has none, so that asking once more asks only once more */
  readonly repeat?: number
}

export type Stop = 'end' | 'length' | 'refusal' | 'filtered'

/** Tokens as billed: `input` counts all of them, `cachedInput` and `cacheWrite` say which of these were read or written. */
export interface Usage {
  readonly input: number
  readonly cachedInput: number
  readonly cacheWrite: number
  readonly output: number
}

export interface ModelId {
  readonly provider: string
  readonly id: string
}

/** What one model is owed for its part in an answer. */
export interface Bill {
  readonly model: ModelId
  readonly usage: Usage
}

export interface ModelReply {
  readonly text: string
  readonly stop: Stop
  readonly usage: Usage
  /** who answered; a second provider may have stepped in */
  readonly model: ModelId
  /** what makes up the usage where more than one model was asked */
  readonly bills?: readonly Bill[]
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined
  /** another call waits for this answer, so it goes before those that nobody waits for */
  readonly urgent?: boolean | undefined
  /** told each piece of the answer as it arrives */
  readonly onText?: ((piece: string) => void) | undefined
  /** told that the pieces so far are void, because the answer begins anew */
  readonly onRestart?: (() => void) | undefined
  /** told once the model has begun to answer: from then on its prefix can be read from the vendor's cache */
  readonly onStart?: (() => void) | undefined
}

export interface Model {
  readonly id: ModelId
  /** Rejects only with a Fault that carries a `Trouble` (see `trouble.ts`). */
  readonly ask: (call: ModelCall, options?: AskOptions) => Promise<ModelReply>
}
