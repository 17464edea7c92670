/** A webhook and its deliveries as the API shows them, in words. */
import type { AnswerTo } from '../../../client/routes.ts'

export type Webhook = AnswerTo<'GET /v1/webhooks'>['webhooks'][number]
export type Delivery = AnswerTo<'GET /v1/webhooks/{id}/deliveries'>['deliveries'][number]

/** What an owner may ask to hear of. */
export const webhookEvents = [
  { event: 'review.done', title: 'a review is done' },
  { event: 'review.failed', title: 'a review failed' },
  { event: 'batch.done', title: 'a batch is done' },
] as const

export const eventWords = (event: string): string => webhookEvents.find((one) => one.event === event)?.title ?? (event === 'webhook.test' ? 'a test' : event)

export const statusWords: Readonly<Record<Delivery['status'], string>> = { pending: 'under way', delivered: 'delivered', dead: 'given up' }
