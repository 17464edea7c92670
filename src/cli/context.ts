/** All that a command may touch outside itself, so that tests run commands without a terminal or a disk. */
import type { CoachDeps } from '../coach/deps.ts'

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** colors are welcome on standard output */
  readonly colors: boolean
  /** characters a line */
  readonly width: number
  /** standard error is a terminal that can redraw a line */
  readonly redraws: boolean
}

export interface ServeOptions {
  readonly port: number
  readonly host: string
}

export interface CliContext {
  readonly terminal: Terminal
  readonly version: string
  /** the coach's outside; `proof` says whether spelling and grammar are wanted */
  readonly coach: (options: { proof: boolean }) => CoachDeps
  readonly readBytes: (path: string) => Promise<Uint8Array>
  readonly readInput: () => Promise<Uint8Array>
  /** writes a file, making its folder */
  readonly write: (path: string, text: string) => Promise<void>
  /** opens the server and answers when it was told to stop */
  readonly serve: (options: ServeOptions) => Promise<void>
  /** applies migrations and answers their names */
  readonly migrate: () => Promise<readonly string[]>
}
