/** Webhooks: addresses of a tenant that are called when something is done. */
import { Fault } from '../../fault.ts'
import { secret } from '../secret.ts'
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export const webhookEvents = ['review.done', 'review.failed', 'batch.done'] as const
export type WebhookEvent = (typeof webhookEvents)[number]

export interface Webhook {
  readonly id: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly enabled: boolean
  readonly createdAt: string
}

const columns = 'id, url, events, enabled, created as "createdAt"'

export async function insertWebhook(sql: Sql, tenant: string, { id, url, events, enabled, createdAt, signedWith }: Webhook & { readonly signedWith: string }): Promise<void> {
  await sql.query('insert into webhook (tenant, id, url, events, secret, enabled, created) values ($1, $2, $3, $4, $5, $6, $7)', [
    tenant, id, secret('webhook.url', id, url), events, secret('webhook.secret', id, signedWith), enabled, createdAt,
  ])
}

/** Newest first; `after` is where the page before ended. */
export function listWebhooks(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: PageEnd | null }): Promise<Webhook[]> {
  return sql.query<Webhook>(
    `select ${columns} from webhook
     where tenant = $1 and ($3::text is null or (created, id) < ($4::timestamptz, $3)) order by created desc, id desc limit $2`,
    [tenant, limit, after?.id ?? null, after?.at ?? null],
  )
}

/** Ids of those that want to hear of this. */
export async function listListeners(sql: Sql, tenant: string, event: WebhookEvent): Promise<string[]> {
  const rows = await sql.query<{ id: string }>('select id from webhook where tenant = $1 and enabled and $2 = any(events) order by id', [tenant, event])
  return rows.map(({ id }) => id)
}

export async function getWebhook(sql: Sql, { tenant, id }: Key): Promise<Webhook> {
  const [webhook] = await sql.query<Webhook>(`select ${columns} from webhook where tenant = $1 and id = $2`, [tenant, id])
  if (!webhook) throw noWebhook(id)
  return webhook
}

/** What is not named stays. */
export async function changeWebhook(sql: Sql, key: Key, { url, events, enabled }: Partial<Pick<Webhook, 'url' | 'events' | 'enabled'>>): Promise<Webhook> {
  await sql.query('update webhook set url = coalesce($3, url), events = coalesce($4, events), enabled = coalesce($5, enabled) where tenant = $1 and id = $2', [
    key.tenant, key.id, secret('webhook.url', key.id, url ?? null), events ?? null, enabled ?? null,
  ])
  return getWebhook(sql, key)
}

/** Its deliveries go with it; the answer counts them. */
export async function deleteWebhook(sql: Sql, { tenant, id }: Key): Promise<{ deliveries: number }> {
  const [counts] = await sql.query<{ deliveries: number }>('select count(*) as deliveries from webhook_delivery where tenant = $1 and webhook = $2', [tenant, id])
  const gone = await sql.query('delete from webhook where tenant = $1 and id = $2 returning id', [tenant, id])
  if (!counts || gone.length === 0) throw noWebhook(id)
  return counts
}

/** Where a message goes and what it is signed with; null where the webhook is gone. */
export async function findTarget(sql: Sql, { tenant, id }: Key): Promise<{ id: string; url: string; secret: string; enabled: boolean } | null> {
  const [target] = await sql.query<{ id: string; url: string; secret: string; enabled: boolean }>('select id, url, secret, enabled from webhook where tenant = $1 and id = $2', [tenant, id])
  return target ?? null
}

const noWebhook = (id: string): Fault => new Fault('not-found', `There is no webhook ${id}; it may have been deleted.`)
