/** People sign in with a real OpenID Connect provider: invited ones get a session, others a reason, and no other site can use it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp } from '../../src/main/app.ts'
import type { App } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'
import { walled } from '../../src/store/walls.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { type OidcProvider, openProvider, throughProvider } from '../oidc-provider.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'

const publicUrl = 'http://coach.example'
let [provider, database, app]: [OidcProvider, Database, App] = [] as never
/** Whom the provider vouches for, by the login that is typed in. */
const people: Readonly<Record<string, object>> = {
  owner: { email: 'Owner@agency.example', email_verified: true },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  doubtful: { email: 'owner@agency.example', email_verified: false },
  heir: { email: 'owner@agency.example', email_verified: true },
}

beforeAll(async () => {
  provider = await openProvider(publicUrl, people)
  const { issuer } = provider
  database = await openPglite(null)
  await migrate(database)
  const coach = fakeDeps()
  await foundTenant({ coach, database: walled(database) }, { name: 'Agency', owner: 'owner@agency.example' })
  app = await openApp({
    coach, database, guarded: true, publicUrl, signIn: { issuer, clientId: 'coach', clientSecret: 'secret', publicUrl },
    version: '0', log: () => {}, queueFailed: (error) => { throw error }, docsFile, pages: null, atOnce: 1, longestWait: 20, reviewDraft: fakeFlow().review,
  })
})
afterAll(async () => {
  await app.stop(1)
  await database.close()
  provider.close()
})

const ask = async (path: string, init: RequestInit = {}): Promise<Response> => app.http.request(`${publicUrl}${path}`, init)

const cookieOf = (response: Response, name: string): string => /^[^;]+/.exec(response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? '')?.[0] ?? ''

async function signIn(login: string, query = ''): Promise<Response> {
  const begun = await ask(`/sign-in${query}`)
  expect(begun.status).toBe(303)
  const back = await throughProvider(publicUrl, begun.headers.get('location') ?? '', login)
  return ask(back, { headers: { cookie: cookieOf(begun, 'ecq_sign_in') } })
}

test('an invited owner comes in, asks as one, and goes out again', async () => {
  const arrived = await signIn('owner', '?back=/drafts')
  expect([arrived.status, arrived.headers.get('location')]).toEqual([303, '/drafts'])
  const line = arrived.headers.getSetCookie().find((line) => line.startsWith('ecq_session=')) ?? ''
  expect(line).toMatch(/; HttpOnly/i)
  expect(line).toMatch(/; SameSite=Lax/i)
  const cookie = cookieOf(arrived, 'ecq_session')
  expect(await (await ask('/v1/me', { headers: { cookie } })).json()).toMatchObject({ tenant: 'agency', role: 'owner', email: 'owner@agency.example', scopes: ['read', 'write', 'admin'] })
  expect(await database.query('select 1 from session s where to_jsonb(s)::text like $1', [`%${cookie.split('=')[1]}%`])).toEqual([])
  const order = (headers: Record<string, string>) => ask('/v1/clients', { method: 'POST', body: '{"name":"Pat"}', headers: { cookie, 'content-type': 'application/json', ...headers } })
  for (const [headers, status] of [
    [{ origin: publicUrl }, 201], [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 201],
    [{}, 403], [{ origin: 'https://evil.example' }, 403], [{ origin: 'null' }, 403], [{ 'sec-fetch-site': 'cross-site' }, 403], [{ 'sec-fetch-site': 'same-site', origin: publicUrl }, 403],
  ] as const) expect([headers, (await order(headers as Record<string, string>)).status]).toEqual([headers, status])
  expect((await (await ask('/v1/audit', { headers: { cookie } })).json()).entries.map(({ action }: { action: string }) => action)).toEqual(['POST /v1/clients', 'POST /v1/clients', 'sign-in'])
  expect((await ask('/sign-out', { method: 'POST', headers: { cookie, origin: 'https://evil.example' } })).status).toBe(403)
  expect((await ask('/sign-out', { method: 'POST', headers: { cookie, origin: publicUrl } })).status).toBe(303)
  expect((await ask('/v1/me', { headers: { cookie } })).status).toBe(401)
})

test.each([
  ['whom nobody invited', 'stranger', 403, 'Nobody has invited you'],
  ['whose address the provider does not vouch for', 'doubtful', 403, 'does not vouch'],
  ['who got the address of a member later', 'heir', 403, 'Nobody has invited you'],
])('one %s stays outside', async (_, login, status, detail) => {
  const refused = await signIn(login)
  expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([status, expect.stringContaining(detail)])
  expect(cookieOf(refused, 'ecq_session')).toBe('')
})

test('an answer that was asked for in another browser, or by nobody, is refused', async () => {
  const [mine, other] = [await ask('/sign-in'), await ask('/sign-in')]
  const back = await throughProvider(publicUrl, mine.headers.get('location') ?? '', 'owner')
  expect((await ask(back, { headers: { cookie: cookieOf(other, 'ecq_sign_in') } })).status).toBe(401)
  expect((await ask(back)).status).toBe(401)
  expect((await ask('/sign-in/callback?code=x&state=y', { headers: { cookie: 'ecq_sign_in=%7B' } })).status).toBe(401)
})

test('nobody is led to another site', async () => {
  for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    const arrived = await signIn('owner', `?back=${encodeURIComponent(back)}`)
    expect([arrived.status, arrived.headers.get('location')]).toEqual([303, '/'])
  }
})
