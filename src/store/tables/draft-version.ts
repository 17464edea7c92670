/** Versions of a draft: its text as it was sent, normalised, with what was said about it. */
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface DraftVersion {
  readonly sha256: string
  readonly text: string
  /** what the person said about the draft, as JSON */
  readonly settings: object
  /** what the file told beside its text, or null for a pasted draft */
  readonly file: object | null
  readonly createdAt: string
}

export interface ListedVersion {
  readonly number: number
  readonly sha256: string
  readonly settings: object
  readonly createdAt: string
}

/** The number of the version: the latest one where nothing changed since, else the next. */
export async function addVersion(sql: Sql, { tenant, id }: Key, version: DraftVersion): Promise<number> {
  const [settings, file] = [JSON.stringify(version.settings), version.file && JSON.stringify(version.file)]
  const [latest] = await sql.query<{ number: number; same: boolean; file: string | null }>(
    `select number, sha256 = $3 and settings::text = $4 as same, file::text
     from draft_version where tenant = $1 and draft = $2 order by number desc limit 1`,
    [tenant, id, version.sha256, settings],
  )
  if (latest?.same && latest.file === file) return latest.number
  const number = (latest?.number ?? 0) + 1
  await sql.query(
    'insert into draft_version (tenant, draft, number, sha256, text, settings, file, created) values ($1, $2, $3, $4, $5, $6::json, $7::json, $8)',
    [tenant, id, number, version.sha256, secret('draft_version.text', id, version.text), settings, secret('draft_version.file', id, file), version.createdAt],
  )
  return number
}

/** Null where the draft has no such version. */
export async function findVersion(sql: Sql, { tenant, id }: Key, number: number): Promise<DraftVersion | null> {
  const [version] = await sql.query<DraftVersion>(
    'select sha256, text, settings, file, created as "createdAt" from draft_version where tenant = $1 and draft = $2 and number = $3',
    [tenant, id, number],
  )
  return version ?? null
}

/** Oldest first, without the texts. */
export function listVersions(sql: Sql, { tenant, id }: Key): Promise<ListedVersion[]> {
  return sql.query<ListedVersion>(
    'select number, sha256, settings, created as "createdAt" from draft_version where tenant = $1 and draft = $2 order by number',
    [tenant, id],
  )
}
