/** Every job by its name. */
import type { Job } from './job.ts'
import deliverWebhook from './jobs/deliver-webhook.ts'
import reviewDraft from './jobs/review-draft.ts'

export const jobs: Readonly<Record<string, Job>> = { 'review-draft': reviewDraft, 'deliver-webhook': deliverWebhook }
