/** Tests the board's rules as a table of votes and what follows from them. */
import { describe, expect, it } from 'vitest'
import { decideEcq, dispositionOf, preliminaryOf, settleRepeats, soundVote } from '../../src/ecq/board.ts'
import type { Kind, Rating } from '../../src/ecq/kind.ts'

const vote = (rating: Rating, certify: boolean) => ({ rating, certify })
const meets = vote('meets', true)
const doubtful = vote('borderline', false)
const passed = vote('borderline', true)
const fails = vote('does-not-meet', false)

describe('a vote never contradicts itself', () => {
  it.each([
    [vote('does-not-meet', true), fails],
    [vote('meets', false), doubtful],
    [passed, passed],
    [meets, meets],
  ])('%o becomes %o', (given, sound) => expect(soundVote(given)).toEqual(sound))
})

describe('an ECQ is decided by the majority and the median', () => {
  it.each([
    ['all certify', [meets, meets, meets], 'meets', true, 0],
    ['two of three', [meets, passed, fails], 'borderline', true, 2],
    ['one of three', [meets, doubtful, fails], 'borderline', false, 2],
    ['none', [fails, fails, doubtful], 'does-not-meet', false, 1],
    ['a tie refuses', [meets, fails], 'does-not-meet', false, 2],
    ['one seat', [passed], 'borderline', true, 0],
    ['nobody voted', [], 'does-not-meet', false, 0],
    ['contradictions are settled first', [vote('does-not-meet', true), vote('does-not-meet', true), meets], 'does-not-meet', false, 2],
  ] as const)('%s', (_, votes, rating, certify, spread) => expect(decideEcq(votes)).toEqual({ rating, certify, spread }))

  it('never certifies what does not meet, whatever the votes', () => {
    const all = (['meets', 'borderline', 'does-not-meet'] as const).flatMap((rating) => [vote(rating, true), vote(rating, false)])
    for (const one of all) {
      for (const two of all) {
        for (const three of all) {
          for (const votes of [[one], [one, two], [one, two, three], [one, one, two, three]]) {
            const { rating, certify } = decideEcq(votes)
            expect(certify && rating === 'does-not-meet').toBe(false)
            expect(!certify && rating === 'meets').toBe(false)
          }
        }
      }
    }
  })
})

describe('what becomes of the draft follows from the refused ECQs', () => {
  const ids = ['leading-change', 'leading-people', 'results-driven', 'business-acumen', 'building-coalitions']
  it.each([
    ['package', 5, 0, 'approve', null],
    ['package', 5, 1, 'rewrite', 14],
    ['package', 5, 2, 'rewrite', 14],
    ['package', 5, 3, 'disapprove', 60],
    ['package', 5, 5, 'disapprove', 60],
    ['statement', 1, 0, 'approve', null],
    ['statement', 1, 1, 'rewrite', 14],
    ['answer', 1, 1, 'rewrite', null],
    ['resume', 5, 4, 'disapprove', null],
    ['resume', 5, 1, 'rewrite', null],
  ] as const)('%s of %i with %i refused: %s', (kind, count, refusedCount, outcome, days) => {
    const asked = ids.slice(0, count)
    const verdicts = Object.fromEntries(asked.map((id, index) => [id, { certify: index >= refusedCount }]))
    expect(dispositionOf(kind, verdicts)).toEqual({ outcome, refused: asked.slice(0, refusedCount), resubmitWithinBusinessDays: days })
  })

  it('has no days where the draft is too short to be judged', () => {
    expect(dispositionOf('statement', { 'leading-people': { certify: false } }, false)).toEqual({ outcome: 'rewrite', refused: ['leading-people'], resubmitWithinBusinessDays: null })
  })
})

describe('what a seat says first', () => {
  it.each([
    ['statement', [meets], 'approve'],
    ['statement', [passed], 'approve'],
    ['statement', [doubtful], 'discuss'],
    ['statement', [fails], 'disapprove'],
    ['package', [meets, meets, passed, meets, meets], 'approve'],
    ['package', [meets, fails, doubtful, meets, meets], 'discuss'],
    ['package', [fails, fails, doubtful, meets, meets], 'disapprove'],
    ['package', [], 'disapprove'],
  ] as [Kind, (typeof meets)[], string][])('%s %o: %s', (kind, votes, said) => expect(preliminaryOf(kind, votes)).toBe(said))
})

describe('a seat that was asked more than once', () => {
  const said = (rating: Rating, certify: boolean) => ({ rating, certify, reasons: [{ text: `${rating} ${certify}`, evidence: null }] })
  it.each([
    ['agrees with itself', [said('meets', true), said('meets', true)], 'meets', true, 'meets true', 0, true],
    ['wavers in its rating only', [said('meets', true), said('borderline', true), said('meets', true)], 'meets', true, 'meets true', 1, true],
    ['certifies by majority', [said('borderline', false), said('meets', true), said('meets', true)], 'meets', true, 'meets true', 1, false],
    ['refuses at a tie, with the lower rating and the reasons of a refusal', [said('meets', true), said('borderline', false)], 'borderline', false, 'borderline false', 1, false],
    ['is settled as a refusal though the median meets', [said('meets', true), said('meets', true), said('borderline', false), said('does-not-meet', false)], 'borderline', false, 'borderline false', 2, false],
    ['contradicts itself in one answer', [said('does-not-meet', true), said('does-not-meet', false)], 'does-not-meet', false, 'does-not-meet true', 0, true],
  ] as const)('%s', (_, votes, rating, certify, reason, spread, stable) => {
    expect(settleRepeats(votes.map((one) => ({ ...one, reasons: [...one.reasons] })))).toMatchObject({ rating, certify, reasons: [{ text: reason }], repeated: { spread, stable } })
  })
  it('has its vote as it is where it answered once, and none where it never did', () => {
    expect(settleRepeats([said('meets', true)])).toEqual(said('meets', true))
    expect(settleRepeats([])).toBeNull()
  })
})
