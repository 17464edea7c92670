/** Fits the board's thresholds to a tenant's own scores and tells agreement before and after. */
import type { Calibration } from '../../src/ecq/calibration.ts'
import { Fault } from '../../src/fault.ts'
import { trained } from '../../src/offline/weights.ts'
import { many } from '../../src/text/many.ts'
import { sha256Of } from '../hash.ts'
import type { Difference } from '../statistics/paired-difference.ts'
import { type Fit, type Scored, fitThresholds, release } from './fit-thresholds.ts'
import { type Sample, scoredSample } from './scored-sample.ts'

const fewestSamples = 5

/** A calibration fits the seats that it was fitted to, and no others. */
export const seatsFingerprint = (): string => sha256Of(JSON.stringify(trained.seats))

export interface Calibrated {
  /** null where the release's thresholds fit best already */
  readonly calibration: Calibration | null
  /** for a person: agreement before and after, and what can be told */
  readonly words: string
}

/** Throws a Fault (`bad-input`) for fewer than five narratives, or scores that are all alike. */
export async function calibrate(samples: readonly Sample[]): Promise<Calibrated> {
  const scored: Scored[] = []
  for (const sample of samples) {
    const ecqs = await scoredSample(sample)
    if (ecqs.length > 0) scored.push(ecqs)
  }
  if (scored.length < fewestSamples) throw new Fault('bad-input', `${many(scored.length, 'narrative has', 'narratives have')} a score that can be used; a calibration needs at least ${fewestSamples}. Add scored narratives and run again.`)
  const ecqs = scored.flat()
  if (new Set(ecqs.map(({ gold }) => gold.certify)).size < 2) throw new Fault('bad-input', `All ${ecqs.length} ECQs were scored alike (${ecqs[0]?.gold.certify ? 'certified' : 'refused'}), so nothing tells where the line lies; add narratives that were scored otherwise.`)
  const fit = fitThresholds(scored)
  const moved = fit.thresholds.certify !== release.certify || fit.thresholds.borderline !== release.borderline
  return { calibration: moved ? calibrationOf(fit, scored) : null, words: inWords(fit, scored, moved) }
}

function calibrationOf({ thresholds, certify, rating }: Fit, scored: readonly Scored[]): Calibration {
  return {
    schema: 'ecq-coach/calibration@1',
    seats: seatsFingerprint(),
    ...thresholds,
    samples: scored.length,
    ecqs: scored.flat().length,
    before: { certify: certify?.before ?? null, rating: rating?.before ?? null },
    after: { certify: certify?.after ?? null, rating: rating?.after ?? null },
    certifyGain: { value: certify?.value ?? 0, ci: certify?.ci ? [...certify.ci] : null },
  }
}

function inWords({ thresholds, certify, rating }: Fit, scored: readonly Scored[], moved: boolean): string {
  const rows = [
    `${many(scored.length, 'narrative')}, ${many(scored.flat().length, 'scored ECQ')}`,
    '',
    'agreement with the coaches            before    after   difference, 95 percent interval',
    `same vote to certify, share          ${columns(certify)}`,
    `same rating, quadratic kappa         ${columns(rating)}`,
    '',
    `a seat certifies from                ${cell(release.certify)}  ${cell(thresholds.certify)}   hundredths`,
    `what it refuses is borderline from   ${cell(release.borderline)}  ${cell(thresholds.borderline)}   hundredths`,
    '',
    'After: each narrative is judged by thresholds that were fitted to the others.',
    moved ? verdicts[certify?.verdict ?? 'unclear'] : 'The thresholds of the release fit these scores best already; there is nothing to calibrate.',
  ]
  return `${rows.join('\n')}\n`
}

const verdicts: Readonly<Record<Difference['verdict'], string>> = {
  higher: 'On the vote to certify the calibrated board agrees with these coaches better.',
  lower: 'On the vote to certify the calibrated board agrees with these coaches WORSE; do not use it.',
  unclear: "So few scores cannot tell whether the calibrated board agrees better on the vote to certify; add more before you rely on it.",
}

const cell = (hundredths: number): string => String(hundredths).padStart(7)

function columns(difference: Difference | null): string {
  if (!difference) return "  can't tell"
  const { before, after, value, ci } = difference
  const sign = value < 0 ? '' : '+'
  return `${before.toFixed(3).padStart(7)}  ${after.toFixed(3).padStart(7)}   ${sign}${value.toFixed(3)}${ci ? ` [${ci[0].toFixed(3)}, ${ci[1].toFixed(3)}]` : ''}`
}
