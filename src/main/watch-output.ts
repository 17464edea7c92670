/** Ends the program quietly where nobody reads its output any more, and with one line where the output cannot be written. */

/** `failed`: the exit status where it cannot be written. */
export function watchOutput({ stdout, stderr, exit }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exit'>, failed: number): void {
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // A reader that went away (`| head`) is no error.
    if (code === 'EPIPE') exit(0)
    stderr.write(`The output cannot be written (${code ?? 'unknown reason'}); make room, or send it elsewhere.\n`)
    exit(failed)
  })
  // What is told beside the work is not worth the work.
  stderr.on('error', () => undefined)
}
