/** The sites that an organization allows to show the service in a frame: exact origins, so that they can stand in headers as they are. */
import { z } from '@hono/zod-openapi'

/** Only this machine itself may go without TLS. No wildcards: each site is named. */
const origin = /^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?|http:\/\/(?:localhost|127\.0\.0\.1))(?::(?!443$)\d{1,5})?$/

const EmbedOrigin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(origin, { error: ({ input }) => refusal(String(input)) })

export const embedOrigins = z.array(EmbedOrigin).max(20).transform((sites) => [...new Set(sites)]).openapi({ type: 'array', items: { type: 'string' }, maxItems: 20, example: ['https://agency.example'] })

/** A site is no word of a draft, so it is said again, with what was most likely meant. */
function refusal(typed: string): string {
  const meant = meantBy(typed)
  const next = meant === null ? 'name one like https://agency.example, without a path or wildcard; http:// only for localhost' : `write "${meant}"`
  return `"${typed.slice(0, 80)}" is not a site as browsers name it; ${next}`
}

function meantBy(typed: string): string | null {
  const [, host = ''] = /^(?:[a-z]+:\/\/)?([a-z0-9.:-]+)(?:[/?#].*)?$/.exec(typed) ?? []
  const [name = ''] = host.split(':')
  const local = name === 'localhost' || name === '127.0.0.1'
  if (!local && !name.includes('.')) return null
  const meant = `${local ? 'http' : 'https'}://${host}`.replace(/^(https:.*):443$/, '$1')
  return origin.test(meant) ? meant : null
}
