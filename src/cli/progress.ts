/** Says how far a command is: a line that redraws itself on a terminal, one line a file elsewhere, nothing for one file. */
import { harmless } from '../write/paint.ts'
import type { Terminal } from './context.ts'

export interface Progress {
  readonly next: (name: string) => void
  /** takes the redrawn line away, so that other output starts clean */
  readonly clear: () => void
}

export function progress({ err, redraws, width }: Terminal, total: number): Progress {
  let count = 0
  if (total < 2) return { next: () => undefined, clear: () => undefined }
  return {
    next: (name) => {
      count++
      const line = `${count} of ${total}  ${harmless(name)}`
      err(redraws ? `\r\u001b[2K${line.slice(0, width - 1)}` : `${line}\n`)
    },
    clear: () => {
      if (redraws && count > 0) err('\r\u001b[2K')
    },
  }
}
