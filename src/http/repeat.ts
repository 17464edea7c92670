/** Requests that may be sent twice: a client's key makes the second one answer like the first. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { sha256 } from '../store/sha256.ts'
import type { KeyedRequest } from '../store/tables/idempotency-key.ts'
import type { Env } from './deps.ts'
import { problem } from './problem.ts'

export const KeyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters')
    .optional()
    .describe('Any name that is new for each new request. Sent again with the same body within a day, the answer is the same and nothing is done twice.'),
})

export type Once = Pick<KeyedRequest, 'key' | 'route' | 'sha256' | 'status'>

/** Null where the client gave no key. `asked` is everything that makes this request what it is. */
export async function onceOf(c: Context<Env>, route: string, status: number, asked: unknown): Promise<Once | null> {
  const [key, { guest }] = [c.req.header('idempotency-key'), c.get('who')]
  // Guests of one organization do not know each other, so the same key of two of them is two keys.
  return key === undefined ? null : { key: guest ? `${guest.id}:${key}` : key, route, status, sha256: await sha256(JSON.stringify(asked)) }
}

/** The answer where the key cannot be taken for this request; null where the earlier answer may be given again. */
export function refuseKey(c: Context, once: Once, earlier: KeyedRequest): Response | null {
  if (earlier.sha256 === once.sha256) return null
  return problem(c, 'key-reused', 'This Idempotency-Key came before with another body; give each new request a new key.')
}

export const replayed = { 'idempotency-replayed': 'true' }
