/** Many drafts at once over HTTP: files and zips in, progress while they are reviewed, results out, failed ones sent again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../src/ecq/batch.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import type { FreshDatabase } from '../postgres.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

function manyDrafts(open: () => Promise<Database>): void {
  const flow = fakeFlow()
  let [service, ask]: [FakeApp, FakeApp['ask']] = [] as never
  beforeAll(async () => {
    service = await fakeApp(flow.review, 20, fakeDeps(), { database: await open() })
    ;({ ask } = service)
  })
  afterAll(() => service.close())

  type Files = Readonly<Record<string, string | Uint8Array>>

  function form(files: Files, settings: Record<string, string> = {}): FormData {
    const body = new FormData()
    for (const [name, content] of Object.entries(files)) body.append('file', new File([typeof content === 'string' ? content : Uint8Array.from(content)], name))
    for (const [name, value] of Object.entries(settings)) body.append(name, value)
    return body
  }
  const send = (files: Files, settings?: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> => ask('/v1/batches', { method: 'POST', body: form(files, settings), headers })

  const read = async (id: string): Promise<Batch> => (await (await ask(`/v1/batches/${id}`)).json()) as Batch

  /** Follows it to its end. */
  const events = async (id: string, after?: string): Promise<{ id: string; event: string; data: { entry?: { name: string }; counts: object } }[]> => {
    const response = await ask(`/v1/batches/${id}/events`, after === undefined ? {} : { headers: { 'last-event-id': after } })
    if (response.status === 204) return []
    return (await response.text()).split('\n\n').filter((block) => block.startsWith('event') || block.startsWith('data') || block.startsWith('id')).map((block) => {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)))
      return { id: fields.id, event: fields.event, data: JSON.parse(fields.data) }
    })
  }

  const begun = async (response: Response): Promise<Batch> => {
    expect([response.status, response.headers.get('location')]).toEqual([202, expect.stringMatching(/^\/v1\/batches\//)])
    return (await response.json()) as Batch
  }

  test('files and a zip become drafts under review; what cannot be read stays with a reason and can be sent again', async () => {
    const client = (await (await service.post('/v1/clients', { name: 'Pat' })).json()) as { id: string }
    const zip = zipSync({ 'deep/b.txt': strToU8('I led b.'), 'photo.jpg': strToU8('no draft'), 'c.md': strToU8('I led c, declined.') })
    const { id, entries } = await begun(await send({ 'a.txt': 'I led a.', 'broken.pdf': '%PDF-1.7 broken', 'all.zip': zip }, { kind: 'statement', client: client.id }))
    expect(entries.map(({ name, reason }) => [name, reason?.code ?? null])).toEqual([['a.txt', null], ['broken.pdf', 'unreadable'], ['all.zip/deep/b.txt', null], ['all.zip/c.md', null]])
    const heard = await events(id)
    expect(heard.map(({ event }) => event)).toEqual(['entry-ended', 'entry-ended', 'entry-ended', 'entry-ended', 'batch-end'])
    expect(heard.at(-1)?.data.counts).toEqual({ total: 4, queued: 0, running: 0, done: 2, failed: 2 })
    expect((await events(id, heard[2]?.id)).map(({ event }) => event)).toEqual(['entry-ended', 'batch-end'])
    expect((await ask(`/v1/batches/${id}/events`, { headers: { 'last-event-id': heard[4]?.id ?? '' } })).status).toBe(204)
    const done = await read(id)
    expect([done.status, done.client, done.settings]).toEqual(['done', client.id, { kind: 'statement', engine: 'offline' }])
    expect(done.entries.map(({ status, triage, reason }) => [status, triage?.risk ?? reason?.code])).toEqual([['done', 'low'], ['failed', 'unreadable'], ['done', 'low'], ['failed', 'declined']])
    const { clients: [pat] } = (await (await ask('/v1/clients')).json()) as { clients: { drafts: number }[] }
    expect(pat?.drafts).toBe(3)

    const again = await ask(`/v1/batches/${id}/files`, { method: 'POST', body: form({ 'a.txt': 'I led a, changed.', 'broken.pdf': 'I led and it is text now.', 'new.txt': 'I led anew.' }) })
    expect(again.status).toBe(202)
    const heardAgain = (await events(id, heard.at(-1)?.id)).map(({ event, data }) => data.entry?.name ?? event)
    // Two are reviewed at once, and either may end first; the batch ends last.
    expect([heardAgain.slice(0, -1).sort(), heardAgain.at(-1)]).toEqual([['broken.pdf', 'new.txt'], 'batch-end'])
    const whole = await read(id)
    expect(whole.entries.map(({ name, status, draft }) => [name, status, draft === done.entries.find((entry) => entry.name === name)?.draft])).toEqual([
      ['a.txt', 'done', true], ['broken.pdf', 'done', false], ['all.zip/deep/b.txt', 'done', true], ['all.zip/c.md', 'failed', true], ['new.txt', 'done', false],
    ])
    expect(((await (await ask('/v1/batches')).json()) as { batches: { id: string }[] }).batches[0]).toMatchObject({ id, counts: { total: 5 } })
  })

  test('results come as the table of the command line, and as a zip with a report for each draft', async () => {
    const { id } = await begun(await send({ 'one.txt': 'I led one.', 'two.txt': 'I led two.', 'bad.pdf': '%PDF-1.7' }))
    await events(id)
    const csv = await ask(`/v1/batches/${id}/results?format=csv`)
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect((await csv.text()).trim().split('\n').map((line) => line.split(',').slice(0, 2).join(','))).toEqual([expect.stringMatching(/file,status$/), 'one.txt,reviewed', 'two.txt,reviewed', 'bad.pdf,failed'])
    const zip = await ask(`/v1/batches/${id}/results?format=zip&reports=html,docx,json`)
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    expect(Object.keys(files).sort()).toEqual(['index.html', 'one.txt.review.docx', 'one.txt.review.html', 'one.txt.review.json', 'summary.csv', 'two.txt.review.docx', 'two.txt.review.html', 'two.txt.review.json'])
    expect(strFromU8(files['index.html'] as Uint8Array)).toContain('one.txt.review.html')
    expect((await ask(`/v1/batches/${id}/results?format=zip&reports=exe`)).status).toBe(400)
  })

  test('a batch that is sent twice with one key is made once', async () => {
    const [files, key] = [{ 'once.txt': 'I led once.' }, { 'idempotency-key': 'batch-once' }]
    const first = await begun(await send(files, {}, key))
    const second = await send(files, {}, key)
    expect([second.headers.get('idempotency-replayed'), ((await second.json()) as Batch).id]).toEqual(['true', first.id])
    expect((await send({ 'once.txt': 'I led otherwise.' }, {}, key)).status).toBe(409)
  })

  test('what is not reviewed yet can be cancelled; a batch is deleted alone or with its drafts', async () => {
    const { id, entries } = await begun(await send({ '1.txt': 'wait 1', '2.txt': 'wait 2', '3.txt': 'wait 3' }))
    const cancelled = (await (await ask(`/v1/batches/${id}/cancel`, { method: 'POST' })).json()) as Batch
    expect([cancelled.status, cancelled.entries.map(({ reason }) => reason?.code)]).toEqual(['done', ['cancelled', 'cancelled', 'cancelled']])
    flow.goOn()
    expect((await events(id)).at(-1)?.event).toBe('batch-end')
    const [draft] = entries.map((entry) => entry.draft)
    expect(await (await ask(`/v1/batches/${id}`, { method: 'DELETE' })).json()).toMatchObject({ deleted: { type: 'batch', id }, removed: { batches: 1, entries: 3 } })
    expect([(await ask(`/v1/batches/${id}`)).status, (await ask(`/v1/drafts/${draft}`)).status]).toEqual([404, 200])
    const other = await begun(await send({ '1.txt': 'I led 1.', 'x.pdf': '%PDF-' }))
    await events(other.id)
    expect(await (await ask(`/v1/batches/${other.id}?drafts=true`, { method: 'DELETE' })).json()).toMatchObject({ removed: { batches: 1, entries: 2, drafts: 1, reviews: 1 } })
    expect((await ask(`/v1/drafts/${other.entries[0]?.draft}`)).status).toBe(404)
  })

  test('a batch whose last open draft, or review, is deleted has ended', async () => {
    const { id, entries } = await begun(await send({ '0.txt': 'I led.', '1.txt': 'wait 1', '2.txt': 'wait 2' }))
    await expect.poll(async () => (await read(id)).counts.done).toBe(1)
    const [, one, two] = entries
    expect(await (await ask(`/v1/reviews/${one?.review}`, { method: 'DELETE' })).json()).toMatchObject({ removed: { reviews: 1, entries: 1 } })
    expect((await read(id)).status).toBe('running')
    expect(await (await ask(`/v1/drafts/${two?.draft}`, { method: 'DELETE' })).json()).toMatchObject({ removed: { drafts: 1, entries: 1, files: 0, passages: 0 } })
    flow.goOn()
    const heard = await events(id)
    expect(heard.map(({ event }) => event)).toEqual(['entry-ended', 'batch-end'])
    expect(heard.at(-1)?.data.counts).toEqual({ total: 1, queued: 0, running: 0, done: 1, failed: 0 })
  })

  test.each<[string, () => Promise<Response>, number]>([
    ['no file', () => send({}), 400],
    ['no draft', () => send({ 'all.zip': zipSync({ 'photo.jpg': strToU8('no draft') }) }), 400],
    ['too many drafts', () => send({ 'all.zip': zipSync(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, strToU8('I led.')]))) }), 413],
    ['a setting that is not known', () => send({ 'a.txt': 'I led.' }, { kind: 'poem' }), 400],
    ['a client that is not there', () => send({ 'a.txt': 'I led.' }, { client: 'nobody' }), 404],
    ['a model that is not set up', () => send({ 'a.txt': 'I led.' }, { engine: 'model' }), 400],
    ['another type of body', () => service.post('/v1/batches', { file: 'x' }), 415],
    ['a batch that is not there', () => ask('/v1/batches/none'), 404],
    ['files for a batch that is not there', () => ask('/v1/batches/none/files', { method: 'POST', body: form({ 'a.txt': 'I led.' }) }), 404],
  ])('%s is refused', async (_, request, status) => {
    const response = await request()
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })
}

describe('on the embedded database', () => manyDrafts(() => openPglite(null)))

onPostgres('on PostgreSQL', () => {
  let fresh: FreshDatabase
  beforeAll(async () => { fresh = await freshDatabase() })
  afterAll(() => fresh.drop())
  describe('one process', () => manyDrafts(() => openPostgres(fresh.url)))
})
