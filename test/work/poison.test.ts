/** A draft that kills the process that reviews it ends as failed, and those beside it are reviewed. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'ecq-poison-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The server and its address; null where it died before it could tell. */
async function start(): Promise<{ child: ChildProcess; address: string | null }> {
  const child = fork(join(import.meta.dirname, 'serve-poison.ts'), [folder], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  children.push(child)
  const first = await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'exit').then(() => [''])])
  return { child, address: /http:\S+/.exec(String(first[0]))?.[0] ?? null }
}

const died = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

test('it takes two processes down, is then tried apart, and fails; the others are done', async () => {
  let { child, address } = await start()
  const order = async (text: string): Promise<string> => {
    const response = await fetch(`${address}/v1/reviews`, { method: 'POST', headers: { 'content-type': 'application/json', prefer: 'respond-async' }, body: JSON.stringify({ text }) })
    return response.headers.get('location') ?? ''
  }
  const paths = await Promise.all(['I planned.', 'poison', 'I led.'].map(order))
  let deaths = 0
  const statuses = async (): Promise<number[]> => {
    if (died(child)) {
      deaths++
      ;({ child, address } = await start())
    }
    return Promise.all(paths.map(async (path) => (await fetch(`${address}${path}`).catch(() => ({ status: 0 }))).status))
  }
  await expect.poll(statuses, { timeout: 60_000, interval: 100 }).toEqual([200, 422, 200])
  expect(deaths).toBe(2)
  child.kill('SIGTERM')
  await once(child, 'exit')
}, 90_000)
