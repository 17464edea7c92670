/** `ecq-coach worker`: makes queued reviews of a shared database. */
import { command } from '../command.ts'
import { Exit } from '../exit.ts'
import { wholeNumber } from '../whole-number.ts'

export default command((program, context, done) => {
  program
    .command('worker')
    .description('make queued reviews of the PostgreSQL server of DATABASE_URL; any number of workers may run')
    .option('--concurrency <number>', 'reviews at a time (default: 2, with a model 8)', wholeNumber(1, 100))
    .action(async ({ concurrency }: { concurrency?: number }) => {
      await context.work({ atOnce: concurrency })
      done(Exit.done)
    })
})
