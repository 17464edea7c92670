/** A rule that finds no words of a competency gives way to the map, which has found a deed. */
import { expect, test } from 'vitest'
import type { Finding } from '../../src/ecq/finding.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import type { Review } from '../../src/ecq/review.ts'
import { uncontradicted } from '../../src/ecq/uncontradicted.ts'

const faint = { id: 'a', ruleId: 'competency-coverage', ecq: 'leading-change', message: 'Little or no trace in Leading Change of: Flexibility, Vision; look yourself.' } as Finding
const other = { ...faint, id: 'b', ruleId: 'word-balance' }
const showing = (...shown: string[]) => ({ 'leading-change': { coverage: { shown, named: [], missing: [] } } }) as unknown as Review['ecqs']

test.each([
  ['nothing', [], ['a', 'b']],
  ['another competency', ['resilience'], ['a', 'b']],
  ['one that the finding names', ['vision'], ['b']],
])('where the map shows %s', (_, shown, kept) => {
  expect(uncontradicted([faint, other], showing(...shown), frameworks['ecq-2012']).map(({ id }) => id)).toEqual(kept)
})

test('nor is an ECQ of a resume without evidence where the map shows some', () => {
  const bare = { ...faint, ruleId: 'ecq-not-evidenced', message: 'No evidence of Leading Change was found: nothing tells of Flexibility, Vision.' }
  expect([uncontradicted([bare], showing('vision'), frameworks['ecq-2012']), uncontradicted([bare], showing(), frameworks['ecq-2012'])]).toEqual([[], [bare]])
})
