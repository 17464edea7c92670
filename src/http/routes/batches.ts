/** /v1/batches: many drafts at once; send them, follow them, take the results along, send the failed ones again. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { requireEcq } from '../../coach/no-such-ecq.ts'
import { settleEngine } from '../../coach/settle-engine.ts'
import type { BatchSettings } from '../../ecq/batch.ts'
import { findKey } from '../../store/tables/idempotency-key.ts'
import { listEntries } from '../../store/tables/batch-entry.ts'
import { deleteBatch, getBatch, listBatches } from '../../store/tables/batch.ts'
import type { Key } from '../../store/tables/draft.ts'
import { cancelBatch } from '../../work/cancel-batch.ts'
import { forgetBatch } from '../../work/forget-batch.ts'
import { addToBatch, orderBatch } from '../../work/order-batch.ts'
import { zipFiles } from '../../write/zip-files.ts'
import { batchFiles, batchTable } from '../batch-results.ts'
import { BatchForm, BatchList, FilesForm, NamedBatch, NamedBatchFormats } from '../batch-schemas.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { dismissedIn } from '../dismissed-field.ts'
import { keyOf } from '../key-of.ts'
import { Paging, pageOf } from '../paging.ts'
import { receiptOf } from '../receipt.ts'
import { KeyHeader, onceOf, refuseKey, replayed } from '../repeat.ts'
import { json, problems, sent } from '../respond.ts'
import { Id, Receipt } from '../schemas.ts'
import { sentFiles } from '../sent-files.ts'
import { quotaOf } from '../quota-of.ts'
import { streamBytes } from '../stream-bytes.ts'
import { streamEvents } from '../stream-events.ts'

const params = z.object({ id: Id })
const tags = ['Batches']

const post = createRoute({
  method: 'post', path: '/v1/batches', tags, summary: 'Review many drafts',
  description: 'Each file becomes a draft with a review, made when nobody waits for another; a zip is unpacked, and what is no draft in it passed over. A file that cannot be read is kept as a failed entry with the reason. At most 500 drafts and 64 MB at a time.',
  request: { headers: KeyHeader, body: { required: true, content: { 'multipart/form-data': { schema: BatchForm } } } },
  responses: { 202: json(NamedBatch, 'They are being reviewed; `Location` is where the batch stays.'), ...problems('not-found', 'key-reused', 'too-large', 'unsupported-media-type', 'over-budget') },
})
const list = createRoute({
  method: 'get', path: '/v1/batches', tags, summary: 'List batches, newest first', request: { query: Paging },
  responses: { 200: json(BatchList, 'One page, without the entries.'), ...problems() },
})
const get = createRoute({
  method: 'get', path: '/v1/batches/{id}', tags, summary: 'See how far a batch is', request: { params },
  responses: { 200: json(NamedBatch, 'Counts, and every file with its draft, its review and how the draft stands.'), ...problems('not-found') },
})
const events = createRoute({
  method: 'get', path: '/v1/batches/{id}/events', tags, summary: 'Follow a batch while it is reviewed',
  description: '`entry-ended` for each draft that is reviewed or failed, with the entry and the counts; `batch-end` at last. Goes on after `Last-Event-ID`; 204 where nothing can come any more.',
  request: { params, headers: z.object({ 'last-event-id': z.string().regex(/^\d{1,9}$/, 'must be the number of an event, as the stream gives it').optional() }) },
  responses: { 200: { description: 'The events.', content: { 'text/event-stream': { schema: z.string() } } }, 204: { description: 'The last event was read already.' }, ...problems('not-found') },
})
const results = createRoute({
  method: 'get', path: '/v1/batches/{id}/results', tags, summary: 'Take the results along',
  description: '`csv`: one row a draft, as the command line writes it. `zip`: the reports of what is done so far, with the same table and a page that sorts it.',
  request: { params, query: NamedBatchFormats },
  responses: { 200: { description: 'The file.', content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) }, 'text/csv': { schema: z.string() } } }, ...problems('not-found') },
})
const again = createRoute({
  method: 'post', path: '/v1/batches/{id}/files', tags, summary: 'Send the failed files again, or more',
  description: 'A file is known by its name: one that failed is tried again, a new one is added, any other is left as it is. So the whole folder can be sent once more, and sending twice does no harm.',
  request: { params, headers: KeyHeader, body: { required: true, content: { 'multipart/form-data': { schema: FilesForm } } } },
  responses: { 202: json(NamedBatch, 'How it stands now.'), ...problems('not-found', 'too-large', 'unsupported-media-type', 'over-budget') },
})
const cancel = createRoute({
  method: 'post', path: '/v1/batches/{id}/cancel', tags, summary: 'Cancel what is not reviewed yet', request: { params, headers: KeyHeader },
  description: 'Those reviews end as failed, with the reason `cancelled`; what is done stays.',
  responses: { 200: json(NamedBatch, 'How it stands now.'), ...problems('not-found') },
})
const remove = createRoute({
  method: 'delete', path: '/v1/batches/{id}', tags, summary: 'Delete a batch',
  request: { params, query: z.object({ drafts: z.enum(['true', 'false']).default('false').describe('Delete its drafts with all their versions and reviews too.') }) },
  responses: { 200: json(Receipt, 'It is gone.'), ...problems('not-found') },
})

export type Routes = typeof post | typeof list | typeof get | typeof events | typeof results | typeof again | typeof cancel | typeof remove

export function batches(deps: HttpDeps): OpenAPIHono<Env> {
  const { database } = deps
  return new OpenAPIHono<Env>()
    .openapi(post, (c) => begin(deps, c, c.req.valid('form')).then(sent))
    .openapi(list, async (c) => {
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listBatches(database, { tenant: c.get('tenant'), ...asked }))
      return c.json({ batches: page, next }, 200)
    })
    .openapi(get, async (c) => c.json(await whole(deps, keyOf(c, c.req.valid('param').id)), 200))
    .openapi(events, async (c) => {
      const stream = await follow(deps, c, keyOf(c, c.req.valid('param').id))
      return stream === null ? c.body(null, 204) : sent(stream)
    })
    .openapi(results, (c) => takeAlong(deps, c, keyOf(c, c.req.valid('param').id), c.req.valid('query')).then(sent))
    .openapi(again, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const { settings } = await getBatch(database, key)
      const { files } = await sentFiles(deps, c.req.valid('form').file)
      if (settings.engine === 'model') await deps.budgets.of(key.tenant).check()
      await addToBatch(deps, { key, files, spend: quotaOf(deps, c) })
      return c.json(await whole(deps, key), 202)
    })
    .openapi(cancel, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      await cancelBatch(deps, key)
      return c.json(await whole(deps, key), 200)
    })
    .openapi(remove, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const removed = c.req.valid('query').drafts === 'true' ? await forgetBatch(deps, key) : { batches: 1, ...(await deleteBatch(database, key)) }
      return c.json(receiptOf(deps, 'batch', key.id, removed), 200)
    })
}

const whole = async ({ database }: HttpDeps, key: Key) => ({ ...(await getBatch(database, key)), entries: await listEntries(database, key) })

async function begin(deps: HttpDeps, c: Context<Env>, { file, client, engine, titleFive, dismissed, ...rest }: z.infer<typeof BatchForm>): Promise<Response> {
  const tenant = c.get('tenant')
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '' && value !== undefined))
  // Settled now, so that it is refused now, and the same however late they are made.
  const settings: BatchSettings = { ...said, ...dismissedIn(dismissed), ...(titleFive ? { titleFive: titleFive === 'true' } : {}), engine: settleEngine(deps.coach, engine || undefined) }
  requireEcq(settings)
  const { files, digests } = await sentFiles(deps, file)
  const once = await onceOf(c, 'POST /v1/batches', 202, { settings, client, digests })
  const before = once && (await findKey(deps.database, tenant, once))
  if (!before && settings.engine === 'model') await deps.budgets.of(tenant).check()
  const { batch: id, earlier } = await orderBatch(deps, { tenant, files, settings, client: client || null, once, spend: quotaOf(deps, c) })
  const refused = earlier && once && refuseKey(c, once, earlier)
  if (refused) return refused
  return c.body(JSON.stringify(await whole(deps, keyOf(c, id))), 202, { 'content-type': 'application/json', 'cache-control': 'no-store', location: `/v1/batches/${id}`, ...(earlier ? replayed : {}) })
}

/** Null where the last event was read already. */
async function follow({ database, watch, closing }: HttpDeps, c: Context<Env>, key: Key): Promise<Response | null> {
  const after = Number(c.req.header('last-event-id') ?? 0)
  const { status } = await getBatch(database, key)
  if (after > 0 && status === 'done' && (await watch.followBatch(key, after, AbortSignal.abort()).next()).done) return null
  return streamEvents(c, (signal) => watch.followBatch(key, after, signal), closing)
}

async function takeAlong(deps: HttpDeps, c: Context<Env>, key: Key, { format, reports, suggestions, changes }: z.infer<typeof NamedBatchFormats>): Promise<Response> {
  const { entries } = await whole(deps, key)
  const headers = { 'content-disposition': `attachment; filename="batch-${key.id}.${format}"`, 'cache-control': 'no-store' }
  if (format === 'csv') return c.body(await batchTable(deps, key, entries), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' })
  const wished = { formats: reports, marks: { suggestions: suggestions === 'true', changes: changes === 'true' } }
  return c.body(streamBytes(key.tenant, zipFiles(batchFiles(deps, { tenant: key.tenant, entries }, wished))), 200, { ...headers, 'content-type': 'application/zip' })
}
