/** What every request passes first: its name in the log, who may ask at all, and how much a body may hold. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { matchedRoutes } from 'hono/route'
import type { Env, HttpDeps } from './deps.ts'
import { problem } from './problem.ts'

const megabyte = 1024 * 1024
/** The longest text with every letter escaped, the largest file with its form around it, and many files at once. */
export const largestBody = { json: 8 * megabyte, form: 21 * megabyte, batch: 64 * megabyte }

const batchPath = /^\/v1\/batches(?:\/[^/]+\/files)?$/

/** Answers hold drafts: nobody else may frame, sniff, cache or refer to them. Pages loosen the policy for themselves. */
const headers: readonly (readonly [string, string])[] = [
  ['content-security-policy', "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'same-origin'],
]

export const record = ({ coach, log }: HttpDeps): MiddlewareHandler<Env> =>
  async function record(c, next) {
    const request = coach.id()
    const started = coach.now().getTime()
    c.set('request', request)
    c.header('x-request-id', request)
    for (const [name, value] of headers) c.header(name, value)
    await next()
    const error = c.error && c.res.status >= 500 ? { error: `${c.error.name}${place(c.error)}` } : {}
    log({ request, method: c.req.method, route: patternOf(c), status: c.res.status, ms: coach.now().getTime() - started, ...error })
  }

/** The route as it is written, ids left out; what only middleware has seen is `*`. */
export const patternOf = (c: Context): string => matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '*'

/** The top of the stack without the message, which may quote a draft. */
const place = ({ stack }: Error): string => stack?.split('\n').find((line) => line.startsWith('    at ')) ?? ''

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Without sign-in only this machine may ask. Another site's page can reach it under a name of its
 * own that leads here (DNS rebinding): that name stands in the header. Or it can send a form: that has an origin.
 */
export const onlyThisMachine: MiddlewareHandler<Env> = async function onlyThisMachine(c, next) {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (!loopbackNames.has(nameOf(host))) return problem(c, 'wrong-host', 'Without sign-in this service answers only as localhost; use http://localhost or http://127.0.0.1.')
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('origin')
    const foreign = origin === undefined ? c.req.header('sec-fetch-site') === 'cross-site' : origin !== `http://${host}`
    if (foreign) return problem(c, 'foreign-origin', 'Requests that change something are taken from this service\'s own pages and from programs, not from other sites.')
  }
  return next()
}

const nameOf = (host: string): string => host.toLowerCase().replace(/:\d*$/, '')

/** What a body of this type may hold here, in bytes. */
export const mostOf = (c: Context): number =>
  !c.req.header('content-type')?.toLowerCase().startsWith('multipart/') ? largestBody.json : batchPath.test(c.req.path) ? largestBody.batch : largestBody.form

/** Bodies up to this length are read though they are refused: most programs hear no answer before they have sent all. */
const mostHeard = 2 * largestBody.batch

/** The header is enough where it is there; reading the body to count it costs a third of the throughput. */
export const limitBody: MiddlewareHandler<Env> = async function limitBody(c, next) {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const limit = mostOf(c)
  const tooLarge = (headers: Record<string, string>): Response => problem(c, 'too-large', `A body of this type may have at most ${limit / megabyte} MB; send less.`, { headers })
  const length = c.req.header('content-length')
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return bodyLimit({ maxSize: limit, onError: () => tooLarge({ connection: 'close' }) })(c, next)
  if (Number(length) <= limit) return next()
  if (Number(length) > mostHeard) return tooLarge({ connection: 'close' })
  await passOver(c.req.raw.body)
  return tooLarge({})
}

/** Whoever breaks off hears no answer anyway. */
async function passOver(body: ReadableStream<Uint8Array> | null): Promise<void> {
  await body?.pipeTo(new WritableStream()).catch(() => undefined)
}
