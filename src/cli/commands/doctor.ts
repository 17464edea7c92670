/** `ecq-coach doctor`: what is set up, and whether each part of it works. */
import { terminalPaint, noPaint } from '../../write/paint.ts'
import { command } from '../command.ts'
import type { Probe } from '../context.ts'
import { Exit } from '../exit.ts'

export default command((program, context, done) => {
  program
    .command('doctor')
    .description('say which engine, model, database, LibreOffice and proofreader are set up, and try each; a model gets one tiny request')
    .option('--model <name>', 'try this model instead of the one that is set up')
    .action(async ({ model }: { model?: string }) => {
      let failed = false
      for await (const probe of context.examine(model)) {
        failed ||= probe.state === 'failed'
        context.terminal.out(line(probe, context.terminal.colors))
      }
      done(failed ? Exit.usage : Exit.done)
    })
})

const words: Readonly<Record<Probe['state'], string>> = { ok: 'ok', absent: '-', failed: 'fails' }

function line({ name, state, says }: Probe, colors: boolean): string {
  const paint = colors ? terminalPaint : noPaint
  const color = { ok: paint.green, absent: paint.dim, failed: paint.red }[state]
  return `${color(words[state].padEnd(5))}  ${name.padEnd(11)}  ${says}\n`
}
