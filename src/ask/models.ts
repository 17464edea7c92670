/** What is known about models: prices, sizes, what they take; data with the day and the source it was noted from. */
import type { ModelId, Usage } from './model.ts'

/** US dollars for a million tokens at list prices, standard tier. */
export interface Price {
  readonly input: number
  readonly cacheWrite: number
  readonly cacheRead: number
  readonly output: number
}

export interface KnownModel extends ModelId {
  readonly price: Price
  /** prompts with more input tokens than `above` are priced throughout at `price` times these factors */
  readonly longPrompt: { readonly above: number; readonly input: number; readonly output: number } | null
  /** tokens of prompt and answer together */
  readonly context: number
  readonly mostOutput: number
  /** shorter prefixes are not cached; tokens */
  readonly shortestCached: number
  /** takes a wish how hard to think */
  readonly effort: boolean
}

/** When the table was noted, and from where; read the vendors' price pages again before relying on a figure. */
export const noted = {
  date: '2026-11-22',
  sources: [
    'https://platform.claude.com/docs/en/models/haiku-5-5/overview (context, output, prices of the Claude 5 families)',
    'https://developers.openai.com/api/docs/models/gpt-6-luna and https://docs.litellm.ai/blog/gpt_6_sol_luna (GPT-6 Sol and Luna)',
    'vendors\' price pages of 22 September to 24 October 2026 as quoted in release notes (cache reads of the Claude 5.5 family)',
    'model names: type files of @anthropic-ai/sdk 1.12.0 and openai 7.57.0',
  ],
} as const

const claude = { provider: 'anthropic', context: 1_000_000, mostOutput: 128_000, shortestCached: 512, effort: true, longPrompt: null } as const
const gpt = { provider: 'openai', context: 1_050_000, mostOutput: 128_000, shortestCached: 1024, effort: true, longPrompt: { above: 272_000, input: 2, output: 1.5 } } as const

export const knownModels: readonly KnownModel[] = [
  { ...claude, id: 'claude-opus-5-5', price: { input: 4, cacheWrite: 5, cacheRead: 0.2, output: 20 } },
  { ...claude, id: 'claude-sonnet-5-5', price: { input: 2, cacheWrite: 2.5, cacheRead: 0.1, output: 10 } },
  { ...claude, id: 'claude-haiku-5-5', price: { input: 0.1, cacheWrite: 0.125, cacheRead: 0.01, output: 0.5 }, longPrompt: { above: 100_000, input: 5, output: 5 } },
  { ...claude, id: 'claude-sonnet-5', price: { input: 2, cacheWrite: 2.5, cacheRead: 0.2, output: 10 }, shortestCached: 1024 },
  { ...claude, id: 'claude-opus-5', price: { input: 5, cacheWrite: 6.25, cacheRead: 0.5, output: 25 }, shortestCached: 4096 },
  { ...claude, id: 'claude-haiku-4-5', price: { input: 1, cacheWrite: 1.25, cacheRead: 0.1, output: 5 }, context: 200_000, mostOutput: 64_000, shortestCached: 4096, effort: false },
  { ...gpt, id: 'gpt-6-sol', price: { input: 2, cacheWrite: 2.5, cacheRead: 0.2, output: 10 } },
  { ...gpt, id: 'gpt-6-luna', price: { input: 0.1, cacheWrite: 0.125, cacheRead: 0.01, output: 0.5 } },
  { ...gpt, id: 'gpt-5.6-luna', price: { input: 0.2, cacheWrite: 0.25, cacheRead: 0.02, output: 1.2 } },
]

/** The model that is meant where only a vendor is named. */
export const defaultModels: Readonly<Record<'anthropic' | 'openai', string>> = { anthropic: 'claude-sonnet-5-5', openai: 'gpt-6-sol' }

/** Dated names (`claude-haiku-4-5-20251001`) count as the model without the date. */
export const knownModel = ({ provider, id }: ModelId): KnownModel | null =>
  knownModels.find((model) => model.provider === provider && (model.id === id || id.replace(/-\d{8}$|-\d{4}-\d{2}-\d{2}$/, '') === model.id)) ?? null

/** US dollars, or null for a model whose price is not known. `inBatch`: at the vendors' half price for batches. */
export function priceOf(usage: Usage, model: ModelId, inBatch = false): number | null {
  const known = knownModel(model)
  if (!known) return null
  const { price, longPrompt } = known
  const long = longPrompt !== null && usage.input > longPrompt.above
  const plain = Math.max(0, usage.input - usage.cachedInput - usage.cacheWrite)
  const input = plain * price.input + usage.cachedInput * price.cacheRead + usage.cacheWrite * price.cacheWrite
  const dollars = (input * (long ? longPrompt.input : 1) + usage.output * price.output * (long ? longPrompt.output : 1)) / 1_000_000
  return inBatch ? dollars / 2 : dollars
}
