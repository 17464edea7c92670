/** Books what each tenant's calls to models cost, and holds them to a limit for the calendar month. */
import type { Bill, ModelId } from '../ask/model.ts'
import { priceOf } from '../ask/models.ts'
import { type Amount, type Budget, type BudgetLimits, type Reserved, addAmounts, amountOf, noAmount, passed } from '../ask/wrap/budget.ts'
import { budgetMonth } from '../ecq/budget-month.ts'
import { Fault } from '../fault.ts'
import type { Sql } from '../store/sql.ts'
import { bookUsage, sumUsage } from '../store/tables/usage.ts'
import { asTenant } from '../store/walls.ts'

export type { BudgetLimits }

export interface TenantBudget {
  /**
   * Throws the Fault `over-budget`, which says what was spent and when the budget is whole again; `unavailable` where
   * what was spent before cannot be booked.
   */
  readonly check: () => Promise<void>
  /** books every call and refuses those that pass the limit */
  readonly budget: Budget
}

export interface TenantBudgets {
  readonly limits: BudgetLimits
  readonly of: (tenant: string) => TenantBudget
}

export interface TenantBudgetDeps {
  readonly sql: Sql
  readonly now: () => Date
  readonly limits: BudgetLimits
}

/** What one tenant's calls hold back in this process, and what could not be booked yet. */
interface Account {
  readonly tenant: string
  held: Amount
  owed: { readonly day: string; readonly bill: Bill }[]
}

/**
 * Each call is booked when it ends, before its answer is used, so that a review that fails, is stopped or dies with its
 * process has been booked up to its last answer. What calls under way will read is held back, in this process; what they
 * will write is not known, so a limit can be overrun by the answers that were under way, and by as much again for each
 * further process. What the database does not take is kept, counted and tried again with the next call.
 */
export function tenantBudgets(deps: TenantBudgetDeps): TenantBudgets {
  const accounts = new Map<string, Account>()
  const accountOf = (tenant: string): Account => accounts.get(tenant) ?? (accounts.set(tenant, { tenant, held: noAmount, owed: [] }).get(tenant) as Account)
  return {
    limits: deps.limits,
    of: (tenant) => {
      const account = accountOf(tenant)
      return { check: () => checkAccount(deps, account), budget: { reserve: (usage, model) => reserve(deps, account, amountOf({ model, usage })) } }
    },
  }
}

const isLimited = ({ tokens, usd }: BudgetLimits): boolean => tokens !== undefined || usd !== undefined

async function checkAccount({ sql, now, limits }: TenantBudgetDeps, account: Account): Promise<void> {
  await settle(sql, account)
  if (account.owed.length > 0) throw new Fault('unavailable', 'What models cost before cannot be booked, so none is asked now; see to the database, or name the offline engine.')
  if (!isLimited(limits)) return
  const spent = await spentBy(sql, account, now())
  const limit = reached(limits, spent)
  if (limit !== null) throw new Fault('over-budget', spentWords(limits, limit, { spent, held: noAmount }, now()))
}

async function reserve({ sql, now, limits }: TenantBudgetDeps, account: Account, coming: Amount): Promise<Reserved> {
  if (isLimited(limits)) {
    const spent = await spentBy(sql, account, now())
    const limit = passed(limits, addAmounts(addAmounts(spent, account.held), coming))
    if (limit !== null) return { refused: { kind: 'exhausted', words: spentWords(limits, limit, { spent, held: account.held }, now()) } }
  }
  account.held = addAmounts(account.held, coming)
  return {
    close: async (bills) => {
      const day = now().toISOString().slice(0, 10)
      account.owed.push(...bills.map((bill) => ({ day, bill })))
      await settle(sql, account)
      account.held = addAmounts(account.held, { tokens: -coming.tokens, usd: -coming.usd })
    },
  }
}

/** This month, with what could not be booked yet. */
const spentBy = async (sql: Sql, { tenant, owed }: Account, now: Date): Promise<Amount> =>
  owed.reduce((sum, { bill }) => addAmounts(sum, amountOf(bill)), await asTenant(tenant, () => sumUsage(sql, tenant, budgetMonth(now).from)))

/** An answer that was paid for is of use though its price cannot be written down just now. */
async function settle(sql: Sql, account: Account): Promise<void> {
  const { tenant } = account
  const owed = account.owed.splice(0)
  try {
    while (owed.length > 0) {
      const [{ day, bill }] = owed as [Account['owed'][number]]
      await asTenant(tenant, () => bookUsage(sql, tenant, { day, ...rowOf(bill) }))
      owed.shift()
    }
  } catch {
    account.owed.unshift(...owed)
  }
}

function rowOf({ model, usage }: Bill) {
  const { input, cachedInput, output } = usage
  return { engine: engineOf(model), calls: 1, input, cachedInput, output, usd: input + output === 0 ? 0 : priceOf(usage, model) }
}

const engineOf = ({ provider, id }: ModelId): string => `${provider}:${id}`

/** The limit that is used up, or null. */
const reached = (limits: BudgetLimits, { tokens, usd }: Amount): 'tokens' | 'usd' | null =>
  limits.tokens !== undefined && tokens >= limits.tokens ? 'tokens' : limits.usd !== undefined && usd >= limits.usd ? 'usd' : null

/** What stands against the limit: booked, and held back for calls under way. */
interface Standing {
  readonly spent: Amount
  readonly held: Amount
}

/** The same whether it is told before a review or in its middle. */
function spentWords(limits: BudgetLimits, limit: 'tokens' | 'usd', { spent, held }: Standing, now: Date): string {
  const [of, variable] = limit === 'usd' ? [limits.usd ?? 0, 'ECQ_TENANT_BUDGET_USD'] : [limits.tokens ?? 0, 'ECQ_TENANT_BUDGET_TOKENS']
  const words = (...amounts: number[]): string =>
    limit === 'usd' ? amounts.map((amount) => `$${amount.toFixed(2)}`).join(' of ') : `${amounts.map((amount) => amount.toLocaleString('en-US')).join(' of ')} tokens`
  const aside = held[limit] > 0 ? ` and ${words(held[limit])} set aside for requests under way` : ''
  const state = reached(limits, spent) === null ? `does not reach to the next request, with ${words(spent[limit], of)} spent${aside}` : `is spent, ${words(spent[limit], of)}`
  return `The budget for models of this month ${state} (${variable}). It renews on ${budgetMonth(now).renewsOn} (UTC). Until then name the offline engine, which asks no model, or raise the limit.`
}
