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
import { Fault } from '../fault.ts'

export interface ModelConfig {
  /** `anthropic`, `anthropic:NAME`, `openai:NAME`, `openai-chat:NAME`, `langchain:PACKAGE#CLASS:NAME` or `recorded:FILE` */
  readonly model: string
  /** asked where the first cannot be reached; named alike */
  readonly fallback?: string | undefined
  readonly anthropicKey?: string | undefined
  readonly anthropicBaseUrl?: string | undefined
  readonly openaiKey?: string | undefined
  readonly openaiBaseUrl?: string | undefined
  /**
   * how hard the vendors' models think, the same for all tasks so that one cached prefix serves them; default medium;
   * `by-task`: as each prompt says, which costs a cached prefix for each effort
   */
  readonly effort?: Effort | 'by-task' | undefined
  /** calls at once, over all reviews; default 16 */
  readonly concurrency?: number | undefined
  /** for one reply; default five minutes */
  readonly timeoutMs?: number | undefined
  /** for one call with all its retries; default ten minutes */
  readonly deadlineMs?: number | undefined
}

export interface ConfiguredModel {
  readonly id: ModelId
  /** the model for one review, held to the budgets of that review and its tenant */
  readonly open: (budgets?: readonly Budget[]) => Model
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
    const recorded = recordedModel(readTape(await readOrEmpty(rest)))
    return { id: recorded.id, open: (budgets = []) => withBudget(recorded, budgets), recorded }
  }
  const envelope = outputs.length > 0 ? envelopeOf(outputs) : null
  const first = guarded(settings, settings.model, envelope)
  const base = settings.fallback ? withFallback(first, guarded(settings, settings.fallback, envelope)) : first
  const open = (budgets: readonly Budget[] = []): Model => {
    const model = withBudget(base, budgets)
    return answers ? withCache(model, answers) : model
  }
  return { id: base.id, open, recorded: null }
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
      throw new Fault('bad-input', `The model ${name} is of no known kind; name anthropic:…, openai:…, openai-chat:…, langchain:… or recorded:FILE.`)
  }
}

/** A compatible server may want no key, so one is asked for only where the vendor itself is meant. */
function keyFor(settings: ModelConfig, vendor: 'anthropic' | 'openai'): string {
  const [key, variable, other] = vendor === 'anthropic' ? [settings.anthropicKey, 'ANTHROPIC_API_KEY', settings.anthropicBaseUrl] : [settings.openaiKey, 'OPENAI_API_KEY', settings.openaiBaseUrl]
  if (key) return key
  if (other) return 'none'
  throw new Fault('bad-input', `The model ${vendor} needs a key; set ${variable}, or use the offline engine.`)
}

/** Only the vendors' own services bill by what their prompt caches hold. Waiting for a warm cache holds no place in the limit, and a pause between tries does: it is the vendor who asks for less. */
function guarded(settings: ModelConfig, name: string, envelope: Envelope | null): Model {
  const { concurrency = 16, deadlineMs = 600_000, openaiBaseUrl } = settings
  const model = providerOf(settings, name, envelope)
  const [provider] = halvesOf(name)
  const warms = provider === 'anthropic' || (provider === 'openai' && !openaiBaseUrl)
  const limited = withLimit(withRetry(model, { clock: systemClock, chance: Math.random, deadlineMs }), concurrency)
  return warms ? withWarmUp(limited, { clock: systemClock }) : limited
}

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
