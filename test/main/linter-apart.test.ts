/** Tests that a linter that breaks, dies or hangs in its thread is told, leaves the process alone, and is followed by a sound one. */
import { expect, it } from 'vitest'
import { openLinterApart } from '../../src/main/linter-apart.ts'
import { makeProofreader } from '../../src/proof/proofreader.ts'

const program = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${code}`)}`)

it('a word that breaks the engine breaks nothing else', async () => {
  const broken = await openLinterApart()
  await expect(broken.lint('a'.repeat(9_000))).rejects.toThrow()
  await broken.close()
  const proofreader = makeProofreader(openLinterApart)
  expect((await proofreader.proofread('It was a honest effort, and I recieved it.'))?.marks).toHaveLength(2)
  await proofreader.close()
})

it.each([
  ['dies', "parentPort.postMessage('ready'); parentPort.on('message', () => process.exit(1))"],
  ['throws', "parentPort.postMessage('ready'); parentPort.on('message', () => { throw new Error('out of bounds') })"],
  ['hangs', "parentPort.postMessage('ready'); parentPort.on('message', () => { for (;;); })"],
])('one that %s costs its paragraph alone', async (_, code) => {
  let opened = 0
  const proofreader = makeProofreader(() => openLinterApart(++opened === 1 ? { program: program(code), patienceMs: 2_000 } : {}))
  expect(await proofreader.proofread('It was a honest effort.')).toMatchObject({ marks: [{ kind: 'grammar' }], unread: [] })
  expect(opened).toBe(2)
  await proofreader.close()
})

it.each([
  ['that cannot begin', "throw new Error('no memory')"],
  ['that never begins', 'setInterval(() => {}, 1000); parentPort.unref()'],
])('one %s leaves the draft without proof', async (_, code) => {
  expect(await makeProofreader(() => openLinterApart({ program: program(code), patienceMs: 2_000 })).proofread('It was a honest effort.')).toBeNull()
})
