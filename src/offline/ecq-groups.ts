/** Gathers the paragraphs of each ECQ that a board votes on, by headings or, where a draft has none, by what they show. */
import type { Kind } from '../ecq/kind.ts'
import type { Analysis, ReadParagraph } from './analysis.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { likeliestEcq } from './likeliest-ecq.ts'
import { type Sides, joined } from './weak-features.ts'

export interface EcqGroup {
  readonly ecq: string
  readonly title: string
  readonly paragraphs: readonly ReadParagraph[]
  readonly sides: Sides
}

/**
 * One group for each ECQ with text, in the framework's order. A package, and a draft of several ECQs without headings,
 * has a group for every ECQ of the framework, an empty one where nothing was written. Lines of a resume that tell neither
 * a deed nor a result, as names, posts and degrees, belong to none.
 */
export function ecqGroups(analysis: Analysis, kind: Kind): EcqGroup[] {
  const { framework, sections, rates } = analysis
  const headed = sections.some(({ ecq }) => ecq !== null)
  const ecqOf = (paragraph: ReadParagraph, ecq: string | null): string | null => {
    if (headed) return ecq
    return kind === 'resume' && !paragraph.sentences.some(({ sentence }) => isTold(sentence)) ? null : likeliestEcq(paragraph.sentences, framework, rates)
  }
  const told = sections.flatMap(({ ecq, paragraphs }) => paragraphs.map((paragraph) => ({ ecq: ecqOf(paragraph, ecq), paragraph })))
  const all = kind === 'package' || !headed
  return framework.ecqs.flatMap(({ id, title }) => {
    const paragraphs = told.filter(({ ecq }) => ecq === id).map(({ paragraph }) => paragraph)
    return paragraphs.length > 0 || all ? [{ ecq: id, title, paragraphs, sides: joined(paragraphs.map((paragraph) => paragraph.sides)) }] : []
  })
}

const isTold = ({ part }: LabelledSentence): boolean => part === 'action' || part === 'result'
