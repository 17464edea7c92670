/** Kills servers and workers at random moments during a batch, and counts what became of every review: `node test/bench/kill.ts KILLS REVIEWS [--restart]`. */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { asTenant, walled } from '../../src/store/walls.ts'

const [kills = 50, reviews = 200] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number)
const server = process.env['ECQ_TEST_POSTGRES']
const restart = process.argv.includes('--restart')
const folder = mkdtempSync(join(tmpdir(), 'ecq-kill-'))
const port = 20_000 + Math.floor(Math.random() * 20_000)

const url = server ? await freshDatabase(server) : ''
// An embedded database has one process; a server is shared by two API processes and two workers.
const crew: readonly (readonly [role: string, port: number])[] = server ? [['server', port], ['server', port + 1], ['worker', 0], ['worker', 0]] : [['server', port]]
const ready = new Set<ChildProcess>()
const running: ChildProcess[] = crew.map((_, place) => again(place))
let [over, done, aimed] = [false, 0, 0]

const began = performance.now()
const [ids, killed] = await Promise.all([order(), killing()])
await Promise.all(running.map(async (child, place) => (child.exitCode === null && child.signalCode === null ? undefined : void (running[place] = again(place)))))
const states = await ends(ids)
over = true
for (const child of running) child.kill('SIGTERM')
await Promise.all(running.map((child) => new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done(null) : child.once('exit', done)))))

const database: Database = server ? await openPostgres(url) : await openPglite(folder)
const rows = await asTenant('local', () => walled(database).query<{ status: string; ends: number; count: number }>(
  `select status, ends, count(*) as count from (
     select r.status, (select count(*) from review_event e where e.tenant = r.tenant and e.review = r.id and e.type in ('review-end', 'review-failed')) as ends from review r) each
   group by status, ends order by 1, 2`))
const repeats = await asTenant('local', () => walled(database).query<{ tries: number; count: number }>('select attempt as tries, count(*) as count from review group by attempt order by 1'))
await database.close()
process.stdout.write(`${server ? 'PostgreSQL, two servers and two workers' : 'embedded, one server'}${restart ? ', the database restarted in the middle' : ''}: ${killed} kills during ${reviews} reviews, ${Math.round((performance.now() - began) / 1000)} s\n`)
process.stdout.write(`ordered ${new Set(ids).size}, answered ${JSON.stringify(tally(states))}, stored ${JSON.stringify(rows)}, tries ${JSON.stringify(repeats)}\n`)
const right = new Set(ids).size === reviews && rows.every(({ ends }) => ends === 1) && rows.reduce((sum, { count }) => sum + count, 0) === reviews
process.stdout.write(right ? 'every review ended exactly once, none lost, none twice\n' : 'WRONG\n')
rmSync(folder, { recursive: true, force: true })
process.exitCode = right ? 0 : 1

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
      const response = await fetch(`http://127.0.0.1:${at}${path}`, init).catch(() => null)
      if (response && response.status < 500) return response
    }
    await sleep(100)
  }
}

/** Each order has a key of its own, so that it may be sent again whenever nobody knows what became of it. */
async function order(): Promise<string[]> {
  const ids: string[] = []
  for (let number = 0; number < reviews; number++) {
    const headers = { 'content-type': 'application/json', prefer: 'respond-async', 'idempotency-key': `order-${number}` }
    const response = await ask('/v1/reviews', { method: 'POST', headers, body: JSON.stringify({ text: `I led number ${number}.` }) })
    ids.push(response.headers.get('location')?.split('/').at(-1) ?? `refused ${response.status}`)
    // A few for each kill, just before it, so that it finds work under way.
    while (done < kills && (number + 1) / reviews >= aimed / kills) await sleep(20)
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

async function ends(ids: readonly string[]): Promise<string[]> {
  return Promise.all(ids.map(async (id) => {
    for (;;) {
      const { status } = await ask(`/v1/reviews/${id}`)
      if (status !== 202) return String(status)
      await sleep(1000)
    }
  }))
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
