/** Votes that a small change would turn, and what turns with them. */
import { expect, test } from 'vitest'
import { closeCall, closeWords } from '../../src/ecq/close-call.ts'
import type { Vote } from '../../src/ecq/review.ts'

const vote = (certify: boolean, close = false): Vote => ({ rating: certify ? 'meets' : 'borderline', certify, reasons: [], ...(close ? { close } : {}) })
const seated = (...votes: Vote[]) => votes.map((one, at) => ({ seat: `Seat ${at + 1}`, votes: { 'leading-people': one } }))

test.each([
  ['none is close', [vote(true), vote(true), vote(false)], null],
  ['one of two that certify', [vote(true, true), vote(true), vote(false)], { seats: ['Seat 1'], turns: true }],
  ['one that would join the two', [vote(true), vote(true), vote(false, true)], { seats: ['Seat 3'], turns: false }],
  ['one of three that certify', [vote(true, true), vote(true), vote(true)], { seats: ['Seat 1'], turns: false }],
  ['one that certifies and one that would join it', [vote(true, true), vote(false, true), vote(false)], { seats: ['Seat 1', 'Seat 2'], turns: true }],
  ['one that refuses and one that would join it', [vote(true, true), vote(false, true), vote(true)], { seats: ['Seat 1', 'Seat 2'], turns: true }],
  ['all that refuse', [vote(false, true), vote(false, true), vote(false, true)], { seats: ['Seat 1', 'Seat 2', 'Seat 3'], turns: true }],
])('%s', (_, votes, call) => expect(closeCall(seated(...votes), 'leading-people')).toEqual(call))

test('says whose vote and whether the verdict would turn', () => {
  expect(closeWords({ seats: ['Seat 1', 'Seat 3'], turns: true }, 'Leading People')).toBe('Close call on Leading People: a small change to the draft would turn the vote of Seat 1 and Seat 3, and with it the verdict.')
  expect(closeWords({ seats: ['Seat 2'], turns: false }, 'Leading People')).toContain('the vote of Seat 2; the verdict would stand.')
})
