/** How routes answer, and how they say in the API's description what they answer. */
import type { z } from '@hono/zod-openapi'
import { Problem, problemMeanings } from './problem.ts'
import type { ProblemCode } from './problem.ts'

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({ description, content: { 'application/json': { schema } } })

/** The problems a route may answer, by status; those that any route may answer are there already. */
export function problems(...codes: readonly ProblemCode[]) {
  const all: ProblemCode[] = ['bad-input', 'unauthorized', 'forbidden', 'too-many-requests', 'internal', 'unavailable', ...codes]
  const byStatus: Record<number, { description: string; content: { 'application/problem+json': { schema: typeof Problem } } }> = {}
  for (const code of all) {
    const { status, title } = problemMeanings[code]
    const before = byStatus[status]?.description
    byStatus[status] = { description: before ? `${before}; or ${title.toLowerCase()}` : title, content: { 'application/problem+json': { schema: Problem } } }
  }
  return byStatus
}

/** The types of routes know only answers that are values; stored text, streams and problems are sent as they are. */
export const sent = (response: Response): never => response as never
