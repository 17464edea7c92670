/** OpenAI through its own kit: Responses, or Chat Completions for servers that speak only that. */
import OpenAI from 'openai'
import { atEffort, type Envelope, sharing } from '../envelope.ts'
import { cacheKeyOf } from '../key.ts'
import type { AskOptions, Effort, Model, ModelCall, ModelId, ModelReply, Usage } from '../model.ts'
import { chatBody, chatStop, chatUsage, responsesBody, responsesText, responsesUsage } from '../shapes/openai.ts'
import { troubleFault } from '../trouble.ts'
import { guessUsage } from '../usage.ts'
import { faultOf, kindOfType } from '../vendor-error.ts'

export interface OpenaiOptions {
  readonly key: string
  readonly model: string
  /** another server than OpenAI's own, which then is spoken to by Chat Completions */
  readonly baseUrl?: string | undefined
  /** default: Responses, and Chat Completions where `baseUrl` is set */
  readonly speak?: 'responses' | 'chat' | undefined
  /** the schema that all tasks share; only Responses uses it, see `chat` below */
  readonly envelope?: Envelope | null | undefined
  /** one effort for all calls of Responses, for the same reason; null: each call's own */
  readonly effort?: Effort | null | undefined
  readonly timeoutMs?: number | undefined
}

const classes = { timeout: OpenAI.APIConnectionTimeoutError, connection: OpenAI.APIConnectionError, api: OpenAI.APIError }

export function openaiModel(options: OpenaiOptions): Model {
  const { key, model, baseUrl, timeoutMs } = options
  const id: ModelId = { provider: 'openai', id: model }
  const client = openaiClient(key, baseUrl, timeoutMs)
  const speak = (options.speak ?? (baseUrl ? 'chat' : 'responses')) === 'chat' ? chat : responses
  // Servers that speak only Chat Completions keep the schema out of the prompt, so a shared one would gain nothing there.
  const shares = speak === responses
  const shared = sharing(shares ? (options.envelope ?? null) : null, refusesSchema)
  return {
    id,
    ask: async (call, ask = {}) => {
      const known: Known = { usage: null, text: '', begun: false }
      try {
        return await shared(shares ? atEffort(call, options.effort) : call, (sent) => speak({ client, id, call: sent, ask, known, compatible: Boolean(baseUrl) }))
      } catch (error) {
        throw faultOf(error, classes, { model: id, signal: ask.signal, spent: () => known.usage ?? guessUsage(call, known.text) })
      }
    },
  }
}

/** See `anthropicClient` for why `fetch` is looked up at each call. */
export const openaiClient = (key: string, baseUrl?: string, timeoutMs?: number): OpenAI =>
  new OpenAI({
    apiKey: key,
    ...(baseUrl ? { baseURL: baseUrl } : {}),
    fetch: (input, init) => globalThis.fetch(input, init),
    maxRetries: 0,
    timeout: timeoutMs ?? 300_000,
    logLevel: 'off',
  })

/** What is known of a reply so far, for the books if it fails. */
interface Known {
  usage: Usage | null
  text: string
  begun: boolean
}

interface Asked {
  readonly client: OpenAI
  readonly id: ModelId
  readonly call: ModelCall
  readonly ask: AskOptions
  readonly known: Known
  readonly compatible: boolean
}

async function responses({ client, id, call, ask, known }: Asked): Promise<ModelReply> {
  const body = responsesBody(call, id.id, await cacheKeyOf(call.prefix))
  if (!ask.onText && !ask.onStart) return finish(await client.responses.create(body, { signal: ask.signal }), id, call)
  let last: OpenAI.Responses.Response | null = null
  for await (const event of await client.responses.create({ ...body, stream: true }, { signal: ask.signal })) {
    if (event.type === 'response.output_item.added') begin(known, ask)
    if (event.type === 'response.output_text.delta') hear(known, ask, event.delta)
    if (event.type === 'error') throw troubleFault({ kind: kindOfType(event.code), model: id, usage: guessUsage(call, known.text) })
    if (event.type === 'response.completed' || event.type === 'response.incomplete' || event.type === 'response.failed') last = event.response
  }
  if (!last) throw cut(id, call, known)
  return finish(last, id, call)
}

function finish(response: OpenAI.Responses.Response, id: ModelId, call: ModelCall): ModelReply {
  if (!Array.isArray(response?.output)) throw troubleFault({ kind: 'malformed', model: id, usage: guessUsage(call, '') })
  const { text, stop } = responsesText(response)
  const usage = response.usage ? responsesUsage(response.usage) : guessUsage(call, text)
  if (response.status === 'failed') throw troubleFault({ kind: kindOfType(response.error?.code), model: id, usage })
  return { text, stop, usage, model: id }
}

async function chat({ client, id, call, ask, known, compatible }: Asked): Promise<ModelReply> {
  const body = chatBody(call, id.id, compatible)
  if (!ask.onText && !ask.onStart) {
    const completion = await client.chat.completions.create(body, { signal: ask.signal })
    const [choice] = completion?.choices ?? []
    if (!choice) throw troubleFault({ kind: 'malformed', model: id, usage: guessUsage(call, '') })
    const text = choice.message.content ?? ''
    return { text, stop: chatStop(choice.finish_reason, choice.message.refusal), usage: completion.usage ? chatUsage(completion.usage) : guessUsage(call, text), model: id }
  }
  let reason: string | null = null
  let refusal = ''
  for await (const chunk of await client.chat.completions.create({ ...body, stream: true, stream_options: { include_usage: true } }, { signal: ask.signal })) {
    const [choice] = chunk.choices
    begin(known, ask)
    if (choice?.delta?.content) hear(known, ask, choice.delta.content)
    if (choice?.delta?.refusal) refusal += choice.delta.refusal
    reason = choice?.finish_reason ?? reason
    if (chunk.usage) known.usage = chatUsage(chunk.usage)
  }
  if (reason === null) throw cut(id, call, known)
  return { text: known.text, stop: chatStop(reason, refusal), usage: known.usage ?? guessUsage(call, known.text), model: id }
}

function begin(known: Known, { onStart }: AskOptions): void {
  if (known.begun) return
  known.begun = true
  onStart?.()
}

function hear(known: Known, { onText }: AskOptions, piece: string): void {
  known.text += piece
  onText?.(piece)
}

const cut = (model: ModelId, call: ModelCall, known: Known) => troubleFault({ kind: 'cut', model, usage: known.usage ?? guessUsage(call, known.text) })

const refusesSchema = (error: unknown): boolean => error instanceof OpenAI.BadRequestError && /schema|response_format|text\.format/i.test(error.message)
