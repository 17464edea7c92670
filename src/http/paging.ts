/** Lists in pages: how many entries, and where to go on. */
import { z } from '@hono/zod-openapi'
import type { PageEnd } from '../store/page-end.ts'

const after = z.string().regex(/^t\d{1,13}_[A-Za-z0-9_-]{1,64}$/, 'must be the `next` of a page, as it came').describe('The `next` of the page before.')
export const Paging = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), after: after.optional() })
export const next = z.string().nullable().describe('Give it as `after` for the next page; null on the last.')

type Entry = { readonly id: string } & ({ readonly createdAt: string } | { readonly at: string })

/** Asks for one entry more than the page holds, which tells whether another page follows. */
export async function pageOf<One extends Entry>({ limit, after }: { limit: number; after?: string | undefined }, list: (asked: { limit: number; after: PageEnd | null }) => Promise<readonly One[]>): Promise<{ page: One[]; next: string | null }> {
  const found = await list({ limit: limit + 1, after: after === undefined ? null : endOf(after) })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { page, next: found.length > limit && last ? nextOf(last) : null }
}

const nextOf = (entry: Entry): string => `t${Date.parse('at' in entry ? entry.at : entry.createdAt)}_${entry.id}`

function endOf(after: string): PageEnd {
  const line = after.indexOf('_')
  return { at: new Date(Number(after.slice(1, line))).toISOString(), id: after.slice(line + 1) }
}
