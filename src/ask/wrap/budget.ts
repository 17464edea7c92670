/** Holds calls to a budget of tokens and dollars, for a review, a tenant, or both. */
import type { Model, ModelCall, ModelId, Usage } from '../model.ts'
import { priceOf } from '../models.ts'
import { troubleFault, troubleOf } from '../trouble.ts'
import { addUsage, guessUsage, noUsage } from '../usage.ts'

export interface Spent {
  readonly calls: number
  readonly usage: Usage
  /** dollars; null once a model answered whose price is not known */
  readonly usd: number | null
}

/** A purse: asked before each call, told after it. Another one (a tenant's, in a database) fits as well. */
export interface Budget {
  /** what a call of this size would exceed, in words; null where it fits */
  readonly exceeded: (guess: Usage, model: ModelId) => string | null
  readonly hold: (guess: Usage) => void
  readonly release: (guess: Usage) => void
  readonly book: (usage: Usage, model: ModelId) => void
}

export interface BudgetLimits {
  /** input and output together */
  readonly tokens?: number | undefined
  /** holds only where the prices of all models are known */
  readonly usd?: number | undefined
}

/**
 * A purse in memory. What calls under way will read is held back, so that many at once cannot overrun it together;
 * what they will write is not known, so the budget can be overrun by the answers that were under way.
 */
export function makeBudget(limits: BudgetLimits = {}): Budget & { readonly spent: () => Spent } {
  let spent: Spent = { calls: 0, usage: noUsage, usd: 0 }
  let held = noUsage
  return {
    spent: () => spent,
    exceeded: (guess, model) => {
      const tokens = tokensOf(spent.usage) + tokensOf(held) + tokensOf(guess)
      if (limits.tokens !== undefined && tokens > limits.tokens) return `${limits.tokens.toLocaleString('en-US')} tokens`
      const coming = priceOf(addUsage(held, guess), model)
      if (limits.usd === undefined || coming === null || spent.usd === null) return null
      return spent.usd + coming > limits.usd ? `$${limits.usd}` : null
    },
    hold: (guess) => {
      held = addUsage(held, guess)
    },
    release: (guess) => {
      held = { ...noUsage, input: held.input - guess.input, output: held.output - guess.output }
    },
    book: (usage, model) => {
      const price = priceOf(usage, model)
      const free = tokensOf(usage) === 0
      const usd = free ? spent.usd : price === null || spent.usd === null ? null : spent.usd + price
      spent = { calls: spent.calls + 1, usage: addUsage(spent.usage, usage), usd }
    },
  }
}

const tokensOf = ({ input, output }: Usage): number => input + output

/** Refuses a call that no longer fits with a `spent` trouble; books what each call cost, failed ones too. */
export function withBudget(model: Model, budgets: readonly Budget[]): Model {
  return {
    id: model.id,
    ask: async (call, options) => {
      const guess = guessOf(call)
      for (const budget of budgets) {
        const limit = budget.exceeded(guess, model.id)
        if (limit !== null) throw troubleFault({ kind: 'spent', model: model.id }, `the budget is ${limit}`)
      }
      for (const budget of budgets) budget.hold(guess)
      const close = (usage: Usage, by: ModelId): void => {
        for (const budget of budgets) {
          budget.release(guess)
          budget.book(usage, by)
        }
      }
      try {
        const reply = await model.ask(call, options)
        close(reply.usage, reply.model)
        return reply
      } catch (error) {
        const trouble = troubleOf(error)
        close(trouble?.usage ?? noUsage, trouble?.model ?? model.id)
        throw error
      }
    },
  }
}

const guessOf = (call: ModelCall): Usage => guessUsage(call, '')
