/** What tenants have spent on models, by day and engine. */
import type { Sql } from '../sql.ts'

export interface UsageRow {
  /** `YYYY-MM-DD`, UTC */
  readonly day: string
  /** `offline`, or `provider:model` */
  readonly engine: string
  readonly calls: number
  /** tokens; all that was read, `cachedInput` among it */
  readonly input: number
  readonly cachedInput: number
  readonly output: number
  /** dollars; null where a price was not known */
  readonly usd: number | null
}

/** Adds to what stands there for the day and the engine. */
export async function bookUsage(sql: Sql, tenant: string, { day, engine, calls, input, cachedInput, output, usd }: UsageRow): Promise<void> {
  await sql.query(
    `insert into usage as so_far (tenant, day, engine, calls, input, cached_input, output, usd) values ($1, $2::date, $3, $4, $5, $6, $7, $8)
     on conflict (tenant, day, engine) do update set calls = so_far.calls + excluded.calls, input = so_far.input + excluded.input,
       cached_input = so_far.cached_input + excluded.cached_input, output = so_far.output + excluded.output, usd = so_far.usd + excluded.usd`,
    [tenant, day, engine, calls, input, cachedInput, output, usd],
  )
}

/** Oldest first; both days are among them. They are compared as text, because Postgres has no year 0 and callers may. */
export function listUsage(sql: Sql, tenant: string, { from, to }: { from: string; to: string }): Promise<UsageRow[]> {
  return sql.query<UsageRow>(
    `select day, engine, calls, input, cached_input as "cachedInput", output, round(usd::numeric, 6)::float8 as usd from usage
     where tenant = $1 and to_char(day, 'YYYY-MM-DD') between $2 and $3 order by day, engine`,
    [tenant, from, to],
  )
}

/** From that day on: tokens read and written, and dollars for what has a known price. */
export async function sumUsage(sql: Sql, tenant: string, from: string): Promise<{ tokens: number; usd: number }> {
  const [sum] = await sql.query<{ tokens: number; usd: number }>(
    'select coalesce(sum(input + output), 0)::int8 as tokens, round(coalesce(sum(usd), 0)::numeric, 6)::float8 as usd from usage where tenant = $1 and day >= $2::date',
    [tenant, from],
  )
  return sum ?? { tokens: 0, usd: 0 }
}
