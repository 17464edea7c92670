/** A draft as the later steps of the offline engine see it: labelled, mapped, and summed by paragraph and by ECQ. */
import type { Finding } from '../ecq/finding.ts'
import type { Framework } from '../ecq/framework.ts'
import type { Part, WeakSection } from '../ecq/kind.ts'
import type { Outline } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { type ScoredParagraph, type UnmappedDraft, scoreParagraphs } from './map-competencies.ts'
import { matterOf, sharedMatter } from './shared-matter.ts'
import { type Sides, findingCounts, joined, sidesOf, weakRow } from './weak-features.ts'
import type { CompetencyWeights } from './weights.ts'

export interface ReadParagraph extends ScoredParagraph {
  readonly index: number
  readonly section: number
  readonly sides: Sides
  /** features of its weakness; empty for a paragraph without a story */
  readonly weakRow: readonly number[]
  /** how much of the matter of its deeds, and of its results, is that of the challenge and the context of its section */
  readonly matter: Readonly<Record<WeakSection, number>>
  /** the same of that deed which shares the most of its matter */
  readonly nearestDeed: number
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
  /** findings by paragraph of the parsed text */
  readonly findings: readonly (readonly Finding[])[]
  /** usual hits a thousand words, by competency id */
  readonly rates: CompetencyWeights['rates']
}

/** What an analysis is made from. */
export interface LabelledDraft extends UnmappedDraft {
  readonly findings: readonly Finding[]
}

/** Reads a labelled draft under the weights given. Linear in its words. */
export function analyse(draft: LabelledDraft, weights: CompetencyWeights): Analysis {
  const { parsed, outline, framework, labelled } = draft
  const scored = scoreParagraphs(draft, weights)
  const told: number[][] = outline.sections.map(() => [])
  scored.forEach(({ sentences }, index) => {
    if (sentences.length > 0) told[outline.places[index]?.section ?? 0]?.push(index)
  })
  const findings = byParagraph(draft)
  const own = scored.map(sidesOf)
  const sides = told.map((indices) => joined(indices.map((index) => own[index] as Sides)))
  const counts = told.map((indices) => findingCounts(indices.flatMap((index) => findings[index] ?? [])))
  const faced = told.map((indices) => matterOf(indices.flatMap((index) => ofPart(scored[index] as ScoredParagraph, ['challenge', 'context']))))
  const paragraphs = scored.map((paragraph, index): ReadParagraph => {
    const section = outline.places[index]?.section ?? 0
    const mine = own[index] as Sides
    if (paragraph.sentences.length === 0) return { ...paragraph, index, section, sides: mine, weakRow: [], matter: { action: 0, result: 0 }, nearestDeed: 0 }
    const shared = (part: WeakSection): number => sharedMatter(ofPart(paragraph, [part]), faced[section] ?? [])
    const nearestDeed = Math.max(0, ...ofPart(paragraph, ['action']).map((deed) => sharedMatter([deed], faced[section] ?? [])))
    const place = {
      first: told[section]?.[0] === index,
      last: told[section]?.at(-1) === index,
      findings: findingCounts(findings[index] ?? []),
      ecqFindings: counts[section] as number[],
    }
    return { ...paragraph, index, section, sides: mine, weakRow: weakRow(mine, sides[section] as Sides, place), matter: { action: shared('action'), result: shared('result') }, nearestDeed }
  })
  const sections = outline.sections.map(({ ecq }, at) => ({
    ecq,
    paragraphs: (told[at] ?? []).map((index) => paragraphs[index] as ReadParagraph),
    sides: sides[at] as Sides,
  }))
  return { parsed, outline, framework, sentences: labelled, paragraphs, sections, findings, rates: weights.rates }
}

const ofPart = ({ sentences }: ScoredParagraph, wanted: readonly Part[]): LabelledSentence[] =>
  sentences.flatMap(({ sentence }) => (wanted.includes(sentence.part) ? [sentence] : []))

function byParagraph({ parsed, findings }: LabelledDraft): Finding[][] {
  const found: Finding[][] = parsed.paragraphs.map(() => [])
  for (const finding of findings) if (finding.paragraph !== null) found[finding.paragraph]?.push(finding)
  return found
}
