/** `ecq-coach worker`: makes queued reviews of a shared database. */
import { InvalidArgumentError } from 'commander'
import { command } from '../command.ts'
import { Exit } from '../exit.ts'

export default command((program, context, done) => {
  program
    .command('worker')
    .description('make queued reviews of the PostgreSQL server of DATABASE_URL; any number of workers may run')
    .option('--concurrency <number>', 'reviews at a time (default: 2, with a model 8)', parseCount)
    .action(async ({ concurrency }: { concurrency?: number }) => {
      await context.work({ atOnce: concurrency })
      done(Exit.done)
    })
})

function parseCount(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 100) throw new InvalidArgumentError('this is a whole number from 1 to 100.')
  return count
}
