/** Suggests where a measurable outcome belongs: the words after which it goes, what to ask, and a sentence with blanks. */
import { families } from '../ecq/kind.ts'
import type { Outcome } from '../ecq/review.ts'
import type { Analysis, ReadParagraph, ReadSection } from './analysis.ts'
import { storyEvidence } from './evidence.ts'
import { weakChance } from './find-weak-sections.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { measuredBehind } from './measured-behind.ts'
import { familyRows, tellingWords, outcomeRow } from './outcome-features.ts'
import { type OutcomeWeights, type WeakWeights, unit } from './weights.ts'
import { measures } from './words/measures.ts'

const perSection = 3

export interface OutcomePlace {
  readonly sentence: LabelledSentence
  readonly paragraph: ReadParagraph
  readonly section: ReadSection
  readonly row: readonly number[]
  readonly chance: number
}

/** Up to three places for each ECQ, in the order of the text. */
export function suggestOutcomes(analysis: Analysis, weak: WeakWeights, weights: OutcomeWeights): Outcome[] {
  return analysis.sections.flatMap((section) =>
    chosen(openPlaces(section, analysis, { weak, outcomes: weights }), weights).map((place) => outcome(analysis, place, weights)),
  )
}

/** Without those behind which the writer has set a measure. */
const openPlaces = (section: ReadSection, analysis: Analysis, weights: PlaceWeights): OutcomePlace[] =>
  outcomePlaces(section, analysis, weights).filter(({ paragraph, sentence }) => !measuredBehind(paragraph, sentence))

interface PlaceWeights {
  readonly weak: WeakWeights
  readonly outcomes: OutcomeWeights
}

/** Every sentence of a section with the chance that a measure belongs after it. */
export function outcomePlaces(section: ReadSection, { findings }: Pick<Analysis, 'findings'>, { weak, outcomes: weights }: PlaceWeights): OutcomePlace[] {
  return section.paragraphs.flatMap((paragraph) => {
    const chances = {
      action: weakChance(paragraph.weakRow, weak, 'action'),
      result: weakChance(paragraph.weakRow, weak, 'result'),
      last: section.paragraphs.at(-1) === paragraph,
      findings: findings[paragraph.index] ?? [],
    }
    return paragraph.sentences.map((one) => {
      const row = outcomeRow(one, section, chances)
      const score = row.reduce((sum, value, i) => sum + value * (weights.place[i] ?? 0), 0) / unit
      return { sentence: one.sentence, paragraph, section, row, chance: 1 / (1 + Math.exp(-score)) }
    })
  })
}

/** The likeliest places above the threshold, in the order of the text. */
export function chosen(places: readonly OutcomePlace[], { threshold }: Pick<OutcomeWeights, 'threshold'>): OutcomePlace[] {
  const likely = places.filter(({ chance }) => chance * unit >= threshold).sort((a, b) => b.chance - a.chance)
  return likely.slice(0, perSection).sort((a, b) => a.sentence.start - b.sentence.start)
}

function outcome({ parsed }: Analysis, { sentence, paragraph, section }: OutcomePlace, weights: OutcomeWeights): Outcome {
  const rows = familyRows(sentence, paragraph, section)
  const spoken = tellingWords(sentence)
  const scores = rows.map((row, i) => row.reduce((sum, value, at) => sum + value * (weights.families[at] ?? 0), weights.familyPriors[i] ?? 0))
  const ranked = families.map((family, i) => ({ family, spoken: spoken[i] as number, score: scores[i] as number }))
  const found = ranked.sort((a, b) => b.spoken - a.spoken || b.score - a.score).slice(0, 2).map(({ family }) => family)
  const { questions, template } = measures[found[0] as (typeof families)[number]]
  return { ...storyEvidence(parsed, sentence), families: found, questions: [...questions.slice(0, 2), whoVouches], template }
}

const whoVouches = 'Who can vouch for the figures: a report, an audit, a system or a person?'
