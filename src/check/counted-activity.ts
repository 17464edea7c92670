/** Finds counts of activity in a sentence: `we held 34 workshops`, `1,900 people attended`, `it has met 22 times`. */
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { clauseBefore, isAdverb } from './clauses.ts'
import { type Measure, measuresIn } from './measures.ts'
import { activityVerbs, audienceNouns, eventNouns, productNouns } from './words/activities.ts'

/** Token indexes: the clause's first token and the token after the counted thing. */
export interface CountedActivity {
  readonly from: number
  readonly to: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const events = new Set(eventNouns)
const products = new Set(productNouns)
const verbs = new Set(activityVerbs)
const audience = new Set(audienceNouns)
const taught = set('trained certified graduated briefed coached mentored cross-trained retrained onboarded credentialed reaches reached enrolled drew attracted welcomed hosted hired recruited engaged surveyed matched paired')
const took = set('signed adopted completed attended took taken participated joined enrolled registered watched graduated attend')
const fillers = set('more than about over some nearly almost roughly approximately all another at least a total of up to an additional as many on out for part in with well close estimated record combined just the')
const auxiliaries = set('were was have has been are is being')
const vanity = set('readers followers subscribers views page-views pageviews downloads likes clicks hits visitors reports attendees')
/** Whatever these did so many of, it was activity. */
const pure = set('hosted conducted published issued distributed organized facilitated convened mailed fielded briefed circulated staged authored aired emailed tweeted blogged disseminated')
const repeated = set('met meets convened briefed testified visited spoken viewed downloaded watched presented gathered appeared')

/** Counts of activity in order, at most one for each number. Linear in the sentence. */
export function countedActivities(passage: Passage, sentence: Sentence): CountedActivity[] {
  const { words } = passage.tokens
  const found: CountedActivity[] = []
  for (const measure of measuresIn(passage, sentence.from, sentence.to)) {
    if (measure.kind === 'money' || measure.kind === 'none') continue
    const to = counted(passage, sentence, measure)
    if (to < 0 || isWritersErrand(words, sentence, measure, to)) continue
    found.push({ from: clauseBefore(passage, sentence, measure.from).subject, to })
  }
  return found
}

/** The token after the counted activity, or -1. */
function counted({ tokens: { words, marks } }: Passage, sentence: Sentence, measure: Measure): number {
  if (measure.kind === 'time' && words[measure.to] !== 'of') return -1
  const noun = nounAfter(words, sentence, measure)
  if (measure.kind === 'change') return noun >= 0 && vanity.has(words[noun] as string) ? noun + 1 : -1
  if (words[measure.to] === 'times') return isRepeated(words, sentence, measure.from) ? measure.to + 1 : -1
  const parted = ((marks[measure.from] as number) & Mark.parted) !== 0
  const verb = parted ? -1 : verbBefore(words, sentence, measure.from)
  if (verb >= 0 && pure.has(words[verb] as string) && words[verb - 1] !== 'had' && measure.kind === 'count') return Math.max(noun + 1, Math.min(sentence.to, measure.to + 1))
  if (noun >= 0 && isActivity(words[noun] as string)) {
    if (verb >= 0 && does(words, verb, noun)) return noun + 1
    const done = passiveAfter(words, sentence, noun + 1)
    if (done >= 0 || vanity.has(words[noun] as string)) return Math.max(done, noun) + 1
  }
  if (verb >= 0 && taught.has(words[verb] as string) && (noun >= 0 || measure.kind === 'count')) return Math.max(noun + 1, measure.to)
  return isPlaced(words, sentence, measure.from) ? measure.to : audienceAfter(words, sentence, measure)
}

/** `held 34 sessions`; a backlog that `held 85,000 applications` did nothing, and `had held` lies before the story. */
const does = (words: readonly string[], verb: number, noun: number): boolean =>
  verbs.has(words[verb] as string) && words[verb - 1] !== 'had' && (events.has(words[noun] as string) || !/^(?:held|hold|holds)$/.test(words[verb] as string))

const isActivity = (word: string): boolean => events.has(word) || products.has(word)

/** `gave interviews to eleven newspapers`, `signed agreements with 12 universities`. */
function isPlaced(words: readonly string[], sentence: Sentence, from: number): boolean {
  if (from - 3 < sentence.from || !/^(?:to|with|from|for|in|at|across)$/.test(words[from - 1] as string)) return false
  return isActivity(words[from - 2] as string) && verbs.has(words[from - 3] as string)
}

/** The activity noun among the few words after the number, or -1. */
function nounAfter(words: readonly string[], sentence: Sentence, { to }: Measure): number {
  for (let at = to; at < Math.min(sentence.to, to + 4); at++) {
    const word = words[at] as string
    if (isActivity(word) || (audience.has(word) && at - to < 2)) return at
    if (stops.has(word)) return -1
  }
  return -1
}

const stops = set('and or who which that to from with by at for in on were was have has had is are as')

/** The verb right before the number, over `more than`, `out`, `a total of`; or -1. */
function verbBefore(words: readonly string[], sentence: Sentence, from: number): number {
  let at = from - 1
  while (at > sentence.from && at > from - 5 && fillers.has(words[at] as string)) at--
  return at >= sentence.from ? at : -1
}

function passiveAfter(words: readonly string[], sentence: Sentence, from: number): number {
  let seen = false
  for (let at = from; at < Math.min(sentence.to, from + 8); at++) {
    const word = words[at] as string
    if (word === 'had' || word === 'would' || word === 'and' || word === 'not' || word === 'never') return -1
    if (auxiliaries.has(word)) seen = true
    else if (seen && verbs.has(word)) return at
    else if (seen && !isAdverb(word)) return -1
    else if (word === 'who' || word === 'which' || word === 'that') return -1
  }
  return -1
}

/** `more than 300 people from the agencies attended`, `thirty-eight of them have attended`; the verb, plus one, or -1. */
function audienceAfter(words: readonly string[], sentence: Sentence, { kind, to }: Measure): number {
  if (kind !== 'count' && kind !== 'share') return -1
  let heard = words[to] === 'of' || took.has(words[to] as string)
  for (let at = to; at < Math.min(sentence.to, to + 9); at++) {
    const word = words[at] as string
    if (word === 'who' || word === 'which' || word === 'that' || word === 'and') return -1
    if (audience.has(word)) heard = true
    if (word === 'came' && words[at + 1] === 'to' && audience.has(words[at - 1] as string)) return at + 2
    if (word === 'received' && heard && instruction(words, at)) return at + 1
    const passive = taught.has(word) && auxiliaries.has(words[at - 1] as string)
    if (heard && ((took.has(word) && isTaken(words, at)) || passive)) return at + 1
  }
  return -1
}

/** `took part` and `signed up` are attendance; `took the offer` and `signed` are decisions. */
function isTaken(words: readonly string[], at: number): boolean {
  const word = words[at] as string
  if (word === 'signed') return words[at + 1] === 'up'
  if (word !== 'took' && word !== 'taken' && word !== 'joined') return true
  return [1, 2, 3, 4].some((step) => isActivity(words[at + step] ?? '') || /^(?:part|it|them|training)$/.test(words[at + step] ?? ''))
}

const instruction = (words: readonly string[], at: number): boolean => /^(?:training|instruction|coaching|certification|certificates|briefings?)$/.test(words[at + 2] ?? '') || words[at + 1] === 'training'

function isRepeated(words: readonly string[], sentence: Sentence, from: number): boolean {
  for (let at = Math.max(sentence.from, from - 6); at < from; at++) if (repeated.has(words[at] as string)) return true
  return false
}

/** `I interviewed 84 employees`: a step the writer took. A long row of events the writer held is still only effort. */
function isWritersErrand(words: readonly string[], sentence: Sentence, { from }: Measure, to: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 12); at--) {
    const word = words[at] as string
    if (word === 'have' || word === 'has' || word === 'was' || word === 'were') return false
    if (word !== 'i') continue
    const noun = words[to - 1] as string
    return !(events.has(noun) || words[to - 1] === 'times') || !isMany(words[from] as string)
  }
  return false
}

const isMany = (number: string): boolean => (/^\d/.test(number) ? number.length > 1 : /teen|ty|hundred|dozen|eleven|twelve/.test(number))
