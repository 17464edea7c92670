/** The shapes that only the API has, and names for those that it shares, so that its description can refer to them. */
import { z } from '@hono/zod-openapi'
import { closedObject } from '../ecq/closed-object.ts'
import { DraftCheck } from '../ecq/draft-check.ts'
import { kinds } from '../ecq/kind.ts'
import { Day, DraftRequest, ReviewRequest, engines } from '../ecq/request.ts'
import { Triage } from '../ecq/triage.ts'
import { Review, frameworkIds } from '../ecq/review.ts'
import { dismissedField } from './dismissed-field.ts'

export const idPattern = /^[A-Za-z0-9_-]{1,64}$/
export const Id = z.string().regex(idPattern, 'must be an id as this service gives them')
const moment = z.string().describe('ISO 8601, UTC.')

export const NamedReview = Review.meta({ id: 'Review' })
export const NamedCheck = DraftCheck.meta({ id: 'DraftCheck' })
const example = { text: 'Leading Change\n\nAs director I merged two offices in six months and cut the backlog from 900 cases to 120.', kind: 'statement' }
export const CheckOrder = closedObject(DraftRequest.shape).meta({ id: 'CheckOrder', example })

const lineage = {
  draft: Id.optional().describe('The draft that this is the next version of. Default: a new draft.'),
  title: z.string().trim().min(1).max(200).optional().describe('Default: the name of the file without its ending, else the first line of the text.'),
}
export const ReviewOrder = closedObject({ ...ReviewRequest.shape, ...lineage }).meta({ id: 'ReviewOrder', example })

/** A field of a form may be there and empty; that is the same as not there. */
export const orEmpty = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal(''), schema]).optional()
/** Who sends the words themselves in a form is told how they are sent. */
const noFile = 'must be a file (with curl: -F file=@draft.docx); text itself is sent as JSON, {"text": "…"}, with the header content-type: application/json'
const oneFile = 'takes one file; send each in a request of its own, or many at once to /v1/batches'
const File = z.instanceof(globalThis.File, { error: ({ input }) => (Array.isArray(input) ? oneFile : noFile) }).meta({ type: 'string', format: 'binary', description: 'Word, PDF, Markdown or plain text.' })
export const formSettings = {
  file: File,
  framework: orEmpty(z.enum(frameworkIds)),
  kind: orEmpty(z.enum(kinds)),
  ecq: orEmpty(z.string()),
  date: orEmpty(Day),
  titleFive: orEmpty(z.enum(['true', 'false'])),
}
export const CheckForm = closedObject({ ...formSettings, dismissed: dismissedField }).meta({ id: 'CheckForm' })
export const ReviewForm = closedObject({ ...formSettings, dismissed: dismissedField, engine: orEmpty(z.enum(engines)), draft: orEmpty(Id), title: orEmpty(lineage.title.unwrap()) }).meta({ id: 'ReviewForm' })

export const NamedTriage = Triage.meta({ id: 'Triage' })
const status = z.enum(['queued', 'running', 'done', 'failed'])

export const ReviewState = z
  .object({
    id: Id,
    draft: Id,
    version: z.number().int(),
    status,
    reason: z.object({ code: z.string(), message: z.string() }).nullable(),
    triage: NamedTriage.nullable().describe('How the draft stands; null until the review is done.'),
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
  })
  .meta({ id: 'ReviewState' })

const draft = { id: Id, title: z.string(), createdAt: moment }
const Latest = z
  .object({ review: Id, status, triage: NamedTriage.nullable(), signedAt: moment.nullable().optional().describe('When a coach signed it off; null where nobody has. Guests are not told.') })
  .describe('The review that was asked for last.')
export const ListedDraft = z.object({ ...draft, versions: z.number().int(), reviews: z.number().int(), changedAt: moment, client: Id.nullable().describe('In whose folder it lies.'), latest: Latest.nullable() })
export const DraftList = z.object({ drafts: z.array(ListedDraft), next: z.string().nullable().describe('Give it as `after` for the next page; null on the last.') }).meta({ id: 'DraftList' })

export const Dismissal = z.object({ finding: z.string(), reason: z.string(), createdAt: moment }).meta({ id: 'Dismissal' })
export const NewDismissal = closedObject({ finding: z.string().regex(idPattern, 'must be the id of a finding'), reason: z.string().trim().min(1).max(500) }).meta({ id: 'NewDismissal' })

const Version = z.object({ number: z.number().int(), sha256: z.string(), settings: z.record(z.string(), z.unknown()), createdAt: moment })
export const DraftChange = closedObject({ title: lineage.title.unwrap().describe('What it is called from now on.').optional(), client: Id.nullable().optional().describe('In whose folder it lies; null for nobody’s.') }).meta({ id: 'DraftChange', example: { title: 'Leading Change, second try' } })
export const WholeDraft = z
  .object({ ...draft, client: Id.nullable().describe('In whose folder it lies.'), versions: z.array(Version), reviews: z.array(ReviewState), dismissals: z.array(Dismissal) })
  .meta({ id: 'Draft' })

export const Receipt = z
  .object({
    receipt: Id,
    deleted: z.object({ type: z.enum(['draft', 'review', 'batch', 'chat', 'fact', 'client', 'webhook', 'tenant']), id: Id }),
    deletedAt: moment,
    removed: z.record(z.string(), z.number().int()).describe('How many rows of each sort are gone.'),
  })
  .meta({ id: 'Receipt' })

export const Usage = z
  .object({
    from: Day,
    to: Day,
    month: z
      .object({
        from: Day,
        renewsOn: Day.describe('The first day of the next month, UTC: the budget is whole again.'),
        limits: z.object({ usd: z.number().nullable(), tokens: z.number().int().nullable().describe('Read and written together.') }).describe('Null where there is no limit.'),
        spent: z.object({ usd: z.number().describe('For all whose price is known.'), tokens: z.number().int() }),
      })
      .describe('The month that is running, whatever days were asked for.'),
    days: z.array(
      z.object({
        day: Day,
        engine: z.string().describe('`offline`, or `provider:model`.'),
        calls: z.number().int().describe('Calls to the model; reviews, for the offline engine.'),
        tokens: z.object({ input: z.number().int().describe('All that was read, `cachedInput` among it.'), cachedInput: z.number().int(), output: z.number().int() }),
        usd: z.number().nullable().describe('At list prices; null where a price is not known.'),
      }),
    ),
  })
  .meta({ id: 'Usage' })
