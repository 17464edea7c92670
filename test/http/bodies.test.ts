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

const asJson = { 'content-type': 'application/json' }
const asked = (path: string, body: BodyInit, headers: Record<string, string> = {}, method = 'POST'): Promise<Response> => service.ask(path, { method, body, headers })
const formOf = (...fields: (readonly [string, string | File])[]): FormData => fields.reduce((form, [name, value]) => (form.append(name, value), form), new FormData())

test.each<[string, string, BodyInit, Record<string, string>, number, RegExp]>([
  ['Latin-1', '/v1/checks', Buffer.from('{"text":"I led a caf\u00e9."}', 'latin1'), asJson, 400, /^The body is not in UTF-8; encode it so/],
  ['UTF-16', '/v1/reviews', Buffer.from('\ufeff{"text":"I led."}', 'utf16le'), asJson, 400, /^The body is not in UTF-8/],
  ['JSON that breaks off', '/v1/checks', '{"text":"I led', asJson, 400, /^The body is no JSON, or breaks off; send one JSON object/],
  ['a packed body', '/v1/checks', Buffer.from([0x1f, 0x8b, 8, 0]), { ...asJson, 'content-encoding': 'gzip' }, 415, /^The body is packed \(Content-Encoding\); send it as it is/],
  ['no form', '/v1/reviews', 'x', { 'content-type': 'multipart/form-data; boundary=y' }, 400, /^The body is no multipart form, or breaks off; .*boundary/],
  ['words for a file', '/v1/batches', formOf(['file', 'I led.']), {}, 400, /^form\.file: must be one file or more \(with curl: -F file=@drafts\.zip\)\.$/],
  ['an ECQ that no framework has', '/v1/batches', formOf(file('I led.'), ['ecq', 'leading-dogs']), {}, 400, /^"leading-dogs" is not an ECQ of ecq-2012, which has leading-change, .*, nor of ecq-2025, which has /],
  ['an ECQ of the other framework', '/v1/batches', formOf(file('I led.'), ['ecq', 'results-driven'], ['framework', 'ecq-2025']), {}, 400, /^"results-driven" is not an ECQ of ecq-2025, which has [a-z, -]+\.$/],
  ['no address of mail', '/v1/members', '{"email":"pat","role":"coach"}', asJson, 400, /^body\.email: must be an email address\.$/],
  ['an empty list', '/v1/webhooks', '{"url":"https://x.example","events":[]}', asJson, 400, /^body\.events: must have at least 1 entry\.$/],
])('%s is told in words that help', async (_, path, body, headers, status, detail) => {
  const response = await asked(path, body, headers)
  expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ detail: expect.stringMatching(detail) })])
})

test.each([
  ['/v1/usage?from=abc', 'query.from: must be a date as YYYY-MM-DD.'],
  ['/v1/usage?from=2026-03-02&to=2026-03-01', '`from` must not be a later day than `to`.'],
  ['/v1/drafts/x/lineage?from=0', 'query.from: must be more than 0.'],
])('%s is told so', async (path, detail) => {
  const response = await service.ask(path)
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ detail })])
})

test('letters of every language come through in UTF-8, with the mark of its beginning too', async () => {
  const text = 'I led a caf\u00e9 \u2013 \u6f22 \ud83d\ude00.'
  const response = await asked('/v1/checks', `\ufeff${JSON.stringify({ text })}`, asJson)
  expect([response.status, (await response.json()).draft.text]).toEqual([200, text])
})
