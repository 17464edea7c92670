/** The Word files that versions of drafts came as, to be handed back with comments in the margin. */
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

/** The latest file stands for the version: the same text may come in another dress. */
export async function putDraftFile(sql: Sql, { tenant, id }: Key, version: number, bytes: Uint8Array): Promise<void> {
  await sql.query(
    `insert into draft_file (tenant, draft, version, bytes) values ($1, $2, $3, $4)
     on conflict (tenant, draft, version) do update set bytes = excluded.bytes`,
    [tenant, id, version, secret('draft_file.bytes', id, bytes)],
  )
}

/** Null for a version that was pasted, or came as another kind of file. */
export async function findDraftFile(sql: Sql, { tenant, id }: Key, version: number): Promise<Uint8Array | null> {
  const [row] = await sql.query<{ bytes: Uint8Array }>('select bytes from draft_file where tenant = $1 and draft = $2 and version = $3', [tenant, id, version])
  return row?.bytes ?? null
}
