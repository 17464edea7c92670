/** Refuses drafts while there is no room for them, before memory is gone, and says when to come back. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Env, HttpDeps } from './deps.ts'
import { mostOf } from './guard.ts'
import { problem } from './problem.ts'

/** Of the memory that this process may have; above it what comes in could be the last straw, and reading and deleting still go. */
const fullShare = 0.9
/** Bodies are held until they are answered, and a file takes a multiple of its size while it is read. */
const mostBytes = 256 * 1024 * 1024
/** About a second of rules: more would wait longer than it takes to ask again. */
const mostChecks = 128

export function shedLoad({ memoryShare }: Pick<HttpDeps, 'memoryShare'>): MiddlewareHandler<Env> {
  let [bytes, checks] = [0, 0]
  return async function shedLoad(c, next) {
    if (!['POST', 'PUT', 'PATCH'].includes(c.req.method)) return next()
    if (memoryShare() > fullShare) return full(c, 10, 'The service has almost no memory left')
    const size = sizeOf(c)
    // One body alone always has room, however large the others may be.
    if (bytes > 0 && bytes + size > mostBytes) return full(c, 5, 'The service is reading as many files as it can hold')
    const isCheck = c.req.path === '/v1/checks'
    if (isCheck && checks >= mostChecks) return full(c, 1, `The service is making ${mostChecks} checks already`)
    bytes += size
    checks += Number(isCheck)
    try {
      await next()
    } finally {
      bytes -= size
      checks -= Number(isCheck)
    }
  }
}

/** What does not say how long it is may be as long as it is allowed to be. */
function sizeOf(c: Context): number {
  const length = c.req.header('transfer-encoding') === undefined ? Number(c.req.header('content-length') ?? 0) : mostOf(c)
  return Number.isFinite(length) && length > 0 ? length : 0
}

const full = (c: Context, seconds: number, why: string): Response => problem(c, 'unavailable', `${why}; send this again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`, { headers: { 'retry-after': String(seconds) } })
