/** Marks steps told in the passive without the writer: a board cannot see who held the meeting or made the decision. */
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { type Passive, passivesOf } from '../passive.ts'
import { paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { stepNouns, stepVerbs } from '../words/step-verbs.ts'

const steps = new Set(stepVerbs)
const nouns = new Set(stepNouns)
const light = new Set(['made', 'taken', 'given'])

/** Verbs that tell a step in the past and a state or a result in `has been …`. */
const perfectSteps = new Set('established created formed implemented developed introduced instituted launched conducted undertaken initiated adopted put set stood rolled taken made revised redesigned streamlined held hosted convened trained provided delivered offered formed negotiated'.split(' '))

export default paragraphRule({
  severity: 'warning',
  title: 'Step in the passive',
  message: 'This step has nobody who took it.',
  reason: 'A board credits what you did; a plan that "was developed" may have been anybody\'s.',
  advice: 'Put the doer in front: "I set up…", "I had my deputy draft…". If somebody else did it, say what your part was.',
  source: briefing,
  weight: 65,
  find: function* ({ passage, settings }) {
    const oldest = Number(settings.date.slice(0, 4)) - 12
    for (const sentence of passage.sentences) {
      const passives = passivesOf(passage, sentence)
      if (passives.length === 0 || tellsHistory(passage, sentence, oldest)) continue
      for (const passive of passives) if (isStep(passage, sentence, passive)) yield { start: passive.start, end: passive.end }
    }
  },
  hits: [
    '[[A steering committee was established]] in March.',
    'I arrived in May. [[Three workshops were held]], and [[a new intake form was designed]].',
    'After much debate [[the schedule was revised]].',
    '[[A number of changes were made]] to the roster.',
    '[[The concerns of the union were given]] careful attention.',
    '[[Funds were reallocated]] from travel to repairs.',
    '[[The agreement was negotiated]] over six months by our lawyers.',
    'Where two sections disagreed, [[the matter was dealt with]] at the lowest level.',
    '[[The new rules were drafted, vetted and rolled out]] in nine ports.',
    '[[Weekly calls were set up]] with the carriers.',
  ],
  misses: [
    'No grievance has been filed since 2020.',
    'The office was created by Congress in 1946.',
    'The dams were built in 1958 and have not been raised since.',
    'I was asked to take over the depot the day after it was flooded.',
    'A technician was exposed to brucella because nobody had reported the seal.',
    'Fourteen of the sergeants have been promoted.',
    'The clause was not invoked.',
    'Our registration was restored by the oversight board in November.',
    'I asked which of the claims were reviewed twice.',
    'The workforce was organized by trade.',
    'The agency was fined $2 million by the court.',
    'The laboratory is located in Ohio and is funded by fees.',
  ],
})

function isStep(passage: Passage, sentence: Sentence, passive: Passive): boolean {
  const { words, marks } = passage.tokens
  const { tense, opener, negated, subject, auxiliary, verb, participle, participles, agent } = passive
  if (negated || opener !== null || (tense !== 'past' && tense !== 'perfect')) return false
  if (words[auxiliary] === 'got' || !participles.some((word) => steps.has(word))) return false
  if (tense === 'perfect' && !perfectSteps.has(participle)) return false
  if (persons.has(words[subject] as string) || absent.has(words[subject] as string)) return false
  if (light.has(participle) && !hasNoun(words, subject, auxiliary) && !hasNoun(words, verb + 1, Math.min(sentence.to, verb + 5))) return false
  if (idle(words, passive, marks)) return false
  return agent < 0 || !isAuthority(words, agent, sentence.to)
}

const persons = new Set('i we he she you who nobody no-one everyone somebody someone'.split(' '))
const absent = new Set(['no', 'none', 'neither', 'nothing', 'never', 'few', 'little', 'which', 'what', 'whatever'])

function hasNoun(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (nouns.has(words[at] as string)) return true
  return false
}

const structures = /^(?:dams?|levees?|buildings?|bridges?|ships?|vessels?|houses?|towers?|plants?|facilit(?:y|ies)|roads?|stations?|hospital|base|bases|trust|confidence|credibility)$/

/** `the workforce was organized by trade`, `the dam was built in`, `was set for May`, `were divided`: how things stood. */
function idle(words: readonly string[], { auxiliary, verb, participle }: Passive, marks: readonly number[]): boolean {
  const after = words[verb + 1] ?? ''
  const head = words[auxiliary - 1] ?? ''
  if (/^(?:built|rebuilt|constructed)$/.test(participle)) return structures.test(head)
  if (/^(?:set|put|stood|brought|rolled|laid|carried|worked|stepped|spun|turned|followed)$/.test(participle)) return !/^(?:up|in|into|out|down|together|over|online|through|aside|on|forward|back|to|around)$/.test(after) || ((marks[verb + 1] ?? 0) & Mark.parted) !== 0
  if (participle === 'drawn') return after !== 'up'
  if (participle === 'kept') return !/^(?:informed|abreast|apprised|engaged|updated)$/.test(after)
  if (/^(?:divided|split|organized|limited|restricted|opposed|closed|shared|extended|named|included|covered)$/.test(participle)) return /^(?:by|between|among|over|to|in|into|on)$/.test(after) && !/^(?:limited|extended)$/.test(participle)
  return false
}

const authorities =
  /^(?:congress|court|courts|judge|legislature|governor|governors|president|statute|law|laws|act|senate|house|council|commission|board|parliament|minister|ministry|secretary|administrator|inspector|inspectors|auditors?|regulators?|gao|opm|omb|director|predecessors?|committee|mayor|voters|treaty|ordinance|association|body|bodies|voters|donors|me|agency|department|headquarters|administration)$/

function isAuthority(words: readonly string[], agent: number, end: number): boolean {
  for (let at = agent; at < Math.min(end, agent + 4); at++) if (authorities.test(words[at] as string)) return true
  return false
}

/** A year before the working memory of a narrative, or words that put the sentence before the writer's time. */
function tellsHistory({ tokens: { words } }: Passage, sentence: Sentence, oldest: number): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at] as string
    if (/^(?:1[89]|20)\d\ds?$/.test(word) && Number(word.slice(0, 4)) < oldest) return true
    if (word === 'ago' || word === 'originally' || word === 'historically' || word === 'previously') return true
    if (word === 'years' && (words[at + 1] === 'before' || words[at + 1] === 'earlier')) return true
  }
  return false
}
