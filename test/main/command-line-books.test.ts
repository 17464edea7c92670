/** On the command line a monthly budget is kept on the service's database, which nothing else opens. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, expect, test } from 'vitest'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { withBudget } from '../../src/ask/wrap/budget.ts'
import type { CoachDeps } from '../../src/coach/deps.ts'
import { commandLineBooks } from '../../src/main/command-line-books.ts'
import { openDatabase } from '../../src/main/open-database.ts'
import { noModel, readServiceSettings } from '../../src/main/settings.ts'
import { listUsage } from '../../src/store/tables/usage.ts'
import { call } from '../contracts/model.ts'

const folder = mkdtempSync(`${tmpdir()}/books-`)
afterAll(() => rmSync(folder, { recursive: true }))
const where = () => ({ ...readServiceSettings(), databaseUrl: undefined, dataFolder: folder })

const model = { provider: 'anthropic', id: 'claude-sonnet-5-5' }
const usage = { input: 1000, cachedInput: 0, cacheWrite: 0, output: 100 }
const coach: CoachDeps = {
  now: () => new Date('2026-11-22T12:00:00Z'), id: () => 'id', proofread: null, countPages: null,
  openModel: (_, payer) => withBudget({ ...scriptedModel({ answers: () => ({ text: '{}', usage, model }) }), id: model }, payer ? [payer] : []),
}
const limited = { ...noModel, tenantBudget: { tokens: 2000 } }

test('without a limit no database is made', async () => {
  const books = commandLineBooks(where)
  await (await books.coach(coach, noModel).openModel?.())?.ask(call)
  await books.close()
  expect(existsSync(`${folder}/postgres`)).toBe(false)
})

test('with one, every coach of a command books there, and is refused when it is spent', async () => {
  const books = commandLineBooks(where)
  for (let round = 0; round < 2; round++) await (await books.coach(coach, limited).openModel?.())?.ask(call).catch(() => undefined)
  await (await books.coach(coach, { ...limited, tenantBudget: { tokens: 5000 } }).openModel?.())?.ask(call)
  await expect(books.coach(coach, limited).openModel?.()).rejects.toMatchObject({ code: 'over-budget', message: expect.stringContaining('of 2,000 tokens (ECQ_TENANT_BUDGET_TOKENS). It renews on 2026-12-01') })
  await books.close()
  const database = await openDatabase(where())
  const rows = await listUsage(database, 'local', { from: '2026-11-01', to: '2026-11-30' })
  await database.close()
  expect(rows).toMatchObject([{ day: '2026-11-22', engine: 'anthropic:claude-sonnet-5-5' }])
  expect(rows[0]?.calls).toBeGreaterThanOrEqual(2)
})
