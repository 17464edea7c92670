/** Finds counts of work told as a result: what was made, held, handled or sat through, whatever the verb. */
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { clauseBefore, isAdverb } from './clauses.ts'
import type { CountedActivity } from './counted-activity.ts'
import { type Measure, measuresIn } from './measures.ts'
import { isPeople } from './people-nouns.ts'
import { audienceNouns, caseNouns, contactVerbs, eventNouns, handlingVerbs, ownWorkVerbs, productNouns, servedNouns } from './words/activities.ts'

const Class = { made: 1, handled: 2, people: 3, hours: 4 } as const
type Class = (typeof Class)[keyof typeof Class]

const classes = new Map<string, Class>()
for (const word of audienceNouns) classes.set(word, Class.people)
for (const word of [...productNouns, ...eventNouns, ...servedNouns]) classes.set(word, Class.made)
for (const word of caseNouns) classes.set(word, Class.handled)
for (const word of ['hours', 'hour']) classes.set(word, Class.hours)

const handling = new Set(handlingVerbs)
const contact = new Set(contactVerbs)
const ownWork = new Set(ownWorkVerbs)
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const classOf = (word: string): Class | undefined => classes.get(word) ?? (isPeople(word) ? Class.people : undefined)

/** For a sentence that tells a result. Linear. */
export function countedOutputs(passage: Passage, sentence: Sentence): CountedActivity[] {
  return read(passage, sentence, (measure, head) => outputEnd(passage, sentence, measure, head))
}

/** For a sentence that tells a deed: only what the writer's own hands turned out in numbers, and people sent through courses. */
export function countedOwnWork(passage: Passage, sentence: Sentence): CountedActivity[] {
  const { words } = passage.tokens
  return read(passage, sentence, (measure, head) => {
    const kind = head < 0 ? undefined : classOf(words[head] as string)
    if (kind === Class.people) return participation(passage, head + 1, sentence.to)
    const mine = (kind === Class.made || kind === Class.handled) && isLarge(words[measure.from] as string) && ownWork.has(words[measure.from - 1] ?? '')
    return mine && isMine(words, sentence, measure.from - 1) ? head + 1 : -1
  })
}

function read(passage: Passage, sentence: Sentence, end: (measure: Measure, head: number) => number): CountedActivity[] {
  const found: CountedActivity[] = []
  for (const measure of measuresIn(passage, sentence)) {
    if ((measure.kind !== 'count' && !isHours(passage.tokens.words, measure)) || isRateOrPlace(passage.tokens.words, measure.from)) continue
    const to = end(measure, headAfter(passage, sentence, measure))
    if (to >= 0) found.push({ from: clauseBefore(passage, sentence, measure.from).subject, to })
  }
  return found
}

/** `2.6 per thousand days` is a rate, and `exports to all six buyers`, `it ran for 60 acres` tell how far something went. */
function isRateOrPlace(words: readonly string[], from: number): boolean {
  const at = from - (/^(?:all|the|both|some|about|nearly|over)$/.test(words[from - 1] ?? '') ? 2 : 1)
  const [link = '', verb = ''] = [words[at], words[at - 1]]
  return link === 'per' || (/^(?:on|for|in|across|over)$/.test(link) && /^(?:live|ran|runs|running|went|came|stayed|worked|lasted|held|up|down)$/.test(verb)) || (link === 'to' && /^(?:exports|shipments|sales|deliveries|service|access|payments|supplies|flights)$/.test(verb))
}

const isHours = (words: readonly string[], { kind, to }: Measure): boolean => kind === 'time' && words[to - 1] === 'hours'

const stops = set('within after before until since across among between under over into through during without about per and or who which that to from with by at for in on were was have has had is are as of than but came went took sat passed')

/** The first noun of a known class among the few words after the number, or -1. */
function headAfter({ tokens: { words, marks } }: Passage, sentence: Sentence, { kind, from, to }: Measure): number {
  if (kind === 'time') return to - 1
  for (let at = to; at < Math.min(sentence.to, to + 5); at++) {
    const word = words[at] as string
    if (stops.has(word) || ((marks[at] as number) & Mark.parted) !== 0) return -1
    if (!(classOf(word) !== undefined && isPlural(word, words[from] as string)) && !weekdays.test(word)) continue
    // In `training kits` and `office visits` the last noun is what is counted.
    return at + 1 < sentence.to && ((marks[at + 1] as number) & Mark.parted) === 0 && classOf(words[at + 1] as string) !== undefined && isPlural(words[at + 1] as string, '') ? at + 1 : at
  }
  return -1
}

/** `300 hearing mechanics` are no hearings; `a 64-page plan` is one plan. */
const isPlural = (word: string, number: string): boolean => word.endsWith('s') || number.includes('-') || /^(?:people|staff|personnel|memoranda|curricula|symposia|training|faculty|alumni|media|instruction|coaching)$/.test(word)

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days$|^(?:week-?ends|evenings|mornings|nights)$/

/** The token after the counted output, or -1. */
function outputEnd(passage: Passage, sentence: Sentence, measure: Measure, head: number): number {
  const { words } = passage.tokens
  const verb = verbBefore(passage, sentence, measure.from)
  const kind = head < 0 ? undefined : classOf(words[head] as string)
  if (head >= 0 && kind === undefined) return head + 1
  if (kind === Class.hours) return isWorkTime(words, head, sentence.to) || (verb >= 0 && spending.has(words[verb] as string)) ? head + 1 : -1
  if (kind === Class.made) return belongs(words, sentence, measure.from) || (isPair(words[measure.from] as string) && measure.to === measure.from + 1) ? -1 : head + 1
  if (kind === Class.handled && verb >= 0 && (handling.has(words[verb] as string) || contact.has(words[verb] as string))) return head + 1
  if (kind === Class.handled) return passiveAfter(words, head + 1, sentence.to)
  if (kind === Class.people) {
    const through = participation(passage, head + 1, sentence.to)
    if (through >= 0) return through
  }
  return verb >= 0 && contact.has(words[verb] as string) && isMany(words[measure.from] as string) ? Math.max(head + 1, measure.to + (measure.to < sentence.to && !stops.has(words[measure.to] as string) ? 1 : 0)) : -1
}

const spending = set('logged spent gave delivered taught put worked provided completed devoted invested contributed')
const isPair = (number: string): boolean => /^(?:two|three|[23])$/.test(number)
const isMany = (number: string): boolean => (/^\d/.test(number) ? number.length > 1 : !/^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(number))

/** `has 62 trucks`, `covers 27 harbors`: size, not work. */
function belongs(words: readonly string[], sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 6); at--) if (/^(?:had|when|if|who|which|because)$/.test(words[at] as string)) return true
  const at = from > sentence.from ? (words[from - 1] as string) : ''
  return /^(?:of|from|has|have|covers|cover|serves|serve|spans|owns|holds|after|before|within|until|since|against|among|between|than|only|saved|saves|the|these|those)$/.test(at)
}

/** `900 classroom hours`, `3,000 hours in mediation`, `40 hours of training`. */
const isWorkTime = (words: readonly string[], hours: number, end: number): boolean => !/^(?:downtime|overtime|delay|delays|outage|outages|darkness|notice|rest|sleep|waiting)$/.test(words[hours + 2] ?? '') && hours + 1 < end && /^(?:of|in|on|to|with|at|teaching|training|coaching|listening|preparing|answering)$/.test(words[hours + 1] as string) && !/^\d/.test(words[hours + 2] ?? '')

/** The verb whose object or place the number is: `knocked on 12,000 doors`, `planted signs at 75 trailheads`; or -1. */
function verbBefore({ tokens: { words, marks } }: Passage, sentence: Sentence, from: number): number {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 6); at--) {
    const word = words[at] as string
    if (word === 'had' || ((marks[at + 1] as number) & Mark.parted) !== 0) return -1
    if (handling.has(word) || contact.has(word)) return words[at - 1] === 'had' ? -1 : at
    if (verbStops.has(word)) return -1
  }
  return -1
}

const verbStops = set('who which that and but because when while i')

/** People and what they sat through: the token after the verb, or -1. */
function participation({ tokens: { words, marks } }: Passage, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 8); at++) {
    const word = words[at] as string
    if (((marks[at] as number) & Mark.parted) !== 0 || /^(?:who|which|that|had|would|not|never|until|because|i|we|when|if)$/.test(word)) return -1
    // Whoever is heard in a month is served.
    if (attendance.has(word) && !(word === 'heard' && /^(?:is|are)$/.test(words[at - 1] ?? ''))) return at + 1
    if (/^(?:went|gone|sat|came|come|passed|been|put|turned|showed|taken|took|filed|trooped|walked|got|go|goes)$/.test(word) && /^(?:through|to|in|up|part|out|into|on|over|by)$/.test(words[at + 1] ?? '')) return throughEnd(words, at + 2, end)
  }
  return -1
}

/** Takes in the second count: `went through 380 classes`. */
function throughEnd(words: readonly string[], from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 4); at++) if (classOf(words[at] as string) === Class.made) return at + 1
  return from
}

const attendance = set('attended attend attends participated participate enrolled enroll registered completed completes complete joined graduated watched heard subscribed toured finished certified trained applied volunteered gave called reached responded replied signed visited received viewed downloaded logged listened')

function passiveAfter(words: readonly string[], from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 5); at++) {
    const word = words[at] as string
    if (handling.has(word) || contact.has(word)) return at + 1
    if (!isAdverb(word) && !/^(?:were|was|have|has|been|are|have|went|out|all|each)$/.test(word)) return -1
  }
  return -1
}

function isMine(words: readonly string[], sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(sentence.from, verb - 22); at--) if (words[at] === 'i') return true
  return false
}

const isLarge = (number: string): boolean => (/^\d/.test(number) ? number.length > 1 : /ty|hundred|thousand|dozen/.test(number))
