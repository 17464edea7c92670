/** Tests that a vote near the threshold says so, whichever way it falls. */
import { expect, it } from 'vitest'
import { trained } from '../../src/offline/weights.ts'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { reviewed } from './reviewed.ts'

const told = `${sampleDraft}\n\nI wrote the new calendar, signed each order myself and walked all nine yards in person. Delays fell from 40 days to 12 in one year. I closed two offices, hired ten analysts and trained them for six weeks. Errors dropped from 900 to 40 in 2024.`
/** Every seat gives every draft the same chance to be certified, one half, and none to be borderline. */
const even = { ...trained.seats, certify: trained.seats.certify.map((row) => row.map(() => 0)), borderlineThreshold: 101 }

it.each([
  ['certified by a hair', 49, { rating: 'meets', certify: true, close: true }],
  ['refused by a hair, and told too well not to meet', 51, { rating: 'borderline', certify: false, close: true }],
  ['refused by far', 70, { rating: 'borderline', certify: false }],
])('%s', (_, threshold, vote) => {
  const { panel } = reviewed({ text: told, kind: 'statement', ecq: 'leading-people' }, { ...trained, seats: { ...even, threshold } })
  for (const { votes } of panel.seats) expect(votes['leading-people']).toEqual({ ...vote, reasons: expect.any(Array) })
})
