/** The turns of conversations: what was said, and the coach's reply once it is whole. */
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface TurnRow {
  readonly number: number
  readonly said: string | null
  readonly status: 'running' | 'done' | 'failed'
  /** as JSON */
  readonly reply: object | null
  readonly reason: string | null
  readonly createdAt: string
}

const columns = 'number, said, status, reply, reason, created as "createdAt"'

export async function insertTurn(sql: Sql, { tenant, id }: Key, { number, said, status, reply, createdAt }: Omit<TurnRow, 'reason'>): Promise<void> {
  await sql.query('insert into chat_turn (tenant, chat, number, said, status, reply, created) values ($1, $2, $3, $4, $5, $6::json, $7)', [
    tenant, id, number, secret('chat_turn.said', id, said), status, secret('chat_turn.reply', id, reply && JSON.stringify(reply)), createdAt,
  ])
}

/** In order. */
export function listTurns(sql: Sql, { tenant, id }: Key): Promise<TurnRow[]> {
  return sql.query<TurnRow>(`select ${columns} from chat_turn where tenant = $1 and chat = $2 order by number`, [tenant, id])
}

/** False where the turn has ended already, or the chat is gone: then nothing was stored. */
export async function endTurn(sql: Sql, { tenant, id }: Key, number: number, end: Pick<TurnRow, 'status' | 'reply' | 'reason'>): Promise<boolean> {
  const rows = await sql.query(
    `update chat_turn set status = $4, reply = $5::json, reason = $6 where tenant = $1 and chat = $2 and number = $3 and status = 'running' returning number`,
    [tenant, id, number, end.status, secret('chat_turn.reply', id, end.reply && JSON.stringify(end.reply)), end.reason],
  )
  return rows.length > 0
}
