/** A narrative with its annotators' own answers: a dataset line, and what each annotator said beside it. */
import { z } from 'zod'
import { Labelled } from '../dataset.ts'
import { Fault } from '../../src/fault.ts'

/** By question (`ccar 12`, `competencies 3`, `weak 3`, `rating leading-change`, `certify leading-change`): the answers chosen, none being an answer too. */
export const Answers = z.record(z.string(), z.array(z.string()))
export type Answers = z.infer<typeof Answers>

export const LabelledDraft = Labelled.extend({
  gold: Labelled.shape.gold.extend({
    paragraphs: z.array(Labelled.shape.gold.shape.paragraphs.element.extend({ ecq: z.string().nullish() })),
  }),
  annotations: z.record(z.string(), Answers).default({}),
})
export type LabelledDraft = z.infer<typeof LabelledDraft>

/** The annotator who settles what the others disagree on. */
export const adjudicator = 'adjudicated'

/** The drafts of a labels file. Throws a Fault that names the line. */
export function readLabels(text: string, name: string): LabelledDraft[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [LabelledDraft.parse(JSON.parse(line))]
    } catch (cause) {
      const why = cause instanceof z.ZodError ? z.prettifyError(cause).split('\n')[0] : 'not JSON'
      throw new Fault('bad-input', `Line ${index + 1} of ${name} cannot be read: ${why}. Mend the line and run again.`, { cause })
    }
  })
}

export const writeLabels = (drafts: readonly LabelledDraft[]): string => drafts.map((draft) => `${JSON.stringify(draft)}\n`).join('')

/** Those whose votes count: everybody but the adjudicator. */
export const annotatorsOf = (draft: LabelledDraft): string[] => Object.keys(draft.annotations).filter((name) => name !== adjudicator)
