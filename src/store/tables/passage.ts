/** Vectors of the stories in versions of drafts; they hold no words, and go with their version. */
import type { Sql } from '../sql.ts'
import { valueLines } from '../value-lines.ts'
import type { Key } from './draft.ts'

export interface Passage {
  readonly ecq: string | null
  /** UTF-16 units into the text of the version */
  readonly start: number
  readonly end: number
  /** what made the vector, and 384 numbers of length one */
  readonly maker: string
  readonly vector: readonly number[]
}

export interface LikePassage {
  readonly draft: string
  readonly title: string
  readonly version: number
  readonly ecq: string | null
  readonly start: number
  readonly end: number
  /** cosine, to 1 */
  readonly likeness: number
}

/** Puts these in the place of what was known of the version that a review is about. */
export async function putPassages(sql: Sql, { tenant, id: review }: Key, passages: readonly Passage[]): Promise<void> {
  await sql.query('delete from passage p using review r where r.tenant = $1 and r.id = $2 and p.tenant = r.tenant and p.draft = r.draft and p.version = r.version', [tenant, review])
  if (passages.length === 0) return
  await sql.query(
    `insert into passage (tenant, draft, version, number, ecq, start_at, end_at, maker, embedding)
     select r.tenant, r.draft, r.version, p.number, p.ecq, p.start_at, p.end_at, p.maker, p.embedding::vector
     from review r, (values ${valueLines(passages.length, ['int', 'text', 'int', 'int', 'text', 'text'], 3)}) as p (number, ecq, start_at, end_at, maker, embedding) where r.tenant = $1 and r.id = $2`,
    [tenant, review, ...passages.flatMap(({ ecq, start, end, maker, vector }, at) => [at + 1, ecq, start, end, maker, JSON.stringify(vector)])],
  )
}

export interface LikenessWish {
  readonly maker: string
  readonly vector: readonly number[]
  /** the least likeness that is told */
  readonly least: number
}

/** Passages of the same tenant's other drafts, the likest first, one for each draft: of several versions the newest. A vector of zeros is like none: its distance is no number, and Postgres takes that for the greatest. */
export function likePassages(sql: Sql, { tenant, id }: Key, { maker, vector, least }: LikenessWish): Promise<LikePassage[]> {
  return sql.query<LikePassage>(
    `select draft, title, version, ecq, "start", "end", likeness from (
       select distinct on (p.draft) p.draft, d.title, p.version, p.ecq, p.start_at as "start", p.end_at as "end", (1 - (p.embedding <=> $3::text::vector))::float8 as likeness
       from passage p join draft d on d.tenant = p.tenant and d.id = p.draft
       where p.tenant = $1 and p.draft <> $2 and p.maker = $4 and (p.embedding <=> $3::text::vector) <= 1 - $5::float8
         and p.version = (select max(version) from passage latest where latest.tenant = p.tenant and latest.draft = p.draft)
       order by p.draft, likeness desc
     ) likest order by likeness desc, draft limit 20`,
    [tenant, id, JSON.stringify(vector), maker, least],
  )
}

/** The passages of the newest version that has any, in the order of the text, each with its vector. */
export async function newestPassages(sql: Sql, { tenant, id }: Key): Promise<(Passage & { readonly version: number })[]> {
  const rows = await sql.query<Omit<Passage, 'vector'> & { version: number; vector: string }>(
    `select version, ecq, start_at as "start", end_at as "end", maker, embedding::text as vector from passage
     where tenant = $1 and draft = $2 and version = (select max(version) from passage where tenant = $1 and draft = $2) order by number`,
    [tenant, id],
  )
  return rows.map((row) => ({ ...row, vector: JSON.parse(row.vector) as number[] }))
}
