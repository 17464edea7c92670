/** What anybody may ask of the queue, whoever works it off: jobs are put in the line, taken out of it and counted, in the transaction that they belong to. */
import type { Db, PgBoss } from 'pg-boss'
import type { Database, Sql } from '../store/sql.ts'
import { fairPriority } from './fair-priority.ts'
import type { Queue, Waiting } from './queue.ts'

/** Where jobs go that failed at every try. */
export const givenUp = (name: string): string => `${name}.given-up`

/** Withdrawn jobs are notified here, by name and payload. */
export const stopChannel = 'job_withdrawn'

export const nameOf = (name: string, payload: object): string => JSON.stringify([name, 'tenant' in payload ? payload.tenant : '', 'id' in payload ? payload.id : ''])

/** `database` is not walled. */
export const orders = (boss: () => Promise<Pick<PgBoss, 'send'>>, database: Database): Pick<Queue, 'later' | 'withdraw' | 'withdrawAll' | 'waiting'> => ({
  later: async (sql, name, payload, awaited = false) => {
    const line = await boss()
    const priority = await fairPriority(sql, { name, tenant: payload.tenant, awaited })
    await line.send(name, payload, { priority, group: { id: payload.tenant }, db: inside(sql) })
  },
  withdraw: async (sql, name, { tenant, ids }) => {
    const gone = await sql.query(`delete from jobs.job where name = any($1) and group_id = $2 and data->>'id' = any($3) and state <> 'active' returning id`, [[name, givenUp(name)], tenant, ids])
    for (const id of ids) await sql.query(`select pg_notify('${stopChannel}', $1)`, [nameOf(name, { tenant, id })])
    return gone.length
  },
  withdrawAll: async (sql, tenant) => (await sql.query(`delete from jobs.job where group_id = $1 and state <> 'active' returning id`, [tenant])).length,
  waiting: () => database.query<Waiting>(`select name as queue, state::text as state, count(*) as count from jobs.job where state < 'completed' group by 1, 2 order by 1, 2`),
})

const inside = (sql: Sql): Db => ({ executeSql: async (text, values) => ({ rows: await sql.query(text, values) }) })
