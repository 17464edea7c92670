/** /v1/frameworks, /v1/rules and /v1/engines: what drafts are measured against, and by whom. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { ruleNotes } from '../../coach/list-rules.ts'
import { RuleNote } from '../../ecq/rule-note.ts'
import { EngineList } from '../../ecq/engine-list.ts'
import { frameworks } from '../../ecq/frameworks.ts'
import { frameworkIds } from '../../ecq/review.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { json, problems, sent } from '../respond.ts'

const Ecq = z.looseObject({ id: z.string(), title: z.string(), definition: z.string() })
const Framework = z.looseObject({ id: z.enum(frameworkIds), title: z.string(), ecqs: z.array(Ecq) })

const getFrameworks = createRoute({
  method: 'get',
  path: '/v1/frameworks',
  tags: ['Reference'],
  summary: 'The frameworks with their ECQs, competencies and limits',
  responses: { 200: json(z.object({ frameworks: z.array(Framework) }).meta({ id: 'Frameworks' }), 'All of them.'), ...problems() },
})
const getRules = createRoute({
  method: 'get',
  path: '/v1/rules',
  tags: ['Reference'],
  summary: 'The rules with their reasons, sources and examples',
  responses: { 200: json(z.object({ rules: z.array(RuleNote) }).meta({ id: 'Rules' }), 'All of them.'), ...problems() },
})

const getEngines = createRoute({
  method: 'get',
  path: '/v1/engines',
  tags: ['Reference'],
  summary: 'The engines that this service has, and who answers for them',
  responses: { 200: json(EngineList.meta({ id: 'Engines' }), 'All of them.'), ...problems() },
})

export type Routes = typeof getFrameworks | typeof getRules | typeof getEngines

/** These change only with the program, so their text is made once. */
export function reference({ engines }: HttpDeps): OpenAPIHono<Env> {
  const [all, rules] = [JSON.stringify({ frameworks: Object.values(frameworks) }), JSON.stringify({ rules: ruleNotes() })]
  const headers = { 'content-type': 'application/json' }
  return new OpenAPIHono<Env>()
    .openapi(getFrameworks, (c) => sent(c.body(all, 200, headers)))
    .openapi(getRules, (c) => sent(c.body(rules, 200, headers)))
    .openapi(getEngines, (c) => c.json(engines, 200))
}
