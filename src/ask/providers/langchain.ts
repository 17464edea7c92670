/** Any LangChain chat model, named by package and class: the bridge to every vendor without a provider of its own. */
import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { UsageMetadata } from '@langchain/core/messages'
import { Fault } from '../../fault.ts'
import type { AskOptions, Model, ModelCall, ModelId, ModelReply, Usage } from '../model.ts'
import { troubleFault, type TroubleKind } from '../trouble.ts'
import { guessUsage } from '../usage.ts'
import { faultOf } from '../vendor-error.ts'

export interface LangchainOptions {
  /** `@langchain/openai#ChatOpenAI:gpt-6-sol`: package, class, model */
  readonly name: string
  /** loads a package; given so that nobody pays for LangChain who names no such model */
  readonly load: (name: string) => Promise<unknown>
  /** further fields for the class */
  readonly fields?: Readonly<Record<string, unknown>> | undefined
}

/**
 * Throws a Fault for a name of another form, and at the first call for a package or class that is not there. Keys come
 * from where the package looks for them, which is the environment.
 */
export function langchainModel({ name, load, fields }: LangchainOptions): Model {
  const parts = /^(@?[\w.-]+(?:\/[\w.-]+)*)#(\w+)(?::(.+))?$/.exec(name)
  if (!parts) throw new Fault('bad-input', `The model langchain:${name} must be named langchain:PACKAGE#CLASS:MODEL, as in langchain:@langchain/openai#ChatOpenAI:gpt-6-sol.`)
  const [, from = '', className = '', model = className] = parts
  const id: ModelId = { provider: 'langchain', id: `${from}#${model}` }
  let opened: Promise<BaseChatModel> | null = null
  const open = (): Promise<BaseChatModel> => (opened ??= openChat(load, from, className, { model, maxRetries: 0, ...fields }))
  return { id, ask: async (call, options = {}) => askOnce(await open(), id, call, options) }
}

async function openChat(load: LangchainOptions['load'], from: string, className: string, fields: Readonly<Record<string, unknown>>): Promise<BaseChatModel> {
  const loaded = await load(from).catch(() => null)
  if (!loaded) throw new Fault('bad-input', `The package ${from} is not installed here; install it, or name another model.`)
  const found = (loaded as Readonly<Record<string, unknown>>)[className]
  if (typeof found !== 'function') throw new Fault('bad-input', `The package ${from} has no class ${className}; name a chat model of it.`)
  return Reflect.construct(found, [fields]) as BaseChatModel
}

async function askOnce(chat: BaseChatModel, id: ModelId, call: ModelCall, { signal, onStart, onText }: AskOptions): Promise<ModelReply> {
  const turns = turnsOf(call)
  const options = signal ? { signal } : {}
  try {
    const { raw, parsed } = await answer(chat, turns, call, options)
    // What was parsed goes first: beside a forced tool call there may be words that are no part of the answer.
    const text = parsed ? JSON.stringify(parsed) : textOf(raw)
    onStart?.()
    if (text) onText?.(text)
    return { text, stop: stopOf(raw), usage: usageOf(raw) ?? guessUsage(call, text), model: id }
  } catch (error) {
    throw faultOf(statusOf(error, id) ?? error, null, { model: id, signal, spent: () => guessUsage(call, '') })
  }
}

type Turn = [role: 'system' | 'human' | 'ai', text: string]

/** As for Chat Completions: one system message, and turns that alternate, because some vendors insist on it. */
function turnsOf({ prefix, instruction, messages }: ModelCall): Turn[] {
  const [first, ...rest] = messages
  const opening = [prefix.unit, instruction, first?.text ?? ''].filter(Boolean).join('\n\n')
  return [...(prefix.rules ? [['system', prefix.rules] satisfies Turn] : []), ['human', opening], ...rest.map(({ role, text }): Turn => [role === 'user' ? 'human' : 'ai', text])]
}

/** A reply of LangChain's, of which no more is used than every class gives. */
interface Raw {
  readonly content: string | readonly { readonly type: string; readonly text?: unknown }[]
  readonly usage_metadata?: UsageMetadata | undefined
  readonly response_metadata?: Readonly<Record<string, unknown>> | undefined
}

interface Answer {
  readonly raw: Raw
  readonly parsed: unknown
}

/** Classes that cannot bind their answer to a schema throw at once; they are told the schema in words. */
async function answer(chat: BaseChatModel, turns: Turn[], call: ModelCall, options: { signal?: AbortSignal }): Promise<Answer> {
  const { name, schema } = call.output
  const bound = bind(chat, name, schema)
  if (bound) {
    const given: unknown = await bound.invoke(turns, options)
    // Not every class heeds the wish for the raw reply.
    return isAnswer(given) ? given : { raw: { content: '' }, parsed: given }
  }
  const told: Turn = ['human', `${turns.at(-1)?.[1] ?? ''}\n\nAnswer with one JSON object of this schema and nothing else:\n${JSON.stringify(schema)}`]
  return { raw: (await chat.invoke([...turns.slice(0, -1), told], options)) as unknown as Raw, parsed: null }
}

const isAnswer = (given: unknown): given is Answer => typeof given === 'object' && given !== null && 'raw' in given && 'parsed' in given

function bind(chat: BaseChatModel, name: string, schema: ModelCall['output']['schema']) {
  try {
    return chat.withStructuredOutput({ ...schema, title: name }, { name, includeRaw: true })
  } catch {
    return null
  }
}

const textOf = ({ content }: Raw): string =>
  typeof content === 'string' ? content : content.reduce((text, part) => (part.type === 'text' ? text + String(part.text) : text), '')

function usageOf({ usage_metadata: usage }: Raw): Usage | null {
  if (!usage) return null
  const { cache_read: cachedInput = 0, cache_creation: cacheWrite = 0 } = usage.input_token_details ?? {}
  return { input: usage.input_tokens, cachedInput, cacheWrite, output: usage.output_tokens }
}

function stopOf({ response_metadata: facts }: Raw): ModelReply['stop'] {
  const reason: unknown = facts?.['finish_reason'] ?? facts?.['stop_reason']
  if (reason === 'refusal') return 'refusal'
  if (reason === 'content_filter') return 'filtered'
  return reason === 'length' || reason === 'max_tokens' ? 'length' : 'end'
}

const kinds: Readonly<Record<number, TroubleKind>> = { 400: 'rejected', 401: 'credentials', 403: 'credentials', 404: 'rejected', 422: 'rejected', 429: 'rate-limit', 529: 'overloaded' }

/** LangChain passes its vendors' errors on; most carry the status they answered with. */
function statusOf(error: unknown, model: ModelId): Fault | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null
  if (typeof status !== 'number') return null
  return troubleFault({ kind: kinds[status] ?? 'server', model, status })
}
