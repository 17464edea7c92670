/** A webhook and its deliveries as the API shows them, in words. */

export interface Webhook {
  readonly id: string
  readonly url: string
  readonly events: readonly string[]
  readonly enabled: boolean
}

export interface Delivery {
  readonly id: string
  readonly event: string
  readonly status: 'pending' | 'delivered' | 'dead'
  readonly tries: number
  /** status of the last answer; null where none came */
  readonly response: number | null
  readonly reason: string | null
  readonly createdAt: string
  readonly triedAt: string | null
}

/** What an owner may ask to hear of. */
export const webhookEvents = [
  { event: 'review.done', title: 'a review is done' },
  { event: 'review.failed', title: 'a review failed' },
  { event: 'batch.done', title: 'a batch is done' },
] as const

export const eventWords = (event: string): string => webhookEvents.find((one) => one.event === event)?.title ?? (event === 'webhook.test' ? 'a test' : event)

export const statusWords: Readonly<Record<Delivery['status'], string>> = { pending: 'under way', delivered: 'delivered', dead: 'given up' }
