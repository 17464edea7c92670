/** The whole API: what every request passes first, every route, and what is said when there is none. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Fault } from '../fault.ts'
import { admit } from './admit.ts'
import { answerOnce } from './answer-once.ts'
import { audit } from './audit.ts'
import type { Env, HttpDeps } from './deps.ts'
import { describe } from './describe.ts'
import { limitBody, onlyThisMachine, patternOf, record } from './guard.ts'
import { onlyUtf8 } from './only-utf8.ts'
import { faultProblem, fieldsProblem, problem } from './problem.ts'
import { limitRate } from './rate-limit.ts'
import { shareWithSites } from './share-with-sites.ts'
import { batches } from './routes/batches.ts'
import { chats } from './routes/chats.ts'
import { checks } from './routes/checks.ts'
import { comments } from './routes/comments.ts'
import { catalogue } from './routes/catalogue.ts'
import { clients } from './routes/clients.ts'
import { docs } from './routes/docs.ts'
import { drafts } from './routes/drafts.ts'
import { embedTokens } from './routes/embed-tokens.ts'
import { exports } from './routes/exports.ts'
import { framing } from './routes/framing.ts'
import { handedBack } from './routes/handed-back.ts'
import { health } from './routes/health.ts'
import { keys } from './routes/keys.ts'
import { lineage } from './routes/lineage.ts'
import { links } from './routes/links.ts'
import { members } from './routes/members.ts'
import { metrics } from './routes/metrics.ts'
import { reference } from './routes/reference.ts'
import { reviews } from './routes/reviews.ts'
import { similar } from './routes/similar.ts'
import { signIn } from './routes/sign-in.ts'
import { tenant } from './routes/tenant.ts'
import { usage } from './routes/usage.ts'
import { shedLoad } from './shed-load.ts'
import { webhooks } from './routes/webhooks.ts'

export function api(deps: HttpDeps): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result, c) => (result.success ? undefined : fieldsProblem(c, result.target, result.error.issues)),
  })
  if (deps.trace) app.use(deps.trace)
  app.use(record(deps))
  if (!deps.auth) app.use(onlyThisMachine)
  app.use(methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => {
      // The pages have answered 404 by now, perhaps packed; none of its headers may stay.
      c.res = undefined
      return problem(c, 'method-not-allowed', `This address takes ${methods.join(', ')}.`, { headers: { allow: methods.join(', ') } })
    },
  }))
  app.use(limitBody)
  app.use('/v1/*', shareWithSites(deps), admit(deps), shedLoad(deps), limitRate(deps), onlyUtf8, answerOnce(deps), audit(deps))
  // What is printed once and read by browsers; answers about drafts stay as they are, and streams must not wait.
  for (const path of ['/docs/*', '/rules', '/openapi.json']) app.use(path, compress())
  for (const routes of [checks(deps), reviews(deps), exports(deps), batches(deps), drafts(deps), lineage(deps), similar(deps), comments(deps), links(deps), chats(deps), reference(deps), usage(deps), clients(deps), keys(deps), embedTokens(deps), members(deps), tenant(deps), webhooks(deps), health(deps)]) app.route('/', routes)
  app.route('/', metrics(deps))
  app.route('/', docs(deps))
  app.route('/', signIn(deps))
  app.route('/', catalogue())
  app.route('/', handedBack(deps))
  app.route('/', framing(deps))
  describe(app, deps)
  app.notFound((c) => problem(c, 'not-found', 'There is nothing at this address; /docs lists what there is.'))
  app.onError((error, c) => failure(deps, app, error, c))
  return app
}

function failure({ coach }: HttpDeps, app: OpenAPIHono<Env>, error: Error, c: Context): Response {
  if (error instanceof Fault) return faultProblem(c, error, coach.now())
  // Nobody hears it, and it is no fault of the service.
  if (isBrokenOff(error)) return problem(c, 'bad-input', 'The body breaks off before its end; send it again.')
  if (!(error instanceof HTTPException)) return problem(c, 'internal', 'This is a fault of the service, not of the request; the log has it under this request id.')
  if (error.status === 415) return problem(c, 'unsupported-media-type', `This address takes a body of type ${takenTypes(app, c).map(typeWords).join(' or ')}; send it with that Content-Type. See /docs.`)
  if (error.status === 413) return problem(c, 'too-large', 'The body is too large; send less.')
  if (error.status < 500) return unreadBody(c)
  return problem(c, 'internal', 'This is a fault of the service, not of the request; the log has it under this request id.')
}

/** As Node names a request whose sender has left. */
const isBrokenOff = (error: Error & { readonly code?: unknown }): boolean => error.code === 'ECONNRESET' && error.message === 'aborted'

function unreadBody(c: Context): Response {
  const packed = c.req.header('content-encoding')
  if (packed !== undefined) return problem(c, 'unsupported-media-type', 'The body is packed (Content-Encoding); send it as it is, without that header.')
  if (!c.req.header('content-type')?.toLowerCase().startsWith('multipart/')) return problem(c, 'bad-input', 'The body is no JSON, or breaks off; send one JSON object as /docs shows it.')
  return problem(c, 'bad-input', 'The body is no multipart form, or breaks off; let your program write both the form and its Content-Type, which names the boundary (with curl: -F file=@draft.docx).')
}

/** The types of body that the route has a shape for, as they are described. */
function takenTypes({ openAPIRegistry }: OpenAPIHono<Env>, c: Context): string[] {
  const [method, pattern] = [c.req.method.toLowerCase(), patternOf(c)]
  const routes = openAPIRegistry.definitions.flatMap((definition) => (definition.type === 'route' ? [definition.route] : []))
  const route = routes.find((one) => one.method === method && one.path.replaceAll(/\{(\w+)\}/g, ':$1') === pattern)
  return Object.keys(route?.request?.body?.content ?? {})
}

const typeWords = (type: string): string => (type.startsWith('multipart/') ? `${type} (with curl: -F file=@draft.docx)` : type)
