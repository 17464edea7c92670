/** Holds calls to budgets of tokens and dollars: that of a review in memory, and that of whoever pays. */
import type { Bill, Model, ModelCall, ModelId, Usage } from '../model.ts'
import { priceOf } from '../models.ts'
import { type TroubleKind, troubleFault, troubleOf } from '../trouble.ts'
import { addUsage, billsOf, guessUsage, noUsage } from '../usage.ts'

/** A budget: asked before each call, told after it. */
export interface Budget {
  /** Sets aside what a call of this size will read; nothing where it does not fit any more. */
  readonly reserve: (guess: Usage, model: ModelId) => Reserved | Promise<Reserved>
}

/** Why a call may not be made, or how to give back what was set aside and book what it cost; no bills where none was made. */
export type Reserved = { readonly refused: Pick<Refusal, 'kind' | 'words'> } | { readonly close: (bills: readonly Bill[]) => void | Promise<void> }

interface Refusal {
  readonly kind: TroubleKind & ('spent' | 'exhausted')
  readonly words: string
}

export interface BudgetLimits {
  /** input and output together */
  readonly tokens?: number | undefined
  /** holds only where the prices of all models are known */
  readonly usd?: number | undefined
}

/** What counts against limits. */
export interface Amount {
  readonly tokens: number
  /** dollars for what has a known price */
  readonly usd: number
}

export const amountOf = ({ model, usage }: Bill): Amount => ({ tokens: usage.input + usage.output, usd: priceOf(usage, model) ?? 0 })

export const addAmounts = (a: Amount, b: Amount): Amount => ({ tokens: a.tokens + b.tokens, usd: a.usd + b.usd })

export const noAmount: Amount = { tokens: 0, usd: 0 }

/** The limit that an amount passes, or null. */
export function passed({ tokens, usd }: BudgetLimits, amount: Amount): 'tokens' | 'usd' | null {
  if (tokens !== undefined && amount.tokens > tokens) return 'tokens'
  return usd !== undefined && amount.usd > usd ? 'usd' : null
}

export interface Spent {
  readonly calls: number
  readonly usage: Usage
  /** dollars; null once a model answered whose price is not known */
  readonly usd: number | null
}

/**
 * The budget of one review, in memory. What calls under way will read is held back, so that many at once cannot overrun
 * it together; what they will write is not known, so it can be overrun by the answers that were under way.
 */
export function makeBudget(limits: BudgetLimits = {}): Budget & { readonly spent: () => Spent } {
  let spent: Spent = { calls: 0, usage: noUsage, usd: 0 }
  let booked = noAmount
  let held = noAmount
  const book = (bill: Bill): void => {
    const price = amountOf(bill).tokens === 0 ? 0 : priceOf(bill.usage, bill.model)
    spent = { ...spent, usage: addUsage(spent.usage, bill.usage), usd: price === null || spent.usd === null ? null : spent.usd + price }
    booked = addAmounts(booked, amountOf(bill))
  }
  return {
    spent: () => spent,
    reserve: (guess, model) => {
      const coming = amountOf({ model, usage: guess })
      const limit = passed(limits, addAmounts(addAmounts(booked, held), coming))
      if (limit !== null) return { refused: { kind: 'spent', words: `the budget is ${limit === 'usd' ? `$${limits.usd}` : `${limits.tokens?.toLocaleString('en-US')} tokens`}` } }
      held = addAmounts(held, coming)
      return {
        close: (bills) => {
          held = addAmounts(held, { tokens: -coming.tokens, usd: -coming.usd })
          if (bills.length > 0) spent = { ...spent, calls: spent.calls + 1 }
          bills.forEach(book)
        },
      }
    },
  }
}

/** Refuses a call that no longer fits with a `spent` or `exhausted` trouble; books what each call cost, failed ones too. */
export function withBudget(model: Model, budgets: readonly Budget[]): Model {
  return {
    id: model.id,
    ask: async (call, options) => {
      if (options?.signal?.aborted) throw troubleFault({ kind: 'cancelled', model: model.id })
      const close = await reserveAll(budgets, guessOf(call), model.id)
      try {
        const reply = await model.ask(call, options)
        await close(billsOf(reply))
        return reply
      } catch (error) {
        const trouble = troubleOf(error)
        await close(trouble ? billsOf(trouble) : [{ model: model.id, usage: noUsage }])
        throw error
      }
    },
  }
}

const guessOf = (call: ModelCall): Usage => guessUsage(call, '')

/** In all budgets or in none. */
async function reserveAll(budgets: readonly Budget[], guess: Usage, model: ModelId): Promise<(bills: readonly Bill[]) => Promise<void>> {
  const open: ((bills: readonly Bill[]) => void | Promise<void>)[] = []
  const close = async (bills: readonly Bill[]): Promise<void> => {
    for (const one of open.splice(0)) await one(bills)
  }
  for (const budget of budgets) {
    const reserved = await budget.reserve(guess, model)
    if ('refused' in reserved) {
      await close([])
      throw troubleFault({ kind: reserved.refused.kind, model }, reserved.refused.words)
    }
    open.push(reserved.close)
  }
  return close
}
