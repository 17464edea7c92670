/** Reads files that commands work on. */
import { Fault } from '../fault.ts'
import type { CliContext } from './context.ts'

/** Throws a Fault (`unreadable`) that names the file. */
export const readText = async (context: Pick<CliContext, 'readBytes'>, path: string): Promise<string> => new TextDecoder().decode(await readNamed(context, path))

/** Throws like `readText`. */
export async function readNamed({ readBytes }: Pick<CliContext, 'readBytes'>, path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path)
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    throw new Fault(cause.code, `${path}: ${cause.message}`, { cause: cause.cause })
  }
}

/** Empty where there is no such file yet. */
export async function readTextSoFar(context: CliContext, path: string): Promise<string> {
  try {
    return await readText(context, path)
  } catch (error) {
    if (error instanceof Fault && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ENOENT') return ''
    throw error
  }
}
