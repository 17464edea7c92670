/** What is answered when something was deleted: a receipt that says what, when, and how much went with it. */
import type { z } from '@hono/zod-openapi'
import type { HttpDeps } from './deps.ts'
import type { Receipt } from './schemas.ts'

type Given = z.infer<typeof Receipt>

/** `removed`: how many rows of each sort are gone. */
export const receiptOf = ({ coach }: Pick<HttpDeps, 'coach'>, type: Given['deleted']['type'], id: string, removed: Given['removed']): Given => ({
  receipt: coach.id(), deleted: { type, id }, deletedAt: coach.now().toISOString(), removed,
})
