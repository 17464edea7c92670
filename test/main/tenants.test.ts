/** Organizations from the command line: what is said while the embedded service runs, and that it is done when it does not. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundTenantOnNode, listTenantsOnNode, rotateKeysOnNode } from '../../src/main/tenants.ts'
import { lockFolder } from '../../src/store/lock-folder.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'ecq-tenants-'))
const settings = { dataFolder, logLevel: 'silent', masterKeys: 'A'.repeat(43) } as const
let unlock: () => Promise<void>
beforeAll(async () => void (unlock = await lockFolder(dataFolder)))
afterAll(() => rmSync(dataFolder, { recursive: true }))

const wishes = { name: 'Agency', owner: 'pat@example.gov' }

test.each<[command: string, run: () => Promise<unknown>]>([
  ['create', () => foundTenantOnNode(settings, wishes)],
  ['list', () => listTenantsOnNode(settings)],
  ['rotate', () => rotateKeysOnNode(settings, undefined)],
])('tenant %s says that the running service has to be stopped', async (_, run) => {
  await expect(run()).rejects.toMatchObject({ code: 'conflict', message: `The data folder ${dataFolder} is in use by a running service: stop that, run this command again, then start it anew. With a PostgreSQL server (DATABASE_URL) it need not be stopped.` })
})

test('once it is stopped, all of them do what they are for', async () => {
  await unlock()
  expect(await foundTenantOnNode(settings, wishes)).toMatchObject({ id: 'agency', owner: 'pat@example.gov', key: expect.stringMatching(/^ecq_/) })
  expect((await listTenantsOnNode(settings)).map(({ id }) => id)).toEqual(['local', 'agency'])
  expect(await rotateKeysOnNode(settings, 'agency')).toBe(0)
}, 30_000)
