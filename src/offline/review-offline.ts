/** Reviews a draft without a model: the same answers as the model engine, from the weights in this folder. */
import type { EngineAnswers, EngineInput } from '../ecq/engine.ts'
import { outdatedParagraphs } from '../ecq/outdated.ts'
import { retoldStories } from '../ecq/retold-stories.ts'
import { analyse } from './analysis.ts'
import { discuss } from './discuss.ts'
import { ecqGroups } from './ecq-groups.ts'
import { faulted } from './faulted.ts'
import { findWeakSections, weaknesses } from './find-weak-sections.ts'
import { type LabelledSentence, labelDraft } from './label-sentences.ts'
import { mapCompetencies } from './map-competencies.ts'
import { type SeatInput, reviewSeats } from './review-seats.ts'
import { asides, besideMarks, setAside } from './set-aside.ts'
import { suggestOutcomes } from './suggest-outcomes.ts'
import { type Weights, trained } from './weights.ts'

/** All that was read in a draft before the seats vote. */
export interface Reading extends SeatInput {
  readonly labelled: readonly LabelledSentence[]
}

/** The whole review; pure, and the same for the same input. Linear in the words of the draft. */
export function reviewOffline(input: EngineInput, weights: Weights = trained): EngineAnswers {
  const { findings } = input
  const reading = readOffline(input, weights)
  const { parsed, outline } = reading.analysis
  const { analysis, groups, competencies, weak, labelled } = reading
  const seats = reviewSeats(reading, weights)
  const ecqOf = new Map(groups.flatMap(({ ecq, paragraphs }) => paragraphs.map(({ index }) => [index, ecq] as const)))
  return {
    sentences: [...labelled.map(({ start, end, paragraph, part, owner }) => ({ start, end, paragraph, part, owner })), ...asides(findings)].sort((a, b) => a.start - b.start),
    paragraphs: parsed.paragraphs.map(({ index, start, end }) => ({
      index,
      start,
      end,
      ecq: ecqOf.get(index) ?? outline.places[index]?.ecq ?? null,
      competencies: [...(competencies[index] ?? [])],
      weak: [...(weak[index] ?? [])],
    })),
    outcomes: suggestOutcomes(analysis, weights.weak, weights.outcomes),
    seats,
    discussion: discuss(seats, groups, input),
  }
}

/** Everything but the votes, which depend on the seats' thresholds alone from here on. */
export function readOffline(input: EngineInput, weights: Weights = trained): Reading {
  const { framework, kind, retellings } = input
  const findings = besideMarks(input.findings)
  const { parsed, outline } = setAside(input)
  const labelled = labelDraft(parsed, outline, weights.labels)
  const analysis = analyse({ parsed, outline, framework, labelled, findings }, weights.competencies)
  const found = weaknesses(analysis, weights.weak)
  const weak = findWeakSections(analysis, found)
  const blamed = faulted(analysis.findings, weak)
  const competencies = mapCompetencies({ ...analysis, faulted: blamed }, weights.competencies)
  const retold = retoldStories({ parsed, outline, framework, findings, retellings })
  const outdated = outdatedParagraphs({ parsed, outline, findings })
  return { labelled, analysis, groups: ecqGroups(analysis, kind), kind, findings, competencies, weak, weaknesses: found, faulted: blamed, retold, outdated }
}
