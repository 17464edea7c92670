/** Writes what a command made of many drafts into a folder, one file a draft. */
import { basename, join } from 'node:path'
import type { CliContext } from './context.ts'

export interface MadeFile {
  /** the draft's name as it was given */
  readonly name: string
  /** of the new file, after the draft's */
  readonly ending: string
  readonly content: string | Uint8Array
}

/** Two drafts of one name in different folders must not overwrite each other: later ones are numbered. Every path is told. */
export async function writeFiles(made: AsyncIterable<MadeFile> | Iterable<MadeFile>, folder: string, { write, terminal }: CliContext): Promise<void> {
  const used = new Map<string, number>()
  for await (const { name, ending, content } of made) {
    const base = name === '-' ? 'draft' : basename(name)
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    const path = join(folder, `${base}${count > 1 ? `-${count}` : ''}.${ending}`)
    await write(path, content)
    terminal.err(`${path}\n`)
  }
}
