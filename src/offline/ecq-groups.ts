/** Gathers the paragraphs of each ECQ that a board votes on, by headings or, where a draft has none, by what they show. */
import { isBareDuty } from '../ecq/bare-duty.ts'
import type { Kind } from '../ecq/kind.ts'
import type { Analysis, ReadParagraph } from './analysis.ts'
import { tellsBeforeAndAfter } from './before-and-after.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { type Sides, joined } from './weak-features.ts'

export interface EcqGroup {
  readonly ecq: string
  readonly title: string
  readonly paragraphs: readonly ReadParagraph[]
  readonly sides: Sides
}

/**
 * One group for each ECQ with text, in the framework's order; where none has any, for each that a heading names. A package, and a draft of several ECQs without headings,
 * has a group for every ECQ of the framework, an empty one where nothing was written. Lines of a resume that tell neither
 * a deed nor a result, as names, posts, duties and degrees, belong to none.
 */
export function ecqGroups(analysis: Analysis, kind: Kind): EcqGroup[] {
  const { framework, sections } = analysis
  const headed = sections.some(({ ecq }) => ecq !== null)
  const counts = ({ sentences }: ReadParagraph): boolean => headed || kind !== 'resume' || sentences.some(({ sentence }) => isTold(sentence))
  const told = sections.flatMap(({ paragraphs }) => paragraphs.filter(counts))
  const bare = told.some(({ ecq }) => ecq !== null) ? null : new Set(sections.map(({ ecq }) => ecq))
  const all = kind === 'package' || !headed
  return framework.ecqs.flatMap(({ id, title }) => {
    const paragraphs = told.filter(({ ecq }) => ecq === id)
    return paragraphs.length > 0 || all || bare?.has(id) ? [{ ecq: id, title, paragraphs, sides: joined(paragraphs.map((paragraph) => paragraph.sides)) }] : []
  })
}

/** "Supervisor: may be contacted" tells nothing that anybody did, and a duty alone no deed. */
function isTold(sentence: LabelledSentence): boolean {
  const { part, owner, passage, from, to } = sentence
  const told = part === 'result' || (part === 'action' && owner !== 'passive') || (owner === 'i' && tellsBeforeAndAfter(sentence))
  return told && !isBareDuty(passage, from, to)
}
