/** Puts a message for each webhook that wants to hear of an event into the line, in the transaction of the event. */
import type { CoachDeps } from '../coach/deps.ts'
import type { Sql } from '../store/sql.ts'
import type { Key } from '../store/tables/draft.ts'
import { insertDelivery } from '../store/tables/webhook-delivery.ts'
import { listListeners } from '../store/tables/webhook.ts'
import type { WebhookEvent } from '../store/tables/webhook.ts'
import type { Queue } from './queue.ts'

export interface CallDeps {
  readonly coach: Pick<CoachDeps, 'now' | 'id'>
  readonly queue: Queue
}

export interface Happening {
  readonly type: WebhookEvent
  /** ids, states and figures only */
  readonly data: object
}

export async function callWebhooks(sql: Sql, deps: CallDeps, tenant: string, happening: Happening): Promise<void> {
  for (const id of await listListeners(sql, tenant, happening.type)) await callWebhook(sql, deps, { tenant, id }, happening)
}

/** One message to one webhook; answers its id. */
export async function callWebhook(sql: Sql, { coach, queue }: CallDeps, { tenant, id: webhook }: Key, { type, data }: { readonly type: string; readonly data: object }): Promise<string> {
  const [id, createdAt] = [coach.id(), coach.now().toISOString()]
  await insertDelivery(sql, tenant, { id, webhook, event: type, payload: JSON.stringify({ type, timestamp: createdAt, data }), createdAt })
  await queue.later(sql, 'deliver-webhook', { tenant, id })
  return id
}
