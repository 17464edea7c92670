/** What an annotator is asked of a narrative, in order, and the answers that each question takes. */
import { frameworks } from '../../src/ecq/frameworks.ts'
import { type WeakSection, weakReasons } from '../../src/ecq/kind.ts'
import type { LabelledDraft } from './labelled-draft.ts'
import { certifyMeanings, familyMeanings, partMeanings, ratingMeanings, reasonMeanings } from './meanings.ts'

export type Task = 'ccar' | 'competencies' | 'weak' | 'outcomes' | 'rating' | 'certify'

export interface Question {
  /** the key of its answers */
  readonly id: string
  readonly task: Task
  /** of the sentence or paragraph, or the ECQ's id */
  readonly of: number | string
}

export interface Choice {
  readonly key: string
  readonly value: string
  readonly title: string
  readonly meaning: string
}

const question = (task: Task, of: number | string): Question => ({ id: `${task} ${of}`, task, of })

/** Every sentence first, then each paragraph, then the verdict on each ECQ. */
export function questionsOf(draft: LabelledDraft): Question[] {
  return [
    ...draft.gold.sentences.map((_, index) => question('ccar', index)),
    ...draft.gold.paragraphs.flatMap((_, index) => [question('competencies', index), question('weak', index), question('outcomes', index)]),
    ...ecqsOf(draft).flatMap((ecq) => [question('rating', ecq), question('certify', ecq)]),
  ]
}

/** The sentences of a paragraph, as their places among all sentences. */
export const sentencesIn = ({ gold }: LabelledDraft, paragraph: number): number[] => gold.sentences.flatMap((sentence, index) => (sentence.paragraph === paragraph ? [index] : []))

/** The ECQs that a draft tells of, in its own order. */
export const ecqsOf = ({ ecq, gold }: LabelledDraft): string[] => [...new Set(ecq ? [ecq] : gold.paragraphs.flatMap((paragraph) => paragraph.ecq ?? []))]

/** True where several answers may stand together, none included. */
export const takesMany = ({ task }: Pick<Question, 'task'>): boolean => task === 'competencies' || task === 'weak' || task === 'outcomes'

/** Competencies have two values each, `id=shown` and `id=named`, under one key; a family of measure stands for one sentence, as `12/money`. */
export function choicesOf(draft: Pick<LabelledDraft, 'framework'>, { task }: Pick<Question, 'task'>): Choice[] {
  if (task === 'ccar') return partMeanings
  if (task === 'rating') return ratingMeanings
  if (task === 'certify') return certifyMeanings
  if (task === 'outcomes') return familyMeanings
  if (task === 'competencies') return competencies(draft.framework)
  return (Object.keys(weakReasons) as WeakSection[])
    .flatMap((section) => weakReasons[section].map((reason) => ({ value: `${section}/${reason}`, title: `${section}: ${reason}`, meaning: reasonMeanings[reason] })))
    .map((choice, index) => ({ ...choice, key: keys.charAt(index) }))
}

const keys = 'abcdefghijklmnopqrstuvwxyz123456789'

function competencies(id: LabelledDraft['framework']): Choice[] {
  const { ecqs, fundamentals } = frameworks[id]
  const all = [...new Map([...ecqs.flatMap((ecq) => ecq.competencies), ...fundamentals].map((one) => [one.id, one])).values()]
  return all.map(({ id: value, title, definition }, index) => ({ key: keys.charAt(index), value, title, meaning: definition }))
}

/** Whether a value is one that the question takes. */
export function isAnswer(draft: Pick<LabelledDraft, 'framework'>, task: Task, value: string): boolean {
  const wanted = task === 'competencies' ? value.replace(/=(?:shown|named)$/, '') : value
  return (task !== 'competencies' || value !== wanted) && choicesOf(draft, { task }).some((choice) => choice.value === wanted)
}
