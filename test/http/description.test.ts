/** What the API says of itself: its description, its reference data, its health and the meaning of its problems. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { problemMeanings } from '../../src/http/problem.ts'
import { fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

let [{ ask }, service]: [FakeApp, FakeApp] = [{}, {}] as never
beforeAll(async () => {
  service = await fakeApp(fakeFlow().review)
  ;({ ask } = service)
})
afterAll(() => service.close())

test('reference data, health and the meaning of problems', async () => {
  expect((await (await ask('/v1/frameworks')).json()).frameworks.map(({ id }: { id: string }) => id)).toEqual(['ecq-2012', 'ecq-2025'])
  expect((await (await ask('/v1/rules')).json()).rules.length).toBeGreaterThan(1)
  expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok', version: '0' })
  expect((await ask('/readyz')).status).toBe(200)
  for (const code of Object.keys(problemMeanings)) expect((await ask(`/problems/${code}`)).status).toBe(200)
})

test('the description is OpenAPI 3.1, names every route, and the page that shows it needs nobody else', async () => {
  const description = await (await ask('/openapi.json')).json()
  expect(description.openapi).toBe('3.1.0')
  const routes = Object.entries(description.paths).flatMap(([path, methods]) => Object.keys(methods as object).map((method) => `${method} ${path}`))
  const served = service.app.http.routes.filter(({ method, path }) => method !== 'ALL' && (path.startsWith('/v1/') || path.endsWith('z')))
  expect(routes.sort()).toEqual([...new Set(served.map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`))].sort())
  expect(Object.keys(description.components.schemas)).toEqual(expect.arrayContaining(['Problem', 'Review', 'DraftCheck', 'ReviewOrder']))
  expect(description.paths['/v1/checks'].post.requestBody.content['multipart/form-data'].schema.$ref).toBe('#/components/schemas/CheckForm')
  expect(description.components.schemas.CheckForm.properties.file).toMatchObject({ type: 'string', format: 'binary' })
  expect(description.paths['/v1/reviews/{id}/events'].get.responses[200].description).toContain('`findings-found` comes twice')
  expect(description.components.schemas.CheckOrder.additionalProperties).toBe(false)
  const page = await ask('/docs')
  const html = await page.text()
  expect(html).not.toMatch(/https?:/)
  for (const [, file] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect((await ask(file as string)).status).toBe(200)
})

interface Content {
  schema: { $ref?: string; example?: unknown }
  example?: unknown
}
interface Described {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, Content> }; responses: Record<string, { content?: Record<string, Content> }> }>>
  components: { schemas: Record<string, { example?: unknown }> }
}

test('every shape and every stream has an example, and each example is what its schema says', async () => {
  const { paths, components: { schemas } } = (await (await ask('/openapi.json')).json()) as Described
  const $defs = JSON.parse(JSON.stringify(schemas).replaceAll('#/components/schemas/', '#/$defs/')) as Record<string, object>
  const wrong = Object.entries(schemas).map(([name, { example }]) => {
    const parsed = z.fromJSONSchema({ $defs, ...$defs[name] } as Parameters<typeof z.fromJSONSchema>[0]).safeParse(example)
    return [name, parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []]
  })
  expect(wrong.filter(([, issues]) => issues?.length)).toEqual([])
  const shown = ({ schema, example }: Content): boolean => example !== undefined || schema.example !== undefined || schema.$ref !== undefined
  const files = /^(?:application\/(?:zip|pdf|vnd\.)|text\/(?:csv|html|markdown))/
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { requestBody, responses }] of Object.entries(methods)) {
      const contents = [requestBody, ...Object.values(responses)].flatMap((one) => Object.entries(one?.content ?? {}))
      expect([method, path, contents.filter(([type, content]) => !files.test(type) && !shown(content)).map(([type]) => type)]).toEqual([method, path, []])
    }
  }
})

test('every body that refuses a field names those that it knows', async () => {
  const { paths, components: { schemas } } = (await (await ask('/openapi.json')).json()) as Described & { components: { schemas: Record<string, { properties?: object; additionalProperties?: boolean }> } }
  const bodies = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { requestBody }]) => ({ method, path, name: requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1) ?? '' })))
  const closed = bodies.filter(({ name }) => schemas[name]?.additionalProperties === false)
  expect(closed.length).toBeGreaterThan(10)
  for (const { method, path, name } of closed) {
    const answer = await ask(path.replaceAll(/\{\w+\}/g, 'x'), { method: method.toUpperCase(), body: '{"zzz":1}', headers: { 'content-type': 'application/json' } })
    const { errors } = (await answer.json()) as { errors?: { field: string; message: string }[] }
    const known = Object.keys(schemas[name]?.properties ?? {}).join(', ')
    expect([name, errors?.find(({ field }) => field === 'body.zzz')?.message]).toEqual([name, `is not a known field; known are ${known}`])
  }
})

test.each([
  ['localhost:4000', 'write "http://localhost:4000".'],
  ['https://localhost:4000/embed', 'write "http://localhost:4000".'],
  ['agency.example', 'write "https://agency.example".'],
  ['http://agency.example:8080/page?x', 'write "https://agency.example:8080".'],
  ['https://*.agency.example', 'name one like https://agency.example, without a path or wildcard; http:// only for localhost.'],
  ['agency', 'name one like https://agency.example, without a path or wildcard; http:// only for localhost.'],
])('the site %s is refused with what to write', async (typed, next) => {
  const response = await ask('/v1/tenant', { method: 'PATCH', body: JSON.stringify({ embedOrigins: [typed] }), headers: { 'content-type': 'application/json' } })
  expect(((await response.json()) as { detail: string }).detail).toBe(`body.embedOrigins.0: "${typed}" is not a site as browsers name it; ${next}`)
})
