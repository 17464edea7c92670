/** Lists in pages: how many entries, and after which one to go on. */
import { z } from '@hono/zod-openapi'
import { Id } from './schemas.ts'

export const Paging = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), after: Id.optional().describe('The `next` of the page before.') })
export const next = z.string().nullable().describe('Give it as `after` for the next page; null on the last.')

/** Asks for one entry more than the page holds, which tells whether another page follows. */
export async function pageOf<Entry extends { readonly id: string }>({ limit, after }: { limit: number; after?: string | undefined }, list: (asked: { limit: number; after: string | null }) => Promise<readonly Entry[]>): Promise<{ page: Entry[]; next: string | null }> {
  const found = await list({ limit: limit + 1, after: after ?? null })
  const page = found.slice(0, limit)
  return { page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
}
