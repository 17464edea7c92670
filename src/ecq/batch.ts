/** A batch: many drafts that were sent together, and how each of them stands. */
import { z } from 'zod'
import { DraftRequest, DraftSettings, engines } from './request.ts'
import { Triage } from './triage.ts'

const id = z.string()
const count = z.number().int().nonnegative()

export const BatchSettings = DraftSettings.extend({ engine: z.enum(engines), dismissed: DraftRequest.shape.dismissed })
export type BatchSettings = z.infer<typeof BatchSettings>

export const BatchEntry = z.object({
  number: z.number().int().positive(),
  name: z.string().describe('Of the file as it came; one from a zip has the zip before it.'),
  draft: id.nullable().describe('Null for a file that could not be read.'),
  review: id.nullable(),
  status: z.enum(['queued', 'running', 'done', 'failed']),
  reason: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why it failed.'),
  triage: Triage.nullable().describe('How the draft stands; null until it is reviewed.'),
})
export type BatchEntry = z.infer<typeof BatchEntry>

export const BatchCounts = z.object({ total: count, queued: count, running: count, done: count, failed: count })
export type BatchCounts = z.infer<typeof BatchCounts>

export const BatchSummary = z.object({
  id,
  client: id.nullable().describe('In whose folder the drafts lie.'),
  settings: BatchSettings,
  createdAt: z.string().describe('ISO 8601, UTC.'),
  status: z.enum(['running', 'done']).describe('`done`: every entry has ended, the failed ones too.'),
  counts: BatchCounts,
})
export type BatchSummary = z.infer<typeof BatchSummary>

export const Batch = BatchSummary.extend({ entries: z.array(BatchEntry) })
export type Batch = z.infer<typeof Batch>
