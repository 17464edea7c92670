/** A real OpenID Connect provider on this machine, which vouches for whoever types a login that it knows. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface OidcProvider {
  readonly issuer: string
  readonly close: () => void
}

/** `people`: the claims for each login. The service is its client `coach` with the secret `secret`. */
export async function openProvider(service: string, people: Readonly<Record<string, object>>): Promise<OidcProvider> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'coach', client_secret: 'secret', redirect_uris: [new URL('/sign-in/callback', service).href] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    cookies: { keys: ['test'] },
  })
  server.on('request', oidc.callback())
  return {
    issuer,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A browser at the provider: follows its addresses, keeps its cookies, types the login, and ends where the provider sends it: an address of the service, without its origin. */
export async function throughProvider(service: string, start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>()
  let [url, init]: [string, RequestInit] = [start, {}]
  for (let step = 0; step < 12; step++) {
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...(init.headers as Record<string, string>), cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    if (next?.startsWith(service)) return next.slice(service.length)
    if (next) {
      ;[url, init] = [new URL(next, url).href, {}]
      continue
    }
    const page = await response.text()
    const [form = ''] = [/action="([^"]+)"/.exec(page)?.[1]]
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login'
    ;[url, init] = [new URL(form, url).href, { method: 'POST', body: new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'x' } : { prompt }), headers: { 'content-type': 'application/x-www-form-urlencoded' } }]
  }
  throw new Error('the provider never came to an end')
}
