/** /v1/drafts/{id}/similar: the same story, told in other drafts. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { sameStory } from '../../coach/story-passages.ts'
import { getDraft } from '../../store/tables/draft.ts'
import { likePassages, newestPassages } from '../../store/tables/passage.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const offset = z.number().int().describe('UTF-16 units into the text of its version.')
const place = { version: z.number().int(), ecq: z.string().nullable(), start: offset, end: offset }
const Elsewhere = z.object({ draft: Id, title: z.string(), ...place, likeness: z.number().describe('Cosine of the two passages: 1 for the same words.') })
const SimilarStories = z.object({ stories: z.array(z.object({ ...place, elsewhere: z.array(Elsewhere) })) }).meta({ id: 'SimilarStories' })

const get = createRoute({
  method: 'get',
  path: '/v1/drafts/{id}/similar',
  tags: ['Drafts'],
  summary: 'Find the stories of a draft in other drafts',
  description: `Compares the newest reviewed version with the newest reviewed versions of all other drafts. Passages with a likeness of ${sameStory} or more are taken for one story. A board counts a story once.`,
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(SimilarStories, 'Each story of the draft, in the order of the text, with where else it is told.'), ...problems('not-found') },
})

export type Routes = typeof get

export function similar({ database }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const key = keyOf(c, c.req.valid('param').id)
    const stories = await database.tx(async (sql) => {
      await getDraft(sql, key)
      const own = await newestPassages(sql, key)
      return Promise.all(own.map(async ({ maker, vector, ...story }) => ({ ...story, elsewhere: await likePassages(sql, key, { maker, vector, least: sameStory }) })))
    })
    return c.json({ stories }, 200)
  })
}
