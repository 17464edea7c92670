/** Events of a review are stored in order, each once, and as many at a time as have gathered. */
import { expect, test } from 'vitest'
import type { ReviewEvent } from '../../src/ecq/review-event.ts'
import type { Sql } from '../../src/store/sql.ts'
import { eventWriter } from '../../src/work/event-writer.ts'

const event = { type: 'findings-found', findings: [] } as const satisfies ReviewEvent

/** A database that keeps the numbers of each statement's events, and answers `mine` when it is let go. */
function slowSql(mine = true) {
  const written: unknown[][] = []
  const going: (() => void)[] = []
  const query = async (_: string, values: readonly unknown[] = []) => {
    written.push(values.slice(3).filter((value) => typeof value === 'number'))
    await new Promise<void>((go) => going.push(go))
    return mine ? [{}] : []
  }
  const sql = { query, script: query, tx: (work: (sql: Sql) => unknown) => work(sql as unknown as Sql) } as unknown as Sql
  return { sql, written, go: () => going.shift()?.() }
}

const key = { tenant: 'local', id: 'one' }

test('the first event is stored at once, and with the next what has come meanwhile', async () => {
  const { sql, written, go } = slowSql()
  const writer = eventWriter(sql, key, 1)
  for (let i = 0; i < 4; i++) expect(writer.put(event)).toBe(true)
  expect(written).toEqual([[1]])
  go()
  await expect.poll(() => written).toEqual([[1], [2, 3, 4]])
  go()
  expect(await writer.settled()).toBe(true)
})

test('the last event takes along what has gathered', async () => {
  const { sql, written, go } = slowSql()
  const writer = eventWriter(sql, key, 1)
  writer.put(event)
  writer.put(event)
  const ended = writer.end('review-end', (last) => last(sql))
  go()
  await expect.poll(() => written).toEqual([[1], [2, 3]])
  go()
  expect(await ended).toBe(true)
})

test('who has lost the review is told so and stores no more', async () => {
  const { sql, written, go } = slowSql(false)
  const writer = eventWriter(sql, key, 1)
  writer.put(event)
  go()
  expect(await writer.settled()).toBe(false)
  expect(writer.put(event)).toBe(false)
  expect(await writer.end('review-end', () => Promise.reject(new Error('not asked')))).toBe(false)
  expect(written).toEqual([[1]])
})

test('what storing threw is thrown by the next event, and nothing is stored behind the one that is missing', async () => {
  let asked = 0
  const broken = { query: () => Promise.reject(new Error(`the disk is full at statement ${++asked}`)) } as unknown as Sql
  const writer = eventWriter(broken, key, 1)
  writer.put(event)
  await writer.settled()
  for (let i = 0; i < 2; i++) expect(() => writer.put(event)).toThrow('the disk is full at statement 1')
  await expect(writer.end('review-end', (last) => last(broken))).rejects.toThrow('the disk is full at statement 1')
  expect(asked).toBe(1)
})
