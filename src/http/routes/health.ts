/** /healthz and /readyz: whether the process lives, and whether it can work. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Env, HttpDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { json, problems, sent } from '../respond.ts'

const Status = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' })
const get = <Path extends string>(path: Path, summary: string) =>
  createRoute({ method: 'get', path, tags: ['Service'], summary, responses: { 200: json(Status, 'Yes.'), ...problems('unavailable') } })

export type Routes = ReturnType<typeof get<'/healthz'>> | ReturnType<typeof get<'/readyz'>>

export function health({ ready, closing, version }: HttpDeps): OpenAPIHono<Env> {
  const fine = { status: 'ok' as const, version }
  return new OpenAPIHono<Env>()
    .openapi(get('/healthz', 'Is the process alive?'), (c) => c.json(fine, 200))
    .openapi(get('/readyz', 'Can it take requests?'), async (c) => {
      const missing = closing.aborted ? 'The service is stopping.' : await ready()
      return missing === null ? c.json(fine, 200) : sent(problem(c, 'unavailable', missing, { headers: { 'retry-after': '5' } }))
    })
}
