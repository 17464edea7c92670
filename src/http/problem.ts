/** Every failure as RFC 9457 problem details; the one table from what went wrong to a type and a status. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { secondsUntilRenewal } from '../ecq/budget-month.ts'
import { plainIssues } from '../ecq/plain-issue.ts'
import { Fault } from '../fault.ts'
import type { FaultCode } from '../fault.ts'

interface Meaning {
  readonly status: ContentfulStatusCode
  readonly title: string
}

const faults: Readonly<Record<FaultCode, Meaning>> = {
  'bad-input': { status: 400, title: 'The request is wrong' },
  unauthorized: { status: 401, title: 'Sign in first' },
  'not-found': { status: 404, title: 'There is nothing here' },
  conflict: { status: 409, title: 'The request contradicts an earlier one' },
  'too-large': { status: 413, title: 'The request is too large' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'over-budget': { status: 429, title: 'The budget for models is spent' },
  unreadable: { status: 422, title: 'The document cannot be read' },
  declined: { status: 422, title: 'The coach does not help with this draft' },
  unavailable: { status: 503, title: 'Try again later' },
}

const others = {
  forbidden: { status: 403, title: 'This is for others to do' },
  'foreign-origin': { status: 403, title: 'Another site sent this request' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'key-in-progress': { status: 409, title: 'The first request with this key is still being answered' },
  'key-reused': { status: 409, title: 'This key stands for another request' },
  'unsupported-media-type': { status: 415, title: 'The body is of a type that is not taken here' },
  'wrong-host': { status: 421, title: 'This service does not answer to that name' },
  cancelled: { status: 409, title: 'The review was cancelled' },
  'review-failed': { status: 422, title: 'The draft could not be reviewed' },
  internal: { status: 500, title: 'The service failed' },
} as const satisfies Readonly<Record<string, Meaning>>

export const problemMeanings = { ...faults, ...others }
export type ProblemCode = keyof typeof problemMeanings

export const Problem = z
  .object({
    type: z.string().describe('Stable: /problems/ and a code. The address explains the code.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What is wrong here, with what, and what to do next.'),
    request: z.string().describe('Id of the request, as in the log.'),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional().describe('One entry for each field that is wrong.'),
  })
  .meta({ id: 'Problem' })
export type FieldError = NonNullable<z.infer<typeof Problem>['errors']>[number]

export function problem(c: Context, code: ProblemCode, detail: string, more: { errors?: readonly FieldError[]; headers?: Record<string, string> } = {}): Response {
  const { status, title } = problemMeanings[code]
  const request: unknown = c.get('request')
  const body = { type: `/problems/${code}`, title, status, detail, request, ...(more.errors ? { errors: more.errors } : {}) }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...more.headers })
}

/** Says when to come back where that is known; budgets are whole again on the first of the month, quotas at midnight (UTC). */
export function faultProblem(c: Context, fault: Fault, now: Date): Response {
  const waits: Partial<Record<FaultCode, number>> = { unavailable: 5, 'over-budget': secondsUntilRenewal(now), 'too-many-requests': secondsUntilMidnight(now) }
  const seconds = waits[fault.code] ?? null
  return problem(c, fault.code, fault.message, seconds === null ? {} : { headers: { 'retry-after': String(seconds) } })
}

const day = 86_400_000
const secondsUntilMidnight = (now: Date): number => Math.ceil((day - (now.getTime() % day)) / 1000)

/** Names each wrong field, in the order of the body; what was sent is not repeated, as it may be the draft. */
export function fieldsProblem(c: Context, target: string, issues: readonly z.core.$ZodIssue[]): Response {
  const where = { json: 'body', form: 'form', query: 'query', param: 'path', header: 'headers' }[target] ?? target
  const errors = plainIssues(issues).slice(0, 20).map(({ field, message }) => ({ field: `${where}${field === '' ? '' : '.'}${isName.test(field) ? field : '…'}`, message }))
  const named = errors.slice(0, 3).map(({ field, message }) => `${field}: ${message}`)
  return problem(c, 'bad-input', `${named.join('; ')}.`, { errors })
}

/** A draft sent as a form without a name comes as the name of a field. */
const isName = /^[\w.-]{0,80}$/
