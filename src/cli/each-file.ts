/** Does the same work on each named file: one line of error a bad file, progress when there are many. */
import { readFile, type FileFacts } from '../coach/read-file.ts'
import type { CoachDeps } from '../coach/deps.ts'
import { Fault } from '../fault.ts'
import { harmless } from '../write/paint.ts'
import type { CliContext } from './context.ts'
import { Exit } from './exit.ts'
import { progress } from './progress.ts'

export interface InputFile {
  readonly name: string
  readonly text: string
  readonly file: FileFacts
  /** the file as it came */
  readonly bytes: Uint8Array
}

/**
 * What `work` made of each file that could be read, in order, and the exit status so far: `usage` when no
 * file could be done, `someFailed` when some could not, `stopped` when somebody stopped it; then no further
 * file is begun. `-` is standard input.
 */
export async function eachFile<Made>(context: CliContext, deps: CoachDeps, names: readonly string[], work: (input: InputFile) => Promise<Made>): Promise<{ made: Made[]; exit: Exit }> {
  const made: Made[] = []
  const bar = progress(context.terminal, names.length)
  let failed = 0
  for (const name of names) {
    bar.next(name)
    try {
      const bytes = name === '-' ? await context.readInput() : await context.readBytes(name)
      made.push(await work({ name, bytes, ...(await readFile(deps, bytes, name)) }))
    } catch (cause) {
      bar.clear()
      if (isStop(cause)) {
        context.terminal.err(`Stopped; ${made.length} of ${names.length} done.\n`)
        return { made, exit: Exit.stopped }
      }
      if (!(cause instanceof Fault)) throw cause
      failed++
      context.terminal.err(`${names.length > 1 || cause.code !== 'bad-input' ? `${name === '-' ? 'standard input' : harmless(name)}: ` : ''}${cause.message}\n`)
    }
  }
  bar.clear()
  if (failed === 0) return { made, exit: Exit.done }
  return { made, exit: failed === names.length ? Exit.usage : Exit.someFailed }
}

const isStop = (cause: unknown): boolean => cause instanceof Error && cause.name === 'AbortError'
