/** Lets one call write a prefix into the vendor's cache before the others read it, instead of all paying for writing. */
import type { Model, ModelCall, Prefix } from '../model.ts'
import type { Clock } from './clock.ts'

export interface WarmOptions {
  readonly clock: Clock
  /** how long a vendor keeps a prefix that nobody reads; milliseconds, a little less than it promises */
  readonly keptMs?: number
  /** shorter prefixes are not cached, so nobody waits for them; characters */
  readonly shortest?: number
  /** nobody waits longer, because a first call that is itself held up must not hold up a review; milliseconds */
  readonly patienceMs?: number
}

/** They are kept as they are, because hashing them would let a later call overtake the first. */
const mostPrefixes = 200

/**
 * The first call with a prefix goes ahead; the others wait until it has begun to answer, which takes a fraction of
 * its time, or has failed. Then they all go. Rules and unit are warmed apart, because units share their rules.
 */
export function withWarmUp(model: Model, { clock, keptMs = 240_000, shortest = 1_800, patienceMs = 2_500 }: WarmOptions): Model {
  const warm = new Map<string, { ready: Promise<void>; until: number }>()
  const lead = (text: string): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (warm.size >= mostPrefixes) warm.clear()
    warm.set(text, { ready: promise, until: clock.now() + keptMs })
    return resolve
  }
  const soon = async (ready: Promise<void>): Promise<void> => {
    const done = new AbortController()
    await Promise.race([ready, clock.sleep(patienceMs, done.signal)])
    done.abort()
  }
  const wait = async (text: string): Promise<(() => void) | null> => {
    if (text.length < shortest) return null
    const known = warm.get(text)
    if (!known || known.until < clock.now()) return lead(text)
    await soon(known.ready)
    known.until = clock.now() + keptMs
    return null
  }
  return {
    id: model.id,
    ask: async (call, options = {}) => {
      const leads = await leadsOf(call, wait)
      if (leads.length === 0) return model.ask(call, options)
      const ready = (): void => leads.forEach((resolve) => resolve())
      try {
        return await model.ask(call, { ...options, onStart: () => (ready(), options.onStart?.()) })
      } finally {
        ready()
      }
    },
  }
}

/** What this call is first with: nothing, the unit, or the rules and the unit. */
async function leadsOf({ prefix }: ModelCall, wait: (text: string) => Promise<(() => void) | null>): Promise<(() => void)[]> {
  const rules = await wait(prefix.rules)
  const unit = await wait(whole(prefix))
  return [rules, unit].filter((lead) => lead !== null)
}

const whole = ({ rules, unit }: Prefix): string => (unit === '' ? '' : `${rules}\n${unit}`)
