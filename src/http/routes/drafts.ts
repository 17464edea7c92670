/** /v1/drafts: what was sent, its versions and reviews, what was dismissed in it, and its end. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { normalise } from '../../text/normal.ts'
import type { Sql } from '../../store/sql.ts'
import { requireClient } from '../../store/tables/client.ts'
import { listDismissals, putDismissal } from '../../store/tables/dismissal.ts'
import { listVersions } from '../../store/tables/draft-version.ts'
import { changeDraft, getDraft, listDrafts, lockDraft } from '../../store/tables/draft.ts'
import type { Key, ListedDraft } from '../../store/tables/draft.ts'
import { claimKey } from '../../store/tables/idempotency-key.ts'
import { listReviews } from '../../store/tables/review.ts'
import { listSignedAt } from '../../store/tables/sign-off.ts'
import { forgetDraft } from '../../work/forget-draft.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { Paging, pageOf } from '../paging.ts'
import { receiptOf } from '../receipt.ts'
import { KeyHeader, onceOf, refuseKey, replayed } from '../repeat.ts'
import type { Once } from '../repeat.ts'
import { json, problems, sent } from '../respond.ts'
import { Dismissal, DraftChange, DraftList, Id, NewDismissal, Receipt, WholeDraft } from '../schemas.ts'

const params = z.object({ id: Id })
const list = createRoute({
  method: 'get',
  path: '/v1/drafts',
  tags: ['Drafts'],
  summary: 'List drafts, newest first',
  request: { query: Paging },
  responses: { 200: json(DraftList, 'One page.'), ...problems() },
})
const get = createRoute({
  method: 'get',
  path: '/v1/drafts/{id}',
  tags: ['Drafts'],
  summary: 'Read what is known of a draft',
  request: { params },
  responses: { 200: json(WholeDraft, 'Versions, reviews and dismissals, oldest first.'), ...problems('not-found') },
})
const patch = createRoute({
  method: 'patch',
  path: '/v1/drafts/{id}',
  tags: ['Drafts'],
  summary: 'Rename a draft, or move it to another client or to none',
  request: { params, body: { required: true, content: { 'application/json': { schema: DraftChange } } } },
  responses: { 200: json(WholeDraft, 'As it is now.'), ...problems('not-found', 'too-large', 'unsupported-media-type') },
})
const remove = createRoute({
  method: 'delete',
  path: '/v1/drafts/{id}',
  tags: ['Drafts'],
  summary: 'Delete a draft with all its versions and reviews',
  request: { params },
  responses: { 200: json(Receipt, 'It is gone.'), ...problems('not-found') },
})
const dismiss = createRoute({
  method: 'post',
  path: '/v1/drafts/{id}/dismissals',
  tags: ['Drafts'],
  summary: 'Dismiss a finding in this and all later versions',
  description: 'Dismissing again changes the reason.',
  request: { params, headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: NewDismissal } } } },
  responses: { 201: json(Dismissal, 'It stays away from the next review on.'), ...problems('not-found', 'key-reused', 'too-large', 'unsupported-media-type') },
})

export type Routes = typeof list | typeof get | typeof patch | typeof remove | typeof dismiss

export function drafts(deps: HttpDeps): OpenAPIHono<Env> {
  const { coach, database, queue } = deps
  return new OpenAPIHono<Env>()
    .openapi(list, async (c) => {
      const tenant = c.get('tenant')
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listDrafts(database, { tenant, ...asked }))
      return c.json({ drafts: c.get('who').guest ? page : await withSignatures(database, tenant, page), next }, 200)
    })
    .openapi(get, async (c) => c.json(await database.tx((sql) => whole(sql, keyOf(c, c.req.valid('param').id))), 200))
    .openapi(patch, async (c) => c.json(await alterDraft(deps, keyOf(c, c.req.valid('param').id), c.req.valid('json')), 200))
    .openapi(remove, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const removed = await database.tx((sql) => forgetDraft(sql, { coach, queue }, key))
      return c.json(receiptOf(deps, 'draft', key.id, { drafts: 1, ...removed }), 200)
    })
    .openapi(dismiss, async (c) => {
      const [key, order] = [keyOf(c, c.req.valid('param').id), c.req.valid('json')]
      const once = await onceOf(c, `POST /v1/drafts/${key.id}/dismissals`, 201, order)
      const { dismissal, earlier } = await dismissOnce(deps, key, order, once)
      const refused = once && earlier && refuseKey(c, once, earlier)
      if (refused) return sent(refused)
      return c.json((earlier?.body as typeof dismissal | undefined) ?? dismissal, 201, earlier ? replayed : {})
    })
}

async function withSignatures(sql: Sql, tenant: string, drafts: readonly ListedDraft[]): Promise<z.infer<typeof DraftList>['drafts']> {
  const signed = await listSignedAt(sql, tenant, drafts.flatMap(({ latest }) => (latest ? [latest.review] : [])))
  return drafts.map((draft) => ({ ...draft, latest: draft.latest && { ...draft.latest, signedAt: signed.get(draft.latest.review) ?? null } }))
}

async function whole(sql: Sql, key: Key): Promise<z.infer<typeof WholeDraft>> {
  const draft = await getDraft(sql, key)
  const [versions, reviews, dismissals] = [await listVersions(sql, key), await listReviews(sql, key), await listDismissals(sql, key)]
  return { ...draft, versions, reviews, dismissals } as z.infer<typeof WholeDraft>
}

const alterDraft = ({ database }: HttpDeps, key: Key, { title, client }: z.infer<typeof DraftChange>): Promise<z.infer<typeof WholeDraft>> =>
  database.tx(async (sql) => {
    await lockDraft(sql, key)
    if (client) await requireClient(sql, { tenant: key.tenant, id: client })
    await changeDraft(sql, key, { title: title && normalise(title), client })
    return whole(sql, key)
  })

/** `earlier`: what was answered under the same Idempotency-Key; then nothing is written. */
async function dismissOnce({ coach, database }: HttpDeps, key: Key, { finding, reason }: z.infer<typeof NewDismissal>, once: Once | null) {
  const dismissal = { finding, reason: normalise(reason), createdAt: coach.now().toISOString() }
  const earlier = await database.tx(async (sql) => {
    await lockDraft(sql, key)
    const before = once && (await claimKey(sql, key.tenant, { ...once, body: dismissal, review: null, draft: key.id }, coach.now()))
    if (!before) await putDismissal(sql, key, dismissal)
    return before
  })
  return { dismissal, earlier }
}
