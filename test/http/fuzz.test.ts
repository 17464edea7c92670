/** Whatever is sent to any route of the description, right or wrong, the service is never at fault and answers as described. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../../src/http/problem.ts'
import { fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

interface Schema {
  $ref?: string
  type?: string
  format?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
}
interface Operation {
  parameters?: { name: string; in: 'path' | 'query' | 'header'; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, unknown>
}
interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

let [service, description]: [FakeApp, Description] = [] as never
beforeAll(async () => {
  service = await fakeApp(fakeFlow().review, 5)
  description = (await (await service.ask('/openapi.json')).json()) as Description
})
afterAll(() => service.close())

const words = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', '\ud800', '\ufeff', 'I led a team of 40 and cut costs by 12 percent.', 'We were responsible for [[it]].', '😀'.repeat(9), '-1', 'null', '%', '../..'),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const anything = fc.oneof({ weight: 3, arbitrary: words }, fc.jsonValue(), fc.constantFrom(1e308, -0, [], {}, { constructor: null }, { __proto__: [] }))

/** What only a few words are right for. */
const right: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ecq: fc.constantFrom('leading-change', 'results-driven', ''),
  date: fc.constantFrom('2026-11-22', '2024-02-29'),
  finding: fc.constantFrom('0123456789abcdef', 'x'),
  text: fc.constantFrom('I led a team of 40 and cut costs by 12 percent.', 'Responsible\u0000 for \ud800 it.', '\ufeff\u0000'),
  draft: fc.constantFrom('none', 'id-2'),
  file: fc.constantFrom('I led a team of 40.', '\u0000\u0001', '%PDF-1.4'),
}

/** Mostly values that fit the schema, some that do not. */
function fitting(schema: Schema, called = ''): fc.Arbitrary<unknown> {
  const { $ref, type, enum: values, properties, required = [], items, anyOf } = schema
  if ($ref) return fitting(description.components.schemas[$ref.split('/').at(-1) as string] as Schema)
  const fits = right[called] ?? (anyOf
    ? fc.oneof(...anyOf.map((one) => fitting(one)))
    : values ? fc.constantFrom(...values)
    : properties ? fc.record(Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, fitting(value, name)])), { requiredKeys: required })
    : type === 'array' ? fc.array(fitting(items ?? {}), { maxLength: 4 })
    : type === 'integer' || type === 'number' ? fc.integer()
    : type === 'boolean' ? fc.boolean()
    : words)
  return fc.oneof({ weight: 40, arbitrary: fits }, { weight: 1, arbitrary: anything })
}

const headerValue = fc.oneof(fc.constantFrom('respond-async', 'wait=0', 'wait=1', 'text/event-stream', 'k1', 'k2', '1', '999999999999', '*/*'), fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/[^\x21-\x7e]/g, '~')))

const asForm = (value: unknown): FormData => {
  const body = new FormData()
  for (const [name, field] of Object.entries(value && typeof value === 'object' ? value : { value })) {
    if (name === 'file') body.append(name, new File([String(field)], `${String(field).slice(0, 10)}.txt`))
    else body.append(name, String(field))
  }
  return body
}

function bodyFor(operation: Operation): fc.Arbitrary<{ body?: BodyInit; type?: string }> {
  const content = Object.entries(operation.requestBody?.content ?? {})
  const right = content.map(([type, { schema }]) => fitting(schema).map((value) => (type.includes('json') ? { body: JSON.stringify(value) ?? '', type } : { body: asForm(value) })))
  const wrong = fc.record({ body: fc.uint8Array({ maxLength: 80 }).map((bytes) => new Blob([new Uint8Array(bytes)])), type: fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'application/x-www-form-urlencoded', '') })
  return fc.oneof(...right.map((arbitrary) => ({ weight: 6, arbitrary })), { weight: 1, arbitrary: wrong }, { weight: 1, arbitrary: fc.constant({}) })
}

/** Ids that exist are among those that are tried. */
async function knownIds(): Promise<string[]> {
  const rows = await service.database.query<{ id: string }>('select id from review union all select id from draft limit 20')
  return ['none', ...rows.map(({ id }) => id)]
}

function requestFor(path: string, method: string, operation: Operation, ids: string[]): fc.Arbitrary<{ path: string; init: RequestInit }> {
  const parameters = operation.parameters ?? []
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place).map(({ name, schema }) => [name, place === 'path' ? fc.oneof(fc.constantFrom(...ids), words) : place === 'header' ? headerValue : fitting(schema)] as const)
  const optional = { requiredKeys: [] }
  return fc.record({
    path: fc.record(Object.fromEntries(named('path'))),
    query: fc.record(Object.fromEntries(named('query')), optional),
    headers: fc.record({ accept: headerValue, ...Object.fromEntries(named('header')) }, optional),
    sent: method === 'post' ? bodyFor(operation) : fc.constant({}),
  }).map(({ path: values, query, headers, sent }) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name]).toWellFormed()) || '-')
    const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
    const { body, type } = sent as { body?: BodyInit; type?: string }
    return { path: `${filled}?${asked}`, init: { method: method.toUpperCase(), headers: { ...(headers as Record<string, string>), ...(type ? { 'content-type': type } : {}) }, ...(body === undefined ? {} : { body }) } }
  })
}

/** How often each status was answered: right requests must be among what is tried. */
const answered = new Map<number, number>()

async function answersAsDescribed(operation: Operation, path: string, init: RequestInit): Promise<void> {
  const response = await service.ask(path, init)
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  const told = `${service.log.at(-1)?.error} ${init.method} ${path} ${JSON.stringify(init.headers)} -> ${response.status} ${text.slice(0, 300)}`
  expect(response.status, told).toBeLessThan(500)
  expect(Object.keys(operation.responses), told).toContain(String(response.status))
  answered.set(response.status, 1 + (answered.get(response.status) ?? 0))
  if (response.status >= 400) {
    expect(type, told).toBe('application/problem+json')
    expect(Problem.parse(JSON.parse(text)).status).toBe(response.status)
  } else if (type === 'application/json') JSON.parse(text)
}

test.each(['post', 'get', 'delete'])('%s', async (method) => {
  for (const [path, methods] of Object.entries(description.paths)) {
    const operation = methods[method]
    if (!operation || path.endsWith('z')) continue
    const request = requestFor(path, method, operation, await knownIds())
    await fc.assert(fc.asyncProperty(request, ({ path, init }) => answersAsDescribed(operation, path, init)), { numRuns: 120 })
  }
  if (method === 'post') expect([...answered.keys()]).toEqual(expect.arrayContaining([200, 201, 400]))
}, 180_000)
