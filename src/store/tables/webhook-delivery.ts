/** Messages to webhooks: what was to be told, how often it was tried and what was answered. */
import { Fault } from '../../fault.ts'
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export const deliveryStatuses = ['pending', 'delivered', 'dead'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export interface Delivery {
  readonly id: string
  readonly webhook: string
  readonly event: string
  readonly status: DeliveryStatus
  readonly tries: number
  readonly response: number | null
  readonly reason: string | null
  readonly createdAt: string
  readonly triedAt: string | null
}

const columns = 'id, webhook, event, status, tries, response, reason, created as "createdAt", tried as "triedAt"'

/** A month: long enough to find out what went wrong. */
const kept = 30 * 86_400_000

/** `payload` holds ids and figures only. Messages that are older than a month go. */
export async function insertDelivery(sql: Sql, tenant: string, { id, webhook, event, payload, createdAt }: Pick<Delivery, 'id' | 'webhook' | 'event' | 'createdAt'> & { readonly payload: string }): Promise<void> {
  await sql.query('delete from webhook_delivery where created < $1', [new Date(Date.parse(createdAt) - kept).toISOString()])
  await sql.query(`insert into webhook_delivery (tenant, id, webhook, event, payload, status, created) values ($1, $2, $3, $4, $5, 'pending', $6)`, [tenant, id, webhook, event, payload, createdAt])
}

/** Newest first; `after` is where the page before ended. */
export function listDeliveries(sql: Sql, { tenant, id: webhook }: Key, { limit, after, status }: { limit: number; after: PageEnd | null; status: DeliveryStatus | null }): Promise<Delivery[]> {
  return sql.query<Delivery>(
    `select ${columns} from webhook_delivery where tenant = $1 and webhook = $2 and ($5::text is null or status = $5)
       and ($4::text is null or (created, id) < ($6::timestamptz, $4)) order by created desc, id desc limit $3`,
    [tenant, webhook, limit, after?.id ?? null, status, after?.at ?? null],
  )
}

/** The message where it is still to be sent, else null. */
export async function findPending(sql: Sql, { tenant, id }: Key): Promise<{ webhook: string; payload: string } | null> {
  const [pending] = await sql.query<{ webhook: string; payload: string }>(`select webhook, payload from webhook_delivery where tenant = $1 and id = $2 and status = 'pending'`, [tenant, id])
  return pending ?? null
}

/** Writes down one try. */
export async function putTry(sql: Sql, { tenant, id }: Key, { status, response, reason, triedAt }: Pick<Delivery, 'status' | 'response' | 'reason'> & { readonly triedAt: string }): Promise<void> {
  await sql.query('update webhook_delivery set status = $3, response = $4, reason = $5, tried = $6, tries = tries + 1 where tenant = $1 and id = $2', [tenant, id, status, response, reason, triedAt])
}

/** It is tried no more, until somebody replays it. */
export async function buryDelivery(sql: Sql, { tenant, id }: Key): Promise<void> {
  await sql.query(`update webhook_delivery set status = 'dead' where tenant = $1 and id = $2 and status = 'pending'`, [tenant, id])
}

/** Puts a message that has ended back to be sent. Throws the Fault `not-found`, or `conflict` while it is under way. */
export async function reviveDelivery(sql: Sql, { tenant, id }: Key, webhook: string): Promise<Delivery> {
  const [found] = await sql.query<Delivery>(`select ${columns} from webhook_delivery where tenant = $1 and webhook = $2 and id = $3 for update`, [tenant, webhook, id])
  if (!found) throw new Fault('not-found', `There is no delivery ${id} to this webhook; deliveries are kept for a month.`)
  if (found.status === 'pending') throw new Fault('conflict', `The delivery ${id} is under way already; wait for its end.`)
  await sql.query(`update webhook_delivery set status = 'pending' where tenant = $1 and id = $2`, [tenant, id])
  return { ...found, status: 'pending' }
}
