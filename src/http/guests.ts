/** What a guest's token is, and the few routes that take it: a person's own reviews, drafts and conversations, and what is printed for everybody. */
import type { Context } from 'hono'

export const guestTokenPrefix = 'ecqe_'

/** The token that the request carries, or null where it carries none, or something else. */
export const guestTokenOf = (c: Context): string | null => /^Bearer +(ecqe_\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null

/** Whatever is not named here is closed to guests, so that a new route is until somebody opens it. */
const open: Readonly<Record<string, readonly RegExp[]>> = {
  GET: [
    /^\/v1\/(?:me|engines|frameworks|rules)$/,
    /^\/v1\/reviews\/[^/]+(?:\/(?:events|export))?$/,
    /^\/v1\/drafts(?:\/[^/]+(?:\/(?:lineage|chats|facts))?)?$/,
    /^\/v1\/chats\/[^/]+$/,
  ],
  POST: [
    /^\/v1\/(?:checks|reviews|chats)$/,
    /^\/v1\/chats\/[^/]+\/messages$/,
  ],
}

export const isForGuests = (method: string, path: string): boolean => (open[method === 'HEAD' ? 'GET' : method] ?? []).some((pattern) => pattern.test(path))
