/** Drafts: one row for each piece of writing, whatever number of versions it has. */
import { Fault } from '../../fault.ts'
import type { Triage } from '../../ecq/triage.ts'
import { secret } from '../secret.ts'
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'
import type { ReviewStatus } from './review.ts'

/** What names a row: whose it is and which. */
export interface Key {
  readonly tenant: string
  readonly id: string
}

export interface Draft {
  readonly id: string
  readonly title: string
  readonly createdAt: string
}

export interface ListedDraft extends Draft {
  readonly versions: number
  readonly reviews: number
  readonly changedAt: string
  readonly client: string | null
  /** the review that was asked for last */
  readonly latest: { readonly review: string; readonly status: ReviewStatus; readonly triage: Triage | null } | null
}

export async function insertDraft(sql: Sql, tenant: string, { id, title, createdAt }: Draft): Promise<void> {
  await sql.query('insert into draft (tenant, id, title, created) values ($1, $2, $3, $4)', [tenant, id, secret('draft.title', id, title), createdAt])
}

/** Keeps the row from changing until the transaction ends, so that versions are numbered one after another. */
export async function lockDraft(sql: Sql, { tenant, id }: Key): Promise<void> {
  const rows = await sql.query('select id from draft where tenant = $1 and id = $2 for update', [tenant, id])
  if (rows.length === 0) throw noDraft(id)
}

export async function getDraft(sql: Sql, { tenant, id }: Key): Promise<Draft & Pick<ListedDraft, 'client'>> {
  const [draft] = await sql.query<Draft & Pick<ListedDraft, 'client'>>('select id, title, client, created as "createdAt" from draft where tenant = $1 and id = $2', [tenant, id])
  if (!draft) throw noDraft(id)
  return draft
}

/** Newest first; `after` is where the page before ended. */
export function listDrafts(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: PageEnd | null }): Promise<ListedDraft[]> {
  return sql.query<ListedDraft>(
    `select d.id, d.title, d.client, d.created as "createdAt",
       (select count(*) from draft_version v where v.tenant = $1 and v.draft = d.id) as versions,
       (select count(*) from review r where r.tenant = $1 and r.draft = d.id) as reviews,
       (select max(v.created) from draft_version v where v.tenant = $1 and v.draft = d.id) as "changedAt",
       (select json_build_object('review', r.id, 'status', r.status, 'triage', r.triage) from review r where r.tenant = $1 and r.draft = d.id order by r.created desc, r.id desc limit 1) as latest
     from draft d
     where tenant = $1 and ($3::text is null or (created, id) < ($4::timestamptz, $3))
     order by created desc, id desc limit $2`,
    [tenant, limit, after?.id ?? null, after?.at ?? null],
  )
}

/** Ids of drafts without a new version, review, chat, fact or dismissal, and without a coach's word on a review, since then. */
export async function listIdleDrafts(sql: Sql, tenant: string, before: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select id from draft d where tenant = $1 and created < $2
       and not exists (select from draft_version v where v.tenant = $1 and v.draft = d.id and v.created >= $2)
       and not exists (select from review r where r.tenant = $1 and r.draft = d.id and r.created >= $2)
       and not exists (select from chat c join chat_turn t on t.tenant = c.tenant and t.chat = c.id where c.tenant = $1 and c.draft = d.id and t.created >= $2)
       and not exists (select from fact f where f.tenant = $1 and f.draft = d.id and f.created >= $2)
       and not exists (
         select from review r where r.tenant = $1 and r.draft = d.id and (
           exists (select from review_comment c where c.tenant = $1 and c.review = r.id and c.changed >= $2)
           or exists (select from sign_off s where s.tenant = $1 and s.review = r.id and s.signed >= $2)))
       and not exists (select from dismissal x where x.tenant = $1 and x.draft = d.id and x.created >= $2)`,
    [tenant, before],
  )
  return rows.map(({ id }) => id)
}

export interface RemovedDraft {
  readonly versions: number
  readonly reviews: number
  readonly dismissals: number
  /** what models answered about it */
  readonly answers: number
  readonly chats: number
  /** what the candidate confirmed beside it */
  readonly facts: number
  /** Word files as they came */
  readonly files: number
  /** vectors of its stories */
  readonly passages: number
  /** what was told while its reviews were made */
  readonly events: number
  /** what coaches said of its reviews */
  readonly comments: number
  readonly signatures: number
  /** under which its reviews were handed back */
  readonly links: number
  /** its places in batches */
  readonly entries: number
}

/** What is not named stays; the client `null` takes it out of every folder. Throws the Fault `not-found`. */
export async function changeDraft(sql: Sql, { tenant, id }: Key, { title, client }: { readonly title?: string | undefined; readonly client?: string | null | undefined }): Promise<void> {
  const changed = await sql.query('update draft set title = coalesce($3, title), client = case when $4 then $5 else client end where tenant = $1 and id = $2 returning id', [
    tenant, id, secret('draft.title', id, title ?? null), client !== undefined, client ?? null,
  ])
  if (changed.length === 0) throw noDraft(id)
}

/** Everything that hangs on the draft goes with it; the answer counts what went. */
export async function deleteDraft(sql: Sql, { tenant, id }: Key): Promise<RemovedDraft> {
  const [counts] = await sql.query<RemovedDraft>(
    `select (select count(*) from draft_version where tenant = $1 and draft = $2) as versions,
       (select count(*) from review where tenant = $1 and draft = $2) as reviews,
       (select count(*) from dismissal where tenant = $1 and draft = $2) as dismissals,
       (select count(*) from model_answer where tenant = $1 and draft = $2) as answers,
       (select count(*) from chat where tenant = $1 and draft = $2) as chats,
       (select count(*) from fact where tenant = $1 and draft = $2) as facts,
       (select count(*) from draft_file where tenant = $1 and draft = $2) as files,
       (select count(*) from passage where tenant = $1 and draft = $2) as passages,
       (select count(*) from review r join review_event e on e.tenant = $1 and e.review = r.id where r.tenant = $1 and r.draft = $2) as events,
       (select count(*) from review r join review_comment c on c.tenant = $1 and c.review = r.id where r.tenant = $1 and r.draft = $2) as comments,
       (select count(*) from review r join sign_off s on s.tenant = $1 and s.review = r.id where r.tenant = $1 and r.draft = $2) as signatures,
       (select count(*) from review r join hand_back_link l on l.tenant = $1 and l.review = r.id where r.tenant = $1 and r.draft = $2) as links,
       (select count(*) from batch_entry where tenant = $1 and draft = $2) as entries`,
    [tenant, id],
  )
  const gone = await sql.query('delete from draft where tenant = $1 and id = $2 returning id', [tenant, id])
  if (!counts || gone.length === 0) throw noDraft(id)
  return counts
}

const noDraft = (id: string): Fault => new Fault('not-found', `There is no draft ${id}; it may have been deleted.`)
