/** Gathers the paragraphs of each ECQ that a board votes on, by headings or, where a draft has none, by what they show. */
import { allCompetencies } from '../ecq/frameworks.ts'
import type { Framework } from '../ecq/framework.ts'
import type { Kind } from '../ecq/kind.ts'
import type { Analysis, ReadParagraph } from './analysis.ts'
import { type Sides, sidesOf } from './weak-features.ts'

export interface EcqGroup {
  readonly ecq: string
  readonly title: string
  readonly paragraphs: readonly ReadParagraph[]
  readonly sides: Sides
}

/**
 * One group for each ECQ with text, in the framework's order. A package, and a draft of several ECQs without headings,
 * has a group for every ECQ of the framework, an empty one where nothing was written.
 */
export function ecqGroups(analysis: Analysis, kind: Kind): EcqGroup[] {
  const { framework, sections } = analysis
  const headed = sections.some(({ ecq }) => ecq !== null)
  const told = sections.flatMap(({ ecq, paragraphs }) => paragraphs.map((paragraph) => ({ ecq: headed ? ecq : likeliestEcq([paragraph], framework), paragraph })))
  const all = kind === 'package' || !headed
  return framework.ecqs.flatMap(({ id, title }) => {
    const paragraphs = told.filter(({ ecq }) => ecq === id).map(({ paragraph }) => paragraph)
    return paragraphs.length > 0 || all ? [{ ecq: id, title, paragraphs, sides: sidesOf(paragraphs) }] : []
  })
}

/** The ECQ whose own competencies some paragraphs show most; the first of the framework when they show none. */
export function likeliestEcq(paragraphs: readonly ReadParagraph[], framework: Framework): string {
  const ids = allCompetencies(framework).map(({ id }) => id)
  let best = { ecq: framework.ecqs[0]?.id ?? '', sum: 0 }
  for (const { id, competencies } of framework.ecqs) {
    const own = competencies.map((one) => ids.indexOf(one.id))
    const sum = paragraphs.reduce((total, { chances }) => total + own.reduce((part, c) => part + (chances[c] ?? 0), 0), 0) / Math.sqrt(own.length)
    if (sum > best.sum) best = { ecq: id, sum }
  }
  return best.ecq
}
