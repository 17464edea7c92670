/** Says what people were asked of a narrative: where nobody answered there is no label, which is not the same as "nothing". */
import type { Labelled } from './dataset.ts'

/** True where somebody answered the question, or the narrative was labelled whole and carries nobody's own answers. */
export const wasAsked = ({ annotations }: Labelled, question: string): boolean => annotations === undefined || Object.values(annotations).some((answers) => answers[question] !== undefined)

/** True where people labelled it one question at a time. */
export const byHand = ({ annotations }: Labelled): boolean => annotations !== undefined

/** Whether the paragraph of the labels that `paragraph` was laid over was asked about; headings have none and count for whole labels only. */
export function paragraphAsked(document: Labelled, paragraph: Labelled['gold']['paragraphs'][number] | undefined, task: string): boolean {
  if (!paragraph) return !byHand(document)
  return wasAsked(document, `${task} ${document.gold.paragraphs.indexOf(paragraph)}`)
}
