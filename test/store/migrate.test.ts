/** Migrations apply once, in order, and edited history is refused. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations.gen.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'

let database: Database
beforeAll(async () => { database = await openPglite(null) })
beforeEach(() => database.script('drop schema public cascade; create schema public'))
afterAll(() => database.close())

const one = { id: '0001-one', sql: 'create table one (id int); insert into one values (1)' }
const two = { id: '0002-two', sql: 'create table two (id int)' }

test('the shipped migrations apply once, however often they are asked for', async () => {
  const ids = migrations.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(0)
  expect(await migrate(database)).toEqual({ applied: ids })
  expect(await migrate(database)).toEqual({ applied: [] })
})

test('two that start together apply each step once', async () => {
  const both = await Promise.all([migrate(database, [one, two]), migrate(database, [one, two])])
  expect(both.flatMap(({ applied }) => applied).sort()).toEqual(['0001-one', '0002-two'])
  expect(await database.query('select * from one')).toEqual([{ id: 1 }])
})

test('only what is new is applied', async () => {
  await migrate(database, [one])
  expect(await migrate(database, [one, two])).toEqual({ applied: ['0002-two'] })
})

test.each([
  ['an edited migration', [{ ...one, sql: `${one.sql} ` }], /0001-one was changed after it was applied/],
  ['a database newer than the program', [], /0001-one, which this program does not know/],
  ['a step put before history', [{ id: '0000-early', sql: 'select 1' }, one], /0000-early comes before 0001-one/],
])('%s is refused', async (_, shipped, message) => {
  await migrate(database, [one])
  await expect(migrate(database, shipped)).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(message) })
})

test('a failing step leaves the database as it was', async () => {
  await expect(migrate(database, [one, { id: '0002-broken', sql: 'create table broken (id int); select nothing' }])).rejects.toThrow()
  expect(await migrate(database, [one])).toEqual({ applied: ['0001-one'] })
  await expect(database.query('select * from broken')).rejects.toThrow()
})
