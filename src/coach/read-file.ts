/** Reads a file that somebody sent into a draft's text and the facts about its form. */
import type { ReadResult } from '../read/read.ts'
import { readDocument } from '../read/read.ts'
import type { CoachDeps } from './deps.ts'

/** What is known of a file beside its text. */
export type FileFacts = Omit<ReadResult, 'text'>

/** Throws a Fault (`unreadable`, `too-large`) with one clear sentence for a file that is no draft. */
export async function readFile({ countPages }: CoachDeps, bytes: Uint8Array, name: string): Promise<{ text: string; file: FileFacts }> {
  const { text, ...file } = await readDocument(bytes, { name, ...(countPages ? { countPages } : {}) })
  return { text, file }
}
