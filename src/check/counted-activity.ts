/** Finds counts of activity in a sentence: `we held 34 workshops`, `1,900 people attended`, `it has met 22 times`. */
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { clauseBefore, isAdverb } from './clauses.ts'
import { type Measure, measuresIn } from './measures.ts'
import { activityVerbs, audienceNouns, eventNouns, productNouns } from './words/activities.ts'

/** Token indexes: the clause's first token and the token after the counted thing. */
export interface CountedActivity {
  readonly from: number
  readonly to: number
}

/** What a word can be beside a number; flags are added up. */
const Kind = {
  event: 1,
  product: 2,
  verb: 4,
  audience: 8,
  taught: 16,
  took: 32,
  filler: 64,
  auxiliary: 128,
  vanity: 256,
  pure: 512,
  repeated: 1_024,
  stop: 2_048,
  joins: 4_096,
  denies: 8_192,
  places: 16_384,
  turns: 32_768,
} as const

const activity = Kind.event | Kind.product

const kinds = flagsOf([
  [Kind.event, eventNouns],
  [Kind.product, productNouns],
  [Kind.verb, activityVerbs],
  [Kind.audience, audienceNouns],
  [Kind.taught, 'trained certified graduated briefed coached mentored cross-trained retrained onboarded credentialed reaches reached enrolled drew attracted welcomed hosted hired recruited engaged surveyed matched paired'.split(' ')],
  [Kind.took, 'signed adopted completed attended took taken participated joined enrolled registered watched graduated attend'.split(' ')],
  [Kind.filler, 'more than about over some nearly almost roughly approximately all another at least a total of up to an additional as many on out for part in with well close estimated record combined just the'.split(' ')],
  [Kind.auxiliary, 'were was have has been are is being'.split(' ')],
  [Kind.vanity, 'readers followers subscribers views page-views pageviews downloads likes clicks hits visitors reports attendees'.split(' ')],
  // Whatever these did so many of, it was activity.
  [Kind.pure, 'hosted conducted published issued distributed organized facilitated convened mailed fielded briefed circulated staged authored aired emailed tweeted blogged disseminated'.split(' ')],
  [Kind.repeated, 'met meets convened briefed testified visited spoken viewed downloaded watched presented gathered appeared'.split(' ')],
  // Behind them something else is told.
  [Kind.joins, ['who', 'which', 'that', 'and']],
  [Kind.denies, ['had', 'would', 'not', 'never']],
  [Kind.places, 'to with from for in at across'.split(' ')],
  // What comes of the people behind them hangs on the next word or the one before.
  [Kind.turns, ['came', 'received', 'adopted']],
  [Kind.stop, 'and or who which that to from with by at for in on were was have has had is are as'.split(' ')],
])

/** Whether the token is of any of the kinds; outside the text there is none. */
const isKind = (ids: readonly number[], at: number, kind: number): boolean => (kindsAt(ids, at) & kind) !== 0

const kindsAt = (ids: readonly number[], at: number): number => (at >= 0 && at < ids.length ? (kinds[ids[at] as number] as number) : 0)

const none: readonly CountedActivity[] = []

/** Counts of activity in order, at most one for each number. Linear in the sentence. */
export function countedActivities(passage: Passage, sentence: Sentence): readonly CountedActivity[] {
  const { tokens } = passage
  let found: CountedActivity[] | undefined
  const measures = measuresIn(passage, sentence)
  for (let i = 0; i < measures.length; i++) {
    const measure = measures[i] as Measure
    if (measure.kind === 'money' || measure.kind === 'none') continue
    const to = counted(passage, sentence, measure)
    if (to < 0 || isWritersErrand(tokens, sentence, measure, to)) continue
    found ??= []
    found.push({ from: clauseBefore(passage, sentence, measure.from).subject, to })
  }
  return found ?? none
}

/** The token after the counted activity, or -1. */
function counted({ tokens, text }: Passage, sentence: Sentence, measure: Measure): number {
  const { words, ids, marks, ends } = tokens
  if (measure.kind === 'time' && words[measure.to] !== 'of') return -1
  const noun = nounAfter(tokens, sentence, measure)
  if (measure.kind === 'change') return noun >= 0 && isKind(ids, noun, Kind.vanity) ? noun + 1 : -1
  if (words[measure.to] === 'times') return isRepeated(tokens, sentence, measure.from) ? measure.to + 1 : -1
  const parted = ((marks[measure.from] as number) & Mark.parted) !== 0
  const verb = parted ? -1 : verbBefore(tokens, sentence, measure.from)
  // What had been done lies before the story.
  if (verb > sentence.from && words[verb - 1] === 'had') return -1
  // `published all nine hospitals' figures` counts no figures.
  if (measure.to < sentence.to && apostrophe.test(text.charAt(ends[measure.to] as number))) return -1
  if (verb >= 0 && isKind(ids, verb, Kind.pure) && measure.kind === 'count') return Math.max(noun + 1, Math.min(sentence.to, measure.to + 1))
  // An auditor who closes findings says that something is mended.
  if (noun >= 0 && /^(?:findings|recommendations)$/.test(words[noun] as string) && verb >= 0 && /^(?:closed|cleared|lifted|withdrew)$/.test(words[verb] as string)) return -1
  if (noun >= 0 && isKind(ids, noun, activity)) {
    if (verb >= 0 && does(tokens, verb, noun)) return noun + 1
    const done = passiveAfter(tokens, sentence, noun + 1)
    if (done >= 0 || isKind(ids, noun, Kind.vanity)) return Math.max(done, noun) + 1
  }
  if (verb >= 0 && isKind(ids, verb, Kind.taught) && (noun >= 0 || measure.kind === 'count')) return Math.max(noun + 1, measure.to)
  return isPlaced(tokens, sentence, measure.from) ? measure.to : audienceAfter(tokens, sentence, measure)
}

const apostrophe = /['\u2019]/

/** `held 34 sessions`; a backlog that `held 85,000 applications` did nothing. */
const does = ({ words, ids }: Tokens, verb: number, noun: number): boolean =>
  isKind(ids, verb, Kind.verb) && (isKind(ids, noun, Kind.event) || !/^(?:held|hold|holds)$/.test(words[verb] as string))

/** `gave interviews to eleven newspapers`, `signed agreements with 12 universities`. */
const isPlaced = ({ ids }: Tokens, sentence: Sentence, from: number): boolean =>
  from - 3 >= sentence.from && isKind(ids, from - 1, Kind.places) && isKind(ids, from - 2, activity) && isKind(ids, from - 3, Kind.verb)

/** The activity noun among the few words after the number, or -1. */
function nounAfter({ ids }: Tokens, sentence: Sentence, { to }: Measure): number {
  const end = Math.min(sentence.to, to + 4)
  for (let at = to; at < end; at++) {
    const kind = kindsAt(ids, at)
    if (kind & activity || (kind & Kind.audience && at - to < 2)) return at
    if (kind & Kind.stop) return -1
  }
  return -1
}

/** The verb right before the number, over `more than`, `out`, `a total of`; or -1. */
function verbBefore({ ids }: Tokens, sentence: Sentence, from: number): number {
  let at = from - 1
  while (at > sentence.from && at > from - 5 && isKind(ids, at, Kind.filler)) at--
  return at >= sentence.from ? at : -1
}

function passiveAfter({ ids, words }: Tokens, sentence: Sentence, from: number): number {
  let seen = false
  const end = Math.min(sentence.to, from + 8)
  for (let at = from; at < end; at++) {
    const kind = kindsAt(ids, at)
    if (kind & (Kind.denies | Kind.joins)) return -1
    if (kind & Kind.auxiliary) seen = true
    else if (seen && kind & Kind.verb) return at
    else if (seen && !isAdverb(words[at] as string)) return -1
  }
  return -1
}

/** `more than 300 people from the agencies attended`, `thirty-eight of them have attended`; the verb, plus one, or -1. */
function audienceAfter(tokens: Tokens, sentence: Sentence, { kind, to }: Measure): number {
  const { words, ids } = tokens
  if (kind !== 'count' && kind !== 'share') return -1
  let heard = words[to] === 'of' || isKind(ids, to, Kind.took)
  const end = Math.min(sentence.to, to + 9)
  for (let at = to; at < end; at++) {
    const kinds = kindsAt(ids, at)
    if (kinds & Kind.joins) return -1
    if (kinds & Kind.audience) heard = true
    if (kinds & Kind.turns) {
      const word = words[at]
      if (word === 'came' && words[at + 1] === 'to' && isKind(ids, at - 1, Kind.audience)) return at + 2
      if (word === 'received' && heard && instruction(tokens, at)) return at + 1
      if (word === 'adopted' && isKind(ids, at - 1, Kind.audience)) return -1
    }
    if (heard && ((kinds & Kind.took && isTaken(tokens, at)) || (kinds & Kind.taught && isKind(ids, at - 1, Kind.auxiliary)))) return at + 1
  }
  return -1
}

/** `took part` and `signed up` are attendance; `took the offer` and `signed` are decisions. */
function isTaken({ words, ids }: Tokens, at: number): boolean {
  const word = words[at] as string
  if (word === 'signed') return words[at + 1] === 'up'
  if (word !== 'took' && word !== 'taken' && word !== 'joined') return true
  return [1, 2, 3, 4].some((step) => isKind(ids, at + step, activity) || /^(?:part|it|them|training)$/.test(words[at + step] ?? ''))
}

const instruction = ({ words }: Tokens, at: number): boolean => /^(?:training|instruction|coaching|certification|certificates|briefings?)$/.test(words[at + 2] ?? '') || words[at + 1] === 'training'

function isRepeated({ ids }: Tokens, sentence: Sentence, from: number): boolean {
  for (let at = Math.max(sentence.from, from - 6); at < from; at++) if (isKind(ids, at, Kind.repeated)) return true
  return false
}

/** `I interviewed 84 employees`: a step the writer took. A long row of events the writer held is still only effort. */
function isWritersErrand({ words, ids }: Tokens, sentence: Sentence, { from }: Measure, to: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 12); at--) {
    const word = words[at] as string
    if (word === 'have' || word === 'has' || word === 'was' || word === 'were') return false
    if (word !== 'i') continue
    return !(isKind(ids, to - 1, Kind.event) || words[to - 1] === 'times') || !isMany(words[from] as string)
  }
  return false
}

const isMany = (number: string): boolean => (/^\d/.test(number) ? number.length > 1 : /teen|ty|hundred|dozen|eleven|twelve/.test(number))
