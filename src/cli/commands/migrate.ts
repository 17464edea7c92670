/** `ecq-coach migrate`: brings the database up to date. */
import { command } from '../command.ts'
import { Exit } from '../exit.ts'

export default command((program, context, done) => {
  program
    .command('migrate')
    .description('apply the migrations to the database (DATABASE_URL, or the folder ECQ_DATA)')
    .action(async () => {
      const applied = await context.migrate()
      context.terminal.out(applied.length === 0 ? 'The database is up to date.\n' : `${applied.map((name) => `applied ${name}`).join('\n')}\n`)
      done(Exit.done)
    })
})
