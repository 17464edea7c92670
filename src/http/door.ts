/** Who asks, and from which sites: looks up keys, sessions, tokens and allowed sites, and remembers the answers for a few seconds, so that a busy key costs no statement a request. */
import { sha256 } from '../store/sha256.ts'
import type { Database } from '../store/sql.ts'
import { useApiKey } from '../store/tables/api-key.ts'
import { findGuestToken } from '../store/tables/guest.ts'
import type { Scope } from '../store/tables/api-key.ts'
import type { Role } from '../store/tables/member.ts'
import { findSession } from '../store/tables/session.ts'
import { embedOriginsOf, isEmbedOrigin, localTenant } from '../store/tables/tenant.ts'
import { doorChannel, tellDoors } from '../store/tell-doors.ts'
import { atTheDoor } from '../store/walls.ts'
import type { GuestAtWork } from '../store/walls.ts'

export interface Who {
  readonly tenant: string
  /** as the audit log names it */
  readonly actor: string
  readonly scopes: readonly Scope[]
  readonly role: Role | null
  readonly email: string | null
  /** set where a key asks */
  readonly key: { readonly id: string; readonly requestsPerMinute: number | null; readonly reviewsPerDay: number | null } | null
  /** set where somebody asks who writes on an organization's own site, and sees only what they brought */
  readonly guest: (GuestAtWork & { readonly expiresAt: string }) | null
}

/** On a machine without sign-in, whoever reaches the service is its owner. */
export const localOwner: Who = { tenant: localTenant, actor: 'local', scopes: ['read', 'write', 'admin'], role: 'owner', email: null, key: null, guest: null }

const scopesOf: Readonly<Record<Role, readonly Scope[]>> = { owner: ['read', 'write', 'admin'], coach: ['read', 'write'], reviewer: ['read'] }

export interface Door {
  /** Null where nobody has this secret, or no longer. */
  readonly byKey: (secret: string) => Promise<Who | null>
  readonly bySession: (token: string) => Promise<Who | null>
  readonly byGuestToken: (token: string) => Promise<Who | null>
  /** the sites that may frame the service for a tenant */
  readonly embedOriginsOf: (tenant: string) => Promise<readonly string[]>
  /** whether any tenant allows this site */
  readonly isEmbedOrigin: (origin: string) => Promise<boolean>
  /** After a key is revoked, a token taken back, a member removed or a site struck off every process asks again at once; one that misses the word does within the time it is remembered. */
  readonly forget: () => Promise<void>
  /** Forgets when another process says so; the answer ends it. */
  readonly hear: () => Promise<() => Promise<void>>
}

const rememberedMs = 10_000
/** Wrong secrets are remembered too, so that guessing costs the database little. */
const mostRemembered = 10_000

export function openDoor(database: Database, now: () => Date): Door {
  const remembered = new Map<string, { answer: Promise<unknown>; until: number }>()
  const remember = <Answer>(what: string, find: (at: string) => Promise<Answer>): Promise<Answer> => {
    const at = now()
    const known = remembered.get(what)
    if (known && known.until > at.getTime()) return known.answer as Promise<Answer>
    if (remembered.size >= mostRemembered) remembered.clear()
    const answer = atTheDoor(() => find(at.toISOString()))
    remembered.set(what, { answer, until: at.getTime() + rememberedMs })
    answer.catch(() => remembered.delete(what))
    return answer
  }
  const recall = async (kind: string, secret: string, find: (hash: string, at: string) => Promise<Who | null>): Promise<Who | null> => {
    const hash = await sha256(secret)
    return remember(`${kind} ${hash}`, (at) => find(hash, at))
  }
  return {
    embedOriginsOf: (tenant) => remember(`origins ${tenant}`, () => embedOriginsOf(database, tenant)),
    isEmbedOrigin: (origin) => remember(`origin ${origin}`, () => isEmbedOrigin(database, origin)),
    byKey: (secret) => recall('key', secret, async (hash, at) => {
      const key = await useApiKey(database, hash, at)
      return key && { tenant: key.tenant, actor: `key:${key.id}`, scopes: key.scopes, role: null, email: null, key, guest: null }
    }),
    bySession: (token) => recall('session', token, async (hash, at) => {
      const member = await findSession(database, hash, at)
      return member && { tenant: member.tenant, actor: `member:${member.id}`, scopes: scopesOf[member.role], role: member.role, email: member.email, key: null, guest: null }
    }),
    byGuestToken: (token) => recall('guest', token, async (hash, at) => {
      const holder = await findGuestToken(database, hash, at)
      if (!holder) return null
      const { tenant, id, client, expiresAt } = holder
      return { tenant, actor: `guest:${id}`, scopes: [], role: null, email: null, key: null, guest: { id, client, expiresAt } }
    }),
    forget: async () => {
      remembered.clear()
      await tellDoors(database)
    },
    hear: () => database.listen(doorChannel, () => remembered.clear()),
  }
}
