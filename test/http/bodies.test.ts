/** What a body may be: JSON or a form with one file, which takes the same settings. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftCheck } from '../../src/ecq/draft-check.ts'
import { fakeFlow } from '../work/fake-review.ts'
import { type FakeApp, fakeApp } from './fake-app.ts'

let service: FakeApp = {} as never
beforeAll(async () => { service = await fakeApp(fakeFlow().review) })
afterAll(() => service.close())

const file = (text: string, name = 'a.txt'): ['file', File] => ['file', new File([text], name)]
function send(...fields: (readonly [name: string, value: string | File])[]): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return service.ask('/v1/checks', { method: 'POST', body })
}

test('a form leaves out what a person has dismissed, one id or several', async () => {
  const text = 'My team was responsible for various things. I was responsible for the rest.'
  const idsOf = async (...dismissed: string[]): Promise<string[]> =>
    DraftCheck.parse(await (await send(file(text), ...dismissed.map((id) => ['dismissed', id] as const))).json()).findings.map(({ id }) => id)
  const all = await idsOf()
  expect(all.length).toBeGreaterThan(1)
  const [first = '', second = '', ...others] = all
  expect([await idsOf(''), await idsOf(first), await idsOf(first, second)]).toEqual([all, [second, ...others], others])
})

test.each([
  ['two files', [file('I led.'), file('I led.', 'b.txt')], 'form.file: takes one file; send each in a request of its own, or many at once to /v1/batches.'],
  ['an id that is too long', [file('I led.'), ['dismissed', 'x'.repeat(41)] as const], 'form.dismissed: must have at most 40 characters.'],
])('%s are refused in plain words', async (_, fields, detail) => {
  const response = await send(...fields)
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ detail })])
})

test.each([
  ['/v1/batches', 'application/json', 'multipart/form-data (with curl: -F file=@draft.docx)'],
  ['/v1/checks', 'text/plain', 'application/json or multipart/form-data (with curl: -F file=@draft.docx)'],
  ['/v1/drafts/x/dismissals', 'text/plain', 'application/json'],
])('%s says which types of body it takes, and never the one that was sent', async (path, type, taken) => {
  const response = await service.ask(path, { method: 'POST', body: '{}', headers: { 'content-type': type } })
  expect([response.status, await response.json()]).toEqual([415, expect.objectContaining({ detail: `This address takes a body of type ${taken}; send it with that Content-Type. See /docs.` })])
})
