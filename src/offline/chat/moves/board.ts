/** Speaks of the simulated board: how an ECQ stands, what keeps it from certified, what each seat said. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import { briefStep } from '../../../ecq/brief-step.ts'
import { ratings } from '../../../ecq/kind.ts'
import type { Reason, Review } from '../../../ecq/review.ts'
import { ratingWord } from '../../../ecq/verdict-words.ts'
import { withSide, withoutSide } from '../../../ecq/sort-reasons.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { lowered, replies, reviewAgain, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { standingWords } from '../standing.ts'
import { briefing } from '../topic.ts'

export const noReview = (state: ChatState): Answer =>
  answer({
    statements: [say('There is no finished review of this version yet, so there are no ratings, weak sections or votes to speak of. Ask for a review; I can explain marks and rules meanwhile.')],
    quickReplies: [reviewAgain, ...replies('How many marks are there?', 'What is CCAR?')],
    state,
  })

const simulated = 'This is a simulation; it certifies nothing.'

/** How each of these ECQs stands, with the first reason. */
export function rating(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const statements = ecqs.map((ecq) => {
    const reason = review.ecqs[ecq]?.reasons[0]
    return say(`${standingWords(scene, ecq)}${reason ? ` ${reason.text}` : ''}`, { places: reason?.evidence ? [reason.evidence] : [], references: [ecqReference(scene, ecq)] })
  })
  return answer({ statements: [...statements, say(`${outcomeWords(scene, review)} ${simulated}`, { source: briefing })], quickReplies: gapReplies(scene, review), state, ratings: ecqs, ...aboutEcq(scene, ecqs) })
}

/** What keeps each of these ECQs from certified, and what would change that. */
export function gap(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const statements = ecqs.flatMap((ecq) => gapOf(scene, review, ecq))
  return answer({ statements, quickReplies: [...replies('Help me with a measure', 'Which sections are weak?', 'What did the seats say?'), reviewAgain], state, ratings: ecqs, ...aboutEcq(scene, ecqs) })
}

function gapOf(scene: Scene, review: Review, ecq: string): Statement[] {
  const found = review.ecqs[ecq]
  const reference = ecqReference(scene, ecq)
  if (!found) return [say(standingWords(scene, ecq), { references: [reference] })]
  const against = found.reasons.filter(({ text }) => found.certify || withoutSide(text) === text || text.startsWith(withSide('against', '')))
  const reasons = distinct(against).slice(0, 3).map(({ text, evidence }) => say(text, { places: evidence ? [evidence] : [], references: [reference] }))
  const steps = stepsOf(review, ecq).slice(0, 3)
  const standing = say(standingWords(scene, ecq), { references: [reference] })
  if (found.certify) return [standing, say(steps.length === 0 ? 'Nothing stands in its way.' : `Nothing stands in its way. It would be stronger still: ${steps.join(' ')}`, { references: [reference] })]
  return [standing, ...reasons, ...steps.map((step, at) => say(`${at === 0 ? 'What would change that first: ' : 'Then: '}${step}`, { references: [reference], places: askedPlaces(review, step) }))]
}

/** Seats that weigh different things may refuse for the same fault; it is said once, by the seat whose own it is. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const own = reasons.filter(({ text }) => !/^(?:The deeds|The results|Reach and competencies) hold up, but /.test(withoutSide(text)))
  const said = new Map((own.length > 0 ? own : reasons.slice(0, 1)).map((reason) => [withoutSide(reason.text), reason]))
  return [...said.values()]
}

/** The words that a step asks about. */
export const askedPlaces = ({ paragraphs }: Review, step: string) => paragraphs.flatMap(({ weak }) => weak.flatMap(({ question, evidence }) => (question === step && evidence ? [evidence] : []))).slice(0, 1)

/** The review's steps, as whole questions; a review may ask the same of two places. */
export const stepsOf = (review: Review, ecq: string): string[] => review.ecqs[ecq]?.next ?? []

export const briefSteps = (review: Review, ecq: string): string[] => stepsOf(review, ecq).map((step) => briefStep(step, review.paragraphs))

/** What the seats said of these ECQs; of one seat where one is named. */
export function votes(scene: Scene, review: Review, state: ChatState, { ecqs, seats }: { ecqs: readonly string[]; seats: readonly number[] }): Answer {
  const chosen = review.panel.seats.filter((_, at) => seats.length === 0 || seats.includes(at + 1))
  // What no seat judged is said of all of them at once.
  const judged = ecqs.filter((ecq) => review.ecqs[ecq]?.wordsMissing === undefined)
  const unjudged = ecqs.filter((ecq) => !judged.includes(ecq)).map((ecq) => say(standingWords(scene, ecq), { references: [ecqReference(scene, ecq)] }))
  const statements = (judged.length === 0 ? [] : chosen).map(({ seat, leaning, votes: cast }) => {
    const told = judged.flatMap((ecq) => {
      const vote = cast[ecq]
      return vote ? [`${ecqTitle(scene, ecq)}: ${ratingWord(vote)}${vote.wordsMissing === undefined ? `, ${vote.certify ? 'certify' : 'refuse'}` : ''}${vote.close ? ', a close call' : ''}. ${[...new Set(vote.reasons.map(({ text }) => text))].slice(0, judged.length === 1 ? 2 : 1).join(' ')}`.trim()] : []
    })
    const places = judged.flatMap((ecq) => cast[ecq]?.reasons.flatMap(({ evidence }) => (evidence ? [evidence] : [])) ?? []).slice(0, 3)
    return say(`${seat} weighs first ${lowered(leaning)} ${told.join(' ')}`, { places, references: [{ type: 'seat', id: seat }] })
  })
  // The offline seats say in their talk what stands in their votes.
  const talk = seats.length === 0 && review.engine.name === 'model' ? review.panel.discussion.slice(0, 3).map((line) => say(line)) : []
  return answer({
    statements: [...statements, ...unjudged, ...talk, say(`${outcomeWords(scene, review)} ${simulated}`, { source: briefing })],
    quickReplies: gapReplies(scene, review),
    state,
    ratings: ecqs,
    ...aboutEcq(scene, ecqs),
  })
}

/** Which seat refuses most of these ECQs and rates lowest, before what each said. */
export function hardestSeat(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const told = votes(scene, review, state, { ecqs, seats: [] })
  const judged = ecqs.filter((ecq) => review.ecqs[ecq]?.wordsMissing === undefined)
  const strict = review.panel.seats.map(({ seat, votes: cast }) => ({ seat, refused: judged.filter((ecq) => cast[ecq]?.certify === false).length, low: judged.reduce((sum, ecq) => sum + ratings.indexOf(cast[ecq]?.rating ?? 'does-not-meet'), 0) }))
  const sorted = strict.toSorted((a, b) => b.refused - a.refused || Math.abs(b.low) - Math.abs(a.low))
  const [first, second] = sorted
  if (!first || judged.length === 0) return told
  const alike = second?.refused === first.refused && second.low === first.low
  const head = alike ? `No seat stands out as the hardest: ${listed(sorted.filter((one) => one.refused === first.refused && one.low === first.low).map(({ seat }) => seat))} vote alike.` : `${first.seat} is the hardest: it refuses ${first.refused} of ${judged.length}.`
  return { ...told, statements: [say(head), ...told.statements] }
}

function outcomeWords(scene: Scene, { panel, kind, ecqs }: Review): string {
  const { outcome, refused, resubmitWithinBusinessDays: days } = panel.disposition
  const single = kind === 'statement' || kind === 'answer' || Object.keys(ecqs).length === 1
  if (outcome === 'approve') return single ? 'On this ECQ the three seats would approve.' : 'The three seats would approve the case.'
  const names = listed(refused.map((ecq) => ecqTitle(scene, ecq)))
  if (refused.every((ecq) => ecqs[ecq]?.wordsMissing !== undefined)) return `The three seats could not judge ${names}: there is too little text.`
  if (outcome === 'rewrite') return `The three seats would send ${names} back for a rewrite${days === null ? '' : `, due within ${days} business days`}.`
  return `With ${many(refused.length, 'ECQ')} refused (${names}) the case would be disapproved${days === null ? '' : `; reconsideration may be asked for within ${days} business days`}.`
}

const gapReplies = (scene: Scene, review: Review) => {
  const [refused, second, third] = review.panel.disposition.refused
  const which = third ? 'three ECQs are' : second ? 'two ECQs are' : 'one ECQ is'
  return replies(...(refused ? [`What keeps ${ecqTitle(scene, refused)} from certified?`, `What happens if ${which} refused?`] : []), 'What did the seats say?', 'What should I mend first?', 'How do you judge?')
}

const ecqReference = ({ framework }: Scene, id: string) => ({ type: 'ecq' as const, id, framework: framework.id })

const aboutEcq = (scene: Scene, [only, ...more]: readonly string[]) => (only && more.length === 0 ? { about: ecqReference(scene, only) } : {})
