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
