/** Votes that a small change would turn, and what turns with them. */
import { expect, test } from 'vitest'
import { closeCall, closeWords } from '../../src/ecq/close-call.ts'
import type { Vote } from '../../src/ecq/review.ts'

const vote = (certify: boolean, close = false): Vote => ({ rating: certify ? 'meets' : 'borderline', certify, reasons: [], ...(close ? { close } : {}) })
const seated = (...votes: Vote[]) => votes.map((one, at) => ({ seat: `Seat ${at + 1}`, votes: { 'leading-people': one } }))

test.each([
  ['none is close', [vote(true), vote(true), vote(false)], null],
  ['one of two that certify', [vote(true, true), vote(true), vote(false)], { seats: ['Seat 1'], certified: true }],
  ['one that would join the two', [vote(true), vote(true), vote(false, true)], null],
  ['one of three that certify', [vote(true, true), vote(true), vote(true)], null],
  ['one that certifies and one that would join it', [vote(true, true), vote(false, true), vote(false)], { seats: ['Seat 2'], certified: false }],
  ['one that refuses and one that would join it', [vote(true, true), vote(false, true), vote(true)], { seats: ['Seat 1'], certified: true }],
  ['all that refuse', [vote(false, true), vote(false, true), vote(false, true)], { seats: ['Seat 1', 'Seat 2', 'Seat 3'], certified: false }],
])('%s', (_, votes, call) => expect(closeCall(seated(...votes), 'leading-people')).toEqual(call))

test.each([
  ['none', [], null],
  ['one', [{ title: 'Leading People', seats: ['Seat 1', 'Seat 3'], certified: true }], 'Close call on Leading People: a small change for the worse would turn the vote of Seat 1 and Seat 3, and with it the verdict.'],
  ['one refused', [{ title: 'Leading People', seats: ['Seat 1', 'Seat 2', 'Seat 3'], certified: false }], 'Close call on Leading People: a small change for the better would turn the vote of every seat, and with it the verdict.'],
  [
    'several',
    [{ title: 'Leading Change', seats: ['Seat 1'], certified: true }, { title: 'Leading People', seats: ['Seat 1'], certified: true }, { title: 'Results Driven', seats: ['Seat 2'], certified: false }],
    '3 close calls: a small change for the worse would cost the certification of Leading Change and Leading People; a small change for the better would certify Results Driven.',
  ],
] as const)('%s: said in one sentence', (_, calls, words) => expect(closeWords(calls)).toBe(words))
