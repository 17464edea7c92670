/** What candidates confirmed beside their drafts, in their own words. */
import { Fault } from '../../fault.ts'
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface FactRow {
  readonly id: string
  readonly text: string
  readonly question: string | null
  readonly ecq: string | null
  readonly place: { readonly start: number; readonly end: number; readonly quote: string } | null
  readonly createdAt: string
}

export async function insertFact(sql: Sql, { tenant, id: draft }: Key, { id, text, question, ecq, place, createdAt }: FactRow): Promise<void> {
  await sql.query('insert into fact (tenant, draft, id, text, question, ecq, place, created) values ($1, $2, $3, $4, $5, $6, $7::json, $8)', [
    tenant, draft, id, secret('fact.text', draft, text), secret('fact.question', draft, question), ecq, secret('fact.place', draft, place && JSON.stringify(place)), createdAt,
  ])
}

/** Oldest first. */
export function listFacts(sql: Sql, { tenant, id }: Key): Promise<FactRow[]> {
  return sql.query<FactRow>('select id, text, question, ecq, place, created as "createdAt" from fact where tenant = $1 and draft = $2 order by created, id', [tenant, id])
}

/** Throws the Fault `not-found` where the draft has no such fact. */
export async function deleteFact(sql: Sql, { tenant, id: draft }: Key, id: string): Promise<void> {
  const gone = await sql.query('delete from fact where tenant = $1 and draft = $2 and id = $3 returning id', [tenant, draft, id])
  if (gone.length === 0) throw new Fault('not-found', `This draft has no fact ${id}; it may have been taken back.`)
}
