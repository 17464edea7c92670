/** Walks through the blanks of a suggested sentence, one question at a time, and fills them with the candidate's own words. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Fact, Statement } from '../../../ecq/chat.ts'
import { families } from '../../../ecq/kind.ts'
import type { Outcome, Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { type Answer, type NewFact, answer } from '../answer-shape.ts'
import { type Step, blank, blanksOf, stepsOf } from '../blanks.ts'
import { type EarlyFigures, earlyFigures, tellsSide } from '../early-figures.ts'
import { bareDay, filled, heardAnswers } from '../fill.ts'
import type { Heard } from '../hear.ts'
import { type FigureKind, figureWords, misfit, readFigures, wantedWords } from '../read-figures.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, reviewAgain, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import { isUnknown } from '../unknown-answer.ts'
import { tellsChange, toldChange } from '../told-change.ts'
import { measures } from '../../words/measures.ts'

type Walk = NonNullable<ChatState['walk']>

export interface WalkWish {
  /** index of the outcome that was chosen on the page */
  readonly outcome: number | null
  readonly ecqs: readonly string[]
  readonly paragraphs: readonly number[]
}

/** Begins with the outcome that was chosen, else the first fitting one that has no answer yet. */
export function beginWalk(scene: Scene, review: Review, state: ChatState, { outcome, ecqs, paragraphs }: WalkWish): Answer {
  const fits = ({ start }: Outcome): boolean => {
    const paragraph = review.paragraphs.find((one) => one.start <= start && start < one.end)
    if (!paragraph) return false
    return paragraphs.length > 0 ? paragraphs.includes(paragraph.index) : paragraph.ecq === null || ecqs.includes(paragraph.ecq)
  }
  const open = review.outcomes.map((one, index) => ({ one, index })).filter(({ one }) => !scene.facts.some(({ place }) => place?.start === one.start) && fits(one))
  const index = outcome !== null && review.outcomes[outcome] ? outcome : open[0]?.index
  const found = index === undefined ? undefined : review.outcomes[index]
  if (index === undefined || !found) {
    const words = review.outcomes.length === 0 ? 'The review found no place that lacks a measure.' : 'Every place that lacked a measure has your answer by now. Put the sentences into the draft and ask for a new review.'
    return answer({ statements: [say(words)], quickReplies: [...replies('What is a good result?', 'What should I mend first?'), reviewAgain], state: { ...state, walk: null } })
  }
  const walk: Walk = { outcome: index, answers: blanksOf(found.template).map(() => null), step: 0, steps: stepsOf(found.template).length, family: null, early: [], asked: false }
  const intro = say(`After ${quoted(found.quote)} a measure belongs. I ask ${many(walk.steps, 'thing')}, one at a time. Say “skip” for what you do not know; it stays a blank.`, { places: [placeOf(found)], references: [{ type: 'outcome', index }] })
  return asking(state, walk, found, { statements: [intro] })
}

export const templateOf = ({ family }: Walk, { template }: Outcome): string => (family === null ? template : measures[family].template)

/** Of a value and its day, the day alone where the value is known. */
function openPart({ answers }: Walk, step: Step): Step {
  const [value, day] = step.blanks
  const known = value === undefined ? null : answers[value]
  return day === undefined || known == null ? step : { role: 'when', wants: 'time', question: `When was that: ${quoted(known)}?`, blanks: [day] }
}

const placeOf = ({ start, end, quote }: Outcome) => ({ start, end, quote })

interface Before {
  readonly statements?: readonly Statement[]
  /** what may be answered, before the ways out */
  readonly choices?: readonly string[]
  readonly facts?: readonly NewFact[]
}

function asking(state: ChatState, walk: Walk, outcome: Outcome, { statements = [], choices = [], facts = [] }: Before): Answer {
  const { number, of } = countOf(walk)
  const step = openPart(walk, stepsOf(templateOf(walk, outcome))[walk.step] as Step)
  return answer({
    statements: [...statements, say(`${number} of ${of}: ${step.question}`, { references: [{ type: 'outcome', index: walk.outcome }] })],
    quickReplies: replies(...choices, 'Skip', 'Stop'),
    state: { ...state, walk, rehearsal: null, offered: null },
    about: { type: 'outcome', index: walk.outcome },
    facts,
    byCode: true,
  })
}

/** Which question it is, of how many that are asked: what was told before it was asked counts in neither. */
export const countOf = ({ step, steps, early }: Walk): { readonly number: number; readonly of: number } => ({ number: step + 1 - early.filter((one) => one < step).length, of: steps - early.filter((one) => one !== step).length })

/** The question that is open, said again after something else was answered. */
export function askAgain(review: Review, state: ChatState, before: readonly Statement[]): Answer | null {
  const outcome = state.walk ? review.outcomes[state.walk.outcome] : undefined
  return state.walk && outcome ? asking(state, state.walk, outcome, { statements: before }) : null
}

/** Takes what was said as the answer to the open question and goes on. */
export function goOn(review: Review, state: ChatState, walk: Walk, heard: Heard): Answer {
  const outcome = review.outcomes[walk.outcome] as Outcome
  const template = templateOf(walk, outcome)
  const asked = stepsOf(template)[walk.step] as Step
  const step = openPart(walk, asked)
  if (heard.acts.includes('stop')) return ending(review, state, walk, { opening: 'We stop here.' })
  if (heard.acts.includes('repeat')) return asking(state, walk, outcome, { statements: /\b(?:mean|understand|get|huh)\b/.test(heard.plain) ? [say(`Your answer goes into this sentence: “${template}” It belongs after ${quoted(outcome.quote)}, and what you do not know stays a blank.`, { places: [placeOf(outcome)] })] : [] })
  if (heard.acts.includes('skip') || heard.acts.includes('no') || isUnknown(heard.plain)) return next(review, state, { ...walk, asked: false }, [])
  const fact: NewFact = { text: heard.said.slice(0, 600).trim(), question: asked.question, ecq: review.paragraphs.find((one) => one.start <= outcome.start && outcome.start < one.end)?.ecq ?? null, place: placeOf(outcome) }
  if (holdsNoSentence(step) && tellsChange(heard.said)) return tookChange(review, state, walk, { outcome, fact })
  if (holdsNoSentence(step) && /^(?:yes|thank|greet)$/.test(heard.acts[0] ?? '') && !/\d/.test(heard.said)) return asking(state, walk, outcome, { statements: [say('I need it in a few words of yours.')] })
  const lack = misfit(step.wants, readFigures(heard.said))
  const early = earlyFigures(template, walk.answers, step, heard.said)
  // Words that happen to have a figure in them answer what was asked, unless two values come with their years.
  if (early && (lack || !holdsNoSentence(step) || tellsSide(heard.said) || early.answers.size > 0)) return tookEarly(review, state, walk, { outcome, fact, early })
  if (lack && toldChange(heard.said)?.family) return tookChange(review, state, walk, { outcome, fact })
  if (lack && !walk.asked) return askOnce(state, walk, outcome, { step, fact, lack })
  if (lack && staysOpen(step, template)) return next(review, state, { ...walk, asked: false }, lack === 'no-figure' ? [] : [fact])
  return next(review, state, { ...walk, answers: answered(template, walk, step, heard.said), asked: false }, [fact])
}

interface Misfit {
  readonly step: Step
  readonly fact: NewFact
  readonly lack: 'no-figure' | FigureKind
}

/** Says how the answer was read and asks a second time; words with a figure are kept, and a day alone fills the blank of the day. */
function askOnce(state: ChatState, walk: Walk, outcome: Outcome, { step, fact, lack }: Misfit): Answer {
  const asked = { ...walk, asked: true }
  const wanted = step.wants === 'any' ? '' : wantedWords[step.wants]
  if (lack === 'no-figure') return asking(state, asked, outcome, { statements: [say('I heard no figure in that. A rough one in your own words will do; I do not guess one.')] })
  const [, day] = step.blanks
  if (lack === 'date' && day !== undefined) {
    const answers = walk.answers.map((answer, at) => (at === day ? bareDay(fact.text) : answer))
    return asking(state, { ...asked, answers }, outcome, { statements: [say(`I take ${quoted(fact.text)} as the time. What is missing is ${wanted}.`)], facts: [fact] })
  }
  return asking(state, asked, outcome, { statements: [say(`I read ${quoted(fact.text)} as ${figureWords[lack]}, and this blank wants ${wanted}. Your words are kept as a fact, and the blank stays open. Say it otherwise, or “skip”.`)], facts: [fact] })
}

/** What is asked for is a word or two, a time or a source, not a story. */
const holdsNoSentence = ({ role }: Step): boolean => role !== 'before' && role !== 'after'

interface Told {
  readonly outcome: Outcome
  readonly fact: NewFact
}

/** A value before and one after are put where a sentence has room for them; where none has, the words are kept as a fact. */
function tookChange(review: Review, state: ChatState, walk: Walk, { outcome, fact }: Told): Answer {
  const change = toldChange(fact.text, families.find((one) => measures[one].template === templateOf(walk, outcome)))
  if (!change?.family) {
    if (walk.asked) return next(review, state, { ...walk, asked: false }, [fact])
    return asking(state, { ...walk, asked: true }, outcome, { statements: [say(`${quoted(fact.text)} is a sentence of its own, so it goes into no blank. It is kept as your fact. The question is still open; say “skip” to leave it.`)], facts: [fact] })
  }
  const { template } = measures[change.family]
  const [before, after] = (['before', 'after'] as const).map((role) => stepsOf(template).find((one) => one.role === role)) as [Step, Step]
  const same = template === templateOf(walk, outcome)
  const kept = same ? walk.answers : blanksOf(template).map(() => null)
  const heard = new Map([...heardAnswers(before, change.before), ...heardAnswers(after, change.after)])
  const answers = kept.map((answer, at) => heard.get(at) ?? answer)
  const open = stepsOf(template).findIndex(({ blanks }) => blanks.some((one) => answers[one] == null))
  const step = Math.max(open, 0)
  const other: Walk = { ...walk, family: same ? walk.family : change.family, answers, step, steps: stepsOf(template).length, early: earlyOf(stepsOf(template), answers, same ? walk : { ...walk, step: 0, early: [] }), asked: false }
  const words = same ? 'I take that as the values before and after.' : `You tell a change of another kind, so another sentence fits: “${template}” I have put your values before and after into it.`
  if (open < 0) return ending(review, state, other, { opening: words, facts: [fact] })
  return asking(state, other, outcome, { statements: [say(words)], facts: [fact] })
}

interface TookEarly extends Told {
  readonly early: EarlyFigures
}

/** Values told under another question go into their blanks; where it is in doubt which is which, that is asked. */
function tookEarly(review: Review, state: ChatState, walk: Walk, { outcome, fact, early: { answers, figures } }: TookEarly): Answer {
  const [first = '', second] = figures
  if (answers.size === 0) {
    const words = second === undefined ? `I read ${quoted(first)} as a value. Was it the one before, or the one after?` : `I read ${quoted(first)} and ${quoted(second)} as two values. Which was before, and which after?`
    const choices = second === undefined ? [`${first} was before`, `${first} was after`] : [`From ${first} to ${second}`, `From ${second} to ${first}`]
    return asking(state, walk, outcome, { statements: [say(words)], choices })
  }
  const template = templateOf(walk, outcome)
  const known = walk.answers.map((answer, at) => answers.get(at) ?? answer)
  const after: Walk = { ...walk, asked: false, answers: known, early: earlyOf(stepsOf(template), known, walk) }
  const told = stepsOf(template).flatMap(({ role, blanks: [value = -1] }) => (answers.has(value) ? [`${quoted(answers.get(value) ?? '')} as the value ${role}`] : []))
  const taken = say(`I take ${listed(told)}.`)
  const step = stepsOf(template)[walk.step] as Step
  if (step.blanks.some((one) => after.answers[one] == null)) return asking(state, after, outcome, { statements: [taken], facts: [fact] })
  const gone = next(review, state, after, [fact])
  return { ...gone, statements: [taken, ...gone.statements] }
}

/** The steps after the one in hand that need not be asked any more. */
const earlyOf = (steps: readonly Step[], answers: Walk['answers'], { step, early }: Pick<Walk, 'step' | 'early'>): number[] => [...new Set([...early, ...steps.flatMap(({ blanks }, at) => (at > step && blanks.every((one) => answers[one] != null) ? [at] : []))])]

/** Words without a figure do not fit beside a sign or a unit, nor a bare figure where words are wanted. */
const staysOpen = ({ blanks, wants }: Step, template: string): boolean => wants === 'words' || wants === 'saying' || wants === 'source' || blanks.some((at) => blanksOf(template)[at]?.money || blanksOf(template)[at]?.percent)

/** The walk without what these facts had filled in; it goes back to the first question that they answered. */
export function withoutFacts({ outcomes }: Review, walk: Walk, gone: readonly Fact[]): Walk {
  const outcome = outcomes[walk.outcome]
  if (!outcome) return walk
  const template = templateOf(walk, outcome)
  const steps = stepsOf(template)
  const own = gone.filter(({ place }) => place?.start === outcome.start).map(({ question, text }) => ({ at: steps.findIndex((step) => step.question === question), text }))
  const unsaid = own.filter(({ at }) => at >= 0)
  if (unsaid.length === 0) return walk
  const empty: Walk = { ...walk, answers: walk.answers.map(() => null) }
  const filledIn = unsaid.map(({ at, text }) => answered(template, empty, steps[at] as Step, text))
  const answers = walk.answers.map((answer, blank) => (filledIn.some((one) => one[blank] != null) ? null : answer))
  return { ...walk, answers, step: Math.min(walk.step, ...unsaid.map(({ at }) => at)), early: walk.early.filter((at) => steps[at]?.blanks.every((one) => answers[one] != null)), asked: false }
}

function answered(template: string, { answers }: Walk, step: Step, said: string): (string | null)[] {
  const both = step.role === 'before' || step.role === 'after' ? toldChange(said) : null
  const before = both ? stepsOf(template).find(({ role }) => role === 'before') : undefined
  const after = both ? stepsOf(template).find(({ role }) => role === 'after') : undefined
  const heard = both && before && after ? new Map([...heardAnswers(before, both.before), ...heardAnswers(after, both.after)]) : new Map(heardAnswers(step, said))
  return answers.map((answer, at) => heard.get(at) ?? answer)
}

/** On to the next step with an open blank, or to the end. */
function next(review: Review, state: ChatState, walk: Walk, facts: readonly NewFact[]): Answer {
  const outcome = review.outcomes[walk.outcome] as Outcome
  const steps = stepsOf(templateOf(walk, outcome))
  const step = steps.findIndex(({ blanks }, at) => at > walk.step && blanks.some((one) => walk.answers[one] == null))
  if (step >= 0) return asking(state, { ...walk, step }, outcome, { facts })
  return ending(review, state, walk, { opening: 'Thank you.', facts })
}

interface Close {
  readonly opening: string
  readonly facts?: readonly NewFact[]
}

function ending(review: Review, state: ChatState, walk: Walk, { opening, facts = [] }: Close): Answer {
  const outcome = review.outcomes[walk.outcome] as Outcome
  const place = placeOf(outcome)
  const template = templateOf(walk, outcome)
  const text = filled(template, walk.answers)
  const left = text.split(blank).length - 1
  const none = walk.answers.every((answer) => answer === null)
  const more = review.outcomes.length > 1
  const quickReplies = [...replies(...(more ? ['Next measure'] : []), 'What have I told you?', 'What should I mend first?'), reviewAgain]
  const closed: ChatState = { ...state, walk: null, about: { type: 'outcome', index: walk.outcome } }
  if (none) return answer({ statements: [say(`${opening} No blank was filled; the sentence waits until you have the figures.`, { places: [place] })], quickReplies, state: closed, facts, byCode: true })
  const open = left === 0 ? '' : ` ${many(left, 'blank is', 'blanks are')} still open.`
  return answer({
    statements: [say(`${opening} Here is the sentence with your words in it. Read it over before you use it; it belongs after ${quoted(place.quote)}.${open}`, { places: [place], references: [{ type: 'outcome', index: walk.outcome }] }), say(text)],
    quickReplies,
    state: closed,
    suggestion: { template, filled: text, blanks: left, place },
    facts,
    byCode: true,
  })
}
