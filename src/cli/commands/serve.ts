/** `ecq-coach serve`: the API and the pages. */
import { InvalidArgumentError } from 'commander'
import { command } from '../command.ts'
import { Exit } from '../exit.ts'

export default command((program, context, done) => {
  program
    .command('serve')
    .description('serve the API and the pages')
    .option('--port <port>', 'port to listen on', parsePort, 8787)
    .option('--host <host>', 'address to listen on; only this machine is allowed without sign-in', '127.0.0.1')
    .option('--no-worker', 'leave the reviews to "ecq-coach worker" processes on the same PostgreSQL server')
    .action(async ({ port, host, worker }: { port: number; host: string; worker: boolean }) => {
      await context.serve({ port, host, worker })
      done(Exit.done)
    })
})

function parsePort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a port is a whole number from 0 to 65535.')
  return port
}
