/** One annotator's way through the questions about one narrative: a key goes in, the next state comes out. */
import { type Answers, type LabelledDraft } from './labelled-draft.ts'
import { type Question, choicesOf, takesMany } from './question.ts'

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
  readonly state: 'asking' | 'finished' | 'left'
}

/** Starts, or goes on, at the first question without an answer. */
export function startSession(draft: LabelledDraft, annotator: string, questions: readonly Question[]): Session {
  const answers = draft.annotations[annotator] ?? {}
  const open = questions.findIndex(({ id }) => !answers[id])
  return arrive({ draft, annotator, questions, at: 0, answers, ticked: [], state: 'asking' }, open < 0 ? questions.length : open)
}

/** Keys: those of the choices, `return`, `left` or `backspace` (back), `right` or `tab` (skip), `escape` (save and quit). Others do nothing. */
export function press(session: Session, key: string): Session {
  if (key === 'escape') return { ...session, state: 'left' }
  if (key === 'left' || key === 'backspace') return arrive(session, Math.max(0, session.at - 1))
  const question = session.questions[session.at]
  if (!question) return key === 'return' ? { ...session, state: 'finished' } : session
  if (key === 'right' || key === 'tab') return arrive(session, session.at + 1)
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
  return { ...session, at: to, ticked: session.answers[session.questions[to]?.id ?? ''] ?? [] }
}

/** A competency goes from shown to named to neither; a reason is there or not. */
function tick(session: Session, question: Question, key: string): Session {
  const choice = choicesOf(session.draft, question).find((one) => one.key === key)
  if (!choice) return session
  const [first, second] = question.task === 'competencies' ? [`${choice.value}=shown`, `${choice.value}=named`] : [choice.value, choice.value]
  const others = session.ticked.filter((value) => value !== first && value !== second)
  if (session.ticked.includes(second)) return { ...session, ticked: others }
  return { ...session, ticked: [...others, session.ticked.includes(first) ? second : first] }
}
