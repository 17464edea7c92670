/** Makes a folder where there is none, and sees that it can be written to. */
import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { unwritable } from './unwritable.ts'

/** Throws the Fault `unavailable` where nothing can be written into it. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.W_OK)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}
