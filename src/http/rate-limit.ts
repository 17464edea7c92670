/** Holds each key to its requests in a minute, counted in the memory of this process. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Env, HttpDeps } from './deps.ts'
import { problem } from './problem.ts'

/** For keys without a limit of their own; with several processes behind one address each counts its own share. */
const requestsPerMinute = 600
/** A person cannot press more buttons, and a token lies in a browser. */
const requestsPerMinuteOfGuests = 120
const windowSeconds = 60

export interface Window {
  readonly until: number
  used: number
}

/** Speaks the header fields RateLimit and RateLimit-Policy of the IETF's HTTPAPI group. */
export function limitRate({ coach, windows = new Map<string, Window>() }: HttpDeps): MiddlewareHandler<Env> {
  return async function limitRate(c, next) {
    const { tenant, actor, key, guest } = c.get('who')
    if (actor === 'local') return next()
    const now = coach.now().getTime()
    const most = guest ? requestsPerMinuteOfGuests : (key?.requestsPerMinute ?? requestsPerMinute)
    const window = windowOf(windows, `${tenant} ${actor}`, now)
    const left = most - ++window.used
    const seconds = Math.max(1, Math.ceil((window.until - now) / 1000))
    c.header('ratelimit-policy', `"requests";q=${most};w=${windowSeconds}`)
    c.header('ratelimit', `"requests";r=${Math.max(0, left)};t=${seconds}`)
    if (left < 0) return refused(c, seconds, `${guest ? 'One person' : 'This key'} may ask ${most} times a minute; go on in ${seconds} seconds, or spread the requests.`)
    return next()
  }
}

/** What was asked under this name since its window opened; a new one where a minute has passed. `now` in milliseconds. */
export function windowOf(windows: Map<string, Window>, name: string, now: number): Window {
  const window = windows.get(name)
  if (window && window.until > now) return window
  // A name that comes again goes to the end, so that the oldest stand first and no sweep looks at more than it takes away.
  windows.delete(name)
  for (const [old, { until }] of windows) {
    if (until > now) break
    windows.delete(old)
  }
  const fresh = { until: now + windowSeconds * 1000, used: 0 }
  windows.set(name, fresh)
  return fresh
}

const refused = (c: Context, seconds: number, detail: string): Response => problem(c, 'too-many-requests', detail, { headers: { 'retry-after': String(seconds) } })
