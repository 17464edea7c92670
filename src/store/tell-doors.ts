/** The word by which processes on one database tell each other that somebody may not come in any more. */
import type { Sql } from './sql.ts'

export const doorChannel = 'door'

/** To be said when the change has been committed: whoever hears it looks at once. */
export async function tellDoors(sql: Sql): Promise<void> {
  await sql.query('select pg_notify($1, $2)', [doorChannel, ''])
}
