/** Writes a file whole or not at all: under another name first, then renamed, so that whoever dies halfway leaves no half of it. */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { unwritable } from './unwritable.ts'

/**
 * Makes the folder where it is not there. `aside` is where the unfinished file stands: default beside the finished one,
 * always on the same disk. Throws the Fault `unavailable` that names the file.
 */
export async function writeWhole(path: string, content: string | Uint8Array, aside = dirname(path)): Promise<void> {
  const unfinished = join(aside, `.${basename(path).slice(0, 40)}.${randomUUID()}.part`)
  try {
    await Promise.all([mkdir(dirname(path), { recursive: true }), mkdir(aside, { recursive: true })])
    await writeFile(unfinished, content)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw unwritable(path, cause)
  }
}
