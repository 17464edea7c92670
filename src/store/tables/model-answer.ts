/** Answers of models by the key of what was asked; each belongs to a draft and goes with it. */
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

/** The answer as JSON text, letter for letter as it was kept; null where this was not asked about the draft before. */
export async function findAnswer(sql: Sql, { tenant, id }: Key, key: string): Promise<string | null> {
  const [row] = await sql.query<{ answer: string }>('select answer::text from model_answer where tenant = $1 and draft = $2 and key = $3', [tenant, id, key])
  return row?.answer ?? null
}

/** The first answer stays, so that reviews made at the same time go by the same one. Rejects where the draft is gone. */
export async function keepAnswer(sql: Sql, { tenant, id }: Key, { key, answer, createdAt }: { key: string; answer: string; createdAt: string }): Promise<void> {
  await sql.query('insert into model_answer (tenant, draft, key, answer, created) values ($1, $2, $3, $4::json, $5) on conflict do nothing', [tenant, id, key, secret('model_answer.answer', id, answer), createdAt])
}
