/** Lists come in pages, and the next page is there though what the page before listed is gone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeFlow } from '../work/fake-review.ts'
import { type FakeApp, fakeApp } from './fake-app.ts'

let service: FakeApp = {} as never
beforeAll(async () => { service = await fakeApp(fakeFlow().review) })
afterAll(() => service.close())

test('whoever deletes what a page lists still gets the pages behind it', async () => {
  const made: string[] = []
  for (const name of ['Ada', 'Ben', 'Cleo']) made.unshift(((await (await service.post('/v1/clients', { name })).json()) as { id: string }).id)
  const [met, queries]: [string[], string[]] = [[], ['']]
  for (const query of queries) {
    const { clients, next } = (await (await service.ask(`/v1/clients?limit=1${query}`)).json()) as { clients: { id: string }[]; next: string | null }
    for (const { id } of clients) {
      met.push(id)
      expect((await service.ask(`/v1/clients/${id}`, { method: 'DELETE' })).status).toBe(200)
    }
    if (next !== null) queries.push(`&after=${next}`)
  }
  expect(met).toEqual(made)
})

test.each(['nowhere', '%00', 't99999999999999_x', 't1_'])('a page does not begin behind what no page ended with: %s', async (after) => {
  const response = await service.ask(`/v1/drafts?after=${after}`)
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ errors: [{ field: 'query.after', message: 'must be the `next` of a page, as it came' }] })])
})
