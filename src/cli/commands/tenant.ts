/** `ecq-coach tenant`: founds organizations, and lists them. */
import { command } from '../command.ts'
import { Exit } from '../exit.ts'

export default command((program, context, done) => {
  const tenant = program.command('tenant').description('organizations that share a service, walled off from each other')
  tenant
    .command('create <name>')
    .description('found an organization; prints its first key, once')
    .requiredOption('--owner <email>', 'who signs in as its first owner')
    .action(async (name: string, { owner }: { owner: string }) => {
      const made = await context.foundTenant({ name, owner })
      context.terminal.out(`${made.key}\n`)
      context.terminal.err(`This is the first key of ${made.id}, shown this once; ${made.owner} is its owner. From now on nobody asks without a key or a sign-in; start serve again.\n`)
      done(Exit.done)
    })
  tenant
    .command('list')
    .description('list organizations, oldest first')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await context.listTenants()
      context.terminal.out(json ? `${JSON.stringify(all, null, 2)}\n` : all.map(({ id, name }) => `${id}  ${name}\n`).join(''))
      done(Exit.done)
    })
  tenant
    .command('rotate [id]')
    .description('take a new master key into use: the first of ECQ_MASTER_KEY; with an id, seal all that organization has stored with a new key of its own')
    .action(async (id?: string) => {
      const count = await context.rotateKeys(id)
      context.terminal.out(id === undefined ? `keys moved to the current master key: ${count}\n` : `values sealed anew for ${id}: ${count}\n`)
      done(Exit.done)
    })
})
