/** `ecq-coach doctor`: what is set up, and whether each part of it works. */
import { seatModels } from '../../ecq/board-settings.ts'
import { Fault } from '../../fault.ts'
import { terminalPaint, noPaint } from '../../write/paint.ts'
import { command } from '../command.ts'
import type { Probe } from '../context.ts'
import { Exit } from '../exit.ts'

export default command((program, context, done) => {
  program
    .command('doctor')
    .description('say which engine, model, database, sign-in and programs beside this one are set up, and try each; a model gets one tiny request')
    .option('--model <name>', 'try this model instead of the one that is set up')
    .option('--seat-models <names>', 'try these models for the seats of the board instead of those that are set up')
    .action(async ({ model, seatModels: seats }: { model?: string; seatModels?: string }) => {
      let failed = false
      for await (const probe of context.examine({ model, seatModels: seats === undefined ? undefined : namedSeats(seats) })) {
        failed ||= probe.state === 'failed'
        context.terminal.out(line(probe, context.terminal.colors))
      }
      done(failed ? Exit.usage : Exit.done)
    })
})

/** Throws a Fault (`bad-input`) for anything but one model or three. */
function namedSeats(names: string): string[] {
  const parsed = seatModels.safeParse(names)
  if (parsed.success) return parsed.data
  throw new Fault('bad-input', `--seat-models ${parsed.error.issues[0]?.message}.`)
}

const words: Readonly<Record<Probe['state'], string>> = { ok: 'ok', absent: '-', failed: 'fails' }

function line({ name, state, says }: Probe, colors: boolean): string {
  const paint = colors ? terminalPaint : noPaint
  const color = { ok: paint.green, absent: paint.dim, failed: paint.red }[state]
  return `${color(words[state].padEnd(5))}  ${name.padEnd(11)}  ${says}\n`
}
