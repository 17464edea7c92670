/** Lets in who may ask: finds the tenant, checks what the asker may do, and runs the rest of the request for that tenant alone. */
import type { Context, MiddlewareHandler, Next } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Scope } from '../store/tables/api-key.ts'
import { asGuest, asTenant } from '../store/walls.ts'
import type { Env, HttpDeps } from './deps.ts'
import { localOwner } from './door.ts'
import type { Door, Who } from './door.ts'
import { guestTokenOf, isForGuests } from './guests.ts'
import { problem } from './problem.ts'

export const sessionCookie = 'ecq_session'

/** For routes of the API; what is printed for everybody needs no sign-in. */
export const admit = ({ auth, door }: HttpDeps): MiddlewareHandler<Env> =>
  async function admit(c, next) {
    const token = guestTokenOf(c)
    if (token !== null) return admitGuest(c, await door.byGuestToken(token), next)
    const who = auth ? await identify(c, door, auth) : localOwner
    if (who instanceof Response) return who
    const needed = neededScope(c.req.method, c.req.path)
    if (!who.scopes.includes(needed)) return problem(c, 'forbidden', `This needs the right "${needed}", which ${who.key ? 'this key' : 'your role'} does not have; ask an owner of your organization.`)
    c.set('who', who)
    c.set('tenant', who.tenant)
    return asTenant(who.tenant, next)
  }

function admitGuest(c: Context<Env>, who: Who | null, next: Next): Response | Promise<void> {
  if (!who?.guest) return refused(c, 'This token has expired or is not known; have the site that you are on ask for another with POST /v1/embed-tokens.')
  if (!isForGuests(c.req.method, c.req.path)) return problem(c, 'forbidden', 'A guest\'s token orders, reads and talks about reviews of the guest\'s own drafts; for anything else use a key.')
  c.set('who', who)
  c.set('tenant', who.tenant)
  return asGuest(who.tenant, who.guest, next)
}

async function identify(c: Context<Env>, door: Door, { publicUrl, signIn }: NonNullable<HttpDeps['auth']>): Promise<Who | Response> {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) return (await door.byKey(bearer)) ?? refused(c, 'This key is not known, was revoked or has expired; ask an owner of your organization for another.')
  const session = getCookie(c, sessionCookie)
  const member = session === undefined ? null : await door.bySession(session)
  if (!member) return refused(c, signIn ? `Sign in at /sign-in first; ${programs}.` : `Nobody is let in without a key here: ${programs}. The pages need a sign-in, which is not set up; whoever runs this service does it with ECQ_OIDC_ISSUER and its companions.`)
  // A browser sends the cookie whoever made it ask, so what changes something must come from our own pages.
  if (changes(c.req.method) && !isOwnOrigin(c, publicUrl)) return problem(c, 'foreign-origin', 'Requests of people who are signed in are taken from this service\'s own pages only; programs use a key.')
  return member
}

const programs = 'a program sends a key as "Authorization: Bearer ecq_…"'

const refused = (c: Context, detail: string): Response => problem(c, 'unauthorized', detail, { headers: { 'www-authenticate': 'Bearer realm="ecq-coach"' } })

const changes = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)

export function isOwnOrigin(c: Context, publicUrl: string | null): boolean {
  // Browsers that say where a request comes from say it themselves; a page cannot.
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  if (publicUrl) return origin === new URL(publicUrl).origin
  return /^https?:\/\/(.+)$/.exec(origin)?.[1] === c.req.header('host')
}

/** Who comes in, and what leaves as a whole, is the owners' business. */
const ownersPaths = /^\/v1\/(?:keys|members|audit|webhooks|tenant\/export)(?:\/|$)/

function neededScope(method: string, path: string): Scope {
  if (ownersPaths.test(path)) return 'admin'
  if (!changes(method)) return 'read'
  // A check keeps nothing.
  if (path === '/v1/checks') return 'read'
  return path === '/v1/tenant' ? 'admin' : 'write'
}
