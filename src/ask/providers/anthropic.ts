/** Claude through Anthropic's own kit: one call, streamed where somebody listens, no retries of its own. */
import Anthropic from '@anthropic-ai/sdk'
import { atEffort, type Envelope, sharing } from '../envelope.ts'
import type { AskOptions, Effort, Model, ModelCall, ModelId, ModelReply, Usage } from '../model.ts'
import { anthropicParams, anthropicStop, anthropicText, anthropicUsage } from '../shapes/anthropic.ts'
import { troubleFault } from '../trouble.ts'
import { guessUsage, noUsage } from '../usage.ts'
import { faultOf } from '../vendor-error.ts'

export interface AnthropicOptions {
  readonly key: string
  readonly model: string
  readonly baseUrl?: string | undefined
  /** the schema that all tasks share, so that the prompt cache serves them all; null: each call sends its own */
  readonly envelope?: Envelope | null | undefined
  /** one effort for all calls, for the same reason; null: each call's own */
  readonly effort?: Effort | null | undefined
  /** milliseconds to wait for one reply */
  readonly timeoutMs?: number | undefined
}

const classes = { timeout: Anthropic.APIConnectionTimeoutError, connection: Anthropic.APIConnectionError, api: Anthropic.APIError }

export function anthropicModel({ key, model, baseUrl, envelope, effort, timeoutMs }: AnthropicOptions): Model {
  const id: ModelId = { provider: 'anthropic', id: model }
  const client = anthropicClient(key, baseUrl, timeoutMs)
  const shared = sharing(envelope ?? null, refusesSchema)
  return {
    id,
    ask: async (call, options = {}) => {
      const known: Known = { usage: noUsage, text: '', begun: false }
      try {
        return await shared(atEffort(call, effort), (sent) => askOnce(client, id, { call: sent, options, known }))
      } catch (error) {
        throw faultOf(error, classes, { model: id, signal: options.signal, spent: () => spentOn(call, known) })
      }
    },
  }
}

/** The kit looks `fetch` up when it is built; looking it up at each call keeps proxies, traces and tests in play. */
export const anthropicClient = (key: string, baseUrl?: string, timeoutMs?: number): Anthropic =>
  new Anthropic({
    apiKey: key,
    authToken: null,
    ...(baseUrl ? { baseURL: baseUrl } : {}),
    fetch: (input, init) => globalThis.fetch(input, init),
    maxRetries: 0,
    timeout: timeoutMs ?? 300_000,
    openTelemetry: false,
    logLevel: 'off',
  })

/** What is known of a reply so far, for the books if it fails. */
interface Known {
  usage: Usage
  text: string
  begun: boolean
}

interface Asked {
  readonly call: ModelCall
  readonly options: AskOptions
  readonly known: Known
}

async function askOnce(client: Anthropic, id: ModelId, asked: Asked): Promise<ModelReply> {
  const { call, options } = asked
  const params = anthropicParams(call, id.id)
  if (options.onText || options.onStart) return stream(client, id, asked, params)
  const message = await client.messages.create(params, { signal: options.signal })
  if (!Array.isArray(message?.content)) throw troubleFault({ kind: 'malformed', model: id, usage: guessUsage(call, '') })
  return { text: anthropicText(message.content), stop: anthropicStop(message.stop_reason), usage: anthropicUsage(message.usage), model: id }
}

async function stream(client: Anthropic, id: ModelId, { call, options, known }: Asked, params: Anthropic.MessageCreateParamsNonStreaming): Promise<ModelReply> {
  const events = await client.messages.create({ ...params, stream: true }, { signal: options.signal })
  let stop: string | null = null
  let ended = false
  for await (const event of events) {
    if (event.type === 'message_start') known.usage = anthropicUsage(event.message.usage)
    if (event.type === 'content_block_start' && !known.begun) begin(known, options)
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
      known.text += event.delta.text
      options.onText?.(event.delta.text)
    }
    if (event.type === 'message_delta') {
      stop = event.delta.stop_reason
      known.usage = { ...known.usage, output: event.usage.output_tokens }
    }
    if (event.type === 'message_stop') ended = true
  }
  if (!ended) throw troubleFault({ kind: 'cut', model: id, usage: spentOn(call, known) })
  return { text: known.text, stop: anthropicStop(stop), usage: known.usage, model: id }
}

/** The first event tells what was read; what was written is told by the last, which a broken stream lacks. */
function spentOn(call: ModelCall, { usage, text }: Known): Usage {
  const guess = guessUsage(call, text)
  return usage.input === 0 ? guess : { ...usage, output: Math.max(usage.output, guess.output) }
}

function begin(known: Known, { onStart }: AskOptions): void {
  known.begun = true
  onStart?.()
}

const refusesSchema = (error: unknown): boolean => error instanceof Anthropic.BadRequestError && /schema|grammar|output_config/i.test(error.message)
