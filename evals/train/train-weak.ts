/** Trains what tells weak actions and thin results, and which reason each has. */
import { type WeakSection, weakReasons } from '../../src/ecq/kind.ts'
import { weakFeatureNames } from '../../src/offline/weak-features.ts'
import { weakChance } from '../../src/offline/find-weak-sections.ts'
import { type WeakSideWeights, type WeakWeights, unit } from '../../src/offline/weights.ts'
import { goldReason } from '../gold-reason.ts'
import { spread } from './folds.ts'
import { type Row, logistic } from './logistic.ts'
import type { AnalysedSample } from './sample.ts'

const ridge = 3
const reasonRidge = 3
const ridges = (own: number): number[] => weakFeatureNames.map((_, i) => (i === 0 ? 0.01 : own))

/** The weights learned from samples that were labelled and mapped out of fold; thresholds are set out of fold too. */
export function trainWeak(samples: readonly AnalysedSample[]): WeakWeights {
  return { action: trainSide(samples, 'action'), result: trainSide(samples, 'result') }
}

function trainSide(samples: readonly AnalysedSample[], section: WeakSection): WeakSideWeights {
  const weak = fit(samples.flatMap((sample) => rowsOf(sample, section)), ridge)
  const told = samples.flatMap((sample) => reasonRows(sample, section))
  const reasons = weakReasons[section].map((reason) => fit(told.map(({ values, reason: gold }) => ({ values, gold: gold === reason ? 1 : 0 })), reasonRidge))
  return { weak, reasons, threshold: threshold(samples, section) }
}

function fit(rows: readonly Row[], own: number): number[] {
  return logistic(rows, ridges(own)).map((value) => Math.round(value * unit) + 0)
}

function rowsOf({ analysis, paragraphs }: AnalysedSample, section: WeakSection): Row[] {
  return analysis.paragraphs.flatMap(({ weakRow }, index) => {
    const gold = paragraphs[index]
    return weakRow.length === 0 || !gold ? [] : [{ values: weakRow, gold: gold.weak.some((one) => one.section === section) ? 1 : 0 }]
  })
}

function reasonRows({ analysis, paragraphs }: AnalysedSample, section: WeakSection) {
  return analysis.paragraphs.flatMap(({ weakRow }, index) => {
    const reason = goldReason(paragraphs[index], section)
    return weakRow.length === 0 || !reason ? [] : [{ values: weakRow, reason }]
  })
}

function threshold(samples: readonly AnalysedSample[], section: WeakSection): number {
  const scored = spread(samples, 5, (rest, held) => {
    const side = { weak: fit(rest.flatMap((sample) => rowsOf(sample, section)), ridge), reasons: [], threshold: 50 }
    const weights: WeakWeights = { action: side, result: side }
    return held.flatMap((sample) => rowsOf(sample, section)).map(({ values, gold }) => ({ chance: weakChance(values, weights, section), gold }))
  }).flat()
  let best = { threshold: 50, score: -1 }
  for (let at = 12; at <= 60; at += 2) {
    const found = scored.filter(({ chance }) => chance * unit >= at)
    const right = found.filter(({ gold }) => gold === 1).length
    const score = (2 * right) / (found.length + scored.filter(({ gold }) => gold === 1).length)
    if (score > best.score) best = { threshold: at, score }
  }
  return best.threshold
}
