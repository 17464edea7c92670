/** The same queue where no process stays to watch it: jobs lie in the database, and a carrier calls somebody to do each. */
import { PgBoss } from 'pg-boss'
import type { Job as Taken } from 'pg-boss'
import { Fault } from '../fault.ts'
import type { Database } from '../store/sql.ts'
import type { WorkDeps } from './deps.ts'
import type { Job } from './job.ts'
import { givenUp, orders } from './orders.ts'
import { forTenant, options } from './queue.ts'
import type { Queue } from './queue.ts'

/** Somebody is to look into a line, so many seconds from now. It says nothing of the job: whoever comes takes the one whose turn it is. */
export interface Call {
  readonly line: string
  readonly seconds: number
}

export interface Carrier {
  /** A call that is lost is made up for by `tend`; one too many does no harm. */
  readonly call: (calls: readonly Call[]) => Promise<void>
  readonly failed: (error: Error) => void
}

export interface CarriedQueue extends Queue {
  /** the database to put jobs in line with: somebody is called for them as soon as their transaction is committed */
  readonly database: Database
  /** Does the next job of the line, if there is one, to its end. Throws only where the database does not answer. */
  readonly answer: (deps: Omit<WorkDeps, 'queue'>, line: string) => Promise<void>
  /** For every minute: takes the jobs of the dead back, tidies up, and calls again for jobs that nobody came for. */
  readonly tend: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A carrier takes so many calls at once. */
const mostCalls = 100

/** `database` is neither walled nor embedded, and "ecq-coach migrate" was run on it. Nothing is asked of it before the first use. */
export function openCarriedQueue(database: Database, jobs: Readonly<Record<string, Job>>, { call, failed }: Carrier): CarriedQueue {
  let begun: Promise<PgBoss> | null = null
  const boss = (): Promise<PgBoss> => (begun ??= begin(database, failed))
  // Of a transaction that is taken back a call may stay here, and go out with the next.
  const owed: Call[] = []
  /** The jobs are stored, so that a carrier that fails loses none. */
  const pay = async (): Promise<void> => {
    const calls = owed.splice(0)
    for (let at = 0; at < calls.length; at += mostCalls) await call(calls.slice(at, at + mostCalls)).catch(failed)
  }
  const common = orders(boss, database)
  const queue: CarriedQueue = {
    ...common,
    later: async (sql, name, ...job) => {
      await common.later(sql, name, ...job)
      owed.push({ line: name, seconds: 0 })
    },
    leaving: () => false,
    database: { ...database, tx: async (work) => {
      const result = await database.tx(work)
      await pay()
      return result
    } },
    answer: async (deps, line) => {
      const next = await answer(await boss(), database, { jobs, line, deps: { ...deps, queue } })
      owed.push(...next)
      await pay()
    },
    tend: async () => {
      await (await boss()).supervise()
      owed.push(...(await overdue(database)))
      await pay()
    },
    close: async () => {
      await (await begun?.catch(() => null))?.stop({ graceful: false, close: false })
    },
  }
  return queue
}

/** Who is called has no time to build tables, and no second pair of eyes: those who watch for themselves are elsewhere. */
async function begin(database: Database, failed: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss({ ...options(database), migrate: false, supervise: false, useListenNotify: false })
  boss.on('error', failed)
  try {
    return await boss.start()
  } catch (cause) {
    throw new Fault('unavailable', 'The queue is not there, or is of another version than this program; run "ecq-coach migrate".', { cause })
  }
}

interface Asked {
  readonly jobs: Readonly<Record<string, Job>>
  readonly line: string
  readonly deps: WorkDeps
}

/** Answers whom to call next: after a job that failed, for its next try or for its end. */
async function answer(boss: PgBoss, database: Database, { jobs, line, deps }: Asked): Promise<Call[]> {
  const [name, job] = Object.entries(jobs).find(([one]) => line === one || line === givenUp(one)) ?? []
  if (name === undefined || job === undefined) return []
  const [taken] = await boss.fetch<object>(line)
  if (!taken) return []
  const held = hold(boss, line, taken, job.seconds)
  try {
    await forTenant(taken.data, () => (line === name ? job.run(deps, taken.data, held.signal) : job.giveUp(deps, taken.data)))
    await boss.complete(line, taken)
    return []
  } catch (error) {
    await boss.fail(line, taken, error as object)
    return [await afterFailure(database, line, taken.id)]
  } finally {
    held.release()
  }
}

const beatMs = 5000

/** Says again and again that the job is being done, and stops it where it is somebody else's by now, or takes too long. */
function hold(boss: PgBoss, line: string, taken: Taken<object>, seconds: number): { signal: AbortSignal; release: () => void } {
  const lost = new AbortController()
  const beat = setInterval(() => {
    // One that could not be said says nothing about whose job it is.
    boss.touch(line, taken).then((touched) => 'affected' in touched && touched.affected === 0 && lost.abort(), () => {})
  }, beatMs)
  return { signal: AbortSignal.any([lost.signal, AbortSignal.timeout(seconds * 1000)]), release: () => clearInterval(beat) }
}

async function afterFailure(database: Database, line: string, id: string): Promise<Call> {
  const [again] = await database.query<{ seconds: number }>(`select greatest(0, ceil(extract(epoch from start_after - now())))::int as seconds from jobs.job where name = $1 and id = $2::uuid and state = 'retry'`, [line, id])
  return again ? { line, seconds: again.seconds } : { line: givenUp(line), seconds: 0 }
}

/** A call a job, for those that have waited for a minute; what is merely a long line is called for a little too often. */
async function overdue(database: Database): Promise<Call[]> {
  const waiting = await database.query<{ line: string }>(`select name as line from jobs.job where state < 'active' and start_after < now() - interval '1 minute' order by start_after limit ${mostCalls}`)
  return waiting.map(({ line }) => ({ line, seconds: 0 }))
}
