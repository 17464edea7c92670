/** The value of an answer, or the problem as the Fault that it is, for programs that end with one clear line. */
import { Fault } from '../fault.ts'
import type { FaultCode } from '../fault.ts'
import type { Answered, ProblemDetails } from './client.ts'

/** Throws a Fault in the server's own words. */
export function valueOf<Value>(answered: Answered<Value>): Value {
  if ('problem' in answered) throw problemFault(answered.problem)
  return answered.value
}

const codes: Readonly<Record<string, FaultCode>> = {
  'over-budget': 'over-budget', unreadable: 'unreadable', declined: 'declined', 'too-large': 'too-large', 'not-found': 'not-found', unauthorized: 'unauthorized', forbidden: 'unauthorized', conflict: 'conflict', unavailable: 'unavailable', 'too-many-requests': 'unavailable', internal: 'unavailable',
}

export const problemFault = ({ type, status, detail }: ProblemDetails): Fault => new Fault(codes[type.split('/').at(-1) ?? ''] ?? (status >= 500 ? 'unavailable' : 'bad-input'), detail)
