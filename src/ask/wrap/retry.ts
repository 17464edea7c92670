/** Asks again when a failure may pass: with growing, jittered pauses, as long as the vendor asks to wait, within a deadline. */
import type { Fault } from '../../fault.ts'
import type { AskOptions, Model, ModelCall, ModelReply, Usage } from '../model.ts'
import { isPassing, type Trouble, troubleFault, troubleOf, withUsage } from '../trouble.ts'
import { addUsage, noUsage } from '../usage.ts'
import type { Clock } from './clock.ts'

export interface RetryOptions {
  readonly clock: Clock
  /** a number from 0 up to 1, each time another */
  readonly chance: () => number
  /** tries in all */
  readonly tries?: number
  /** for all tries of one call together, pauses included; milliseconds */
  readonly deadlineMs?: number
  /** the first pause at most; each later one may be twice as long */
  readonly pauseMs?: number
}

const longestPause = 30_000

/** Tokens of failed tries are added to the reply's, or to the last failure's. */
export function withRetry(model: Model, { clock, chance, tries = 5, deadlineMs = 300_000, pauseMs = 500 }: RetryOptions): Model {
  const ask = async (call: ModelCall, options: AskOptions = {}): Promise<ModelReply> => {
    const deadline = deadlineOf(model, clock, deadlineMs, options.signal)
    const heard = hearing({ ...options, signal: deadline.signal })
    let usage: Usage = noUsage
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          const reply = await model.ask(call, heard.options)
          return { ...reply, usage: addUsage(usage, reply.usage) }
        } catch (error) {
          const trouble = troubleOf(error)
          if (!trouble) throw error
          usage = addUsage(usage, trouble.usage)
          const pause = pauseBefore(attempt, trouble, pauseMs, chance)
          if (!isPassing(trouble) || attempt >= tries || deadline.signal.aborted || pause > deadline.left()) throw withUsage(error as Fault, trouble, usage)
          await clock.sleep(pause, deadline.signal)
          if (deadline.signal.aborted) throw deadline.fault(usage)
          heard.restart()
        }
      }
    } finally {
      deadline.end()
    }
  }
  return { id: model.id, ask }
}

/** Full jitter: calls that failed together do not come back together. A vendor's own wish is kept, and a little more. */
function pauseBefore(attempt: number, { retryAfterMs }: Trouble, pauseMs: number, chance: () => number): number {
  const most = Math.min(longestPause, pauseMs * 2 ** (attempt - 1))
  return retryAfterMs === null ? most * chance() : retryAfterMs + (pauseMs / 2) * chance()
}

interface Deadline {
  /** aborts at the deadline, or when the caller's own does */
  readonly signal: AbortSignal
  readonly left: () => number
  readonly fault: (usage: Usage) => Fault
  readonly end: () => void
}

function deadlineOf(model: Model, clock: Clock, deadlineMs: number, outer: AbortSignal | undefined): Deadline {
  const started = clock.now()
  const late = new AbortController()
  const done = new AbortController()
  const fault = (usage: Usage): Fault => troubleFault({ kind: outer?.aborted ? 'cancelled' : 'timeout', model: model.id, usage })
  void clock.sleep(deadlineMs, done.signal).then(() => {
    if (!done.signal.aborted) late.abort(fault(noUsage))
  })
  return {
    signal: outer ? AbortSignal.any([outer, late.signal]) : late.signal,
    left: () => deadlineMs - (clock.now() - started),
    fault,
    end: () => done.abort(),
  }
}

/** Remembers whether anything was said, so that a new try takes it back first. */
function hearing(options: AskOptions): { options: AskOptions; restart: () => void } {
  let said = false
  const { onText, onRestart } = options
  const listen = (piece: string): void => {
    said = true
    onText?.(piece)
  }
  const restart = (): void => {
    if (said) onRestart?.()
    said = false
  }
  return { options: onText ? { ...options, onText: listen } : options, restart }
}
