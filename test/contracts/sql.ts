/** What every adapter of the database port must do alike; an adapter's test runs this on an opened database. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../src/store/sql.ts'

export function sqlContract(open: () => Promise<Database>): void {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.script('create table thing (id int primary key, name text); create table note (id int)')
  })
  beforeEach(() => database.script('delete from thing; delete from note'))
  afterAll(() => database.close())

  const names = async (): Promise<string[]> => (await database.query<{ name: string }>('select name from thing order by id')).map(({ name }) => name)

  test('values come back alike whatever the driver', async () => {
    const [row] = await database.query(`select 7::int8 as big, 9007199254740991::int8 as biggest, count(*) as count, 1.5::float8 as half,
      true as yes, null::text as nothing, '2026-11-22'::date as day, '2026-11-22 04:05:06.789+02'::timestamptz as moment,
      '2026-11-22 04:05:06'::timestamp as local, '{"b":[1,null],"a":"x"}'::jsonb as wide, '{"b":1,"a":2}'::json as kept, array['a','b c'] as list from thing`)
    expect(row).toEqual({
      big: 7, biggest: Number.MAX_SAFE_INTEGER, count: 0, half: 1.5, yes: true, nothing: null, day: '2026-11-22', moment: '2026-11-22T02:05:06.789Z',
      local: '2026-11-22T04:05:06.000Z', wide: { a: 'x', b: [1, null] }, kept: { b: 1, a: 2 }, list: ['a', 'b c'],
    })
    expect(Object.keys((row as { kept: object }).kept)).toEqual(['b', 'a'])
  })

  test('values go in as they come back', async () => {
    const json = { quote: 'a "b" 😀\u0000', list: ['x'] }
    const [row] = await database.query<{ json: object }>(
      'select $1::int8 as big, $2::timestamptz as moment, $3::json as json, $4::text[] as list, $5::text as text, $6::bool as yes, $7::text as nothing',
      [5, '2026-11-22T02:05:06.789Z', JSON.stringify(json), ['a', 'b"c,{}'], 'naïve 😀', false, null],
    )
    expect(row).toEqual({ big: 5, moment: '2026-11-22T02:05:06.789Z', json, list: ['a', 'b"c,{}'], text: 'naïve 😀', yes: false, nothing: null })
  })

  test('a script runs many statements and gives the rows of all', async () => {
    expect(await database.script(`insert into thing values (1, 'one'); select name from thing; select 2 as two`)).toEqual([{ name: 'one' }, { two: 2 }])
  })

  test('a transaction is all or nothing, and a transaction in it joins it', async () => {
    const failing = database.tx(async (sql) => {
      await sql.query(`insert into thing values (1, 'one')`)
      await sql.tx((inner) => inner.query(`insert into thing values (2, 'two')`))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await names()).toEqual([])
    const kept = await database.tx(async (sql) => {
      await sql.query(`insert into thing values (1, 'one')`)
      await sql.tx((inner) => inner.script(`insert into thing values (2, 'two'); insert into thing values (3, 'three')`))
      return 'kept'
    })
    expect(kept).toBe('kept')
    expect(await names()).toEqual(['one', 'two', 'three'])
  })

  test('a statement beside an open transaction is not part of it', async () => {
    const inside = Promise.withResolvers<void>()
    const beside = Promise.withResolvers<void>()
    const rolledBack = database.tx(async (sql) => {
      await sql.query(`insert into thing values (1, 'inside')`)
      inside.resolve()
      await beside.promise
      throw new Error('rolled back')
    })
    await inside.promise
    const other = database.query(`insert into note values (1)`)
    beside.resolve()
    await expect(rolledBack).rejects.toThrow('rolled back')
    await other
    expect(await names()).toEqual([])
    expect(await database.query('select id from note')).toEqual([{ id: 1 }])
  })

  test('a failing statement or script leaves nothing broken behind', async () => {
    await database.query(`insert into thing values (1, 'one')`)
    await expect(database.query(`insert into thing values (1, 'again')`)).rejects.toMatchObject({ code: '23505' })
    await expect(database.script(`begin; insert into thing values (2, 'two'); select no_such_thing; commit`)).rejects.toThrow()
    await expect(database.script(`insert into thing values (3, 'three'); select no_such_thing`)).rejects.toThrow()
    expect(await names()).toEqual(['one'])
  })

  test('scripts with a transaction of their own do not disturb what runs at the same time', async () => {
    const scripts = [1, 2, 3].map((id) => database.script(`begin; insert into note values (${id}); select 1/(${id} - 2); commit`).catch(() => {}))
    const statements = [1, 2, 3].map((id) => database.tx((sql) => sql.query('insert into thing values ($1, $2)', [id, `n${id}`])))
    await Promise.all([...scripts, ...statements])
    expect(await names()).toEqual(['n1', 'n2', 'n3'])
    expect(await database.query('select id from note order by id')).toEqual([{ id: 1 }, { id: 3 }])
  })

  test('a notification is heard after its commit, never after a rollback, and no more once stopped', async () => {
    const heard: string[] = []
    const stop = await database.listen('news', (payload) => heard.push(payload))
    const tell = (sql: Pick<Database, 'query'>, word: string) => sql.query(`select pg_notify('news', $1)`, [word])
    await database.tx(async (sql) => {
      await tell(sql, 'kept')
      expect(heard).toEqual([])
    })
    await database.tx(async (sql) => { await tell(sql, 'lost'); throw new Error('no') }).catch(() => {})
    await expect.poll(() => heard).toEqual(['kept'])
    await stop()
    await tell(database, 'late')
    await database.query('select 1')
    expect(heard).toEqual(['kept'])
  })

  test('the vector extension is there', async () => {
    await database.script('create extension if not exists vector')
    expect(await database.query(`select '[1,2]'::vector <-> '[1,4]'::vector as distance`)).toEqual([{ distance: 2 }])
  })
}
