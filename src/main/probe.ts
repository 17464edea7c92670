/** Tries one part of what is set up: what `doctor` prints in one line. */
import type { Probe } from '../cli/context.ts'
import { Fault } from '../fault.ts'

/** What works, or what is not there and what to do to have it. */
export type Words = string | { readonly absent: string }

/** Milliseconds; each try waits no longer than this. */
export const patience = 30_000

/** A Fault of `words` is what is wrong; anything else is a defect, and thrown. */
export async function probe(name: string, words: () => Words | Promise<Words>): Promise<Probe> {
  try {
    const says = await words()
    return typeof says === 'string' ? { name, state: 'ok', says } : { name, state: 'absent', says: says.absent }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { name, state: 'failed', says: error.message }
  }
}
