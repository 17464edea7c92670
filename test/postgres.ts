/** A fresh database on a real PostgreSQL for each test file; `.ci/postgres start` gives the server, CI always has one. */
import { randomBytes } from 'node:crypto'
import { describe, test } from 'vitest'
import { openPostgres } from '../src/store/postgres.ts'

const server = process.env['ECQ_TEST_POSTGRES']

export interface FreshDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** The tests run where there is a server; elsewhere one line says how to get one. */
export function onPostgres(name: string, tests: () => void): void {
  if (server) describe(name, tests)
  else if (process.env['CI']) test(`${name}: CI must set ECQ_TEST_POSTGRES`, () => { throw new Error('ECQ_TEST_POSTGRES is not set; .ci/run sets it.') })
  else test(`${name}: not run, as there is no server; ECQ_TEST_POSTGRES=$(.ci/postgres start) runs it`, () => {})
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `ecq_test_${randomBytes(8).toString('hex')}`
  await asServer(`create database ${name}`)
  const url = new URL(server as string)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asServer(`drop database if exists ${name} with (force)`) }
}

async function asServer(statement: string): Promise<void> {
  const database = await openPostgres(server as string)
  try {
    await database.script(statement)
  } finally {
    await database.close()
  }
}
