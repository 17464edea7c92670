/** Marks beliefs, philosophies and general truths, which a board cannot count as deeds. */
import { tableOf } from '../../text/lexicon.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { Mark } from '../../text/tokens.ts'
import { compilePatterns, nextMatch, patternAt } from '../patterns.ts'
import { isQuoted } from '../quoted.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { isParticiple, isParticipleAt, isPast, isPastAt } from '../verb-forms.ts'
import { beliefClasses, opinions, sayings, stances, timeless, truths } from '../words/beliefs.ts'

const stance = compilePatterns(beliefClasses, stances)
const opinion = compilePatterns(beliefClasses, opinions)
const truth = compilePatterns(beliefClasses, truths)
const always = compilePatterns(beliefClasses, timeless)
const saying = compilePatterns(beliefClasses, sayings)
const everyPattern = [stance, opinion, truth, always, saying]

export default paragraphRule({
  severity: 'warning',
  title: 'Belief instead of a deed',
  message: 'This states a belief or a general truth, not something you did.',
  reason: 'Boards are told to look past statements of belief and philosophy; they certify what was done.',
  advice: 'Cut it, or let the deed speak that it led to: what you did because of it, and what came of that.',
  source: briefing,
  weight: 55,
  find: ({ passage, place }) => {
    const end = passage.tokens.ids.length
    if (place.heading || nextMatch(everyPattern, passage, 0, end) === end) return none
    return passage.sentences.flatMap((sentence) => beliefs(passage, sentence))
  },
  hits: [
    '[[My leadership philosophy has always rested on respect]], openness and trust.',
    '[[I also value diversity greatly]].',
    '[[Change is the only constant]], and the leaders who thrive are the ones who embrace it.',
    '[[I am a firm believer in the power of diversity]].',
    '[[I have always considered relationships to be the most important tool]].',
    'I moved the crews. [[In my experience people at sea will put up with a great deal]].',
    '[[Diversity is simply the right thing to do]].',
    '[[I have found that people will nearly always come to the table]].',
    '[[To my mind every supervisor should be a teacher first]].',
    '[[It is my firm conviction that those who serve deserve honesty]].',
    'It was from [[these convictions that I drew the plan]].',
    '[[Nobody can do it alone]].',
    'I am proudest of the crew, because [[at the end of the day coalitions are about people]].',
    '[[Great leaders listen more than they talk]].',
    '[[My faith has taught me to serve]]. I closed the office.',
    '[[I am deeply committed to equity and justice]].',
  ],
  misses: [
    'I believed that the estimate was wrong, and I had it redone.',
    'I believe they came away with respect for one another.',
    'It was my view that the dam would hold, so I kept the gates shut.',
    'I thought the pump was sound and told the board so.',
    'In my view the second bid was the weaker one, and I threw it out.',
    'People were leaving faster than I could hire.',
    'The people who remained were tired, and the leaders of both shifts said so.',
    'I hold quarterly meetings and maintain the only list.',
    'Trust had to be rebuilt, so I opened the books.',
    'The change is in use at 29 stations.',
    'I told them that people came first.',
    'Communication with the tower was lost for nine minutes.',
    'The plan is in force and the team meets weekly.',
  ],
})

const none: readonly Hit[] = []

function beliefs(passage: Passage, sentence: Sentence): readonly Hit[] {
  let at = nextMatch(everyPattern, passage, sentence.from, sentence.to)
  if (at === sentence.to) return none
  const found: Hit[] = []
  const { starts, ends } = passage.tokens
  // A second general truth in one sentence belongs to the first; a second creed of the writer's does not.
  let past = tellsPast(passage, sentence)
  for (; at < sentence.to; at = nextMatch(everyPattern, passage, at + 1, sentence.to)) {
    const from = beliefAt(passage, sentence, at, past)
    if (from < 0) continue
    const last = lastOf(passage, sentence, at)
    found.push({ start: starts[from] as number, end: ends[last] as number })
    at = last
    past = true
  }
  return found
}

/** Where the belief begins that the token `at` gives away, or -1. */
function beliefAt(passage: Passage, sentence: Sentence, at: number, past: boolean): number {
  const { words } = passage.tokens
  const firm = patternAt(stance, passage, at, sentence.to)
  if (firm && !isSurmise(passage, sentence, at, firm.to) && !isQuoted(passage, sentence, at)) return words[at - 1] === 'was' && words[at - 2] === 'it' ? -1 : at
  const begins = opens(passage, sentence, at)
  if (begins && patternAt(always, passage, at, sentence.to)) return at
  if (past) return -1
  if (patternAt(opinion, passage, at, sentence.to)) return begins ? at : sentence.from
  const general = begins && !hasFigure(passage, at, sentence.to) ? patternAt(truth, passage, at, sentence.to) : undefined
  if (general && !isReport(passage, general.to)) return back(passage, sentence, at)
  return patternAt(saying, passage, at, sentence.to) ? back(passage, sentence, at) : -1
}

/** Participles that make a creed after all: `trust is earned`. */
const creedal = new Set('earned made won born forged built rooted worth'.split(' '))

/** `Morale has improved` and `service is provided at nine clinics` report; `trust is earned` and `morale has a price` preach. */
function isReport({ tokens: { words } }: Passage, to: number): boolean {
  const verb = words[to - 1] as string
  const next = /^(?:now|also|always|often|still|not|never|been)$/.test(words[to] ?? '') || (words[to] ?? '').endsWith('ly') ? (words[to + 1] ?? '') : (words[to] ?? '')
  if (/^(?:has|have)$/.test(verb)) return words[to] === 'been' || isParticiple(next)
  return /^(?:is|are)$/.test(verb) && isParticiple(next) && !creedal.has(next)
}

/** The belief runs to the next comma or other mark, or to the end of its sentence. */
function lastOf({ tokens: { marks } }: Passage, sentence: Sentence, at: number): number {
  let last = at
  while (last + 1 < sentence.to && !((marks[last + 1] as number) & Mark.parted && last - at >= 3)) last++
  return last
}

const clauseOpeners = new Set('that because since and but for so as when while though although yet or'.split(' '))
const introductions = new Set('ultimately indeed truly certainly clearly today now finally simply of course in end first fundamentally perhaps always often sometimes usually'.split(' '))

/** Whether a clause begins at the token: after a mark, a conjunction or an introducing phrase. */
function opens({ tokens: { words, marks } }: Passage, { from }: Sentence, at: number): boolean {
  if (at === from || (marks[at] as number) & Mark.parted) return true
  const before = words[at - 1] as string
  if (before === 'day' && words[at - 2] === 'the' && words[at - 3] === 'of') return true
  return clauseOpeners.has(before) || (introductions.has(before) && at - 1 === from)
}

/** The beginning of the clause that holds the token. */
function back({ tokens: { words, marks } }: Passage, { from }: Sentence, at: number): number {
  let start = at
  while (start > from && !((marks[start] as number) & Mark.parted) && !clauseOpeners.has(words[start - 1] as string)) start--
  return start
}

const pastWords = tableOf("was were had did wasn't weren't hadn't didn't told said asked wrote began took came went gave knew grew fell rose saw chose spoke drove became would could".split(' '))

const subjects = tableOf('i we they he she it who and'.split(' '))

/** Whether the sentence tells of the past: a past auxiliary, or a subject with a past tense. */
function tellsPast({ tokens }: Passage, { from, to }: Sentence): boolean {
  const { words, ids } = tokens
  for (let at = from; at < to; at++) {
    if (pastWords[ids[at] as number] === 1) return true
    if (at > from && subjects[ids[at - 1] as number] === 1 && isPastAt(tokens, at) && !(words[at - 1] === 'and' && isParticipleAt(tokens, at))) return true
  }
  return false
}

const hasFigure = ({ tokens: { marks } }: Passage, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if ((marks[at] as number) & Mark.digit) return true
  return false
}

/** `I believe they came away with respect`: a guess about one past event, not a creed. */
function isSurmise({ tokens: { words, ids, marks } }: Passage, { to }: Sentence, from: number, after: number): boolean {
  if (!/^(?:believe|think|feel)$/.test(words[after - 1] as string) && words[after - 1] !== 'that') return false
  if (words[from] !== 'i' || words[from + 1] === 'have') return false
  for (let at = after; at < to && at < after + 9; at++) {
    if ((at > after && (marks[at] as number) & Mark.parted) || /^(?:where|when|who|what|how)$/.test(words[at] as string)) return false
    if (pastWords[ids[at] as number] === 1) return true
    if (/^(?:they|we|he|she|it|this|that|i)$/.test(words[at] as string) && isPast(words[at + 1] ?? '')) return true
  }
  return false
}
