/** Labels samples by weights that never saw them, so that what is trained on the labels meets labels as wrong as in life. */
import { checker } from '../../src/check/check.ts'
import { rules } from '../../src/check/rules.gen.ts'
import type { Finding } from '../../src/ecq/finding.ts'
import { type LabelledSentence, labelled } from '../../src/offline/label-sentences.ts'
import type { LabelWeights } from '../../src/offline/weights.ts'
import { spread } from './folds.ts'
import type { LabelledSample, Sample } from './sample.ts'
import { trainLabels } from './train-labels.ts'

/** The samples in their order, each labelled by weights trained on the other folds. */
export function labelOutOfFold(samples: readonly Sample[]): LabelledSample[] {
  const found = new Map<Sample, LabelledSample>()
  spread(samples, 6, (rest, held) => {
    const weights = trainLabels(rest)
    for (const sample of held) found.set(sample, labelSample(sample, weights))
  })
  return samples.map((sample) => found.get(sample) as LabelledSample)
}

/** A sample labelled and checked as the product does it, under the weights given. */
function labelSample(sample: Sample, weights: LabelWeights): LabelledSample {
  const sentences = labelled(sample.facts, weights)
  const findings = findingsOf(sample, sentences)
  return { ...sample, labelled: sentences, findings }
}

const check = checker(rules)

/** The day the narratives of the dataset were written for. */
const date = '2023-06-01'

function findingsOf({ document, framework, parsed, outline }: Sample, sentences: readonly LabelledSentence[]): readonly Finding[] {
  const parts = parsed.paragraphs.map(({ index }) => sentences.filter(({ paragraph }) => paragraph === index).map(({ part }) => part))
  const settings = { framework, kind: document.kind, ecq: document.ecq ?? null, date }
  return check({ parsed, outline, settings, parts }).findings
}
