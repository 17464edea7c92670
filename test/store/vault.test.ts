/** What drafts say is sealed on the disk, for its row alone, and stays readable through rotations and for nobody without the key. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { secretColumns } from '../../src/store/secret.ts'
import type { Database } from '../../src/store/sql.ts'
import { addVersion, findVersion } from '../../src/store/tables/draft-version.ts'
import { getDraft, insertDraft } from '../../src/store/tables/draft.ts'
import { putDraftFile, findDraftFile } from '../../src/store/tables/draft-file.ts'
import { openVault } from '../../src/store/vault.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { makeMissingKeys, rewrapKeys, rotateKey } from '../../src/work/tenant-keys.ts'

const master = (): string => randomBytes(32).toString('base64')
const now = (): Date => new Date('2026-11-22T08:00:00Z')
const marker = 'planted-marker-of-the-vault'
const key = (id: string) => ({ tenant: 'local', id })
const asLocal = <T>(work: () => T): T => asTenant('local', work)

let [folder, database]: [string, Database] = [] as never
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ecq-vault-'))
  database = await openPglite(folder)
  await migrate(database)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const file = { name: `${marker}.docx` }
const version = { sha256: 'x', text: `I led the ${marker}.`, settings: { kind: 'statement' }, file, createdAt: now().toISOString() }

async function keep(sealed: Database, id: string): Promise<void> {
  await asLocal(() => sealed.tx(async (sql) => {
    await insertDraft(sql, 'local', { id, title: `About ${marker}`, createdAt: now().toISOString() })
    await addVersion(sql, key(id), version)
    await putDraftFile(sql, key(id), 1, new TextEncoder().encode(`PK ${marker}`))
  }))
}

async function read(sealed: Database, id: string): Promise<unknown[]> {
  return asLocal(async () => [(await getDraft(sealed, key(id))).title, (await findVersion(sealed, key(id), 1))?.text, (await findVersion(sealed, key(id), 1))?.file, new TextDecoder().decode((await findDraftFile(sealed, key(id), 1)) ?? new Uint8Array())])
}
const whole = [`About ${marker}`, version.text, file, `PK ${marker}`]

test('what is sealed comes back whole, and neither the rows nor the files of the database show it', async () => {
  const vault = openVault(master(), now)
  const sealed = walled(database, vault)
  expect(await makeMissingKeys({ database: sealed, vault, now })).toBe(1)
  expect(await makeMissingKeys({ database: sealed, vault, now })).toBe(0)
  await keep(sealed, 'sealed')
  expect(await read(sealed, 'sealed')).toEqual(whole)
  expect(await asLocal(() => sealed.tx((sql) => addVersion(sql, key('sealed'), version)))).toBe(1)
  expect(JSON.stringify(await database.query('select to_jsonb(d) as d, to_jsonb(v) as v, f.bytes::text from draft d, draft_version v, draft_file f'))).not.toContain(marker)
  await database.script('checkpoint')
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) expect((await readFile(join(entry.parentPath, entry.name))).includes(marker), entry.name).toBe(false)
  }
  await database.script('delete from draft; delete from tenant_key')
})

test('a row that was moved, changed, or belongs to another column is refused', async () => {
  const vault = openVault(master(), now)
  const sealed = walled(database, vault)
  await makeMissingKeys({ database: sealed, vault, now })
  await keep(sealed, 'one')
  await keep(sealed, 'two')
  const refused = async (id: string) => expect(read(sealed, id)).rejects.toMatchObject({ code: 'unavailable' })
  await database.query(`update draft set title = (select title from draft where id = 'one') where id = 'two'`)
  await refused('two')
  await database.query(`update draft set title = replace((select title from draft where id = 'one'), ':one:', ':two:') where id = 'two'`)
  await refused('two')
  await database.query(`update draft set title = (select text from draft_version where draft = 'one') where id = 'one'`)
  await refused('one')
  await database.script('delete from draft; delete from tenant_key')
})

test('a new tenant key and a new master key take over, and old ones open nothing any more', async () => {
  const [first, second] = [master(), master()]
  await keep(walled(database), 'plain')
  const old = openVault(first, now)
  const before = walled(database, old)
  await makeMissingKeys({ database: before, vault: old, now })
  await keep(before, 'sealed')
  const stored = () => database.query<{ title: string }>('select title from draft order by id')
  const [, one] = await stored()
  expect(await rotateKey({ database: before, vault: old, now: () => new Date('2026-11-23T08:00:00Z') }, 'local')).toBe(8)
  const [plain, two] = await stored()
  expect([plain?.title.startsWith('ecq:1:'), two?.title.split(':')[2] === one?.title.split(':')[2]]).toEqual([true, false])
  const both = openVault(`${second},${first}`, now)
  const during = walled(database, both)
  expect(await read(during, 'sealed')).toEqual(whole)
  expect(await rewrapKeys({ database: during, vault: both, now })).toBe(2)
  const after = walled(database, openVault(second, now))
  for (const id of ['plain', 'sealed']) expect(await read(after, id)).toEqual(whole)
  await expect(read(walled(database, openVault(first, now)), 'sealed')).rejects.toMatchObject({ message: expect.stringContaining('ECQ_MASTER_KEY') })
  await expect(read(walled(database), 'sealed')).rejects.toMatchObject({ message: expect.stringContaining('ECQ_MASTER_KEY') })
  await database.script('delete from draft; delete from tenant_key')
})

test('words that look sealed are only words', async () => {
  const plain = walled(database)
  const title = 'ecq:1:abc:draft.title:x:AAAA'
  await asLocal(() => insertDraft(plain, 'local', { id: 'look', title, createdAt: now().toISOString() }))
  expect((await asLocal(() => getDraft(plain, key('look')))).title).toBe(title)
  await database.script('delete from draft')
})

test.each(['', 'short', 'AAAA'])('the master key %j is refused plainly', (text) => {
  expect(() => openVault(text, now)).toThrow('openssl rand -base64 32')
})

/** Columns without a word of a draft, by the end of their names. */
const open = new Set(`tenant id draft review chat client key member status type kind role email issuer subject sha256 request_sha256 name scopes engine ecq finding route source state
  settings audit_entry.request reason triage actor action target master wrapped maker batch webhook event events payload guest embed_origins`.split(/\s+/))

test('every column of every table is either secret or known to be open', async () => {
  const columns = await database.query<{ name: string; column: string }>(
    `select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and t.typname in ('text', 'json', 'jsonb', 'bytea', '_text') and c.relname <> 'migration'`)
  expect(columns.filter(({ name, column }) => !(`${name}.${column}` in secretColumns) && !open.has(column) && !open.has(`${name}.${column}`)).map(({ name, column }) => `${name}.${column}`)).toEqual([])
})
