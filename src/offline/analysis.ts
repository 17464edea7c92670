/** A draft as the later steps of the offline engine see it: labelled, mapped, and summed by paragraph and by ECQ. */
import type { Framework } from '../ecq/framework.ts'
import type { Outline } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import { competencyTable } from './competency-features.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { type ScoredParagraph, scoreParagraphs } from './map-competencies.ts'
import { type Sides, sidesOf, weakRow } from './weak-features.ts'
import type { CompetencyWeights } from './weights.ts'

export interface ReadParagraph extends ScoredParagraph {
  readonly index: number
  readonly section: number
  /** features of its weakness; empty for a paragraph without a story */
  readonly weakRow: readonly number[]
}

export interface ReadSection {
  readonly ecq: string | null
  /** the paragraphs that tell something, in order */
  readonly paragraphs: readonly ReadParagraph[]
  readonly sides: Sides
}

export interface Analysis {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly framework: Framework
  readonly sentences: readonly LabelledSentence[]
  /** one entry a paragraph of the parsed text */
  readonly paragraphs: readonly ReadParagraph[]
  /** one entry a section of the outline */
  readonly sections: readonly ReadSection[]
  /** usual hits a thousand words, by competency id */
  readonly rates: CompetencyWeights['rates']
}

/** What an analysis is made from. */
export interface LabelledDraft {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly framework: Framework
  readonly labelled: readonly LabelledSentence[]
}

/** Reads a labelled draft under the weights given. Linear in its words. */
export function analyse({ parsed, outline, framework, labelled }: LabelledDraft, weights: CompetencyWeights): Analysis {
  const scored = scoreParagraphs(parsed, outline, competencyTable(framework), labelled, weights)
  const bySection: ScoredParagraph[][] = outline.sections.map(() => [])
  const indices: number[][] = outline.sections.map(() => [])
  scored.forEach((paragraph, index) => {
    const section = outline.places[index]?.section ?? 0
    if (paragraph.sentences.length === 0) return
    bySection[section]?.push(paragraph)
    indices[section]?.push(index)
  })
  const sides = bySection.map(sidesOf)
  const paragraphs = scored.map((paragraph, index): ReadParagraph => {
    const section = outline.places[index]?.section ?? 0
    if (paragraph.sentences.length === 0) return { ...paragraph, index, section, weakRow: [] }
    const place = { first: indices[section]?.[0] === index, last: indices[section]?.at(-1) === index }
    return { ...paragraph, index, section, weakRow: weakRow(sidesOf([paragraph]), sides[section] as Sides, place) }
  })
  const sections = outline.sections.map(({ ecq }, at) => ({
    ecq,
    paragraphs: (indices[at] ?? []).map((index) => paragraphs[index] as ReadParagraph),
    sides: sides[at] as Sides,
  }))
  return { parsed, outline, framework, sentences: labelled, paragraphs, sections, rates: weights.rates }
}
