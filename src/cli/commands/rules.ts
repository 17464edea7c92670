/** `ecq-coach rules`: the catalogue, printed from the rules themselves. */
import { ruleNotes } from '../../coach/list-rules.ts'
import type { RuleNote } from '../../ecq/rule-note.ts'
import { noPaint, terminalPaint } from '../../write/paint.ts'
import { ruleCatalogue } from '../../write/rule-catalogue.ts'
import { wrap } from '../../write/wrap.ts'
import { Fault } from '../../fault.ts'
import { command } from '../command.ts'
import type { Terminal } from '../context.ts'
import { Exit } from '../exit.ts'

export default command((program, { terminal }, done) => {
  program
    .command('rules')
    .description('list the rules; with an id, explain one')
    .argument('[id]', 'the rule to explain')
    .option('--json', 'print as JSON')
    .option('--markdown', 'print the catalogue with examples as Markdown')
    .action((id: string | undefined, { json, markdown }: { json?: boolean; markdown?: boolean }) => {
      const notes = ruleNotes().filter((note) => id === undefined || note.id === id)
      if (notes.length === 0) throw new Fault('bad-input', `There is no rule "${id}"; \`ecq-coach rules\` lists them.`)
      if (json) terminal.out(`${JSON.stringify(notes, null, 2)}\n`)
      else if (markdown) terminal.out(ruleCatalogue(notes))
      else if (id !== undefined) terminal.out(notes.map((note) => explained(note, terminal)).join('\n'))
      else terminal.out(table(notes, terminal))
      done(Exit.done)
    })
})

function table(notes: readonly RuleNote[], { colors }: Terminal): string {
  const paint = colors ? terminalPaint : noPaint
  return `${notes.map(({ id, severity, title }) => `${paint.bold(id.padEnd(24))} ${severity.padEnd(11)} ${title}`).join('\n')}\n`
}

function explained({ id, severity, message, reason, advice, source, hits, misses }: RuleNote, { colors, width }: Terminal): string {
  const paint = colors ? terminalPaint : noPaint
  const lines = [
    `${paint.bold(id)}  ${severity}`,
    wrap(message, width, '  '),
    wrap(`Why: ${reason}`, width, '  '),
    wrap(`What to do: ${advice}`, width, '  '),
    wrap(`Source: ${source.title}${source.url ? ` ${source.url}` : ''}`, width, '  '),
    ...hits.map((hit) => wrap(`marks: ${hit}`, width, '    ')),
    ...misses.map((miss) => wrap(`leaves: ${miss}`, width, '    ')),
  ]
  return `${lines.join('\n')}\n`
}
