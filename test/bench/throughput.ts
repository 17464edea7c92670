/** How close workers on one PostgreSQL come to concurrency divided by latency, with a model that takes two seconds: `node test/bench/throughput.ts REVIEWS WORKERS`. */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate } from '../../src/store/migrate.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { jobs } from '../../src/work/jobs.ts'
import { orderReview } from '../../src/work/order-review.ts'
import { openQueue } from '../../src/work/queue.ts'

const [reviews = 160, workers = 2] = process.argv.slice(2).map(Number)
const [atOnce, latency] = [8, 2000]
const server = process.env['ECQ_TEST_POSTGRES']
if (!server) throw new Error('Set ECQ_TEST_POSTGRES to a PostgreSQL server; .ci/postgres start prints one.')

const name = `ecq_speed_${randomBytes(6).toString('hex')}`
const admin = await openPostgres(server)
await admin.script(`create database ${name}`)
const url = new URL(server)
url.pathname = `/${name}`
const database = await openPostgres(url.href)
await migrate(database)
const queue = await openQueue(database, jobs, () => {})
const deps = { coach: { now: () => new Date(), id: () => crypto.randomUUID() }, database: walled(database), queue }
for (let number = 0; number < reviews; number++) {
  await asTenant('local', () => orderReview(deps, { tenant: 'local', request: { text: `I led ${number}.` }, file: null, draft: null, title: null, once: null }))
}
const crew = await Promise.all(Array.from({ length: workers }, async () => {
  const child = fork(join(import.meta.dirname, 'serve-killed.ts'), ['worker', url.href, '', '0', String(atOnce), String(latency)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  if (child.stdout) await once(child.stdout, 'data')
  return child
}))
const done = async (): Promise<{ count: number; ms: number }> => {
  const [row] = await asTenant('local', () => deps.database.query<{ count: number; ms: number }>(
    `select count(*) filter (where status = 'done') as count, (extract(epoch from max(ended) - min(started)) * 1000)::float8 as ms from review`))
  return row ?? { count: 0, ms: 0 }
}
while ((await done()).count < reviews) await sleep(250)
const { ms } = await done()
const [rate, ideal] = [(reviews / ms) * 1000, (workers * atOnce * 1000) / latency]
process.stdout.write(`${workers} workers, ${atOnce} at a time each, ${latency} ms a review: ${rate.toFixed(2)} reviews/s of ${ideal.toFixed(2)} possible, ${((100 * rate) / ideal).toFixed(1)} percent (from the first begin to the last end, ${reviews} reviews)\n`)
for (const child of crew) child.kill('SIGTERM')
await Promise.all(crew.map((child) => once(child, 'exit')))
await queue.stop(1)
await database.close()
await admin.script(`drop database ${name} with (force)`)
await admin.close()
