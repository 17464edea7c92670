/** Makes the model that the settings name, with all that keeps it in bounds: retries, a limit, warm caches, a second provider. */
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { anthropicBatches } from '../ask/batches/anthropic.ts'
import type { Batches } from '../ask/batches/batch.ts'
import { openaiBatches } from '../ask/batches/openai.ts'
import { type Envelope, envelopeOf } from '../ask/envelope.ts'
import type { Effort, Model, ModelCall, ModelId } from '../ask/model.ts'
import { defaultModels } from '../ask/models.ts'
import { anthropicModel } from '../ask/providers/anthropic.ts'
import { langchainModel } from '../ask/providers/langchain.ts'
import { openaiModel } from '../ask/providers/openai.ts'
import { type RecordedModel, recordedModel } from '../ask/providers/recorded.ts'
import { readTape } from '../ask/tape.ts'
import { type Budget, withBudget } from '../ask/wrap/budget.ts'
import { type AnswerStore, withCache } from '../ask/wrap/cache.ts'
import type { Clock } from '../ask/wrap/clock.ts'
import { withFallback } from '../ask/wrap/fallback.ts'
import { withLimit } from '../ask/wrap/limit.ts'
import { withRetry } from '../ask/wrap/retry.ts'
import { withWarmUp } from '../ask/wrap/warm.ts'
import type { ReviewModel } from '../coach/deps.ts'
import { Fault } from '../fault.ts'

export interface ModelConfig {
  /** `anthropic`, `anthropic:NAME`, `openai:NAME`, `openai-chat:NAME`, `langchain:PACKAGE#CLASS:NAME` or `recorded:FILE` */
  readonly model: string
  /** asked where the first cannot be reached; named alike */
  readonly fallback?: string | undefined
  /** models of the three seats, named alike; an empty name, or none, is the model itself */
  readonly seats?: readonly string[] | undefined
  readonly anthropicKey?: string | undefined
  readonly anthropicBaseUrl?: string | undefined
  readonly openaiKey?: string | undefined
  readonly openaiBaseUrl?: string | undefined
  /**
   * how hard the vendors' models think, the same for all tasks so that one cached prefix serves them; default medium;
   * `by-task`: as each prompt says, which costs a cached prefix for each effort
   */
  readonly effort?: Effort | 'by-task' | undefined
  /** calls at once to one model, over all reviews; default 16 */
  readonly concurrency?: number | undefined
  /** for one reply; default five minutes */
  readonly timeoutMs?: number | undefined
  /** for one call with all its retries; default ten minutes */
  readonly deadlineMs?: number | undefined
}

export interface ConfiguredModel {
  readonly id: ModelId
  /** the model for one review with those of its seats, held to the budgets of that review and of whoever pays */
  readonly open: (budgets?: readonly Budget[]) => ReviewModel
  /** where answers come from a file: what was asked and is not in it; else null */
  readonly recorded: RecordedModel | null
}

/**
 * `outputs`: every task's output, for the schema that they share. `answers`: where whole answers are kept, if anywhere.
 * Throws a Fault (`bad-input`) for a name of no known form or a vendor without a key.
 */
export async function makeModel(settings: ModelConfig, outputs: readonly ModelCall['output'][], answers?: AnswerStore): Promise<ConfiguredModel> {
  const [provider, rest] = halvesOf(settings.model)
  if (provider === 'recorded') {
    const recorded = recordedModel(readTape(await readOrEmpty(rest), rest))
    const seats = seatsOf(settings, (name) => ({ id: namedModel(name), ask: recorded.ask }))
    return { id: recorded.id, open: opener(recorded, seats, withBudget), recorded }
  }
  const envelope = outputs.length > 0 ? envelopeOf(outputs) : null
  const made = new Map<string, Model>()
  // Whatever asks the same model shares its limit and its warm prefixes.
  const once = (name: string): Model => made.get(name) ?? (made.set(name, guarded(settings, name, envelope)).get(name) as Model)
  const { fallback } = settings
  const whole = (name: string): Model => (fallback && fallback !== name ? withFallback(once(name), once(fallback)) : once(name))
  const base = whole(settings.model)
  const open = opener(base, seatsOf(settings, whole), (model, budgets) => {
    const held = withBudget(model, budgets)
    return answers ? withCache(held, answers) : held
  })
  return { id: base.id, open, recorded: null }
}

/** The models of the seats; null for one that sits on the model itself. */
const seatsOf = ({ seats = [] }: ModelConfig, make: (name: string) => Model): (Model | null)[] => seats.map((name) => (name === '' ? null : make(name)))

const opener = (base: Model, seats: readonly (Model | null)[], hold: (model: Model, budgets: readonly Budget[]) => Model): ConfiguredModel['open'] =>
  (budgets = []) => ({ ...hold(base, budgets), seats: seats.map((seat) => seat && hold(seat, budgets)) })

/** Which model a name means, whether or not there is a key for it. Throws a Fault (`bad-input`) for a name of no known form. */
export function namedModel(name: string): ModelId {
  const [provider, rest] = halvesOf(name)
  if (provider === 'anthropic') return { provider, id: rest || defaultModels.anthropic }
  if (provider === 'openai' || provider === 'openai-chat') return { provider: 'openai', id: rest || defaultModels.openai }
  if (provider === 'langchain') return langchainModel({ name: rest, load: (from) => import(from) }).id
  throw unknownKind(name)
}

/** The batch interface of the vendor that the settings name. */
export function makeBatches(settings: ModelConfig): Batches {
  const [provider, model] = halvesOf(settings.model)
  if (provider === 'anthropic') return anthropicBatches({ key: keyFor(settings, 'anthropic'), model: model || undefined, baseUrl: settings.anthropicBaseUrl })
  if (provider === 'openai') return openaiBatches({ key: keyFor(settings, 'openai'), model: model || undefined, baseUrl: settings.openaiBaseUrl })
  throw new Fault('bad-input', `Batches can be given to anthropic: or openai: models, not to ${settings.model}; name one of these.`)
}

function providerOf(settings: ModelConfig, name: string, envelope: Envelope | null): Model {
  const [provider, rest] = halvesOf(name)
  const { timeoutMs, anthropicBaseUrl, openaiBaseUrl } = settings
  const effort = settings.effort === 'by-task' ? null : (settings.effort ?? 'medium')
  switch (provider) {
    case 'anthropic':
      return anthropicModel({ key: keyFor(settings, 'anthropic'), model: rest || defaultModels.anthropic, baseUrl: anthropicBaseUrl, envelope, effort, timeoutMs })
    case 'openai':
    case 'openai-chat': {
      const speak = provider === 'openai-chat' ? 'chat' : undefined
      return openaiModel({ key: keyFor(settings, 'openai'), model: rest || defaultModels.openai, baseUrl: openaiBaseUrl, speak, envelope, effort, timeoutMs })
    }
    case 'langchain':
      return langchainModel({ name: rest, load: (from) => import(from) })
    default:
      throw unknownKind(name)
  }
}

const unknownKind = (name: string): Fault => new Fault('bad-input', `The model ${name} is of no known kind; name anthropic:…, openai:…, openai-chat:…, langchain:… or recorded:FILE.`)

/** A compatible server may want no key, so one is asked for only where the vendor itself is meant. */
function keyFor(settings: ModelConfig, vendor: 'anthropic' | 'openai'): string {
  const [key, variable, other] = vendor === 'anthropic' ? [settings.anthropicKey, 'ANTHROPIC_API_KEY', settings.anthropicBaseUrl] : [settings.openaiKey, 'OPENAI_API_KEY', settings.openaiBaseUrl]
  if (key) return key
  if (other) return 'none'
  throw new Fault('bad-input', `The model ${vendor} needs a key; set ${variable}, or use the offline engine.`)
}

/** Only vendors bill by what their prompt caches hold, and no vendor is on this machine. Waiting for a warm cache holds no place in the limit, and a pause between tries does: it is the vendor who asks for less. */
function guarded(settings: ModelConfig, name: string, envelope: Envelope | null): Model {
  const { concurrency = 16, deadlineMs = 600_000, openaiBaseUrl, anthropicBaseUrl } = settings
  const model = providerOf(settings, name, envelope)
  const [provider] = halvesOf(name)
  const warms = (provider === 'anthropic' && !isThisMachine(anthropicBaseUrl)) || (provider === 'openai' && !openaiBaseUrl)
  const limited = withLimit(withRetry(model, { clock: systemClock, chance: Math.random, deadlineMs }), concurrency)
  return warms ? withWarmUp(limited, { clock: systemClock }) : limited
}

const isThisMachine = (address: string | undefined): boolean => address !== undefined && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname)

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
}

function halvesOf(name: string): [provider: string, rest: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)]
}

/** The first round of recording begins without a file. */
async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw new Fault('unreadable', `The file of responses ${path} cannot be read; check its name and its permissions.`, { cause: error })
  }
}
