/** Calibration: thresholds follow the coaches, agreement is told for narratives that were not fitted, and reviews name it. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Calibration } from '../../src/ecq/calibration.ts'
import type { Review } from '../../src/ecq/review.ts'
import { calibrateSeats } from '../../src/offline/calibrate-seats.ts'
import { trained } from '../../src/offline/weights.ts'
import { openCalibration, readCalibration } from '../../src/main/read-calibration.ts'
import { paidCoach } from '../../src/work/paid-coach.ts'
import { runIn } from '../cli/run-cli.ts'
import { calibrate, seatsFingerprint } from '../../evals/calibrate/calibrate.ts'
import { type Scored, fitThresholds, release } from '../../evals/calibrate/fit-thresholds.ts'
import { samplesOfDataset, samplesOfTable } from '../../evals/calibrate/read-samples.ts'
import { type ScoredEcq, grid } from '../../evals/calibrate/scored-sample.ts'

const others = samplesOfDataset(new URL('../../evals/datasets/ecq-other.jsonl', import.meta.url).pathname)

/** An ECQ that three like-minded seats give this chance, scored by a coach who certifies from `line` on. */
const ecq = (chance: number, line: number): ScoredEcq => ({
  gold: { certify: chance >= line, rating: chance >= line ? 'meets' : chance >= 20 ? 'borderline' : 'does-not-meet' },
  certified: grid.map((at) => Array(3).fill(chance >= at)),
  otherwise: grid.map((at) => Array(3).fill(chance >= at ? 'borderline' : 'does-not-meet')),
})
const coach = (line: number): Scored[] => Array.from({ length: 30 }, (_, index) => [ecq(3 + index * 3, line)])

describe('thresholds', () => {
  test('follow a stricter coach, and agreement rises for narratives that were left out of the fitting', () => {
    const line = release.certify + 20
    const { thresholds, certify, rating } = fitThresholds(coach(line))
    expect(thresholds.certify).toBeGreaterThan(line - 3)
    expect(thresholds.certify).toBeLessThanOrEqual(line + 1)
    expect(certify?.verdict).toBe('higher')
    expect(certify?.after).toBeGreaterThan(0.9)
    expect(rating?.after).toBeGreaterThan(rating?.before ?? 1)
  })

  test('follow a milder coach', () => expect(fitThresholds(coach(30)).thresholds.certify).toBeLessThan(33))

  test('stay as they are for coaches who score as the release does', () => expect(fitThresholds(coach(release.certify)).thresholds.certify).toBe(release.certify))

  test("cannot tell from scores that follow nothing", () => {
    const whims = Array.from({ length: 12 }, (_, index): Scored => [{ ...ecq((index * 37) % 90, 50), gold: { certify: index % 2 === 0, rating: index % 2 === 0 ? 'meets' : 'borderline' } }])
    expect(fitThresholds(whims).certify?.verdict).not.toBe('higher')
  })
})

describe('calibrating', () => {
  test('takes five narratives or more, scored not all alike', async () => {
    await expect(calibrate(others.slice(0, 4))).rejects.toThrow('at least 5')
    await expect(calibrate(others.slice(0, 5))).rejects.toThrow('scored alike')
    await expect(calibrate(others.slice(0, 6).map((sample) => ({ ...sample, scores: { 'no-such-ecq': { rating: 'meets', certify: true } } })))).rejects.toThrow('0 narratives have')
  })

  test('a coach who refuses what the release certifies gets a stricter board, with before and after told', async () => {
    const strict = others.slice(0, 10).map((sample, index) => ({ ...sample, scores: Object.fromEntries(Object.keys(sample.scores).map((id) => [id, index < 8 ? ({ rating: 'borderline', certify: false } as const) : ({ rating: 'meets', certify: true } as const)])) }))
    const { calibration, words } = await calibrate(strict)
    expect(Calibration.parse(calibration)).toMatchObject({ samples: 10, ecqs: 10 })
    expect(calibration?.certify).toBeGreaterThan(release.certify)
    expect(words).toContain('10 narratives, 10 scored ECQs')
    expect(words).toMatch(/same vote to certify, share +\d\.\d{3} +\d\.\d{3} +[+-]\d/)
    expect(await calibrate(strict)).toEqual({ calibration, words })
  })

  test('tables name drafts and scores, and a bad row is named', async () => {
    const read = async (draft: string): Promise<string> => `I led ${draft}.`
    expect(await samplesOfTable('draft,ecq,rating,certify\na.docx,leading-change,meets,yes\n', read)).toEqual([{ id: 'a.docx', request: { text: 'I led a.docx.', kind: 'statement', ecq: 'leading-change' }, scores: { 'leading-change': { rating: 'meets', certify: true } } }])
    await expect(samplesOfTable('draft,ecq,rating,certify\na.docx,leading-change,meets,yes\nb.docx,leading-change,good,yes\n', read)).rejects.toThrow('Row 3')
    await expect(samplesOfTable('draft,"ecq', read)).rejects.toThrow('cannot be read')
  })
})

const whole = { schema: 'ecq-coach/calibration@1', certify: 99, borderline: 50, samples: 5, ecqs: 5, before: { certify: 0.5, rating: 0 }, after: { certify: 0.6, rating: 0 }, certifyGain: { value: 0.1, ci: null } }

describe('a calibrated board', () => {
  const [sample] = others
  const outside = { now: () => new Date(0), id: () => 'id', proofread: null, countPages: null }

  async function review(deps: object): Promise<Review> {
    const events = reviewDraft({ ...outside, ...deps }, sample?.request ?? { text: '' })
    for (;;) {
      const step = await events.next()
      if (step.done) return step.value
    }
  }

  test('votes by its own thresholds, and the review names the calibration', async () => {
    const before = await review({})
    expect(before.panel.disposition.outcome).toBe('approve')
    expect(before.engine).not.toHaveProperty('calibration')
    const after = await review({ weights: calibrateSeats(trained, { certify: 100, borderline: 100 }), calibration: 'abc' })
    expect(after.panel.disposition.outcome).toBe('rewrite')
    expect(after.engine.calibration).toBe('abc')
    expect(Object.values(after.ecqs).every(({ certify }) => !certify)).toBe(true)
  })

  test('a calibration of another version, or a file that is none, is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'calibration-'))
    const file = (words: string): string => {
      writeFileSync(join(folder, 'c.json'), words)
      return join(folder, 'c.json')
    }
    expect(() => readCalibration(file(JSON.stringify({ ...whole, seats: 'others' })))).toThrow('another version of the board')
    expect(() => readCalibration(file('{}'))).toThrow('is no calibration')
    expect(() => readCalibration(join(folder, 'none.json'))).toThrow('there is no such file')
  })

  test('of a folder each tenant has its own, and the others the release', () => {
    const folder = mkdtempSync(join(tmpdir(), 'calibrations-'))
    writeFileSync(join(folder, 'agency.json'), JSON.stringify({ ...whole, seats: seatsFingerprint() }))
    const coach = { ...outside, ...openCalibration(folder) }
    const deps = { coach, budgets: { of: () => ({ check: async () => undefined, budget: undefined }) } as never }
    expect(paidCoach(deps, 'agency').weights?.seats).toMatchObject({ threshold: 99, borderlineThreshold: 50 })
    expect(paidCoach(deps, 'agency').calibration).toMatch(/^[0-9a-f]{64}$/)
    expect(paidCoach(deps, 'other').calibration).toBeUndefined()
    expect(paidCoach(deps, '../agency').weights?.seats.threshold).toBe(99)
  })

  test('a model is not calibrated, and the command line says so', async () => {
    const files = new Map([['d.txt', new TextEncoder().encode('I led nine offices.')]])
    const openModel = () => () => ({ id: { provider: 'p', id: 'm' }, ask: async () => ({ ok: false, trouble: 'down' }) }) as never
    const { exit, err } = await runIn({ files, openModel }, 'review', 'd.txt', '--engine', 'model', '--calibration', 'c.json')
    expect([exit, err]).toEqual([2, 'A calibration moves the offline seats only; leave --calibration out, or say --engine offline.\n'])
  })
})
