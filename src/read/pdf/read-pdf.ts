/** placeholder */
import type { FormatFacts, Pages } from '../../ecq/format-facts.ts'
import type { Limits } from '../limits.ts'
export async function readPdf(_bytes: Uint8Array, _limits: Limits): Promise<{ text: string; facts: FormatFacts; pages: Pages; notes: string[] }> {
  throw new Error('not yet')
}
