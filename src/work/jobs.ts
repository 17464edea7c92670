/** Every job by its name. */
import type { Job } from './job.ts'
import reviewDraft from './jobs/review-draft.ts'

export const jobs: Readonly<Record<string, Job>> = { 'review-draft': reviewDraft }
