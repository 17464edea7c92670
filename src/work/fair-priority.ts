/** Whose job is next: those that somebody waits for first, and within both sorts the tenants in turn, however much one of them has ordered. */
import type { Sql } from '../store/sql.ts'

/** Between those that are waited for and the others lie more turns than there can ever be jobs. */
const band = 1_000_000_000

/**
 * The priority of a tenant's next job. A tenant's jobs have turns one after another, and its first begins where the
 * line stands now: five hundred jobs of one tenant are passed by another's first, and a late comer does not pass for ever.
 */
export async function fairPriority(sql: Sql, { name, tenant, awaited }: { name: string; tenant: string; awaited: boolean }): Promise<number> {
  const start = awaited ? band : 0
  const [line] = await sql.query<{ turn: number }>(
    `select 1 + greatest(coalesce(max($3 - priority) filter (where group_id = $2), 0), coalesce(min($3 - priority), 1) - 1) as turn
     from jobs.job where name = $1 and state < 'completed' and priority > $3::int - ${band} and priority <= $3::int`,
    [name, tenant, start],
  )
  return start - (line?.turn ?? 1)
}
