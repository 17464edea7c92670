/** Tells which passive clauses are steps that somebody took, and which only say what happened or how things stood. */
import { tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { signsIn } from '../text/sentence-signs.ts'
import { hasMeasure } from './measures.ts'
import type { Passive } from './passive.ts'
import { happenings } from './words/happenings.ts'
import { personNouns } from './words/person-nouns.ts'
import { stepNouns, stepVerbs } from './words/step-verbs.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const steps = new Set(stepVerbs)
const nouns = new Set(stepNouns)
const events = new Set(happenings)
const roles = new Set(personNouns)
const light = set('made taken given paid')
/** Steps, by the first participle. */
const taken = tableOf([...steps, ...light])
const persons = tableOf('i we he she you who nobody no-one everyone somebody someone'.split(' '))
const absent = tableOf('no none neither nothing never few little which what whatever'.split(' '))

/** What others thought of a thing is no step. */
const judged = tableOf('considered regarded viewed seen deemed perceived'.split(' '))

/** Verbs that tell a step in the past and a state or a result in `has been …`. */
const perfectSteps = set(
  'established created formed implemented developed introduced instituted launched conducted undertaken initiated adopted put set stood rolled taken made revised redesigned streamlined held hosted convened trained provided delivered offered negotiated',
)

/** `sure`: a step by its verb. `likely`: a step where its neighbors are steps. */
export function stepKind(passage: Passage, sentence: Sentence, passive: Passive): 'sure' | 'likely' | null {
  const { words, ids } = passage.tokens
  const { tense, opener, negated, subject, auxiliary, verb, participles, participle, agent } = passive
  if (negated || opener !== null || (tense !== 'past' && tense !== 'perfect') || words[auxiliary] === 'got') return null
  const first = ids[subject] as number
  if (persons[first] === 1 || absent[first] === 1 || absent[ids[auxiliary - 2] ?? 0] === 1 || judged[ids[verb] as number] === 1) return null
  if (agent >= 0 && isTakenUp(words, participle, agent)) return null
  if (honored.test(participle) && /^(?:with|by|as|for|in|at|nationally)$/.test(words[verb + 1] ?? '')) return null
  if ((decided[ids[verb] as number] === 1 && isDecidedAbove(words[auxiliary - 1] ?? '')) || (agent >= 0 && isAuthority(words, agent, sentence.to))) return null
  if (isRunEvent(words, passive)) return 'sure'
  if (taken[ids[verb] as number] === 1 || (participles.length > 1 && participles.some((word) => steps.has(word) || light.has(word)))) return isKnownStep(passage, sentence, passive) ? 'sure' : null
  const open = tense === 'past' && agent < 0 && !events.has(participle) && !roles.has(words[auxiliary - 1] ?? '')
  return open ? 'likely' : null
}

/** `was adopted by the Congressional Budget Office`: what others made of it, unless they are the writer's own. */
const isTakenUp = (words: readonly string[], participle: string, agent: number): boolean =>
  /^(?:adopted|copied|replicated|emulated|accepted|endorsed|upheld|ratified|cited|featured|commended)$/.test(participle) && !words.slice(agent, agent + 4).some((word) => /^(?:our|my|us|team|teams|staff|group|members|participants|all|parties|leadership|management)$/.test(word))

/** `was recognized with an award` */
const honored = /^(?:recognized|honored|awarded|nominated|commended|praised|hailed)$/

/** `three of the four were settled`: a trouble that is over. */
const endings = tableOf('closed repaired removed settled resolved cleared eliminated corrected fixed mended restored lifted ended stopped released repaid cut reduced halved'.split(' '))

/** A result that is measured: what was wrong is over, whoever did the last of it. */
export const isMeasuredEnd = (passage: Passage, sentence: Sentence, { subject, verb }: Passive): boolean =>
  endings[passage.tokens.ids[verb] as number] === 1 && (/^(?:both|all|every)$/.test(passage.tokens.words[subject] as string) || (signsIn(passage, sentence) & Mark.digit) !== 0 || hasMeasure(passage, sentence))

function isKnownStep(passage: Passage, sentence: Sentence, passive: Passive): boolean {
  const { words, ids, marks } = passage.tokens
  const { tense, participle, subject, auxiliary, verb } = passive
  if (tense === 'perfect' && !perfectSteps.has(participle)) return false
  if (light.has(participle) && !hasNoun(words, subject, auxiliary) && !hasNoun(words, verb + 1, Math.min(sentence.to, verb + 5))) return false
  return idling[ids[verb] as number] === 0 || !isIdle(words, passive, ((marks[verb + 1] ?? 0) & Mark.parted) !== 0)
}

function hasNoun(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (nouns.has(words[at] as string)) return true
  return false
}

const isRunEvent = (words: readonly string[], { participle, auxiliary }: Passive): boolean =>
  participle === 'run' && /^(?:exercises?|pilots?|drills?|campaigns?|trials?|tests?|simulations?|workshops?|sessions?)$/.test(words[auxiliary - 1] ?? '')

/** `the bill was signed`, `the appeal was denied`: the law, a court or a regulator did it. */
const isDecidedAbove = (head: string): boolean =>
  /^(?:bills?|laws?|acts?|statutes?|legislation|amendments?|vaccines?|drugs?|licenses?|permits?|grants?|petitions?|appeals?|patents?|treaty|treaties|nominations?)$/.test(head)

const decided = tableOf('approved signed adopted renewed extended issued awarded submitted closed accepted introduced'.split(' '))

/** `was cut by a third`, `was closed for a year`: what was done to the writer, not a step. */
const suffered = /^(?:budget|budgets|island|town|museum|road|roads|school|schools|airport|port|bridge|base|funding|appropriation|store|mill|mine|plant|factory)$/

const structures =
  /^(?:dams?|levees?|buildings?|bridges?|ships?|vessels?|houses?|towers?|plants?|facilit(?:y|ies)|roads?|stations?|hospital|base|bases|trust|confidence|credibility)$/
const needParticle = /^(?:set|put|stood|brought|rolled|laid|carried|worked|stepped|spun|turned|followed|fed|whittled|pared|ramped|struck)$/
const particles = /^(?:up|in|into|out|down|together|over|online|through|aside|on|forward|back|to|around|with|between)$/
const standing = /^(?:divided|split|organized|restricted|opposed|shared|named|included|covered|dedicated|devoted|committed|rooted)$/

/** The participles that may tell how things stood. */
const idling = tableOf(
  (
    'cut closed shut reduced moved suspended frozen trimmed built rebuilt constructed struck set put stood brought rolled laid carried worked stepped spun turned followed fed whittled pared ramped ' +
    'drawn kept divided split organized restricted opposed shared named included covered dedicated devoted committed rooted'
  ).split(' '),
)

/** `the workforce was organized by trade`, `the dam was built in`, `was set for May`: how things stood. */
function isIdle(words: readonly string[], { auxiliary, verb, participle }: Passive, parted: boolean): boolean {
  const after = words[verb + 1] ?? ''
  const head = words[auxiliary - 1] ?? ''
  if (/^(?:cut|closed|shut|reduced|moved|suspended|frozen|trimmed)$/.test(participle)) return suffered.test(head)
  if (/^(?:built|rebuilt|constructed)$/.test(participle)) return structures.test(head)
  if (participle === 'struck') return !/^(?:agreement|agreements|balance|deal|deals|compromise|bargain|accord|principle)$/.test(head)
  if (needParticle.test(participle)) return !particles.test(after) || parted
  if (participle === 'drawn') return after !== 'up'
  if (participle === 'kept') return !/^(?:informed|abreast|apprised|engaged|updated|and)$/.test(after)
  return standing.test(participle) && /^(?:by|between|among|over|to|in|into|on)$/.test(after)
}

const authorities =
  /^(?:congress|court|courts|judge|legislature|governor|governors|president|statute|law|laws|act|senate|house|council|commission|board|parliament|minister|ministry|secretary|administrator|inspectors?|auditors?|regulators?|gao|opm|omb|director|predecessors?|committee|mayor|voters|state|county|city|treaty|ordinance|association|body|bodies|donors|me|agency|department|headquarters|administration)$/

function isAuthority(words: readonly string[], agent: number, end: number): boolean {
  for (let at = agent; at < Math.min(end, agent + 4); at++) if (authorities.test(words[at] as string)) return true
  return false
}
