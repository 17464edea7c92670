/** Kills servers and workers at random moments during batches of reviews, and counts what became of each: `node test/bench/kill.ts KILLS REVIEWS [--restart]`. */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Batch } from '../../src/ecq/batch.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'

const [kills = 50, reviews = 200] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number)
const server = process.env['ECQ_TEST_POSTGRES']
const restart = process.argv.includes('--restart')
const folder = mkdtempSync(join(tmpdir(), 'ecq-kill-'))
const port = 20_000 + Math.floor(Math.random() * 20_000)
const inBatch = 5

const url = server ? await freshDatabase(server) : ''
const open = (): Promise<Database> => (server ? openPostgres(url) : openPglite(folder))
const key = await found()
// An embedded database has one process; a server is shared by two API processes and two workers.
const crew: readonly (readonly [role: string, port: number])[] = server ? [['server', port], ['server', port + 1], ['worker', 0], ['worker', 0]] : [['server', port]]
const ready = new Set<ChildProcess>()
const running: ChildProcess[] = crew.map((_, place) => again(place))
let [over, done, aimed] = [false, 0, 0]

const began = performance.now()
const [ids, killed] = await Promise.all([order(), killing()])
await Promise.all(running.map(async (child, place) => (child.exitCode === null && child.signalCode === null ? undefined : void (running[place] = again(place)))))
const batches = await Promise.all(ids.map(ended))
over = true
for (const child of running) child.kill('SIGTERM')
await Promise.all(running.map((child) => new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done(null) : child.once('exit', done)))))
await count()

/** The tenant may order just so many reviews a day, so that one that is charged twice is one too many. */
async function found(): Promise<string> {
  const database = await open()
  await migrate(database)
  const { key } = await foundTenant({ coach: { now: () => new Date(), id: () => crypto.randomUUID() }, database: walled(database) }, { name: 'Killed', owner: 'a@b.example' })
  await asTenant('killed', () => walled(database).query('update api_key set requests_per_minute = 1000000, reviews_per_day = $1', [reviews]))
  await database.close()
  return key
}

function again(place: number): ChildProcess {
  const [role, at] = crew[place] as (typeof crew)[number]
  return begin(role, at)
}

function begin(role: string, at: number): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-killed.ts'), role, url, folder, String(at)], { stdio: ['ignore', 'pipe', 'ignore'] })
  // Its first line says that it works.
  child.stdout.once('data', () => ready.add(child))
  child.once('exit', (_, signal) => {
    ready.delete(child)
    const place = running.indexOf(child)
    if (signal === null && !over && place >= 0) running[place] = again(place)
  })
  return child
}

/** Asks whichever server answers, until one does. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    for (const [role, at] of crew) {
      if (role !== 'server') continue
      const response = await fetch(`http://127.0.0.1:${at}${path}`, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } }).catch(() => null)
      if (response && response.status < 500) return response
    }
    await sleep(100)
  }
}

/** Each batch has a key of its own, so that it may be sent again whenever nobody knows what became of it. */
async function order(): Promise<string[]> {
  const ids: string[] = []
  for (let number = 0; number < reviews; number += inBatch) {
    const body = new FormData()
    for (let at = number; at < Math.min(number + inBatch, reviews); at++) body.append('file', new File([`I led number ${at}.`], `${at}.txt`))
    const response = await ask('/v1/batches', { method: 'POST', headers: { 'idempotency-key': `order-${number}` }, body })
    ids.push(response.headers.get('location')?.split('/').at(-1) ?? `refused ${response.status} ${await response.text()}`)
    // A few for each kill, just before it, so that it finds work under way.
    while (done < kills && (number + inBatch) / reviews >= aimed / kills) await sleep(20)
  }
  return ids
}

async function killing(): Promise<number> {
  for (; done < kills; done++) {
    // Killing one that only starts would prove little.
    while (ready.size < Math.min(crew.length, 2)) await sleep(20)
    aimed++
    await sleep(200 + Math.random() * 1000)
    if (restart && done === Math.floor(kills / 2)) {
      const control = join(import.meta.dirname, '../../.ci/postgres')
      execFileSync(control, ['stop'])
      execFileSync(control, ['start'], { stdio: 'ignore' })
    }
    const victim = [...ready][Math.floor(Math.random() * ready.size)]
    if (!victim) continue
    victim.kill('SIGKILL')
    await once(victim, 'exit')
    if (!over) running[running.indexOf(victim)] = again(running.indexOf(victim))
  }
  return kills
}

async function ended(id: string): Promise<Batch | null> {
  for (;;) {
    const response = await ask(`/v1/batches/${id}`)
    if (response.status !== 200) return null
    const batch = (await response.json()) as Batch
    if (batch.status === 'done') return batch
    await sleep(1000)
  }
}

/** What was answered, and what stands in the tables. */
async function count(): Promise<void> {
  const database = await open()
  const ask = <Row extends object>(text: string): Promise<Row[]> => asTenant('killed', () => walled(database).query<Row>(text))
  const rows = await ask<{ status: string; ends: number; count: number }>(
    `select status, ends, count(*) as count from (
       select r.status, (select count(*) from review_event e where e.tenant = r.tenant and e.review = r.id and e.type in ('review-end', 'review-failed')) as ends from review r) each
     group by status, ends order by 1, 2`)
  const tries = await ask<{ attempt: number; deaths: number; failures: number; count: number }>('select attempt, deaths, failures, count(*) as count from review group by 1, 2, 3 order by 1, 2, 3')
  const ends = await ask<{ count: number }>('select count(*) as count from batch_event where entry is null')
  const [charged] = await ask<{ quota: number; booked: number }>(`select (select sum(reviews)::int8 from key_use) as quota, (select sum(calls) from usage where engine = 'offline')::int8 as booked`)
  await database.close()
  process.stdout.write(`${server ? 'PostgreSQL, two servers and two workers' : 'embedded, one server'}${restart ? ', the database restarted in the middle' : ''}: ${killed} kills during ${reviews} reviews in ${batches.length} batches, ${Math.round((performance.now() - began) / 1000)} s\n`)
  process.stdout.write(`answered ${JSON.stringify(tally(batches.flatMap((batch) => batch?.entries.map(({ status }) => status) ?? ['no batch'])))}, stored ${JSON.stringify(rows)}, ends of batches ${ends[0]?.count}\n`)
  process.stdout.write(`tries ${JSON.stringify(tries)}, charged to the key ${charged?.quota}, booked ${charged?.booked}\n`)
  const right = rows.length === 1 && rows[0]?.status === 'done' && rows[0].ends === 1 && rows[0].count === reviews && ends[0]?.count === batches.length && charged?.quota === reviews && charged.booked === reviews
  process.stdout.write(right ? 'every review ended exactly once, none failed, none lost, none charged twice\n' : 'WRONG\n')
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = right ? 0 : 1
}

function tally(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]))
}

async function freshDatabase(at: string): Promise<string> {
  const name = `ecq_kill_${randomBytes(6).toString('hex')}`
  const admin = await openPostgres(at)
  await admin.script(`create database ${name}`)
  await admin.close()
  const fresh = new URL(at)
  fresh.pathname = `/${name}`
  return fresh.href
}
