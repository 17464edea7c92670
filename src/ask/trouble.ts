/** What can go wrong with a call to a model, as data that a Fault carries, so that wrappers can decide without vendors' classes. */
import { Fault, type FaultCode } from '../fault.ts'
import type { Bill, ModelId, Usage } from './model.ts'
import { noUsage } from './usage.ts'

export type TroubleKind =
  | 'rate-limit'
  | 'overloaded'
  | 'server'
  | 'connection'
  | 'timeout'
  | 'malformed' // a reply that is no reply of this vendor
  | 'cut' // a stream that ended before its last event
  | 'rejected' // the vendor does not take this request, now or later
  | 'credentials'
  | 'missing' // no recorded answer
  | 'spent' // the budget of this review is used up
  | 'exhausted' // the budget of whoever pays is used up
  | 'cancelled'

export interface Trouble {
  readonly kind: TroubleKind
  readonly model: ModelId
  readonly status: number | null
  /** how long the vendor asks to wait */
  readonly retryAfterMs: number | null
  /** what the failed call cost, as far as it is known */
  readonly usage: Usage
  /** what makes up the usage where more than one model was asked */
  readonly bills?: readonly Bill[]
}

/**
 * A Fault for the trouble, which is its cause. The vendor's own error is not kept and its words are not repeated:
 * they can hold parts of keys and of the draft, and faults are logged.
 */
export function troubleFault(trouble: Pick<Trouble, 'kind' | 'model'> & Partial<Trouble>, detail = ''): Fault {
  const full: Trouble = { status: null, retryAfterMs: null, usage: noUsage, ...trouble }
  return new Fault(codes[full.kind], messageOf(full, detail), { cause: full })
}

/** The trouble behind an error; null for an error that no model made. */
export const troubleOf = (error: unknown): Trouble | null => (error instanceof Fault && isTrouble(error.cause) ? error.cause : null)

const isTrouble = (cause: unknown): cause is Trouble => typeof cause === 'object' && cause !== null && 'kind' in cause && 'usage' in cause

/** The same fault with another account of what was spent until then. */
export const withUsage = (fault: Fault, trouble: Trouble, usage: Usage, bills = trouble.bills): Fault =>
  new Fault(fault.code, fault.message, { cause: { ...trouble, usage, ...(bills ? { bills } : {}) } })

/** True where the same call may well succeed a little later. */
export const isPassing = ({ kind }: Trouble): boolean => passing.has(kind)

const passing: ReadonlySet<TroubleKind> = new Set(['rate-limit', 'overloaded', 'server', 'connection', 'timeout', 'malformed', 'cut'])

const codes: Readonly<Record<TroubleKind, FaultCode>> = {
  'rate-limit': 'unavailable',
  overloaded: 'unavailable',
  server: 'unavailable',
  connection: 'unavailable',
  timeout: 'unavailable',
  malformed: 'unavailable',
  cut: 'unavailable',
  rejected: 'bad-input',
  credentials: 'bad-input',
  missing: 'unavailable',
  spent: 'too-large',
  exhausted: 'over-budget',
  cancelled: 'unavailable',
}

const sentences: Readonly<Record<TroubleKind, string>> = {
  'rate-limit': 'takes no more requests for the moment',
  overloaded: 'is overloaded; try again later',
  server: 'failed on its side; try again later',
  connection: 'cannot be reached; check the network and the address',
  timeout: 'did not answer in time; try again later',
  malformed: 'sent a reply that cannot be read; try again later',
  cut: 'broke off in the middle of its answer; try again later',
  rejected: 'does not take the request; check the name of the model and its settings',
  credentials: 'does not accept the key; check it',
  missing: 'has no recorded answer to this request; collect the misses and have them answered',
  spent: 'may not be asked further, because the budget is spent; raise it or review less text',
  exhausted: 'may not be asked further, because the budget is spent',
  cancelled: 'was no longer wanted, so the call was cancelled',
}

function messageOf({ kind, model, status }: Trouble, detail: string): string {
  // Whose budget it is says more than the model's name.
  if (kind === 'exhausted' && detail !== '') return detail
  const facts = [status === null ? '' : `status ${status}`, detail].filter(Boolean).join(', ')
  return `The model ${model.provider}:${model.id} ${sentences[kind]}${facts ? ` (${facts})` : ''}.`
}
