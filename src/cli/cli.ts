/** From arguments to a command to an exit status; every failure is one clear line on standard error. */
import { Command, CommanderError } from 'commander'
import { Fault } from '../fault.ts'
import calibrate from './commands/calibrate.ts'
import batch from './commands/batch.ts'
import chat from './commands/chat.ts'
import check from './commands/check.ts'
import doctor from './commands/doctor.ts'
import evaluate from './commands/eval.ts'
import format from './commands/format.ts'
import frameworks from './commands/frameworks.ts'
import label from './commands/label.ts'
import migrate from './commands/migrate.ts'
import responses from './commands/responses.ts'
import review from './commands/review.ts'
import rules from './commands/rules.ts'
import serve from './commands/serve.ts'
import tenant from './commands/tenant.ts'
import worker from './commands/worker.ts'
import type { CliContext } from './context.ts'
import { Exit } from './exit.ts'

const commands = [check, review, format, chat, batch, responses, evaluate, rules, frameworks, serve, worker, tenant, migrate, doctor, label, calibrate]

/** Runs one command line (without the program's own name) and answers its exit status. */
export async function runCli(args: readonly string[], context: CliContext): Promise<Exit> {
  let exit: Exit = Exit.done
  const program = new Command('ecq-coach')
    .description('Reviews Executive Core Qualification narratives the way a board would, and never invents a fact')
    .version(context.version)
    .exitOverride()
    .configureOutput({ writeOut: context.terminal.out, writeErr: context.terminal.err, outputError: (words, write) => write(usageSentence(words)) })
  for (const register of commands) register(program, context, (status) => (exit = status))
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? Exit.done : Exit.usage
    if (!(cause instanceof Fault)) throw cause
    context.terminal.err(`${cause.message}\n`)
    return Exit.usage
  }
}

/** `error: unknown option '--x'` as a sentence that says where to look. */
function usageSentence(words: string): string {
  const [, first = '', rest = ''] = /^(?:error: )?(.)([^]*)$/.exec(words.trim()) ?? []
  const sentence = `${first.toUpperCase()}${rest.replace(/\s*\n\s*/g, ' ')}`
  return `${sentence}${/[.?)]$/.test(sentence) ? '' : '.'} Add --help to see what there is.\n`
}
