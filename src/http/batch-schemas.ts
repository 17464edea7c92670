/** The shapes of batches as the API describes them, with the forms that files come in. */
import { z } from '@hono/zod-openapi'
import { batchFormats } from '../coach/batch/batch-forms.ts'
import type { BatchFormat } from '../coach/batch/batch-forms.ts'
import { Batch, BatchEntry, BatchSummary } from '../ecq/batch.ts'
import { closedObject } from '../ecq/closed-object.ts'
import { engines } from '../ecq/request.ts'
import { dismissedField } from './dismissed-field.ts'
import { next } from './paging.ts'
import { Id, NamedTriage, formSettings, orEmpty } from './schemas.ts'

const NamedEntry = BatchEntry.extend({ triage: NamedTriage.nullable() }).meta({ id: 'BatchEntry' })
export const NamedBatch = Batch.extend({ entries: z.array(NamedEntry) }).meta({ id: 'Batch' })
export const BatchList = z.object({ batches: z.array(BatchSummary.meta({ id: 'BatchSummary' })), next }).meta({ id: 'BatchList' })

const { file: _, ...settings } = formSettings
const one = z.instanceof(globalThis.File, { message: 'must be one file or more (with curl: -F file=@drafts.zip)' }).meta({ type: 'string', format: 'binary' })
// What is neither is told by the last of the two.
const file = z.union([z.array(one).min(1), one]).describe('Word, PDF, Markdown or plain text, or a zip of them; as often as there are files.')
export const FilesForm = closedObject({ file }).meta({ id: 'FilesForm' })
export const BatchForm = closedObject({ file, ...settings, dismissed: dismissedField, engine: orEmpty(z.enum(engines)), client: orEmpty(Id) }).meta({ id: 'BatchForm' })

const known = (name: string): name is BatchFormat => (batchFormats as readonly string[]).includes(name)
const flag = (description: string) => z.enum(['true', 'false']).optional().describe(description)
export const NamedBatchFormats = z.object({
  format: z.enum(['zip', 'csv']),
  reports: z
    .string()
    .default('html')
    .transform((names) => [...new Set(names.split(','))])
    .refine((names) => names.every(known), `must be of ${batchFormats.join(', ')}, with commas between`)
    .transform((names) => names.filter(known))
    .openapi({ type: 'string', default: 'html', description: `With \`zip\`: the forms of each report, of ${batchFormats.join(', ')}, with commas between.` }),
  suggestions: flag('With `docx` among the reports: comments on suggestions of style too.'),
  changes: flag('With `docx` among the reports: mend spelling, doubled words and the like as tracked changes.'),
})
