/** The shape of a command: it registers itself and answers with an exit status. */
import type { Command as Program } from 'commander'
import type { CliContext } from './context.ts'
import type { Exit } from './exit.ts'

/** Registers one command; `done` takes the exit status that its action ends with. */
export type Command = (program: Program, context: CliContext, done: (exit: Exit) => void) => void

/** Declares a command; the file's name is the command's name. */
export const command = (register: Command): Command => register
