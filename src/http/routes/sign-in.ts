/** /sign-in and /sign-out: people prove who they are to an OpenID Connect provider, and get a session here. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as oidc from 'openid-client'
import { sha256 } from '../../store/sha256.ts'
import { putAuditEntry } from '../../store/tables/audit-entry.ts'
import { greetMember } from '../../store/tables/member.ts'
import { deleteSession, insertSession } from '../../store/tables/session.ts'
import { asTenant, atTheDoor } from '../../store/walls.ts'
import { newSecret } from '../../work/new-secret.ts'
import { isOwnOrigin, sessionCookie } from '../admit.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { callbackOf, findProvider } from '../sign-in-provider.ts'

/** What must be the same when a person comes back from the provider; kept in the browser, and of use to it alone. */
interface Journey {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly back: string
  readonly tenant: string | null
}

/** What the routes of a sign-in share. */
interface Gate {
  readonly provider: () => Promise<oidc.Configuration>
  /** the address that people come back to */
  readonly callback: string
  readonly cookie: { readonly httpOnly: true; readonly sameSite: 'Lax'; readonly secure: boolean }
}

const journeyCookie = 'ecq_sign_in'
const journeySeconds = 600
const sessionSeconds = 12 * 60 * 60

export function signIn(deps: HttpDeps): Hono<Env> {
  const settings = deps.auth?.signIn
  const app = new Hono<Env>()
  if (!settings) return app
  const { publicUrl } = settings
  const gate: Gate = { provider: remember(() => findProvider(settings)), callback: callbackOf(settings), cookie: { httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https:') } }
  return app
    .get('/sign-in', (c) => depart(c, gate))
    .get('/sign-in/callback', (c) => arrive(c, gate, deps))
    .post('/sign-out', (c) => leave(c, publicUrl, deps))
}

/** To the provider, with what is needed to know this person again. */
async function depart(c: Context<Env>, { provider, callback, cookie }: Gate): Promise<Response> {
  const journey: Journey = {
    state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), back: ownPath(c.req.query('back')), tenant: c.req.query('tenant') ?? null,
  }
  setCookie(c, journeyCookie, encodeURIComponent(JSON.stringify(journey)), { ...cookie, path: '/sign-in', maxAge: journeySeconds })
  const there = oidc.buildAuthorizationUrl(await provider(), {
    redirect_uri: callback, scope: 'openid email', state: journey.state, nonce: journey.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier), code_challenge_method: 'S256',
  })
  return c.redirect(there.href, 303)
}

/** Back from the provider: a member gets a session, and everybody else hears why not. */
async function arrive(c: Context<Env>, gate: Gate, deps: HttpDeps): Promise<Response> {
  const journey = readJourney(getCookie(c, journeyCookie))
  deleteCookie(c, journeyCookie, { path: '/sign-in' })
  if (!journey) return problem(c, 'unauthorized', 'This sign-in was not begun in this browser, or took too long; begin again at /sign-in.')
  const claims = await claimsOf(c, gate, journey)
  if (!claims) return problem(c, 'unauthorized', 'The sign-in did not succeed; begin again at /sign-in.')
  if (typeof claims.email !== 'string' || claims.email_verified !== true) return problem(c, 'forbidden', 'The provider does not vouch for an e-mail address of yours, and invitations go by that; ask who runs it.')
  const token = await openSession(deps, { email: claims.email, issuer: claims.iss, subject: claims.sub, tenant: journey.tenant }, c.get('request'))
  if (!token) return problem(c, 'forbidden', 'Nobody has invited you under this e-mail address; ask an owner of your organization.')
  setCookie(c, sessionCookie, token, { ...gate.cookie, path: '/', maxAge: sessionSeconds })
  return c.redirect(journey.back, 303)
}

async function leave(c: Context<Env>, publicUrl: string, { database, door }: HttpDeps): Promise<Response> {
  if (!isOwnOrigin(c, publicUrl)) return problem(c, 'foreign-origin', 'Signing out is taken from this service\'s own pages only.')
  const token = getCookie(c, sessionCookie)
  if (token !== undefined) {
    const hash = await sha256(token)
    await atTheDoor(() => deleteSession(database, hash))
    await door.forget()
  }
  deleteCookie(c, sessionCookie, { path: '/' })
  return c.redirect('/', 303)
}

/** Asked for once; a provider that was away is asked again the next time. */
function remember<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make().catch((error: unknown) => {
    made = null
    throw error
  }))
}

/** Only a path of our own: whoever could name another site would lead people there. */
const ownPath = (path: string | undefined): string => (path !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/')

function readJourney(text: string | undefined): Journey | null {
  try {
    return text === undefined ? null : (JSON.parse(decodeURIComponent(text)) as Journey)
  } catch {
    return null
  }
}

/** Null where the provider does not confirm this journey. */
async function claimsOf(c: Context, { provider, callback }: Gate, { state, nonce, verifier }: Journey): Promise<oidc.IDToken | null> {
  const [asked, here] = [await provider(), new URL(callback)]
  here.search = new URL(c.req.url).search
  try {
    const tokens = await oidc.authorizationCodeGrant(asked, here, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true })
    return tokens.claims() ?? null
  } catch {
    // What the provider says may hold tokens; the person begins again.
    return null
  }
}

/** A session for the member who has arrived; null where nobody is invited under the address. */
async function openSession({ coach, database }: HttpDeps, arrival: Parameters<typeof greetMember>[1], request: string): Promise<string | null> {
  const now = coach.now()
  const member = await atTheDoor(() => greetMember(database, arrival, now.toISOString()))
  if (!member) return null
  const { secret, sha256 } = await newSecret('')
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000).toISOString()
  await asTenant(member.tenant, () => database.tx(async (sql) => {
    await insertSession(sql, member, { sha256, createdAt: now.toISOString(), expiresAt })
    await putAuditEntry(sql, member.tenant, { id: coach.id(), at: now.toISOString(), actor: `member:${member.id}`, action: 'sign-in', target: member.id, status: 303, request })
  }))
  return secret
}
