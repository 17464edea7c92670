/** The coach without a model: from what was said, and what it knows, to an answer; pure, and the same for the same input. */
import type { ChatState } from '../../ecq/chat-state.ts'
import { demandsOwnWords } from '../../ecq/own-words.ts'
import type { Act } from './acts.ts'
import type { Answer, SpokenAnswer } from './answer-shape.ts'
import { doAct } from './do-act.ts'
import { type Heard, type Sent, hear } from './hear.ts'
import { cited } from './moves/cited.ts'
import { gap } from './moves/board.ts'
import { explainCompetency, explainRule, explainTopic } from './moves/explain.ts'
import { adviseMark, explainMark } from './moves/marks.ts'
import { aboutParagraphs } from './moves/passage.ts'
import { push } from './moves/push.ts'
import { type Rehearsal, askForMore, beginRehearsal, endRehearsal, fewestWords, questionOf, spokenSoFar } from './moves/rehearse.ts'
import { forget, listFacts, note, offerNote } from './moves/facts.ts'
import { decline, unclear } from './moves/talk.ts'
import { askAgain, beginWalk, goOn, withoutFacts } from './moves/walk.ts'
import { type PartAnswer, joined, partsOf, pointsBack, sameAnswer } from './in-parts.ts'
import { say } from './say.ts'
import { type Scene, everyCompetency, findingOf } from './scene.ts'
import { explainNamed } from './explain-named.ts'
import { type TakenBack, takenBack } from './taken-back.ts'

/** `spoken`: the answer waits for a review of these words, see `afterAnswer`. */
export type Response = { readonly answer: Answer } | { readonly spoken: SpokenAnswer; readonly rehearsal: Rehearsal }

/** Topics so close to the message that nothing else can be meant, and those that are close enough where nothing else is. */
const sure = 0.8
const likely = 0.48

/** About one's own draft, which a topic answers only in general. */
const ofOwn = ({ plain, acts }: Heard): boolean => acts.length > 0 && /\b(?:my|mine|it|this|that|i)\b/.test(plain)

/** Says nothing of its own about what it asks for. */
const bare = /^(?:(?:but |and |so )?why|why not|how so|how come|explain|explain please|more|tell me more|go on|meaning)$/

/** Asks how to show the competency in hand. */
const shows = /\b(?:show|demonstrate|prove)\b.{0,12}\b(?:it|this|that)\b/

const ruleActs: ReadonlySet<Act> = new Set<Act>(['mend-mark', 'examples', 'list-marks', 'why-mark'])

/** The rule is called by its id, or said to be one. */
const namesRule = ({ said, plain }: Heard, id: string): boolean => (id.includes('-') && said.toLowerCase().includes(id)) || /\brule\b/.test(plain)

export function respond(scene: Scene, state: ChatState, sent: Sent): Response {
  if (demandsOwnWords(sent.said)) return { answer: decline(scene, state) }
  const heard = hear(scene, sent)
  if (state.rehearsal) return rehearsing(scene, state, state.rehearsal, heard)
  if (state.walk && scene.review) return { answer: walking(scene, state, heard) }
  return { answer: idle(scene, state, heard) }
}

/** While a question is open, other people's words are part of the answer; only what is meant for the coach is a push. */
const orders = ({ push, plain }: Heard): boolean => push === 'orders' || push === 'demand' || push === 'dispute' || (push !== null && /\b(?:give me|rate me|meets|my rating|certify me|pass me|approve me)\b/.test(plain))

/** A question or an order in the middle of a walk, rather than the answer. */
function isAside(scene: Scene, heard: Heard): boolean {
  if (orders(heard) || unsaid(scene, heard) || heard.acts.some((act) => act === 'list-facts' || act === 'rehearse' || act === 'write')) return true
  return heard.asks && heard.said.split(/\s+/).length > 1 && (/\?\s*$/.test(heard.said) || (heard.topics[0]?.score ?? 0) >= likely)
}

/** What the message takes back, unless it takes back rules rather than facts. */
function unsaid(scene: Scene, heard: Heard): TakenBack | null {
  if (heard.acts.includes('forget')) return { facts: scene.facts.slice(-1), words: heard.plain, several: false }
  const meant = takenBack(scene.facts, heard.said) ?? takenBack(scene.facts, heard.plain)
  return meant && (meant.facts.length > 0 || heard.push === null) ? meant : null
}

function walking(scene: Scene, state: ChatState, heard: Heard): Answer {
  const { walk } = state
  const { review } = scene
  if (!walk || !review) return idle(scene, state, heard)
  if (!isAside(scene, heard) || heard.acts.includes('repeat')) return goOn(review, state, walk, heard)
  const told = idle(scene, { ...state, walk: null }, heard)
  if (told.state.walk || told.state.rehearsal) return told
  const again = askAgain(review, { ...state, walk: withoutFacts(review, walk, scene.facts.filter(({ id }) => told.forgotten.includes(id))) }, told.statements)
  return again ? { ...again, facts: told.facts, forgotten: told.forgotten, ratings: told.ratings } : told
}

function rehearsing(scene: Scene, state: ChatState, rehearsal: Rehearsal, heard: Heard): Response {
  const words = heard.said.split(/\s+/).length
  const short = words < 40
  if (short && heard.acts.includes('stop')) return { answer: endRehearsal(state) }
  if (short && (heard.acts.includes('skip') || heard.acts.includes('next-mark') || heard.acts.includes('rehearse'))) return { answer: beginRehearsal(scene, state, heard.names.ecqs[0]) }
  const aside = short && (orders(heard) || unsaid(scene, heard) !== null || /\?\s*$/.test(heard.said) || heard.acts.some((act) => act === 'help' || act === 'measure' || act === 'list-facts'))
  if (aside || (short && heard.acts.includes('repeat'))) {
    const told = heard.acts.includes('repeat') ? null : idle(scene, { ...state, rehearsal: null }, heard)
    if (told?.state.walk) return { answer: told }
    const question = say(`The question: ${questionOf(rehearsal)}`)
    return { answer: told ? { ...told, statements: [...told.statements, question], state: { ...told.state, rehearsal } } : { ...askForMore(state, rehearsal), statements: [question] } }
  }
  if (words < fewestWords && rehearsal.answer === '') return { answer: askForMore(state, rehearsal) }
  return { spoken: { framework: rehearsal.framework, ecq: rehearsal.ecq, text: spokenSoFar(rehearsal, heard.said) }, rehearsal }
}

/** Answers a message that asks several things part by part. */
function idle(scene: Scene, before: ChatState, heard: Heard): Answer {
  const whole = (): Answer => answerOne(scene, before, heard)
  const parts = heard.push || heard.about || heard.cited.length + heard.absent.length > 0 || noted.test(heard.said) || unsaid(scene, heard) ? [] : partsOf(heard.said)
  const asking = parts.filter((part) => wants(heardAs(scene, part)))
  if (asking.length === 0 || parts.length < 2) return whole()
  if (asking.length === 1) {
    const others = parts.filter((part) => part !== asking[0]).map((part) => heardAs(scene, part).acts)
    if (others.every((acts) => acts.length > 0)) return answerOne(scene, before, heardAs(scene, asking[0] as string))
    const told = whole()
    return told.understood && told.state.offered === null ? told : answerOne(scene, before, heardAs(scene, asking[0] as string))
  }
  const all: PartAnswer[] = []
  for (const part of asking) {
    const last = all.at(-1)
    const state = last?.told.state ?? before
    const linked = last && pointsBack(part) ? answerOne(scene, state, heardAs(scene, `${last.part} ${part}`)) : null
    // What points back is asked of what was said before it, unless that only gives the same answer again.
    const fits = last && linked?.understood && !sameAnswer(linked, last.told)
    if (fits && !last.told.understood) all.pop()
    all.push({ part, told: fits ? linked : answerOne(scene, state, heardAs(scene, part)) })
    if (all.at(-1)?.told.state.walk || all.at(-1)?.told.state.rehearsal) break
  }
  return all.some(({ told }) => told.understood) ? joined(all) : whole()
}

const heardAs = (scene: Scene, said: string): Heard => hear(scene, { said, cited: [], absent: [], about: null })

/** Asks, or wants something done that is more than politeness. */
const wants = ({ asks, acts }: Heard): boolean => asks || acts.some((act) => !courtesies.has(act))

const courtesies: ReadonlySet<Act> = new Set<Act>(['greet', 'thank', 'bye', 'yes', 'no', 'skip', 'stop', 'repeat'])

function answerOne(scene: Scene, before: ChatState, heard: Heard): Answer {
  if (before.offered !== null && heard.acts.includes('yes')) return note(scene, before, before.offered)
  const state = chosen({ ...before, offered: null }, heard)
  const told = noted.exec(heard.said)?.[1]
  if (told && heard.push !== 'orders' && heard.push !== 'demand') return note(scene, state, told.trim())
  const back = unsaid(scene, heard)
  if (back) return forget(scene, state, back)
  if (heard.acts.includes('list-facts') && !heard.push) return listFacts(scene, state)
  const [closest] = heard.topics
  if (bare.test(heard.plain)) return pointed(scene, state, heard) ?? doAct(scene, state, heard) ?? unclear(scene, state, heard)
  const own = ofThisDraft(scene, state, heard)
  if (own) return own
  const [rule] = heard.names.rules
  if (rule && namesRule(heard, rule.id)) return doAct(scene, state, { ...heard, acts: heard.acts.filter((act) => ruleActs.has(act)) }) ?? explainRule(scene, state, rule)
  if (heard.asks && closest && closest.score >= sure && !ofOwn(heard) && heard.cited.length === 0 && heard.push !== 'orders') return explainTopic(state, closest.thing)
  if (heard.push) return pushed(scene, state, heard)
  if (heard.cited.length + heard.absent.length > 0) return spokenOf(scene, state, heard)
  if (heard.about?.type === 'outcome' && scene.review) return beginWalk(scene, scene.review, state, { outcome: heard.about.index, ecqs: [], paragraphs: [] })
  const mark = heard.about?.type === 'finding' ? findingOf(scene, state) : undefined
  if (mark) return doAct(scene, state, heard) ?? explainMark(scene, state, mark)
  return doAct(scene, state, heard) ?? explainNamed(scene, state, heard) ?? (shows.test(heard.plain) ? pointed(scene, state, heard) : null) ?? (closest && closest.score >= likely ? explainTopic(state, closest.thing) : null) ?? pointed(scene, state, heard) ?? rest(scene, state, heard)
}

/** Acts that ask about this draft, or order its words, in wordings that general questions have too. */
const ownActs: ReadonlySet<Act> = new Set<Act>(['invent', 'write', 'open-questions', 'strengths', 'shorten', 'part', 'framework', 'level', 'length', 'count-words'])
/** What is wanted of a paragraph beyond a word about it. */
const otherActs: ReadonlySet<Act> = new Set<Act>(['measure', 'rehearse', 'write', 'forget'])

function ofThisDraft(scene: Scene, state: ChatState, heard: Heard): Answer | null {
  if (heard.push || heard.cited.length + heard.absent.length > 0 || heard.about) return null
  const { paragraphs, rules, competencies } = heard.names
  const asked = paragraphs.length > 0 && rules.length + competencies.length === 0 && !heard.acts.some((act) => otherActs.has(act))
  if (asked && scene.review) return aboutParagraphs(scene, scene.review, state, paragraphs)
  const wanted = heard.acts.filter((act) => ownActs.has(act))
  return wanted.length === 0 ? null : doAct(scene, state, { ...heard, acts: wanted })
}

const noted = /^\s*(?:please )?(?:note|remember|record|fact|for the record)(?: that| this)?(?::|,|(?<= that))\s*(\S.{3,})$/is

/** What was chosen on the page is what "this" means. */
function chosen(state: ChatState, { about }: Heard): ChatState {
  if (about?.type === 'finding') return { ...state, about: { type: 'finding', id: about.id } }
  return about?.type === 'outcome' ? { ...state, about: { type: 'outcome', index: about.index } } : state
}

function pushed(scene: Scene, state: ChatState, heard: Heard): Answer {
  const all = Object.keys(scene.review?.ecqs ?? {})
  const named = heard.names.ecqs.map(({ ecq }) => ecq.id).filter((id) => all.includes(id))
  const told = push(scene, state, heard.push ?? 'demand', named.length > 0 ? named : all)
  if (heard.cited.length + heard.absent.length === 0) return told
  const shown = cited(scene, state, heard.cited, heard.absent)
  return { ...shown, statements: [...told.statements.slice(0, -1), ...shown.statements], ratings: told.ratings }
}

/** Words that stand in the draft: the mark on them where that is asked for, else all that was made of them. */
function spokenOf(scene: Scene, state: ChatState, heard: Heard): Answer {
  const [mark] = scene.findings.filter(({ start, end, quote }) => quote !== '' && heard.cited.some((one) => start < one.end && one.start < end)).toSorted((a, b) => a.quote.length - b.quote.length)
  if (mark && heard.acts.includes('mend-mark')) return adviseMark(scene, state, mark)
  if (mark && heard.acts.includes('why-mark')) return explainMark(scene, state, mark)
  return cited(scene, state, heard.cited, heard.absent)
}

/** Something was spoken of before, and little is said of it now. */
function pointed(scene: Scene, state: ChatState, { plain }: Heard): Answer | null {
  const short = plain.split(' ').length <= 5 && /\b(?:this|that|it)\b/.test(plain)
  const { about } = state
  const mark = findingOf(scene, state)
  if (mark && (short || bare.test(plain))) return explainMark(scene, state, mark)
  if (about?.type === 'ecq' && scene.review && bare.test(plain)) return gap(scene, scene.review, state, [about.id])
  const competency = about?.type === 'competency' && (short || bare.test(plain) || shows.test(plain)) ? everyCompetency(scene).find((one) => one.competency.id === about.id && one.framework === about.framework) : undefined
  return competency ? explainCompetency(scene, state, competency) : null
}

function rest(scene: Scene, state: ChatState, heard: Heard): Answer {
  const statesFigure = !heard.asks && /\d/.test(heard.said) && /\b(?:i|my|we|our)\b/i.test(heard.said) && !/[<>{}]/.test(heard.said) && heard.said.split(/\s+/).length >= 4 && heard.said.length <= 600
  return statesFigure ? offerNote(state, heard.said.trim()) : unclear(scene, state, heard)
}
