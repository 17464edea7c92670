/** Every route of the API as a type: what it takes and what it answers, inferred from the schemas that the server checks with. A program carries no byte of it. */
import type { z } from 'zod'
import type { Routes as Batches } from '../http/routes/batches.ts'
import type { Routes as Chats } from '../http/routes/chats.ts'
import type { Routes as Checks } from '../http/routes/checks.ts'
import type { Routes as Clients } from '../http/routes/clients.ts'
import type { Routes as Comments } from '../http/routes/comments.ts'
import type { Routes as Drafts } from '../http/routes/drafts.ts'
import type { Routes as EmbedTokens } from '../http/routes/embed-tokens.ts'
import type { Routes as Exports } from '../http/routes/exports.ts'
import type { Routes as Health } from '../http/routes/health.ts'
import type { Routes as Keys } from '../http/routes/keys.ts'
import type { Routes as Lineage } from '../http/routes/lineage.ts'
import type { Routes as Links } from '../http/routes/links.ts'
import type { Routes as Members } from '../http/routes/members.ts'
import type { Routes as Reference } from '../http/routes/reference.ts'
import type { Routes as Reviews } from '../http/routes/reviews.ts'
import type { Routes as Similar } from '../http/routes/similar.ts'
import type { Routes as Tenant } from '../http/routes/tenant.ts'
import type { Routes as Usage } from '../http/routes/usage.ts'
import type { Routes as Webhooks } from '../http/routes/webhooks.ts'

type Route =
  | Batches | Chats | Checks | Clients | Comments | Drafts | EmbedTokens | Exports | Health | Keys | Lineage | Links | Members | Reference | Reviews | Similar | Tenant | Usage | Webhooks

/** Each route by its name: `POST /v1/reviews`. */
type Routes = { [R in Route as `${Uppercase<R['method']>} ${R['path']}`]: R }
export type RouteName = keyof Routes

/** What a route answers as JSON when all went well; `null` where it answers nothing, or no JSON. */
export type AnswerTo<Name extends RouteName> = OrNull<AnswersOf<Routes[Name]['responses']>>
type OrNull<Value> = [Value] extends [never] ? null : Value
type AnswersOf<Responses> = { [Status in 200 | 201 | 202]: Status extends keyof Responses ? JsonOf<Responses[Status]> : never }[200 | 201 | 202]
type JsonOf<Response> = Response extends { content: { 'application/json': { schema: infer Schema extends z.ZodType } } } ? z.output<Schema> : never

/** What a route is told. */
export type Wish<Name extends RouteName> = Named<Name> & BodyOf<Routes[Name]> & {
  readonly query?: { readonly [Field in keyof QueryOf<Routes[Name]>]?: string | number | boolean | undefined }
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}
/** No wish need be given where nothing in it is needed. */
export type Wishes<Name extends RouteName> = {} extends Wish<Name> ? readonly [wish?: Wish<Name>] : readonly [wish: Wish<Name>]

type NameIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | NameIn<Rest> : never
type Named<P extends string> = [NameIn<P>] extends [never] ? {} : { readonly params: Readonly<Record<NameIn<P>, string>> }

type QueryOf<R> = R extends { request: { query: infer Schema extends z.ZodType } } ? z.input<Schema> : {}
type BodyOf<R> = R extends { request: { body: { content: infer Content } } } ? (Content extends { 'multipart/form-data': unknown } ? FormOr<Content> : { readonly body: BodyIn<Content> }) : {}
type FormOr<Content> = { readonly form: FormData } | (Content extends { 'application/json': unknown } ? { readonly body: BodyIn<Content> } : never)
type BodyIn<Content> = Content extends { 'application/json': { schema: infer Schema extends z.ZodType } } ? z.input<Schema> : never
