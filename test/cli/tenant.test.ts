/** Organizations on the command line: founded once, listed, their keys changed, and what is wrong told plainly. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundTenantOnNode, listTenantsOnNode, rotateKeysOnNode } from '../../src/main/tenants.ts'
import { work } from '../../src/main/work.ts'
import { serve } from '../../src/main/serve.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'ecq-tenant-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

test('an organization is founded with its owner and one key, and its keys can be changed', async () => {
  const settings = { dataFolder: folder, logLevel: 'silent', masterKeys: 'C'.repeat(43) } as const
  const made = await foundTenantOnNode(settings, { name: 'Ünder the Oak, LLC', owner: 'Pat@Oak.example' })
  expect(made).toMatchObject({ id: 'u-nder-the-oak-llc', owner: 'pat@oak.example', key: expect.stringMatching(/^ecq_[\w-]{43}$/) })
  expect((await listTenantsOnNode(settings)).map(({ id }) => id).sort()).toEqual(['local', made.id].sort())
  for (const [wishes, code] of [[{ name: made.name, owner: 'a@b.example' }, 'conflict'], [{ name: '!?', owner: 'a@b.example' }, 'bad-input'], [{ name: 'Other', owner: 'nobody' }, 'bad-input']] as const) {
    await expect(foundTenantOnNode(settings, wishes)).rejects.toMatchObject({ code })
  }
  expect(await rotateKeysOnNode({ ...settings, masterKeys: `${'D'.repeat(43)},${settings.masterKeys}` }, undefined)).toBe(2)
  expect(await rotateKeysOnNode({ ...settings, masterKeys: 'D'.repeat(43) }, made.id)).toBe(0)
  await expect(rotateKeysOnNode({ ...settings, masterKeys: undefined }, undefined)).rejects.toMatchObject({ message: expect.stringContaining('ECQ_MASTER_KEY') })
  await expect(rotateKeysOnNode({ ...settings, masterKeys: 'D'.repeat(43) }, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
})

test('what needs a PostgreSQL server says so', async () => {
  const settings = { dataFolder: folder, logLevel: 'silent' } as const
  await expect(work(settings)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('DATABASE_URL') })
  await expect(serve({ ...settings, port: 0, host: '127.0.0.1', worker: false })).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('--no-worker') })
})
