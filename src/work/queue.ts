/** The queue: jobs go in with the rows they are about, in one transaction, and come out to workers here or elsewhere. */
import { PgBoss } from 'pg-boss'
import type { ConstructorOptions, Db, Job as Taken } from 'pg-boss'
import type { Database, Sql } from '../store/sql.ts'
import { asTenant } from '../store/walls.ts'
import type { WorkDeps } from './deps.ts'
import { inTime } from './in-time.ts'
import type { Job } from './job.ts'
import { givenUp, nameOf, orders, stopChannel } from './orders.ts'

export interface Queue {
  /** Puts a job in the line when the transaction of `sql` commits. One that somebody waits for goes before all that nobody waits for. */
  readonly later: (sql: Sql, name: string, payload: { readonly tenant: string; readonly [name: string]: unknown }, awaited?: boolean) => Promise<void>
  /** Takes the jobs of these payload ids out of the line when the transaction commits, and stops those that run, wherever they do. Answers how many were in it. */
  readonly withdraw: (sql: Sql, name: string, payloads: { readonly tenant: string; readonly ids: readonly string[] }) => Promise<number>
  /** Takes all jobs of a tenant out of the line, those that have ended too; those that run find nothing to store. */
  readonly withdrawAll: (sql: Sql, tenant: string) => Promise<number>
  /** How many jobs wait and how many run, line by line; a line without any is not among them. */
  readonly waiting: () => Promise<Waiting[]>
  /** It is being stopped, so that whatever is interrupted now is nobody's fault. */
  readonly leaving: () => boolean
}

/** The queue of a process that stays and works. */
export interface WatchedQueue extends Queue {
  /** Starts taking jobs out, this many at a time. */
  readonly work: (deps: Omit<WorkDeps, 'queue'>, atOnce: number) => Promise<void>
  /** Takes no more; what still runs after so many seconds is interrupted and handed back. */
  readonly stop: (seconds: number) => Promise<void>
}

export interface Waiting {
  readonly queue: string
  readonly state: 'created' | 'retry' | 'active'
  readonly count: number
}

const secondsBetweenTries = 1
/** Of a job that waits for its turn its worker knows how much time it has left; the queue knows when it began, and gives it so many times as long. */
const turnsWaited = 5
const noJob = '00000000-0000-0000-0000-000000000000'

/** `database` is not walled: the queue is everybody's. `lostAfter`: a worker that says nothing for so many seconds, at least ten, is taken for dead, and its job is given to another. */
export async function openQueue(database: Database, jobs: Readonly<Record<string, Job>>, failed: (error: Error) => void, lostAfter = 30): Promise<WatchedQueue> {
  const boss = new PgBoss(options(database))
  boss.on('error', failed)
  await alone(database, async () => {
    await boss.start()
    await makeLines(boss, jobs, lostAfter)
    await database.script(rights)
  })
  const running = new Map<Promise<void>, Running>()
  let [deaf, leaving] = [async (): Promise<void> => {}, false]
  const queue: WatchedQueue = {
    ...orders(async () => boss, database),
    work: async (deps, atOnce) => {
      deaf = await database.listen(stopChannel, (named) => {
        for (const one of running.values()) if (one.name === named) one.stop.abort()
      })
      if (database.kind === 'pglite') await handBackAll(boss, Object.keys(jobs))
      for (const [name, job] of Object.entries(jobs)) await take({ boss, name, job, running }, { ...deps, queue }, atOnce)
    },
    leaving: () => leaving,
    stop: async (seconds) => {
      leaving = true
      await boss.stop({ graceful: true, timeout: seconds * 1000, close: false })
      await deaf()
      // Interrupted jobs stop at their next step; one that never gets there must not keep the program from ending.
      await Promise.race([Promise.allSettled(running.keys()), new Promise((done) => setTimeout(done, 2000).unref())])
    },
  }
  return queue
}

const rights = 'grant usage on schema jobs to ecq_tenant, ecq_guest; grant select, insert, delete on all tables in schema jobs to ecq_tenant, ecq_guest'

/** Any number that nothing else locks. */
const lockNumber = 7_320_252

/** Processes that start together on a new database would each make its tables; they wait for each other. An embedded one has a single process. */
const alone = (database: Database, work: () => Promise<void>): Promise<void> =>
  database.kind === 'pglite' ? work() : database.tx(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1::int8)', [lockNumber])
    await work()
  })

async function makeLines(boss: PgBoss, jobs: Readonly<Record<string, Job>>, lostAfter: number): Promise<void> {
  for (const [name, job] of Object.entries(jobs)) {
    await boss.createQueue(givenUp(name), { retryLimit: 20, retryDelay: 5, notify: true })
    const settings = { deadLetter: givenUp(name), retryLimit: job.tries - 1, ...tempo(job), expireInSeconds: job.seconds * turnsWaited, heartbeatSeconds: lostAfter, notify: true }
    await boss.createQueue(name, settings)
    // One that was made by an earlier version, or with other settings, stays as it was.
    await boss.updateQueue(name, settings)
    // The queue's settings are read here, because a job that is put in line inside a transaction must not ask for them beside it.
    await boss.findJobs(name, { id: noJob })
  }
}

const tempo = ({ backOff }: Job) => (backOff ? { retryDelay: backOff.first, retryBackoff: true, retryDelayMax: backOff.most } : { retryDelay: secondsBetweenTries })

export const options = (database: Database): ConstructorOptions => ({
  db: whole(database),
  backend: database.kind,
  schema: 'jobs',
  useListenNotify: true,
  schedule: false,
  superviseIntervalSeconds: 5,
  monitorIntervalSeconds: 5,
  // One program owns an embedded database; its job tables are too small to need a rebuild.
  reindex: database.kind !== 'pglite',
  monitorVacuum: database.kind !== 'pglite',
})

/** Statements of the queue itself; those without values may be scripts with a transaction of their own. */
const whole = (database: Database): Db => ({
  executeSql: async (text, values) => ({ rows: values?.length ? await database.query(text, values) : await database.script(text) }),
  listen: async (channel, heard, connected) => {
    const stop = await database.listen(channel, heard)
    connected()
    return { close: stop }
  },
})

interface Line {
  readonly boss: PgBoss
  readonly name: string
  readonly job: Job
  readonly running: Map<Promise<void>, Running>
}

/** A job that is being done, and the way to stop it. */
interface Running {
  readonly name: string
  readonly stop: AbortController
}

/** Notifications wake the workers; the polling finds jobs that wait for their next try. */
async function take({ boss, name, job, running }: Line, deps: WorkDeps, atOnce: number): Promise<void> {
  const polling = { batchSize: 1, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1 }
  const track = async (payload: object, begin: (stop: AbortSignal) => Promise<void>): Promise<void> => {
    const stop = new AbortController()
    const work = forTenant(payload, () => begin(stop.signal))
    running.set(work, { name: nameOf(name, payload), stop })
    try {
      await work
    } finally {
      running.delete(work)
    }
  }
  const hire = async (line: string, run: (taken: Taken<object>) => Promise<void>): Promise<void> => {
    let worker = ''
    worker = await boss.work<object>(line, polling, async ([taken]) => {
      if (!taken) return
      // Who has had work looks for more at once; only an empty line is waited at.
      boss.notifyWorker(worker)
      await run(taken)
    })
  }
  for (let hired = 0; hired < atOnce; hired++) await hire(name, ({ data, signal }) => track(data, (stop) => inTime(job.seconds, AbortSignal.any([signal, stop]), (signal) => job.run(deps, data, signal))))
  await hire(givenUp(name), ({ data }) => track(data, () => job.giveUp(deps, data)))
}

/** What a job asks of the database is asked for the tenant that ordered it. */
export const forTenant = <T>(payload: object, work: () => T): T => asTenant('tenant' in payload ? String(payload.tenant) : '', work)

/** Nobody else can be running jobs of an embedded database: what looks taken was left by a process that died. */
async function handBackAll(boss: PgBoss, names: readonly string[]): Promise<void> {
  for (const name of names.flatMap((name) => [name, givenUp(name)])) {
    const left = (await boss.findJobs(name)).filter(({ state }) => state === 'active')
    if (left.length > 0) await boss.fail(name, left.map(({ id }) => id), { message: 'the process that ran it died' })
  }
}
