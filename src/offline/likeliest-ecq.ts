/** Tells of which ECQ some sentences are, where no heading says so. */
import type { Framework } from '../ecq/framework.ts'
import { type HitSentence, competencyTable } from './competency-features.ts'
import { isLine, lineEcq } from './line-ecq.ts'
import type { CompetencyWeights } from './weights.ts'

/** The ECQ whose competencies' words stand above their usual rate most, the first of the framework when there are none; of a resume's line what it says plainly. */
export function likeliestEcq(sentences: readonly Pick<HitSentence, 'sentence' | 'hits'>[], framework: Framework, rates: CompetencyWeights['rates']): string {
  const plain = isLine(sentences) ? lineEcq(sentences, framework) : null
  if (plain) return plain
  const { ids } = competencyTable(framework)
  const hits = new Float64Array(ids.length)
  let words = 0
  for (const { sentence, hits: own } of sentences) {
    words += sentence.to - sentence.from
    own.forEach((count, c) => ((hits[c] as number) += count))
  }
  const above = ids.map((id, c) => Math.log(((hits[c] as number) + 1) / ((words * (rates[id] ?? 20)) / 1000 + 1)))
  let best = { ecq: framework.ecqs[0]?.id ?? '', mean: -Infinity }
  for (const { id, competencies } of framework.ecqs) {
    const mean = competencies.reduce((sum, one) => sum + (above[ids.indexOf(one.id)] as number), 0) / competencies.length
    if (mean > best.mean) best = { ecq: id, mean }
  }
  return best.ecq
}
