/** One annotator's way through the questions about one narrative: a key goes in, the next state comes out. */
import { type Answers, type LabelledDraft, adjudicator, annotatorsOf } from './labelled-draft.ts'
import { type Question, choicesOf, sentencesIn, takesMany } from './question.ts'

export interface Session {
  readonly draft: LabelledDraft
  readonly annotator: string
  /** those that are asked, in order */
  readonly questions: readonly Question[]
  /** the question on the screen; at their number everything was asked */
  readonly at: number
  readonly answers: Answers
  /** what is ticked, where several answers may stand together */
  readonly ticked: readonly string[]
  /** the sentence that an outcome is asked of, by its place among all sentences */
  readonly pointed: number
  readonly state: 'asking' | 'finished' | 'left'
}

/** Starts, or goes on, at the first question without an answer. */
export function startSession(draft: LabelledDraft, annotator: string, questions: readonly Question[]): Session {
  const answers = draft.annotations[annotator] ?? {}
  const open = questions.findIndex(({ id }) => !answers[id])
  return arrive({ draft, annotator, questions, at: 0, answers, ticked: [], pointed: 0, state: 'asking' }, open < 0 ? questions.length : open)
}

/**
 * Keys: those of the choices, `return`, `left` or `backspace` (back), `right` or `tab` (skip), `escape` (save and quit), `up` and `down`
 * (another sentence, where one paragraph's are asked about). Others do nothing.
 */
export function press(session: Session, key: string): Session {
  if (key === 'escape') return { ...session, state: 'left' }
  if (key === 'left' || key === 'backspace') return arrive(session, Math.max(0, session.at - 1))
  const question = session.questions[session.at]
  if (!question) return key === 'return' ? { ...session, state: 'finished' } : session
  if (key === 'right' || key === 'tab') return arrive(session, session.at + 1)
  if (question.task === 'outcomes' && (key === 'up' || key === 'down')) return point(session, question, key)
  if (takesMany(question)) return key === 'return' ? answer(session, question, session.ticked) : tick(session, question, key)
  const choice = choicesOf(session.draft, question).find((one) => one.key === key)
  return choice ? answer(session, question, [choice.value]) : session
}

/** What does not meet is never certified, so that question answers itself. */
function answer(session: Session, { id, task, of }: Question, values: readonly string[]): Session {
  const answers = { ...session.answers, [id]: [...values] }
  const settled = task === 'rating' && values[0] === 'does-not-meet'
  if (settled) answers[`certify ${of}`] = ['no']
  if (task === 'certify' && answers[`rating ${of}`]?.[0] === 'does-not-meet') answers[id] = ['no']
  const skips = settled && session.questions[session.at + 1]?.id === `certify ${of}`
  return arrive({ ...session, answers }, session.at + (skips ? 2 : 1))
}

function arrive(session: Session, at: number): Session {
  const to = Math.min(at, session.questions.length)
  const question = session.questions[to]
  const pointed = question?.task === 'outcomes' ? (sentencesIn(session.draft, Number(question.of))[0] ?? 0) : 0
  return { ...session, at: to, pointed, ticked: question ? (session.answers[question.id] ?? agreedOn(session, question)) : [] }
}

/** What every annotator ticked stands ticked for the adjudicator, who settles the rest. */
function agreedOn({ draft, annotator }: Session, { id }: Question): readonly string[] {
  if (annotator !== adjudicator) return []
  const given = annotatorsOf(draft).flatMap((name) => (draft.annotations[name]?.[id] ? [draft.annotations[name][id]] : []))
  const [first = [], ...others] = given
  return first.filter((value) => others.every((answers) => answers.includes(value)))
}

function point(session: Session, { of }: Question, key: 'up' | 'down'): Session {
  const sentences = sentencesIn(session.draft, Number(of))
  const next = sentences[sentences.indexOf(session.pointed) + (key === 'up' ? -1 : 1)]
  return next === undefined ? session : { ...session, pointed: next }
}

/** A competency goes from shown to named to neither; a reason is there or not. */
function tick(session: Session, question: Question, key: string): Session {
  const choice = choicesOf(session.draft, question).find((one) => one.key === key)
  if (!choice) return session
  const [first, second] = valuesOf(session, question, choice.value)
  const others = session.ticked.filter((value) => value !== first && value !== second)
  if (session.ticked.includes(second)) return { ...session, ticked: others }
  return { ...session, ticked: [...others, session.ticked.includes(first) ? second : first] }
}

/** What the first and the second press of a key stand for. */
function valuesOf({ pointed }: Session, { task }: Question, value: string): [string, string] {
  if (task === 'competencies') return [`${value}=shown`, `${value}=named`]
  const one = task === 'outcomes' ? `${pointed}/${value}` : value
  return [one, one]
}
