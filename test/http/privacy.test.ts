/** A marker is planted in everything a person can say: it stands in no log, no queue and no file; it can be taken along, and goes when it is told to. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogLine } from '../../src/http/deps.ts'
import { openApp } from '../../src/main/app.ts'
import type { App } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'
import { openVault } from '../../src/store/vault.ts'
import { walled } from '../../src/store/walls.ts'
import { openQueue } from '../../src/work/queue.ts'
import { jobs } from '../../src/work/jobs.ts'
import { retainDrafts } from '../../src/work/retain.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'

const marker = 'planted-marker-of-privacy'
const log: LogLine[] = []
const errors: Error[] = []
const coach = fakeDeps()
const vault = openVault('B'.repeat(43), () => new Date())
let [folder, database, app]: [string, Database, App] = [] as never

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ecq-privacy-'))
  database = await openPglite(folder)
  await migrate(database)
  app = await openApp({ coach, database, vault, version: '0', log: (line) => log.push(line), queueFailed: (error) => errors.push(error), docsFile, pages: null, atOnce: 1, longestWait: 20, reviewDraft: fakeFlow().review })
})
afterAll(async () => {
  await app.stop(1)
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = async (path: string, method = 'GET', body?: object, headers: Record<string, string> = {}): Promise<Response> =>
  app.http.request(path, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body ? { body: JSON.stringify(body) } : {}) })

async function plant(): Promise<void> {
  const text = `I led the ${marker} and cut its backlog from 900 cases to 120.`
  expect((await ask('/v1/checks', 'POST', { text }, { 'idempotency-key': 'check' })).status).toBe(200)
  const made = await ask('/v1/reviews', 'POST', { text, title: marker, facts: [`I led 40 people of the ${marker}.`] }, { 'idempotency-key': 'review' })
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as { id: string }
  expect((await ask('/v1/reviews', 'POST', { text: `poison ${marker}` })).status).toBe(422)
  await (await ask('/v1/reviews', 'POST', { text: `${text} Again.` }, { accept: 'text/event-stream' })).text()
  const draft = /drafts\/([^>]+)>/.exec(made.headers.get('link') ?? '')?.[1]
  expect((await ask(`/v1/drafts/${draft}/dismissals`, 'POST', { finding: 'f', reason: marker }, { 'idempotency-key': 'dismissal' })).status).toBe(201)
  const client = (await (await ask('/v1/clients', 'POST', { name: marker })).json()) as { id: string }
  expect((await ask(`/v1/clients/${client.id}/drafts/${draft}`, 'PUT')).status).toBe(204)
  await ask(`/v1/reviews/${id}/sign-off`, 'DELETE')
  expect((await ask(`/v1/reviews/${id}/comments`, 'POST', { text: marker, author: marker })).status).toBe(201)
  expect((await ask(`/v1/reviews/${id}/sign-off`, 'PUT', { author: marker, note: marker })).status).toBe(200)
  const chat = (await (await ask('/v1/chats', 'POST', { draft })).json()) as { id: string }
  expect((await ask(`/v1/chats/${chat.id}/messages`, 'POST', { text: `What of ${marker}?` })).status).toBeLessThan(300)
  const files = new FormData()
  for (const [name, content] of [[`${marker}.txt`, text], [`${marker}.pdf`, `%PDF-1.7 ${marker}`]] as const) files.append('file', new File([content], name))
  const batch = (await (await app.http.request('/v1/batches', { method: 'POST', body: files, headers: { 'idempotency-key': 'batch' } })).json()) as { id: string }
  await (await ask(`/v1/batches/${batch.id}/events`)).text()
  await ask(`/v1/nothing/${marker}`)
  await ask(`/v1/reviews/${marker}`)
}

test('what is planted stands in no log, no queue, no audit entry and no file of the database', async () => {
  await plant()
  expect(JSON.stringify(log)).not.toContain(marker)
  expect(errors).toEqual([])
  const tables = await database.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'jobs')`)
  for (const { name } of tables) expect(await database.query(`select 1 from ${name} t where to_jsonb(t)::text like $1`, [`%${marker}%`]), name).toEqual([])
  await database.script('checkpoint')
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) expect((await readFile(join(entry.parentPath, entry.name))).includes(marker), entry.name).toBe(false)
  }
  const metrics = await ask('/metrics')
  expect(await metrics.text()).not.toContain(marker)
})

test('all of it can be taken along', async () => {
  const archive = await ask('/v1/tenant/export')
  expect([archive.status, archive.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
  const rows = (name: string): Record<string, unknown>[] => strFromU8(files[`${name}.jsonl`] as Uint8Array).trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>)
  for (const [table, field] of [['draft', 'title'], ['draft_version', 'text'], ['review', 'document'], ['dismissal', 'reason'], ['client', 'name'], ['review_comment', 'text'], ['chat_turn', 'said'], ['batch_entry', 'name']] as const) {
    expect(rows(table).some((row) => JSON.stringify(row[field] ?? null).includes(marker)), table).toBe(true)
  }
  expect(Object.keys(files)).not.toContain('tenant_key.jsonl')
})

test('what nobody has touched for as long as it is kept goes by itself', async () => {
  const [before] = await database.query<{ count: number }>('select count(*) from draft')
  expect((await ask('/v1/tenant', 'PATCH', { retentionDays: 30 })).status).toBe(200)
  const queue = await openQueue(database, jobs, (error) => errors.push(error))
  const deps = { coach, database: walled(database, vault), queue }
  expect(await retainDrafts(deps)).toBe(0)
  await database.query(`update draft_version set created = created - interval '40 days'; `)
  await database.script(`update draft set created = created - interval '40 days'; update review set created = created - interval '40 days' where status = 'done'`)
  const gone = await retainDrafts(deps)
  expect(gone).toBeGreaterThan(0)
  expect(await database.query('select count(*) from draft')).toEqual([{ count: (before?.count ?? 0) - gone }])
  expect((await (await ask('/v1/audit')).json()).entries[0]).toMatchObject({ actor: 'service', action: 'retention' })
  await queue.stop(1)
})

test('an organization that is deleted leaves nothing, and a receipt', async () => {
  await plant()
  expect((await ask('/v1/tenant?confirm=other', 'DELETE')).status).toBe(400)
  const receipt = await (await ask('/v1/tenant?confirm=local', 'DELETE')).json()
  expect(receipt).toMatchObject({ deleted: { type: 'tenant', id: 'local' }, removed: { draft: expect.any(Number), draft_version: expect.any(Number), review: expect.any(Number), audit_entry: expect.any(Number), tenant_key: 1, jobs: expect.any(Number) } })
  const tables = await database.query<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant' and not a.attisdropped`)
  for (const { name } of tables) expect([name, (await database.query(`select 1 from ${name}`)).length]).toEqual([name, name === 'tenant_key' ? 1 : 0])
  expect(await database.query(`select 1 from jobs.job where group_id = 'local'`)).toEqual([])
  // The tenant of this machine goes on, with a key of its own that is new.
  expect((await ask('/v1/reviews', 'POST', { text: 'I led again.' })).status).toBe(201)
})
