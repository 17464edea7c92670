/** Answers one question or order, where the coach waits for nothing: the first way of understanding it that fits. */
import type { ChatState } from '../../ecq/chat-state.ts'
import { overlaps } from '../../text/span.ts'
import type { Act } from './acts.ts'
import type { Answer } from './answer-shape.ts'
import { doAct } from './do-act.ts'
import { explainNamed } from './explain-named.ts'
import type { Heard } from './hear.ts'
import { gap } from './moves/board.ts'
import { arguedFigure } from './moves/argued-figure.ts'
import { aboutBullets } from './moves/bullets.ts'
import { cited } from './moves/cited.ts'
import { exampleAt } from './moves/count-examples.ts'
import { exampleAge } from './moves/example-age.ts'
import { explainCompetency, explainRule, explainTopic } from './moves/explain.ts'
import { forget, listFacts, note, offerNote } from './moves/facts.ts'
import { adviseMark, explainMark } from './moves/marks.ts'
import { aboutParagraphs } from './moves/passage.ts'
import { askValues, placeFigure, placeOffered, tellsDirection } from './moves/place-figure.ts'
import { oldPost } from './moves/old-post.ts'
import { push } from './moves/push.ts'
import { spokenOf } from './moves/spoken-of.ts'
import { aboutAnswer } from './moves/spoken-answer.ts'
import { mayMention } from './moves/may-mention.ts'
import { unclear } from './moves/talk.ts'
import { toldDeed } from './moves/told-deed.ts'
import { beginWalk } from './moves/walk.ts'
import { story } from './topics/story.ts'
import { type Scene, everyCompetency, findingOf } from './scene.ts'
import { unsaid } from './taken-back.ts'

/** Topics so close to the message that nothing else can be meant, and those that are close enough where nothing else is. */
const sure = 0.8
export const likely = 0.48

/** About one's own draft, which a topic answers only in general. */
const ofOwn = ({ plain, acts }: Heard): boolean => acts.length > 0 && /\b(?:my|mine|it|this|that|i)\b/.test(plain)

/** Says nothing of its own about what it asks for. */
const bare = /^(?:(?:but |and |so )?why|why not|how so|how come|explain|explain please|more|tell me more|go on|meaning)$/

/** Asks how to show the competency in hand. */
const shows = /\b(?:show|demonstrate|prove)\b.{0,12}\b(?:it|this|that)\b/

const ruleActs: ReadonlySet<Act> = new Set<Act>(['mend-mark', 'examples', 'list-marks', 'why-mark'])

/** The rule is called by its id, or said to be one. */
const namesRule = ({ said, plain }: Heard, id: string): boolean => (id.includes('-') && said.toLowerCase().includes(id)) || /\brule\b/.test(plain)

export function answerOne(scene: Scene, before: ChatState, heard: Heard): Answer {
  if (before.offered !== null && heard.acts.includes('yes')) return note(scene, before, before.offered)
  const state = chosen({ ...before, offered: null }, heard)
  const told = noted.exec(heard.said)?.[1]
  if (told && heard.push !== 'orders' && heard.push !== 'demand') return note(scene, state, told.trim())
  const back = unsaid(scene, heard)
  if (back) return forget(scene, state, back)
  if (heard.acts.includes('list-facts') && !heard.push) return listFacts(scene, state)
  const [closest] = heard.topics
  if (bare.test(heard.plain)) return pointed(scene, state, heard) ?? doAct(scene, state, heard) ?? unclear(scene, state, heard)
  const own = (heard.push ? null : (placeFigure(scene, state, heard) ?? placeOffered(scene, before, heard))) ?? ofThisDraft(scene, state, heard)
  if (own) return own
  const [rule] = heard.names.rules
  if (rule && namesRule(heard, rule.id)) return doAct(scene, state, { ...heard, acts: heard.acts.filter((act) => ruleActs.has(act)) }) ?? explainRule(scene, state, rule)
  if (heard.asks && closest && closest.score >= sure && !ofOwn(heard) && heard.cited.length === 0 && heard.push !== 'orders') return explainTopic(state, closest.thing)
  if (heard.push) return pushed(scene, state, heard)
  if (heard.cited.length + heard.absent.length > 0) return ofCited(scene, state, heard)
  if (heard.about?.type === 'outcome' && scene.review) return beginWalk(scene, scene.review, state, { outcome: heard.about.index, ecqs: [], paragraphs: [] })
  const mark = heard.about?.type === 'finding' ? findingOf(scene, state) : undefined
  if (mark) return doAct(scene, state, heard) ?? explainMark(scene, state, mark)
  const deed = !heard.asks && heard.acts.length === 0 && heard.names.competencies.length > 0 ? toldDeed(scene, state, heard) : null
  if (deed) return deed
  return doAct(scene, state, heard) ?? explainNamed(scene, state, heard) ?? (shows.test(heard.plain) ? pointed(scene, state, heard) : null) ?? (closest && closest.score >= likely ? explainTopic(state, closest.thing) : null) ?? pointed(scene, state, heard) ?? rest(scene, state, heard)
}

/** Acts that ask about this draft, or order its words, in wordings that general questions have too. */
const ownActs: ReadonlySet<Act> = new Set<Act>(['invent', 'write', 'spelling', 'count-examples', 'results-in-figures', 'sentences-read', 'aligned', 'where-goes', 'reuse', 'since-last', 'worst-sentence', 'worst-paragraph', 'ecq-first', 'doubt', 'open-questions', 'strengths', 'shorten', 'part', 'framework', 'level', 'length', 'compare', 'count-words'])
/** What is wanted of a paragraph beyond a word about it. */
const otherActs: ReadonlySet<Act> = new Set<Act>(['measure', 'rehearse', 'write', 'forget'])

function ofThisDraft(scene: Scene, state: ChatState, heard: Heard): Answer | null {
  if (heard.push || heard.cited.length + heard.absent.length > 0 || heard.about) return null
  const aged = exampleAge(scene, state, heard) ?? oldPost(scene, state, heard) ?? aboutBullets(scene, state, heard)
  if (aged) return aged
  const spoken = scene.review && !heard.acts.includes('rehearse') ? aboutAnswer(scene, scene.review, state, heard) : null
  if (spoken) return spoken
  const { paragraphs, missing, rules, competencies } = heard.names
  const asked = paragraphs.length + missing.length > 0 && rules.length + competencies.length === 0 && !heard.acts.some((act) => otherActs.has(act))
  if (asked && scene.review) return aboutParagraphs(scene, scene.review, state, heard.names)
  const named = heard.names.ecqs.map(({ ecq }) => ecq.id)
  const example = scene.review && heard.asks ? exampleAt(scene, scene.review, state, { plain: heard.plain, ecqs: named.length > 0 ? named : Object.keys(scene.review.ecqs) }) : null
  const meant = example ?? spokenOf(scene, state, heard)
  if (meant) return meant
  const wanted = heard.acts.filter((act) => ownActs.has(act))
  return wanted.length === 0 ? null : doAct(scene, state, { ...heard, acts: wanted })
}

export const noted = /^\s*(?:please )?(?:note|remember|record|fact|for the record)(?: that| this)?(?::|,|(?<= that))\s*(\S.{3,})$/is

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
  const shown = cited(scene, state, heard.cited, { absent: heard.absent, pushes: true })
  return { ...shown, statements: [...told.statements.slice(0, -1), ...shown.statements], ratings: told.ratings }
}

/** Words that stand in the draft: the mark on them where that is asked for, else all that was made of them. */
function ofCited(scene: Scene, state: ChatState, heard: Heard): Answer {
  const [mark] = scene.findings.filter(({ start, end, quote }) => quote !== '' && heard.cited.some((one) => start < one.end && one.start < end)).toSorted((a, b) => a.quote.length - b.quote.length)
  if (mark && heard.acts.includes('mend-mark')) return adviseMark(scene, state, mark)
  const weak = scene.review?.paragraphs.some((one) => one.weak.some(({ evidence }) => evidence !== null && heard.cited.some((words) => overlaps(evidence, words))))
  if (mark && (!weak || /\b(?:mark|flag|underlin|highlight)/.test(heard.plain)) && heard.acts.includes('why-mark')) return explainMark(scene, state, mark)
  return cited(scene, state, heard.cited, { absent: heard.absent, pushes: heard.push !== null })
}

/** Asks of a place, a time or a leave, which no explanation of a mark answers. */
const asksOther = /\b(?:where|when|who|would|could|can|will|how (?:long|many|much|often))\b/

/** Something was spoken of before, and little is said of it now. */
function pointed(scene: Scene, state: ChatState, { plain, asks }: Heard): Answer | null {
  if (!asks && !bare.test(plain)) return null
  const short = plain.split(' ').length <= 5 && /\b(?:this|that|it)\b/.test(plain) && !asksOther.test(plain)
  const { about } = state
  const mark = findingOf(scene, state)
  if (mark && (short || bare.test(plain))) return explainMark(scene, state, mark)
  if (about?.type === 'ecq' && scene.review && bare.test(plain)) return gap(scene, scene.review, state, [about.id])
  const competency = about?.type === 'competency' && (short || bare.test(plain) || shows.test(plain)) ? everyCompetency(scene).find((one) => one.competency.id === about.id && one.framework === about.framework) : undefined
  return competency ? explainCompetency(scene, state, competency) : null
}

const future = story.find(({ id }) => id === 'future')
/** Tells what is to come. */
const plans = /^(?:(?:and|but|so|also) )*(?:i|we|they|my \w+|the \w+) (?:will|plan|plans|hope|hopes|intend|intends|expect|expects|aim|aims|am going to|are going to|is going to|would like to)\b/

function rest(scene: Scene, state: ChatState, heard: Heard): Answer {
  const statesFigure = !heard.asks && /\d/.test(heard.said) && (/\b(?:i|my|we|our)\b/i.test(heard.said) || heard.said.split(/\s+/).length >= 8) && !/[<>{}]/.test(heard.said) && heard.said.split(/\s+/).length >= 4 && heard.said.length <= 600
  const plan = future && !heard.asks && plans.test(heard.plain) ? explainTopic(state, future) : null
  if (plan) return plan
  const deed = heard.asks ? null : toldDeed(scene, state, heard)
  if (!statesFigure && deed) return deed
  if (!statesFigure && !heard.asks && tellsDirection(heard.plain)) return askValues(state, heard.said.trim())
  if (!statesFigure && heard.asks) return mayMention(scene, state, heard) ?? unclear(scene, state, heard)
  return statesFigure ? (arguedFigure(scene, state, heard) ?? offerNote(scene, state, heard.said.trim())) : unclear(scene, state, heard)
}
