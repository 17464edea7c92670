/** Who asks: looks up keys and sessions, and remembers the answers for a few seconds, so that a busy key costs no statement a request. */
import type { Database } from '../store/sql.ts'
import { sha256 } from '../store/sha256.ts'
import { useApiKey } from '../store/tables/api-key.ts'
import type { Scope } from '../store/tables/api-key.ts'
import type { Role } from '../store/tables/member.ts'
import { findSession } from '../store/tables/session.ts'
import { localTenant } from '../store/tables/tenant.ts'
import { atTheDoor } from '../store/walls.ts'

export interface Who {
  readonly tenant: string
  /** as the audit log names it */
  readonly actor: string
  readonly scopes: readonly Scope[]
  readonly role: Role | null
  readonly email: string | null
  /** set where a key asks */
  readonly key: { readonly id: string; readonly requestsPerMinute: number | null; readonly reviewsPerDay: number | null } | null
}

/** On a machine without sign-in, whoever reaches the service is its owner. */
export const localOwner: Who = { tenant: localTenant, actor: 'local', scopes: ['read', 'write', 'admin'], role: 'owner', email: null, key: null }

const scopesOf: Readonly<Record<Role, readonly Scope[]>> = { owner: ['read', 'write', 'admin'], coach: ['read', 'write'], reviewer: ['read'] }

export interface Door {
  /** Null where nobody has this secret, or no longer. */
  readonly byKey: (secret: string) => Promise<Who | null>
  readonly bySession: (token: string) => Promise<Who | null>
  /** After a key is revoked or a member removed this process asks again at once; other processes within the time it is remembered. */
  readonly forget: () => void
}

const rememberedMs = 10_000
/** Wrong secrets are remembered too, so that guessing costs the database little. */
const mostRemembered = 10_000

export function openDoor(database: Database, now: () => Date): Door {
  const remembered = new Map<string, { who: Promise<Who | null>; until: number }>()
  const recall = async (kind: string, secret: string, find: (hash: string, at: string) => Promise<Who | null>): Promise<Who | null> => {
    const [hash, at] = [await sha256(secret), now()]
    const known = remembered.get(kind + hash)
    if (known && known.until > at.getTime()) return known.who
    if (remembered.size >= mostRemembered) remembered.clear()
    const who = find(hash, at.toISOString())
    remembered.set(kind + hash, { who, until: at.getTime() + rememberedMs })
    who.catch(() => remembered.delete(kind + hash))
    return who
  }
  return {
    byKey: (secret) => recall('key ', secret, async (hash, at) => {
      const key = await atTheDoor(() => useApiKey(database, hash, at))
      return key && { tenant: key.tenant, actor: `key:${key.id}`, scopes: key.scopes, role: null, email: null, key }
    }),
    bySession: (token) => recall('session ', token, async (hash, at) => {
      const member = await atTheDoor(() => findSession(database, hash, at))
      return member && { tenant: member.tenant, actor: `member:${member.id}`, scopes: scopesOf[member.role], role: member.role, email: member.email, key: null }
    }),
    forget: () => remembered.clear(),
  }
}
