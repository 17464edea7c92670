/** The coach without a model: from what was said, and what it knows, to an answer; pure, and the same for the same input. */
import type { ChatState } from '../../ecq/chat-state.ts'
import { demandsOwnWords } from '../../ecq/own-words.ts'
import { answerMessage } from './answer-message.ts'
import { likely } from './answer-one.ts'
import type { Answer, SpokenAnswer } from './answer-shape.ts'
import { type Heard, type Sent, hear } from './hear.ts'
import { beginRehearsal } from './moves/begin-rehearsal.ts'
import { type Rehearsal, askForMore, endRehearsal, fewestWords, questionOf, spokenSoFar } from './moves/rehearse.ts'
import { decline } from './moves/talk.ts'
import { figureElsewhere } from './moves/figure-elsewhere.ts'
import { askAgain, goOn, withoutFacts } from './moves/walk.ts'
import { quoted, say } from './say.ts'
import type { Scene } from './scene.ts'
import { unsaid } from './taken-back.ts'

/** `spoken`: the answer waits for a review of these words, see `afterAnswer`. */
export type Response = { readonly answer: Answer } | { readonly spoken: SpokenAnswer; readonly rehearsal: Rehearsal }

export function respond(scene: Scene, state: ChatState, sent: Sent): Response {
  const response = responseTo(scene, state, sent)
  return 'answer' in response ? { answer: leadingSomewhere(scene, saidOnce(response.answer)) } : response
}

/** No sentence stands twice in one answer. */
const saidOnce = (told: Answer): Answer => ({ ...told, statements: [...new Map(told.statements.map((one) => [one.text, one])).values()] })

const measureReplies: ReadonlySet<string> = new Set(['Help me with a measure', 'Next measure'])

/** Without the offer of a measure where no place lacks one any more. */
function leadingSomewhere({ review, facts }: Scene, answer: Answer): Answer {
  const told = [...facts.filter(({ id }) => !answer.forgotten.includes(id)), ...answer.facts]
  if (!review || review.outcomes.some(({ start }) => !told.some(({ place }) => place?.start === start))) return answer
  return { ...answer, quickReplies: answer.quickReplies.filter(({ text }) => !measureReplies.has(text)) }
}

function responseTo(scene: Scene, state: ChatState, sent: Sent): Response {
  if (demandsOwnWords(sent.said)) return { answer: decline(scene, state) }
  const heard = hear(scene, sent)
  if (state.rehearsal) return rehearsing(scene, state, state.rehearsal, heard)
  if (state.walk && scene.review) return { answer: walking(scene, state, heard) }
  return { answer: answerMessage(scene, state, heard) }
}

/** While a question is open, other people's words are part of the answer; only what is meant for the coach is a push. */
const orders = ({ push, plain }: Heard): boolean => push === 'orders' || push === 'demand' || push === 'dispute' || (push !== null && /\b(?:give me|rate me|meets|my rating|certify me|pass me|approve me)\b/.test(plain))

/** Asks where the sentence goes that is in the making. */
const asksWhere = /^(?:(?:so|and|but|ok) )*where (?:do|does|would|should|will|can) (?:i |it |that |this |they |we )?(?:put |go|belong|add |use )(?: ?(?:it|that|this|them))?$/

/** A question or an order in the middle of a walk, rather than the answer. */
function isAside(scene: Scene, heard: Heard): boolean {
  if (orders(heard) || unsaid(scene, heard) || heard.acts.some((act) => act === 'list-facts' || act === 'rehearse' || act === 'write')) return true
  return heard.asks && heard.said.split(/\s+/).length > 1 && (/\?\s*$/.test(heard.said) || (heard.topics[0]?.score ?? 0) >= likely)
}

function walking(scene: Scene, state: ChatState, heard: Heard): Answer {
  const { walk } = state
  const { review } = scene
  if (!walk || !review) return answerMessage(scene, state, heard)
  const { outcome } = walk
  const place = review.outcomes[outcome]
  if (place && asksWhere.test(heard.plain)) {
    const { start, end, quote } = place
    const again = askAgain(review, state, [say(`The sentence that your answers make belongs after ${quoted(quote)}.`, { places: [{ start, end, quote }] })])
    if (again) return again
  }
  if (!isAside(scene, heard) || heard.acts.includes('repeat')) return figureElsewhere(scene, review, state, { walk, heard }) ?? goOn(review, state, walk, heard)
  const told = answerMessage(scene, { ...state, walk: null }, heard)
  if (told.state.walk || told.state.rehearsal) return told
  const again = askAgain(review, { ...state, walk: withoutFacts(review, walk, scene.facts.filter(({ id }) => told.forgotten.includes(id))) }, told.statements)
  // Where the coach offers a choice, it stands before the ways to go on.
  const quickReplies = again && !told.understood ? [...told.quickReplies.slice(0, 3), ...again.quickReplies] : again?.quickReplies
  return again && quickReplies ? { ...again, quickReplies, facts: told.facts, forgotten: told.forgotten, ratings: told.ratings } : told
}

function rehearsing(scene: Scene, state: ChatState, rehearsal: Rehearsal, heard: Heard): Response {
  const words = heard.said.split(/\s+/).length
  const short = words < 40
  if (short && heard.acts.includes('stop')) return { answer: endRehearsal(state) }
  if (short && (heard.acts.includes('skip') || heard.acts.includes('next-mark') || heard.acts.includes('rehearse'))) return { answer: beginRehearsal(scene, state, heard) }
  const aside = short && (orders(heard) || unsaid(scene, heard) !== null || /\?\s*$/.test(heard.said) || heard.acts.some((act) => act === 'help' || act === 'measure' || act === 'list-facts'))
  // Too short for a story: a question without its mark, or an order, where the coach knows what to do with it.
  const meant = words < fewestWords ? answerMessage(scene, { ...state, rehearsal: null }, heard) : null
  const toCoach = meant !== null && (heard.asks || (meant.understood && meant.state.offered === null))
  if (aside || toCoach || (short && heard.acts.includes('repeat'))) {
    const told = heard.acts.includes('repeat') ? null : (meant ?? answerMessage(scene, { ...state, rehearsal: null }, heard))
    if (told?.state.walk) return { answer: told }
    if (heard.acts.includes('bye')) return { answer: { ...(told as Answer), state: { ...state, rehearsal: null } } }
    const question = say(`The question: ${questionOf(rehearsal)}`)
    return { answer: told ? { ...told, statements: [...told.statements, question], state: { ...told.state, rehearsal } } : { ...askForMore(state, rehearsal), statements: [question] } }
  }
  if (words < fewestWords && rehearsal.answer === '') return { answer: askForMore(state, rehearsal) }
  return { spoken: { framework: rehearsal.framework, ecq: rehearsal.ecq, text: spokenSoFar(rehearsal, heard.said) }, rehearsal }
}
