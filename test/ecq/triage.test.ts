/** How risk is told from a review. */
import { expect, test } from 'vitest'
import { Triage, triage } from '../../src/ecq/triage.ts'
import type { Review } from '../../src/ecq/review.ts'

type Outcome = Review['panel']['disposition']['outcome']
const review = (outcome: Outcome, refused: string[], severities: Review['findings'][number]['severity'][] = [], spread = 0) =>
  ({
    panel: { disposition: { outcome, refused } },
    ecqs: { 'leading-people': { rating: refused.length > 0 ? 'does-not-meet' : 'meets', spread, coverage: { shown: [], named: ['team-building'], missing: ['conflict-management'] } } },
    findings: severities.map((severity) => ({ severity, ruleId: 'weak-verb' })),
    draft: { words: 900, pages: null },
  }) as unknown as Review

test.each([
  ['approved, warnings only', review('approve', [], ['warning', 'suggestion']), 'low'],
  ['approved by torn seats', review('approve', [], [], 2), 'medium'],
  ['the one ECQ of a statement not met', review('rewrite', ['leading-people']), 'high'],
  ['a broken rule', review('approve', [], ['error']), 'medium'],
  ['disapproved', review('disapprove', ['a', 'b', 'c']), 'high'],
] as const)('%s', (_, given, risk) => {
  const told = triage(given)
  expect(told.risk).toBe(risk)
  expect(Triage.parse(told)).toEqual(told)
  expect([told.missing, told.rules['weak-verb'] ?? 0]).toEqual([['team-building', 'conflict-management'], given.findings.length])
})

test('an ECQ that was too short to be judged is named', () => {
  const given = review('rewrite', ['leading-people'])
  Object.assign(given.ecqs['leading-people'] ?? {}, { wordsMissing: 12 })
  expect(triage(given).tooShort).toEqual(['leading-people'])
})
