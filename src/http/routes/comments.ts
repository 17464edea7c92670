/** /v1/reviews/{id}/comments: what a coach accepts, edits, rejects or adds before a review is handed back, and the signature. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import { decideComment } from '../../coach/decide-comment.ts'
import type { CoachWord } from '../../coach/decide-comment.ts'
import { requireEcq } from '../../coach/no-such-ecq.ts'
import { reviewComments } from '../../coach/review-comments.ts'
import { CommentedReview, ReviewComment, SignOff, commentStates } from '../../ecq/review-comment.ts'
import { Evidence } from '../../ecq/finding.ts'
import type { Review } from '../../ecq/review.ts'
import { storedReview } from '../../ecq/stored-review.ts'
import { normalise } from '../../text/normal.ts'
import { Fault } from '../../fault.ts'
import type { Key } from '../../store/tables/draft.ts'
import { deleteComment, listComments, putComments } from '../../store/tables/review-comment.ts'
import { getReview, getReviewDocument, lockReview } from '../../store/tables/review.ts'
import { deleteSignOff, findSignOff, putSignOff } from '../../store/tables/sign-off.ts'
import type { Sql } from '../../store/sql.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { KeyHeader } from '../repeat.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const NamedComments = CommentedReview.meta({ id: 'CommentedReview' })
const NamedComment = ReviewComment.meta({ id: 'ReviewComment' })
const NamedSignOff = SignOff.meta({ id: 'SignOff' })
const words = z.string().trim().min(1).max(4000).overwrite(normalise)
const author = z.string().trim().min(1).max(200).overwrite(normalise).nullable().default(null).describe('Who says so.')
const CommentOrder = closedObject({ state: z.enum(commentStates), text: words.optional().describe('Other words than the review’s. Default: its own.'), author }).meta({ id: 'CommentOrder' })
const CommentsOrder = closedObject({
  comments: z.array(z.string().min(1).max(200)).min(1).max(5000).transform((ids) => [...new Set(ids)]).describe('Ids of comments of the review.'),
  state: z.enum(commentStates).describe('`open`: to be decided again, with the words that stand.'), author,
}).meta({ id: 'CommentsOrder' })
const Place = closedObject({ ...Evidence.pick({ start: true, end: true }).shape, quote: z.string().optional().describe('The words that stand there; given, they must be those.') })
const NewComment = closedObject({ text: words, place: Place.nullable().default(null).describe('UTF-16 offsets into the draft of the review.'), ecq: Id.nullable().default(null).describe('An ECQ of the framework of the review.'), author }).meta({ id: 'NewComment' })
const NewSignOff = closedObject({ author: author.unwrap().unwrap(), note: words.nullable().default(null) }).meta({ id: 'NewSignOff' })

const review = z.object({ id: Id })
const comment = review.extend({ comment: Id })
const body = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, content: { 'application/json': { schema } } })
const common = { tags: ['Comments'] }
const missing = problems('not-found')
const changing = problems('not-found', 'conflict', 'too-large', 'unsupported-media-type')

const list = createRoute({ ...common, method: 'get', path: '/v1/reviews/{id}/comments', summary: 'List the comments of a review', request: { params: review }, responses: { 200: json(NamedComments, 'In the order of the text.'), ...problems('not-found', 'conflict') } })
const add = createRoute({ ...common, method: 'post', path: '/v1/reviews/{id}/comments', summary: 'Add a comment of your own', request: { params: review, headers: KeyHeader, body: body(NewComment) }, responses: { 201: json(NamedComment, 'It is accepted from the start.'), ...changing } })
const decide = createRoute({ ...common, method: 'put', path: '/v1/reviews/{id}/comments/{comment}', summary: 'Accept, reject, reopen or edit a comment', request: { params: comment, body: body(CommentOrder) }, responses: { 200: json(NamedComment, 'As it stands now.'), ...changing } })
const decideMany = createRoute({
  ...common, method: 'patch', path: '/v1/reviews/{id}/comments', summary: 'Accept, reject or reopen several comments at once', request: { params: review, body: body(CommentsOrder) },
  description: 'Such as all of one rule. Each keeps its words. Where one of them is not there, nothing changes.', responses: { 200: json(NamedComments, 'All comments of the review as they stand now.'), ...changing },
})
const remove = createRoute({ ...common, method: 'delete', path: '/v1/reviews/{id}/comments/{comment}', summary: 'Take back a decision, or a comment of your own', request: { params: comment }, responses: { 204: { description: 'It is as the review made it, or gone.' }, ...problems('not-found', 'conflict') } })
const sign = createRoute({ ...common, method: 'put', path: '/v1/reviews/{id}/sign-off', summary: 'Sign a review off', description: 'From then on its comments stay as they are, until the signature is taken back.', request: { params: review, body: body(NewSignOff) }, responses: { 200: json(NamedSignOff, 'It is signed.'), ...changing } })
const unsign = createRoute({ ...common, method: 'delete', path: '/v1/reviews/{id}/sign-off', summary: 'Take a signature back', request: { params: review }, responses: { 204: { description: 'Comments can be changed again.' }, ...missing } })

export type Routes = typeof list | typeof add | typeof decide | typeof decideMany | typeof remove | typeof sign | typeof unsign

export function comments(deps: HttpDeps): OpenAPIHono<Env> {
  const { database } = deps
  return new OpenAPIHono<Env>()
    .openapi(list, async (c) => c.json(await database.tx((sql) => commented(sql, keyOf(c, c.req.valid('param').id))), 200))
    .openapi(add, async (c) => c.json(await addComment(deps, keyOf(c, c.req.valid('param').id), c.req.valid('json')), 201))
    .openapi(decide, async (c) => {
      const { id, comment } = c.req.valid('param')
      return c.json(commentOf(await decideComments(deps, keyOf(c, id), [comment], c.req.valid('json')), comment), 200)
    })
    .openapi(decideMany, async (c) => {
      const { comments, ...word } = c.req.valid('json')
      return c.json(await decideComments(deps, keyOf(c, c.req.valid('param').id), comments, word), 200)
    })
    .openapi(remove, async (c) => {
      const { id, comment } = c.req.valid('param')
      await database.tx(async (sql) => {
        await openReview(sql, keyOf(c, id))
        if (!(await deleteComment(sql, keyOf(c, id), comment))) throw new Fault('not-found', `Nothing was decided about the comment ${comment}.`)
      })
      return c.body(null, 204)
    })
    .openapi(sign, async (c) => c.json(await signReview(deps, keyOf(c, c.req.valid('param').id), c.req.valid('json')), 200))
    .openapi(unsign, async (c) => {
      const { id } = c.req.valid('param')
      await database.tx(async (sql) => {
        await getReview(sql, keyOf(c, id))
        if (!(await deleteSignOff(sql, keyOf(c, id)))) throw new Fault('not-found', `Nobody has signed the review ${id}.`)
      })
      return c.body(null, 204)
    })
}

function addComment({ coach, database }: HttpDeps, key: Key, { text, place, ecq, author }: z.infer<typeof NewComment>): Promise<ReviewComment> {
  const id = `own-${coach.id()}`
  return database.tx(async (sql) => {
    const review = await openReview(sql, key)
    await putComments(sql, key, [{ id, source: 'coach', state: 'accepted', text, place: place && evidenceAt(review, place), ecq: ecq && ecqOf(review, ecq), author, changedAt: coach.now().toISOString() }])
    return commentOf(await commented(sql, key), id)
  })
}

function evidenceAt({ draft: { text } }: Review, { start, end, quote }: z.infer<typeof Place>): Evidence {
  if (start >= end || end > text.length) throw new Fault('bad-input', `The place must lie in the draft, which has ${text.length} UTF-16 units.`)
  const words = text.slice(start, end)
  if (quote !== undefined && quote !== words) throw new Fault('bad-input', 'The quote is not what stands at the place; count in UTF-16 units of the draft as the review gives it, or leave the quote out.')
  return { start, end, quote: words }
}

function ecqOf({ framework }: Review, id: string): string {
  requireEcq({ framework, ecq: id })
  return id
}

/** All or none of them; answers how the whole review stands then. */
function decideComments({ coach, database }: HttpDeps, key: Key, ids: readonly string[], word: CoachWord): Promise<CommentedReview> {
  return database.tx(async (sql) => {
    await openReview(sql, key)
    const before = await commented(sql, key)
    const changedAt = coach.now().toISOString()
    await putComments(sql, key, ids.map((id) => decideComment(commentOf(before, id), word, changedAt)))
    return commented(sql, key)
  })
}

async function signReview({ coach, database }: HttpDeps, key: Key, word: z.infer<typeof NewSignOff>): Promise<SignOff> {
  const signOff = { ...word, signedAt: coach.now().toISOString() }
  await database.tx(async (sql) => {
    await lockReview(sql, key)
    await doneReview(sql, key)
    await putSignOff(sql, key, signOff)
  })
  return signOff
}

async function commented(sql: Sql, key: Key): Promise<CommentedReview> {
  const comments = reviewComments(await doneReview(sql, key), await listComments(sql, key))
  return { review: key.id, comments, signOff: await findSignOff(sql, key) }
}

async function doneReview(sql: Sql, key: Key): Promise<Review> {
  const { status } = await getReview(sql, key)
  const document = await getReviewDocument(sql, key)
  if (document === null) throw new Fault('conflict', status === 'failed' ? 'This review failed, so there is nothing to comment on.' : 'This review is still being made; its comments come with it.')
  return storedReview(document)
}

/** Nobody signs it until the transaction ends. Throws `conflict` where somebody has. */
async function openReview(sql: Sql, key: Key): Promise<Review> {
  await lockReview(sql, key)
  const review = await doneReview(sql, key)
  if (await findSignOff(sql, key)) throw new Fault('conflict', 'This review is signed off; take the signature back before you change its comments.')
  return review
}

function commentOf({ comments, review }: CommentedReview, id: string): ReviewComment {
  const comment = comments.find((one) => one.id === id)
  if (!comment) throw new Fault('not-found', `The review ${review} has no comment ${id}.`)
  return comment
}
