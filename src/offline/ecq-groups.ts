/** Gathers the paragraphs of each ECQ that a board votes on, by headings or, where a draft has none, by what they show. */
import type { Kind } from '../ecq/kind.ts'
import type { Analysis, ReadParagraph } from './analysis.ts'
import { competencyTable } from './competency-features.ts'
import { type Sides, joined } from './weak-features.ts'

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
  const told = sections.flatMap(({ ecq, paragraphs }) => paragraphs.map((paragraph) => ({ ecq: headed ? ecq : likeliestEcq([paragraph], analysis), paragraph })))
  const all = kind === 'package' || !headed
  return framework.ecqs.flatMap(({ id, title }) => {
    const paragraphs = told.filter(({ ecq }) => ecq === id).map(({ paragraph }) => paragraph)
    return paragraphs.length > 0 || all ? [{ ecq: id, title, paragraphs, sides: joined(paragraphs.map((paragraph) => paragraph.sides)) }] : []
  })
}

/** The ECQ whose competencies' words stand above their usual rate most; the first of the framework when there are none. */
export function likeliestEcq(paragraphs: readonly ReadParagraph[], { framework, rates }: Pick<Analysis, 'framework' | 'rates'>): string {
  const { ids } = competencyTable(framework)
  const hits = new Float64Array(ids.length)
  let words = 0
  for (const { sentence, hits: own } of paragraphs.flatMap(({ sentences }) => sentences)) {
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
