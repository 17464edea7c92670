/** Drafts are renamed, and moved from client to client and to none. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

let [service, draft, client]: [FakeApp, string, string] = [] as never
beforeAll(async () => {
  service = await fakeApp(fakeFlow().review)
  await service.post('/v1/reviews', { text: 'I led.', title: 'First' })
  draft = ((await (await service.ask('/v1/drafts')).json()) as { drafts: { id: string }[] }).drafts[0]?.id ?? ''
  client = ((await (await service.post('/v1/clients', { name: 'Pat' })).json()) as { id: string }).id
})
afterAll(() => service.close())

const patch = (body: object, id = draft): Promise<Response> => service.ask(`/v1/drafts/${id}`, { method: 'PATCH', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

test('what is not named stays', async () => {
  expect(await (await patch({ title: '  Second  ' })).json()).toMatchObject({ id: draft, title: 'Second', client: null, versions: [{ number: 1 }] })
  expect(await (await patch({ client })).json()).toMatchObject({ title: 'Second', client })
  expect(await (await patch({})).json()).toMatchObject({ title: 'Second', client })
  expect(await (await patch({ client: null })).json()).toMatchObject({ title: 'Second', client: null })
  const listed = await (await service.ask('/v1/drafts')).json()
  expect(listed.drafts).toEqual([expect.objectContaining({ title: 'Second', client: null })])
})

test.each([[{ title: '' }, 400], [{ title: 'x'.repeat(201) }, 400], [{ name: 'x' }, 400], [{ client: 'nobody' }, 404]])('%j is refused and changes nothing', async (body, status) => {
  expect((await patch(body)).status).toBe(status)
  expect(await (await service.ask(`/v1/drafts/${draft}`)).json()).toMatchObject({ title: 'Second', client: null })
})

test('a draft that is not there cannot be changed', async () => {
  expect((await patch({ title: 'x' }, 'none')).status).toBe(404)
})

test.each([
  [{ file: new File(['I led.'], 'Lee, Leading Change (v2).txt') }, 'Lee, Leading Change (v2)'],
  [{ file: new File(['I led.'], 'lee.txt'), title: 'Mine' }, 'Mine'],
  [{ file: new File(['I led nobody.'], '-.txt') }, 'I led nobody.'],
])('a file is called by its name where it has no title: %#', async (fields, title) => {
  const body = new FormData()
  for (const [name, field] of Object.entries(fields)) body.set(name, field)
  const made = await service.ask('/v1/reviews', { method: 'POST', body })
  const [, draft] = /^<([^>]+)>/.exec(made.headers.get('link') ?? '') ?? []
  expect(await (await service.ask(draft ?? '')).json()).toMatchObject({ title })
})
