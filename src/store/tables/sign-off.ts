/** Signatures under reviews: one for each at most. */
import type { SignOff } from '../../ecq/review-comment.ts'
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import { valueLines } from '../value-lines.ts'
import type { Key } from './draft.ts'

/** Signing again changes who, when and the note. */
export async function putSignOff(sql: Sql, { tenant, id }: Key, { author, note, signedAt }: SignOff): Promise<void> {
  await sql.query(
    `insert into sign_off (tenant, review, author, note, signed) values ($1, $2, $3, $4, $5)
     on conflict (tenant, review) do update set author = excluded.author, note = excluded.note, signed = excluded.signed`,
    [tenant, id, secret('sign_off.author', id, author), secret('sign_off.note', id, note), signedAt],
  )
}

export async function findSignOff(sql: Sql, { tenant, id }: Key): Promise<SignOff | null> {
  const [found] = await sql.query<SignOff>('select author, note, signed as "signedAt" from sign_off where tenant = $1 and review = $2', [tenant, id])
  return found ?? null
}

/** When each of these reviews was signed, by its id; those that nobody signed are not in it. */
export async function listSignedAt(sql: Sql, tenant: string, reviews: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (reviews.length === 0) return new Map()
  const rows = await sql.query<{ review: string; signedAt: string }>(`select review, signed as "signedAt" from sign_off where tenant = $1 and review in (values ${valueLines(reviews.length, ['text'], 2)})`, [tenant, ...reviews])
  return new Map(rows.map(({ review, signedAt }) => [review, signedAt]))
}

/** False where nobody had signed. */
export async function deleteSignOff(sql: Sql, { tenant, id }: Key): Promise<boolean> {
  const rows = await sql.query('delete from sign_off where tenant = $1 and review = $2 returning review', [tenant, id])
  return rows.length > 0
}
