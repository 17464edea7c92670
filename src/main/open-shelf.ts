/** Keeps the results of a batch in a folder, and a journal of what is done beside them. */
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shelf } from '../coach/batch/run-batch.ts'
import { Fault } from '../fault.ts'
import { writeWhole } from './write-whole.ts'

const journalName = 'journal.jsonl'

/** Throws a Fault (`bad-input`) for a folder that cannot be written. */
export async function openShelf(folder: string): Promise<Shelf> {
  const path = join(folder, journalName)
  try {
    await mkdir(folder, { recursive: true })
    const file = await open(path, 'a')
    await file.close()
  } catch (cause) {
    throw new Fault('bad-input', `The results cannot be written to ${folder}; name another folder with --out.`, { cause })
  }
  return {
    write: (name, content) => writeWhole(join(folder, name), content),
    has: (name) => stat(join(folder, name)).then((facts) => facts.isFile(), () => false),
    journal: await readFile(path, 'utf8'),
    append: async (text) => {
      const file = await open(path, 'a')
      try {
        await file.writeFile(text)
      } finally {
        await file.close()
      }
    },
  }
}
