/** Conversations with the coach: each about one version of a draft, with what the coach keeps in mind. */
import { Fault } from '../../fault.ts'
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface ChatRow {
  readonly id: string
  readonly draft: string
  readonly version: number
  readonly review: string | null
  readonly engine: 'offline' | 'model'
  /** as JSON */
  readonly state: object
  readonly createdAt: string
}

const columns = 'id, draft, version, review, engine, state, created as "createdAt"'

export async function insertChat(sql: Sql, tenant: string, { id, draft, version, review, engine, state, createdAt }: ChatRow): Promise<void> {
  await sql.query('insert into chat (tenant, id, draft, version, review, engine, state, created) values ($1, $2, $3, $4, $5, $6, $7::json, $8)', [
    tenant, id, draft, version, review, engine, secret('chat.state', id, JSON.stringify(state)), createdAt,
  ])
}

export async function getChat(sql: Sql, { tenant, id }: Key): Promise<ChatRow> {
  const [chat] = await sql.query<ChatRow>(`select ${columns} from chat where tenant = $1 and id = $2`, [tenant, id])
  if (!chat) throw noChat(id)
  return chat
}

/** Keeps the row from changing until the transaction ends, so that turns come one after another. */
export async function lockChat(sql: Sql, { tenant, id }: Key): Promise<ChatRow> {
  const [chat] = await sql.query<ChatRow>(`select ${columns} from chat where tenant = $1 and id = $2 for update`, [tenant, id])
  if (!chat) throw noChat(id)
  return chat
}

/** Oldest first. */
export function listChats(sql: Sql, { tenant, id }: Key): Promise<Omit<ChatRow, 'state'>[]> {
  return sql.query('select id, draft, version, review, engine, created as "createdAt" from chat where tenant = $1 and draft = $2 order by created, id', [tenant, id])
}

export async function keepState(sql: Sql, { tenant, id }: Key, state: object): Promise<void> {
  await sql.query('update chat set state = $3::json where tenant = $1 and id = $2', [tenant, id, secret('chat.state', id, JSON.stringify(state))])
}

/** The turns go with the chat; the answer counts them. Facts belong to the draft and stay. */
export async function deleteChat(sql: Sql, { tenant, id }: Key): Promise<{ turns: number }> {
  const [counts] = await sql.query<{ turns: number }>('select count(*) as turns from chat_turn where tenant = $1 and chat = $2', [tenant, id])
  const gone = await sql.query('delete from chat where tenant = $1 and id = $2 returning id', [tenant, id])
  if (!counts || gone.length === 0) throw noChat(id)
  return counts
}

const noChat = (id: string): Fault => new Fault('not-found', `There is no chat ${id}; it may have been deleted.`)
