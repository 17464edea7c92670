/** The sites that an organization allows to show the service in a frame: exact origins, so that they can stand in headers as they are. */
import { z } from '@hono/zod-openapi'

/** Only this machine itself may go without TLS. No wildcards: each site is named. */
const origin = /^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?|http:\/\/(?:localhost|127\.0\.0\.1))(?::(?!443$)\d{1,5})?$/

const EmbedOrigin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(origin, 'must be a site like https://agency.example, without a path; http:// only for localhost')

export const embedOrigins = z.array(EmbedOrigin).max(20).transform((sites) => [...new Set(sites)]).openapi({ type: 'array', items: { type: 'string' }, maxItems: 20, example: ['https://agency.example'] })
