/** Clients of coaches: the people whose drafts a tenant keeps, so that all of one person's can be found and deleted together. */
import { Fault } from '../../fault.ts'
import { secret } from '../secret.ts'
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface Client {
  readonly id: string
  readonly name: string
  readonly createdAt: string
}

export interface ListedClient extends Client {
  readonly drafts: number
}

export async function insertClient(sql: Sql, tenant: string, { id, name, createdAt }: Client): Promise<void> {
  await sql.query('insert into client (tenant, id, name, created) values ($1, $2, $3, $4)', [tenant, id, secret('client.name', id, name), createdAt])
}

/** Newest first; `after` is where the page before ended. */
export function listClients(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: PageEnd | null }): Promise<ListedClient[]> {
  return sql.query<ListedClient>(
    `select id, name, created as "createdAt", (select count(*) from draft d where d.tenant = $1 and d.client = c.id) as drafts from client c
     where tenant = $1 and ($3::text is null or (created, id) < ($4::timestamptz, $3)) order by created desc, id desc limit $2`,
    [tenant, limit, after?.id ?? null, after?.at ?? null],
  )
}

/** Throws the Fault `not-found`. */
export async function requireClient(sql: Sql, { tenant, id }: Key): Promise<void> {
  const [there] = await sql.query('select id from client where tenant = $1 and id = $2', [tenant, id])
  if (!there) throw noClient(id)
}

/** Puts a draft into a client's folder. */
export async function giveToClient(sql: Sql, { tenant, id }: Key, client: string): Promise<void> {
  await requireClient(sql, { tenant, id: client })
  await sql.query('update draft set client = $3 where tenant = $1 and id = $2', [tenant, id, client])
}

/** All drafts of the client go first, one after another, so that the receipt counts what went with each. */
export async function deleteClient<Counts>(sql: Sql, { tenant, id }: Key, deleteDraft: (draft: string) => Promise<Counts>): Promise<{ readonly drafts: readonly Counts[] }> {
  const [there] = await sql.query('select id from client where tenant = $1 and id = $2 for update', [tenant, id])
  if (!there) throw noClient(id)
  const drafts: Counts[] = []
  for (const draft of await sql.query<{ id: string }>('select id from draft where tenant = $1 and client = $2', [tenant, id])) drafts.push(await deleteDraft(draft.id))
  await sql.query('delete from client where tenant = $1 and id = $2', [tenant, id])
  return { drafts }
}

const noClient = (id: string): Fault => new Fault('not-found', `There is no client ${id}; it may have been deleted.`)
