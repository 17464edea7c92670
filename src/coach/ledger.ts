/** Keeps the books of a review by a model: calls, tokens, price, dropped claims, and which tasks went without an answer. */
import { priceOf } from '../ask/models.ts'
import type { RunReason, RunResult } from '../ask/run.ts'
import { addUsage, noUsage } from '../ask/usage.ts'
import type { Bill, ModelId, Usage } from '../ask/model.ts'

export interface Books {
  readonly calls: number
  readonly usage: Usage
  /** null where a price is not known */
  readonly costUsd: number | null
  readonly dropped: number
  readonly models: readonly ModelId[]
  readonly failed: readonly FailedTask[]
}

export interface FailedTask {
  readonly task: string
  readonly reason: RunReason
  /** one sentence that may be shown */
  readonly message: string
}

export interface Ledger {
  /** books the result and gives its value, or null where there is none */
  readonly take: <Value>(task: string, result: RunResult<Value>) => Value | null
  readonly books: () => Books
}

export function openLedger(): Ledger {
  const models = new Map<string, { id: ModelId; usage: Usage }>()
  const failed: FailedTask[] = []
  let calls = 0
  let dropped = 0
  const book = ({ model, usage }: Bill): void => {
    const name = `${model.provider}:${model.id}`
    models.set(name, { id: model, usage: addUsage(models.get(name)?.usage ?? noUsage, usage) })
  }
  return {
    take: (task, result) => {
      calls += result.calls
      book({ model: result.model, usage: noUsage })
      result.bills.filter(({ usage }) => usage.input + usage.output > 0).forEach(book)
      if (!result.ok) {
        failed.push({ task, reason: result.reason, message: result.message })
        return null
      }
      dropped += result.dropped
      return result.value
    },
    books: () => {
      // In an order that does not hang on who answered first.
      const entries = [...models].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
      const prices = entries.map(({ id, usage }) => priceOf(usage, id))
      return {
        calls,
        usage: entries.reduce((sum, { usage }) => addUsage(sum, usage), noUsage),
        costUsd: prices.some((price) => price === null) ? null : prices.reduce<number>((sum, price) => sum + (price ?? 0), 0),
        dropped,
        models: entries.map(({ id }) => id),
        failed,
      }
    },
  }
}
