/** A small site of an agency: its pages hold the element, its server asks the service for tokens with a key that never reaches a browser. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostSite {
  readonly url: string
  /** what its page holds */
  body: string
  /** who is on the site; null for somebody new */
  guest: string | null
  tokens: { readonly asked: number; readonly refuse: boolean }
  readonly close: () => Promise<void>
}

/** `mint` orders a token of the service. */
export async function hostSite(name: 'localhost' | '127.0.0.1', mint: (order: object) => Promise<{ readonly token: string; readonly guest: string }>): Promise<HostSite> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const site: HostSite = {
    url: `http://${name}:${(server.address() as AddressInfo).port}`,
    body: '',
    guest: null,
    tokens: { asked: 0, refuse: false },
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  server.on('request', (request, response) => {
    void (async () => {
      if (request.url !== '/ecq-token') return response.setHeader('content-type', 'text/html').end(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An agency</title><body>${site.body}`)
      site.tokens = { ...site.tokens, asked: site.tokens.asked + 1 }
      if (site.tokens.refuse) return response.writeHead(503).end()
      const made = await mint(site.guest === null ? {} : { guest: site.guest })
      site.guest = made.guest
      return response.setHeader('content-type', 'application/json').end(JSON.stringify({ token: made.token }))
    })()
  })
  return site
}
