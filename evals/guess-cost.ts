/** Guesses what recorded answers would have cost, where whoever gave them said nothing of tokens. */
import type { Model, ModelId, Usage } from '../src/ask/model.ts'
import { defaultModels, priceOf } from '../src/ask/models.ts'
import { addUsage, guessUsage, noUsage } from '../src/ask/usage.ts'
import type { CoachDeps } from '../src/coach/deps.ts'

export interface GuessedCost {
  readonly coach: CoachDeps
  /** tokens by length and the list price of the model named, nothing read from caches; null where every answer named its tokens */
  readonly guessed: () => { readonly tokens: number; readonly usd: number | null; readonly as: string } | null
}

const as: ModelId = { provider: 'anthropic', id: defaultModels.anthropic }

/** In words; nothing where there is nothing to guess. */
export const guessInWords = (guessed: ReturnType<GuessedCost['guessed']>): string =>
  guessed === null ? '' : `about ${Math.max(1, Math.round(guessed.tokens / 1000))},000 tokens by their length, ${guessed.usd === null ? 'at a price unknown' : `$${guessed.usd.toFixed(2)}`} at the list price of ${guessed.as} without caches`

/** The same coach, whose calls are measured as they go by. */
export function guessCost(coach: CoachDeps): GuessedCost {
  let usage: Usage = noUsage
  const measured = (model: Model): Model => ({
    id: model.id,
    ask: async (call, options) => {
      const reply = await model.ask(call, options)
      if (reply.usage.input + reply.usage.output === 0) usage = addUsage(usage, guessUsage(call, reply.text))
      return reply
    },
  })
  const { openModel } = coach
  const tokens = (): number => usage.input + usage.output
  return {
    coach: openModel
      ? {
          ...coach,
          openModel: async (...given) => {
            const model = await openModel(...given)
            return { ...measured(model), ...(model.seats ? { seats: model.seats.map((seat) => seat && measured(seat)) } : {}) }
          },
        }
      : coach,
    guessed: () => (tokens() === 0 ? null : { tokens: tokens(), usd: priceOf(usage, as), as: as.id }),
  }
}
