/** `ecq-coach serve`: the API and the pages. */
import { command } from '../command.ts'
import { Exit } from '../exit.ts'
import { wholeNumber } from '../whole-number.ts'

export default command((program, context, done) => {
  program
    .command('serve')
    .description('serve the API and the pages')
    .option('--port <port>', 'port to listen on', wholeNumber(0, 65_535), 8787)
    .option('--host <host>', 'address to listen on; only this machine is allowed without sign-in', '127.0.0.1')
    .option('--no-worker', 'leave the reviews to "ecq-coach worker" processes on the same PostgreSQL server')
    .action(async ({ port, host, worker }: { port: number; host: string; worker: boolean }) => {
      await context.serve({ port, host, worker })
      done(Exit.done)
    })
})
