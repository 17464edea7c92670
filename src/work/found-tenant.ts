/** Founds a tenant with its first owner and a first key, which is shown once. */
import type { CoachDeps } from '../coach/deps.ts'
import { Fault } from '../fault.ts'
import type { Database } from '../store/sql.ts'
import { insertApiKey, scopes } from '../store/tables/api-key.ts'
import { insertMember } from '../store/tables/member.ts'
import { insertTenant } from '../store/tables/tenant.ts'
import { atTheDoor } from '../store/walls.ts'
import { newSecret } from './new-secret.ts'

export interface FoundedTenant {
  readonly id: string
  readonly name: string
  readonly owner: string
  /** shown now and never again */
  readonly key: string
}

/** `database` is walled. Throws the Fault `bad-input` for a name without letters, `conflict` for one that is taken. */
export async function foundTenant({ coach, database }: { coach: Pick<CoachDeps, 'now' | 'id'>; database: Database }, { name, owner }: { name: string; owner: string }): Promise<FoundedTenant> {
  const id = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)
  if (id === '') throw new Fault('bad-input', 'The name of a tenant needs at least one letter or digit.')
  if (!/^[^\s@]+@[^\s@]+$/.test(owner)) throw new Fault('bad-input', 'The owner is named by an e-mail address, like --owner pat@example.gov.')
  const createdAt = coach.now().toISOString()
  const { secret, sha256 } = await newSecret('ecq_')
  await atTheDoor(() => database.tx(async (sql) => {
    await insertTenant(sql, { id, name, createdAt })
    await insertMember(sql, id, { id: coach.id(), email: owner, role: 'owner', createdAt })
    await insertApiKey(sql, id, { id: coach.id(), name: 'first', sha256, scopes, createdAt, expiresAt: null, requestsPerMinute: null, reviewsPerDay: null })
  }))
  return { id, name, owner: owner.toLowerCase(), key: secret }
}
