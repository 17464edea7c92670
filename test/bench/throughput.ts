/** Two API processes and a growing number of workers on one PostgreSQL: `node test/bench/throughput.ts [REVIEWS] [--offline]` tells how close they come to a model's pace of two seconds, or how offline reviews grow with workers. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate } from '../../src/store/migrate.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { asTenant, walled } from '../../src/store/walls.ts'

const offline = process.argv.includes('--offline')
const [reviews = offline ? 120 : 960] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number)
const [atOnce, latency] = offline ? [2, 0] : [8, 2000]
const counts = offline ? [1, 2, 4] : [4]
const server = process.env['ECQ_TEST_POSTGRES']
if (!server) throw new Error('Set ECQ_TEST_POSTGRES to a PostgreSQL server; .ci/postgres start prints one.')
const draft = readFileSync(new URL('../fixtures/documents/statement.txt', import.meta.url), 'utf8')

interface Run {
  readonly workers: number
  /** reviews a second, from the first begin to the last end */
  readonly rate: number
  /** of all processors of the machine that this run's own processes took, from 0 to 1 */
  readonly processors: number
  /** of all processors, what anybody took: the database, the servers and other programs too */
  readonly busy: number
}

const runs: Run[] = []
for (const workers of counts) runs.push(await measured(workers, server))
for (const { workers, rate, processors, busy } of runs) {
  const ideal = (workers * atOnce * 1000) / latency
  const told = offline ? `${(rate / (runs[0]?.rate ?? rate)).toFixed(2)} times one worker` : `${((100 * rate) / ideal).toFixed(1)} percent of the ${ideal.toFixed(2)} that ${workers * atOnce} at a time can`
  process.stdout.write(`2 servers, ${workers} workers: ${rate.toFixed(2)} reviews/s, ${told}; they took ${(100 * processors).toFixed(0)} percent of ${availableParallelism()} processors, of which ${(100 * busy).toFixed(0)} percent were busy\n`)
}

async function measured(workers: number, server: string): Promise<Run> {
  const name = `ecq_speed_${randomBytes(6).toString('hex')}`
  const admin = await openPostgres(server)
  await admin.script(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openPostgres(url.href)
  await migrate(database)
  const servers = await Promise.all([0, 1].map(() => begin(['server', url.href, '', '0', '0'])))
  const orders = () => Promise.all(servers.map((one, at) => order(one.line, Array.from({ length: reviews / 2 }, (_, number) => number * 2 + at))))
  const hire = () => Promise.all(Array.from({ length: workers }, () => begin(['worker', url.href, '', '0', String(atOnce), String(latency)])))
  // Offline reviews end faster than one client can order them, so all are ordered before the workers come. With a model
  // the workers begin with the first order, and ordering goes on beside them, as it does in service.
  if (offline) await orders()
  const crew = await hire()
  const used = await Promise.all(crew.map(processorOf))
  const before = ticks()
  if (!offline) await orders()
  const ms = await ended(database)
  const after = ticks()
  const spent = (await Promise.all(crew.map(processorOf))).reduce((sum, now, at) => sum + now - (used[at] ?? 0), 0)
  for (const { child } of [...servers, ...crew]) child.kill('SIGTERM')
  await Promise.all([...servers, ...crew].map(({ child }) => once(child, 'exit')))
  await database.close()
  await admin.script(`drop database ${name} with (force)`)
  await admin.close()
  return { workers, rate: (reviews / ms) * 1000, processors: spent / ms / availableParallelism(), busy: 1 - (after.idle - before.idle) / (after.all - before.all) }
}

/** What all processors of the machine did since it began, in milliseconds. */
function ticks(): { readonly idle: number; readonly all: number } {
  const times = cpus().map(({ times }) => times)
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all: times.flatMap((one) => Object.values(one)).reduce((sum, one) => sum + one, 0) }
}

interface Begun {
  readonly child: ChildProcess
  /** what it said first */
  readonly line: string
}

async function begin(words: readonly string[]): Promise<Begun> {
  const child = fork(join(import.meta.dirname, 'serve-killed.ts'), words, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const died = once(child, 'exit').then(([code]) => { throw new Error(`${words[0]} ended with ${code} before it began.`) })
  const [line] = (await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), died])) as [Buffer]
  died.catch(() => {})
  return { child, line: String(line) }
}

/** Milliseconds so far. */
async function processorOf({ child }: Begun): Promise<number> {
  child.send('processor')
  return ((await once(child, 'message')) as [number])[0]
}

async function order(line: string, numbers: readonly number[]): Promise<void> {
  const address = /http:\S+/.exec(line)?.[0] ?? ''
  for (const number of numbers) {
    const response = await fetch(`${address}/v1/reviews`, { method: 'POST', headers: { 'content-type': 'application/json', prefer: 'respond-async' }, body: JSON.stringify({ text: offline ? `${draft}\n\nI led number ${number}.` : `I led ${number}.`, kind: 'statement' }) })
    if (response.status !== 202) throw new Error(`The server answered ${response.status}: ${await response.text()}`)
  }
}

/** Milliseconds from the first begin to the last end. */
async function ended(database: Awaited<ReturnType<typeof openPostgres>>): Promise<number> {
  for (;;) {
    const [row] = await asTenant('local', () => walled(database).query<{ count: number; ms: number }>(
      `select count(*) filter (where status = 'done') as count, (extract(epoch from max(ended) - min(started)) * 1000)::float8 as ms from review`))
    if (row?.count === reviews) return row.ms
    await sleep(500)
  }
}
