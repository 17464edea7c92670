/** Marks competencies and virtues that are named without a deed that shows them. */
import { deedsOf } from '../deeds.ts'
import { hollowClaim, isPair, mostConcrete, ownCompetency } from '../hollow-claim.ts'
import { hasMeasure, kindsOf } from '../measures.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { signFor, signsIn } from '../../text/sentence-signs.ts'
import { flagsOf } from '../../text/lexicon.ts'
import { Mark } from '../../text/tokens.ts'
import { compilePatterns, mayMatch, nextMatch, patternAt } from '../patterns.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { competencyPairs } from '../words/hollow.ts'
import { claims, cliches, generalities, namings, plainAdjectives, plainNouns, virtueAdjectives, virtueClasses, virtueNouns } from '../words/virtues.ts'
import { Count, countIn } from '../word-counts.ts'

const naming = compilePatterns(virtueClasses, namings)
const claim = compilePatterns(virtueClasses, [...claims, ...generalities])
const cliche = compilePatterns(virtueClasses, cliches)
const everyPattern = [naming, claim, cliche]
const virtues = new Set([...virtueNouns.split(' '), ...virtueAdjectives.split(' ')])

const pairFirsts = [...competencyPairs].map((pair) => pair.split(' ')[0] as string)

/** Words that are a virtue, and those that begin the name of one: flags. */
const Is = { virtue: 1, first: 2 } as const
const virtuous = flagsOf([
  [Is.virtue, [...virtues, ...pairFirsts]],
  [Is.first, pairFirsts],
])
const virtue = signFor([...virtues, ...pairFirsts])

export default paragraphRule({
  severity: 'warning',
  title: 'Virtue named, not shown',
  message: 'This names a quality of leadership without a deed that shows it.',
  reason: 'Boards refuse cases that mention competencies as buzzwords; they credit what they can see you do.',
  advice: 'Strike the word and tell the moment: what stood in the way, what you decided, what came of it.',
  source: briefing,
  weight: 65,
  find: ({ passage, place }) => {
    const hits: Hit[] = []
    if (place.heading) return hits
    const { sentences, tokens } = passage
    const matches = nextMatch(everyPattern, passage, 0, tokens.ids.length) < tokens.ids.length
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      if (sentence.start < place.bodyStart) continue
      const names = namesIn(passage, sentence, matches)
      for (let i = 0; i < names.length; i++) hits.push(names[i] as Hit)
      const claim = names.length === 0 && mayBeHollow(passage, sentence) && !announcesDeed(passage, sentence, sentences[index + 1]) ? hollowClaim(passage, sentence) : undefined
      if (claim) hits.push({ start: tokens.starts[claim.from] as number, end: tokens.ends[claim.to - 1] as number })
    }
    return hits
  },
  hits: [
    'I have been a [[visionary, agile and resilient]] change leader.',
    'I [[fostered a culture of creativity and innovation]].',
    'I [[leveraged external awareness]] to stay ahead of events.',
    'In 2020 [[flexibility and resilience mattered]] more than ever.',
    'I [[demonstrated resilience]] by hoping for the best.',
    '[[I am also a recognized thought leader]].',
    '[[It was important to be flexible and resilient]] that year.',
    'I [[set high expectations for communication, respect and teamwork]].',
    '[[Developing others has always been a priority]] for me.',
    'It [[takes political savvy]] to keep such groups at one table.',
    'The storm [[taught me a great deal about flexibility and about patience]].',
    'I drew on [[my negotiation skills]] in those talks.',
    'I [[worked collaboratively]] with all parties.',
    'We [[broke down silos]] between the two yards.',
    '[[Integrity guides everything I do]].',
    '[[My team will tell you that I am approachable and fair]].',
    'Later [[my external awareness]] told me that the market had turned.',
    '[[I have a gift for bringing people together]].',
    '[[I made the count honest]]. It was hard.',
    '[[I made the culture honest]]. I spoke to everybody.',
    '[[As a highly motivated and results oriented leader]] with over 25 years of experience, I knew the port.',
    '[[I am a seasoned executive]] with 20 years in the field.',
    'Taken together, this shows a leader who [[manages conflict, leverages diversity, develops others]].',
  ],
  misses: [
    'I opened negotiations with the union in March and signed in June.',
    'I wrote a two-page vision and read it aloud at nine stations.',
    'The trust fund lost a year of interest, and the flexible hose burst.',
    'I built trust with the chiefs by paying their 40 invoices within five days.',
    'I showed the leadership of the union the maps.',
    'The diversity of the catch fell after the spill.',
    'I encouraged the mayor to call the governor, and he did.',
    'I required each branch to cut one form a week.',
    'The strategic petroleum reserve was drawn down in May.',
    'Respect for the treaty was written into the lease.',
    'I communicated by radio with the tower until noon.',
    'My financial management office moved to Ohio.',
    'I kept my word and published the scores.',
    'The tension between the labs was about a freezer.',
    'The drivers trusted the dispatcher more than the software.',
    'The innovation fund paid for two prototypes.',
    'I hired a seasoned manager and a dedicated clerk away from the port.',
    'First I made the count honest. I ordered that the clock start with the call.',
    'The mission driven off the field by the storm came back in May.',
  ],
})

interface Stretch {
  from: number
  to: number
}

const mayBeHollow = (passage: Passage, sentence: Sentence): boolean => countIn(passage, sentence, Count.concrete) <= mostConcrete && countIn(passage, sentence, Count.claiming) > 0

/** `First I made the count honest. I ordered…`: a thing is made so by the deed that follows. */
function announcesDeed(passage: Passage, { from, to }: Sentence, next: Sentence | undefined): boolean {
  const { words } = passage.tokens
  const made = to - 4
  if (made <= from || !next || words[made - 1] !== 'i' || !/^(?:made|kept)$/.test(words[made] as string) || !/^(?:the|each|every|that|this)$/.test(words[made + 1] as string) || /^(?:team|staff|culture|climate|workplace|environment|office|organization|atmosphere)$/.test(words[made + 2] as string)) return false
  return deedsOf(passage, next).some(({ subject, tense, main }) => subject === 'i' && tense === 'past' && main)
}

const none: readonly Hit[] = []

function namesIn(passage: Passage, sentence: Sentence, matches: boolean): readonly Hit[] {
  const { from: first, to: end } = sentence
  const matched = matches && nextMatch(everyPattern, passage, first, end) < end
  const worn = matched && mayMatch(cliche, passage, first, end)
  const named = matched && (mayMatch(naming, passage, first, end) || mayMatch(claim, passage, first, end))
  const held = (signsIn(passage, sentence) & virtue) === 0 ? 0 : virtuesBy(passage, sentence)
  const listed = (held & Virtues.listed) > 0
  const owned = held & Virtues.paired ? ownCompetency(passage, sentence) : undefined
  if (!worn && !named && !listed && !owned) return none
  const { starts, ends } = passage.tokens
  const measured = (named || listed || owned !== undefined) && hasMeasure(passage, sentence, measuring)
  const found: Stretch[] = []
  if (worn || (named && !measured)) {
    for (let at = nextMatch(everyPattern, passage, first, end); at < end; at = nextMatch(everyPattern, passage, at + 1, end)) {
      const to = Math.max(worn ? (patternAt(cliche, passage, at, end)?.to ?? 0) : 0, measured || !named ? 0 : emptyTo(passage, sentence, at))
      if (to > at) found.push({ from: at, to })
    }
  }
  if (listed && !measured) for (const one of enumerations(passage, sentence)) found.push(one)
  if (owned && !measured) found.push({ ...owned })
  found.sort((a, b) => a.from - b.from)
  return merged(found).map(({ from, to }) => {
    let last = to - 1
    while (last > from && little.has(passage.tokens.words[last] as string)) last--
    return { start: starts[from] as number, end: ends[last] as number }
  })
}

/** Words that a pattern needs to be sure, but that are not at fault. */
const little = new Set('by in through to for and of with at the a an or that from on as into across rather not is are was were has have'.split(' '))

const measuring = kindsOf('money', 'share', 'count', 'change')

const Virtues = { listed: 1, paired: 2 } as const

/** From the first word of a competency, over its second and an `and`, to what is joined to it. */
const widestPair = 4

/** Whether words may be virtues in a row, three of them or two close together, and whether two may be the name of one. */
function virtuesBy(passage: Passage, { from, to }: Sentence): number {
  const { ids } = passage.tokens
  let count = 0
  let last = -1
  let close = false
  let paired = false
  for (let at = from; at < to; at++) {
    const is = virtuous[ids[at] as number] as number
    paired ||= (is & Is.first) > 0 && at + 1 < to && isPair(passage, at)
    if (!(is & Is.virtue)) continue
    close ||= last >= 0 && at - last <= widestPair
    last = at
    count++
  }
  return (count > 2 || close ? Virtues.listed : 0) | (paired ? Virtues.paired : 0)
}

/** The end of a naming or a claim that begins at the token, or 0. */
function emptyTo(passage: Passage, sentence: Sentence, at: number): number {
  const { words } = passage.tokens
  const named = patternAt(naming, passage, at, sentence.to)?.to ?? 0
  // "Showed the leadership of the union": a plain noun that somebody owns is a thing.
  const plain = plainNouns.has(words[named - 1] ?? '') && words[named] === 'of'
  return Math.max(plain ? 0 : named, patternAt(claim, passage, at, sentence.to)?.to ?? 0)
}

/** Stretches a few words apart have one cause. */
function merged(found: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const { from, to } of found) {
    const last = kept.at(-1)
    if (last && from <= last.to + 5) last.to = Math.max(last.to, to)
    else kept.push({ from, to })
  }
  return kept
}

/** Virtues in a row: two joined by `and`, or three in one sentence; plain words count as half. */
function* enumerations(passage: Passage, sentence: Sentence): Generator<Stretch> {
  const found = virtuesIn(passage, sentence)
  const first = found[0]
  const last = found.at(-1)
  if (!first || !last) return
  const weight = found.reduce((sum, { plain }) => sum + (plain ? 0.5 : 1), 0)
  if (weight >= 2.5) yield { from: first.from, to: last.to }
  else for (let i = 1; i < found.length; i++) {
    const one = found[i - 1] as Virtue
    const two = found[i] as Virtue
    if (!(one.plain && two.plain) && coordinated(passage, one.to, two.from)) yield { from: one.from, to: two.to }
  }
}

interface Virtue extends Stretch {
  readonly plain: boolean
}

function virtuesIn(passage: Passage, { from, to }: Sentence): Virtue[] {
  const { words, marks, ids } = passage.tokens
  const found: Virtue[] = []
  for (let at = from; at < to; at++) {
    if (!((virtuous[ids[at] as number] as number) & Is.virtue)) continue
    const word = words[at] as string
    if (at + 1 < to && isPair(passage, at)) {
      found.push({ from: at, to: at + 2, plain: false })
      at++
    } else if (virtues.has(word) && !((marks[at] as number) & Mark.capital && at > from)) found.push({ from: at, to: at + 1, plain: plainNouns.has(word) || plainAdjectives.has(word) })
  }
  return found
}

function coordinated({ tokens: { words, marks } }: Passage, from: number, to: number): boolean {
  if (to - from > 2) return false
  if (to === from) return ((marks[to] as number) & Mark.parted) !== 0
  return words[from] === 'and' || words[from] === 'or' || words[from] === 'yet'
}
