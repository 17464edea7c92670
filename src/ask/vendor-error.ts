/** Turns what a vendor's kit throws into a trouble; the kits of both vendors throw errors of one shape. */
import type { Fault } from '../fault.ts'
import type { ModelId, Usage } from './model.ts'
import { type TroubleKind, troubleFault, troubleOf } from './trouble.ts'
import { noUsage } from './usage.ts'

/** The kits' error classes, handed in so that this file needs no vendor. */
export interface ErrorClasses {
  readonly timeout: new (...parts: never[]) => Error
  readonly connection: new (...parts: never[]) => Error
  readonly api: new (...parts: never[]) => Error
}

interface VendorError {
  readonly status?: number | undefined
  readonly headers?: Headers | undefined
  readonly type?: string | null | undefined
  readonly code?: string | null | undefined
  readonly requestID?: string | null | undefined
}

export interface Circumstances {
  readonly model: ModelId
  readonly signal?: AbortSignal | undefined
  /** what the call has cost for certain, or is guessed to have cost once the vendor had begun to work on it */
  readonly spent: () => Usage
}

/** `classes` is null where the vendor's kit is not known. Never answers with the vendor's own words: only with its codes and the id under which it can look the call up. */
export function faultOf(error: unknown, classes: ErrorClasses | null, { model, signal, spent }: Circumstances): Fault {
  const own = troubleOf(error) ? (error as Fault) : null
  if (own) return own
  if (signal?.aborted) return troubleFault({ kind: troubleOf(signal.reason)?.kind ?? 'cancelled', model, usage: spent() })
  if (classes && error instanceof classes.timeout) return troubleFault({ kind: 'timeout', model, usage: spent() })
  if (classes && error instanceof classes.connection) return troubleFault({ kind: 'connection', model })
  if (!classes || !(error instanceof classes.api)) return troubleFault({ kind: kindOfOther(error, classes !== null), model, usage: spent() })
  const { status, headers, type, code, requestID } = error as VendorError
  const detail = [type, code, requestID ? `request ${requestID}` : null].filter((part) => typeof part === 'string' && /^[\w .-]{1,80}$/.test(part)).join(', ')
  const kind = status === undefined ? kindOfType(type ?? code) : kindOfStatus(status)
  const usage = status === undefined ? spent() : noUsage
  return troubleFault({ kind, model, status: status ?? null, retryAfterMs: retryAfter(headers), usage }, detail)
}

/** Does `work`, which asks the vendor outside of any review, and throws what it throws as a Fault. */
export async function withFaults<Result>(classes: ErrorClasses, model: ModelId, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw faultOf(error, classes, { model, spent: () => noUsage })
  }
}

/** What no kit names: a body that is no JSON, or a connection that broke while the body was read. */
function kindOfOther(error: unknown, ofKit: boolean): TroubleKind {
  if (error instanceof SyntaxError) return 'malformed'
  return ofKit || error instanceof TypeError ? 'connection' : 'server'
}

function kindOfStatus(status: number): TroubleKind {
  if (status === 429) return 'rate-limit'
  if (status === 529 || status === 503) return 'overloaded'
  if (status === 408) return 'timeout'
  if (status === 409 || status >= 500) return 'server'
  return status === 401 || status === 403 ? 'credentials' : 'rejected'
}

/** The kind of an error that arrived inside a stream, where there is no status any more. */
export function kindOfType(type: string | null | undefined): TroubleKind {
  if (type === 'overloaded_error') return 'overloaded'
  if (type === 'rate_limit_error' || type === 'rate_limit_exceeded') return 'rate-limit'
  return type === 'invalid_request_error' || type === 'invalid_prompt' ? 'rejected' : 'server'
}

/** Milliseconds; a date is counted from the reply's own date, so that no clock is needed. */
function retryAfter(headers: Headers | undefined): number | null {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '')
  if (exact >= 0) return exact
  const value = headers?.get('retry-after') ?? ''
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : (Date.parse(value) - Date.parse(headers?.get('date') ?? '')) / 1000
  return seconds >= 0 ? seconds * 1000 : null
}
