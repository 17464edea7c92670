/** The Worker as wrangler starts it on this machine, on a fresh PostgreSQL that our own command has migrated, and short ways of asking it. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { unstable_startWorker } from 'wrangler'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { freshDatabase } from '../postgres.ts'

export type Ask = (path: string, init?: { method?: string; body?: unknown; form?: FormData; headers?: Record<string, string> }) => Promise<Response>

export interface StartedWorker {
  /** with nobody's key, or somebody's */
  readonly as: (key: string | null) => Ask
  /** founds an organization and answers its first key */
  readonly found: (name: string) => Promise<string>
  /** what the clock calls for */
  readonly tick: (cron: string) => Promise<void>
  readonly database: Database
  /** the rows of one organization as they are stored, sealed */
  readonly stored: <Row extends object>(tenant: string, statement: string, values?: readonly unknown[]) => Promise<Row[]>
  readonly stop: () => Promise<void>
}

/** Nobody is told that it was started, nor asked where on Earth it stands. */
const offline = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }

const root = new URL('../..', import.meta.url).pathname
export const masterKey = `${'A'.repeat(43)}=`

export async function startWorker(settings: Record<string, string> = {}): Promise<StartedWorker> {
  const { url, drop } = await freshDatabase()
  // Hyperdrive takes no address without a password; this server asks for none.
  Object.assign(process.env, offline, { CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_DATABASE: Object.assign(new URL(url), { password: 'none' }).href })
  const run = (...words: string[]) => promisify(execFile)(process.execPath, [`${root}src/main/cli.ts`, ...words], { cwd: root, env: { ...process.env, DATABASE_URL: url, ECQ_MASTER_KEY: masterKey } })
  await run('migrate')
  const variables = Object.entries({ ECQ_MASTER_KEY: masterKey, ECQ_LOG: 'silent', ...settings }).map(([name, value]) => [name, { type: 'plain_text', value }])
  const worker = await unstable_startWorker({
    config: `${root}wrangler.toml`,
    bindings: Object.fromEntries(variables),
    dev: { server: { hostname: '127.0.0.1', port: 0 }, inspector: false, watch: false, persist: false, logLevel: 'none' },
  })
  await worker.ready
  const at = await worker.url
  const database = await openPostgres(url)
  return {
    as: (key) => async (path, { method, body, form, headers = {} } = {}) => fetch(new URL(path, at), {
      method: method ?? (body === undefined && !form ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form ? { body: form } : {}),
    }),
    found: async (name) => {
      const { stdout } = await run('tenant', 'create', name, '--owner', `owner@${name.toLowerCase()}.example`)
      return /ecq_\S+/.exec(stdout)?.[0] ?? ''
    },
    tick: async (cron) => {
      const { ok, status } = await fetch(new URL(`/cdn-cgi/handler/scheduled?cron=${encodeURIComponent(cron)}`, at))
      if (!ok) throw new Error(`The clock called and was answered ${status}.`)
    },
    database,
    stored: (tenant, statement, values) => database.tx(async (sql) => {
      await sql.script(`set local role ecq_tenant; set local app.tenant = '${tenant}'`)
      return sql.query(statement, values)
    }),
    stop: async () => {
      await worker.dispose()
      await database.close()
      await drop()
    },
  }
}
