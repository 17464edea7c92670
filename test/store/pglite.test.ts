/** The embedded database keeps its word: the contract in memory, and a folder with one owner. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPglite } from '../../src/store/pglite.ts'
import { sqlContract } from '../contracts/sql.ts'

describe('in memory', () => sqlContract(() => openPglite(null)))

describe('in a folder', () => {
  let folder: string
  beforeAll(async () => { folder = join(await mkdtemp(join(tmpdir(), 'ecq-pglite-')), 'made', 'when missing') })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('what was written is there when it is opened again', async () => {
    const first = await openPglite(folder)
    await first.script(`create table kept (word text); insert into kept values ('still here')`)
    await first.close()
    await first.close()
    const second = await openPglite(folder)
    expect(await second.query('select word from kept')).toEqual([{ word: 'still here' }])
    await second.close()
  })

  test('a second owner is refused, in this process and in another, and let in once the first is gone', async () => {
    const first = await openPglite(folder)
    await expect(openPglite(folder)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('ECQ_DATA') })
    await first.close()
    const owner = fork(join(import.meta.dirname, 'hold-folder.ts'), [folder], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    await once(owner, 'message')
    await expect(openPglite(folder)).rejects.toMatchObject({ code: 'conflict' })
    owner.kill('SIGKILL')
    await once(owner, 'exit')
    const after = await openPglite(folder)
    expect(await after.query('select word from kept')).toEqual([{ word: 'still here' }])
    await after.close()
  })
})
