/** Keeps the results of a batch in a folder, and a journal of what is done beside them. */
import { appendFile, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shelf } from '../coach/batch/run-batch.ts'
import { Fault } from '../fault.ts'
import { unwritable } from './unwritable.ts'
import { writeWhole } from './write-whole.ts'

const journalName = 'journal.jsonl'

/** What a run that was killed left half stands here, out of sight, until the next one clears it away. */
const asideName = '.unfinished'

/** Throws a Fault (`bad-input`) for a folder that cannot be written; so do `write` and `append` later on (`unavailable`). */
export async function openShelf(folder: string): Promise<Shelf> {
  const [journal, aside] = [join(folder, journalName), join(folder, asideName)]
  try {
    await mkdir(folder, { recursive: true })
    await rm(aside, { recursive: true, force: true })
    await appendFile(journal, '')
  } catch (cause) {
    throw new Fault('bad-input', `The results cannot be written to ${folder}; name another folder with --out.`, { cause })
  }
  return {
    write: (name, content) => writeWhole(join(folder, name), content, aside),
    has: (name) => stat(join(folder, name)).then((facts) => facts.isFile(), () => false),
    journal: await readFile(journal, 'utf8'),
    append: (text) => appendFile(journal, text).catch((cause: unknown) => {
      throw unwritable(journal, cause)
    }),
    close: () => rm(aside, { recursive: true, force: true }),
  }
}
