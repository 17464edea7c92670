/** Writes what a command made of many drafts into a folder, one file a draft. */
import { basename, join } from 'node:path'
import { uniqueNames } from '../text/file-name.ts'
import type { CliContext } from './context.ts'

export interface MadeFile {
  /** within the folder */
  readonly name: string
  readonly content: string | Uint8Array
}

/** Every path is told on standard error. */
export async function writeFiles(made: AsyncIterable<MadeFile> | Iterable<MadeFile>, folder: string, { write, terminal }: CliContext): Promise<void> {
  for await (const { name, content } of made) {
    const path = join(folder, name)
    await write(path, content)
    terminal.err(`${path}\n`)
  }
}

/** A name for each draft that was named on the command line, in order; drafts of one name in different folders get names of their own. */
export const draftNames = (paths: readonly string[]): string[] => uniqueNames(paths.map((path) => ({ name: path === '-' ? 'draft' : basename(path), source: path })))
