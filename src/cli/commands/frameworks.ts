/** `ecq-coach frameworks`: the frameworks with their dates, ECQs, competencies and sources. */
import { frameworks } from '../../ecq/frameworks.ts'
import { noPaint, terminalPaint } from '../../write/paint.ts'
import { wrap } from '../../write/wrap.ts'
import { command } from '../command.ts'
import { Exit } from '../exit.ts'

export default command((program, { terminal }, done) => {
  program
    .command('frameworks')
    .description('list the frameworks')
    .option('--json', 'print as JSON, in full')
    .action(({ json }: { json?: boolean }) => {
      const list = Object.values(frameworks)
      const paint = terminal.colors ? terminalPaint : noPaint
      if (json) terminal.out(`${JSON.stringify(list, null, 2)}\n`)
      else {
        const blocks = list.map(({ id, title, effective, source, ecqs, fundamentals }) =>
          [
            `${paint.bold(id)}  ${title}`,
            wrap(`In force for Title 5 SES posts from ${effective.from}${effective.to ? ` to ${effective.to}` : ''}. ${effective.note}`, terminal.width, '  '),
            wrap(`Source: ${source.title} (${source.date}) ${source.url}`, terminal.width, '  '),
            ...ecqs.map((ecq) => wrap(`${paint.bold(ecq.title)} (${ecq.id}): ${ecq.competencies.map((competency) => competency.title).join(', ')}`, terminal.width, '  ')),
            ...(fundamentals.length > 0 ? [wrap(`Across all: ${fundamentals.map((competency) => competency.title).join(', ')}`, terminal.width, '  ')] : []),
          ].join('\n'),
        )
        terminal.out(`${blocks.join('\n\n')}\n`)
      }
      done(Exit.done)
    })
})
