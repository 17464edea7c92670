/** The keys of tenants, opened with the master keys and remembered for a while. */
import { Fault } from '../fault.ts'
import type { MasterKeys } from './master-keys.ts'
import type { Sql } from './sql.ts'
import { listTenantKeys } from './tables/tenant-key.ts'

export interface KeyRings {
  /** The newest key of a tenant with its id. Throws the Fault `unavailable` where the tenant has none yet. */
  readonly newest: (sql: Sql, tenant: string) => Promise<{ readonly id: string; readonly key: Buffer }>
  /** Throws the Fault `unavailable` where it is gone. */
  readonly keyOf: (sql: Sql, tenant: string, id: string) => Promise<Buffer>
  readonly forget: () => void
}

interface Ring {
  readonly current: string
  readonly keys: ReadonlyMap<string, Buffer>
}

/** So long at most a process goes on sealing with the key before the newest. */
const rememberedMs = 60_000

export function openKeyRings(masters: MasterKeys, now: () => Date): KeyRings {
  const rings = new Map<string, { ring: Promise<Ring>; until: number }>()
  const ringOf = (sql: Sql, tenant: string): Promise<Ring> => {
    const known = rings.get(tenant)
    if (known && known.until > now().getTime()) return known.ring
    const ring = readRing(masters, sql, tenant)
    rings.set(tenant, { ring, until: now().getTime() + rememberedMs })
    ring.catch(() => rings.delete(tenant))
    return ring
  }
  return {
    newest: async (sql, tenant) => {
      const { current, keys } = await ringOf(sql, tenant)
      return { id: current, key: keys.get(current) as Buffer }
    },
    keyOf: async (sql, tenant, id) => {
      const known = (await ringOf(sql, tenant)).keys.get(id)
      if (known) return known
      // Another process may have made a newer key since.
      rings.delete(tenant)
      const key = (await ringOf(sql, tenant)).keys.get(id)
      if (!key) throw new Fault('unavailable', `What is stored for ${tenant} was sealed with a key that is gone (${id}).`)
      return key
    },
    forget: () => rings.clear(),
  }
}

async function readRing({ unwrap }: MasterKeys, sql: Sql, tenant: string): Promise<Ring> {
  const all = await listTenantKeys(sql, tenant)
  const newest = all.at(-1)
  if (!newest) throw new Fault('unavailable', `The tenant ${tenant} has no key yet; start serve or worker again, which makes one.`)
  return { current: newest.id, keys: new Map(all.map((key) => [key.id, unwrap(tenant, key)])) }
}
