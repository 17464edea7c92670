/** Finds who did what: `I led`, `we have rebuilt`, `my team and I moved`, with the verb and whether the clause stands alone. */
import { byPassage } from '../text/by-passage.ts'
import { bySentence } from '../text/by-sentence.ts'
import { flagsOf, tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signFor, signsIn } from '../text/sentence-signs.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { Role, clauseBefore, hasVerb, isAdverbAt, clauseRoleAt } from './clauses.ts'
import { isParticipleAt, isPastAt } from './verb-forms.ts'

/** Offsets span the subject and its verb; the other numbers are token indexes. */
export interface Deed extends Span {
  /** `team`: `our team`, `my team and I`, `the board and I` */
  readonly subject: 'i' | 'we' | 'team'
  /** first token of the subject */
  readonly from: number
  readonly verb: number
  /** the verb as written, lower-cased */
  readonly word: string
  readonly tense: 'past' | 'perfect' | 'present'
  /** false inside `that we bought`, `because we paid`, `the job we did` */
  readonly main: boolean
}

/** Deeds and habits of the writer and of the writer's group, in order. Linear; remembered, because many rules ask. */
export const deedsOf = (passage: Passage, sentence: Sentence): readonly Deed[] => remembered(passage, sentence)

/** Whether the writer acts in the paragraph at least twice as often as it has `others`: what is told otherwise may be told so on purpose. */
export const isMostlyMine = (passage: Passage, others: number): boolean => ownDeeds(passage) >= 2 * others

/** How often the writer is said to have done something. */
const ownDeeds = byPassage((passage): number => {
  let count = 0
  for (const sentence of passage.sentences) for (const { subject, tense, main } of deedsOf(passage, sentence)) if (subject === 'i' && tense !== 'present' && main) count++
  return count
})

const none: readonly Deed[] = []
/** What a word is where a deed is told; flags are added up. */
const Kind = { person: 1, group: 2, function: 4, mine: 8 } as const

const kinds = flagsOf([
  [Kind.person, ['i', "i've", "we've", 'we']],
  // They open the name of a group.
  [Kind.mine, ['my', 'our', 'the']],
  [
    Kind.group,
    'team teams staff office unit group division branch section department directorate agency organization leadership colleagues managers directors deputies deputy partners crew crews committee workforce program bureau task force'.split(' '),
  ],
  [
    Kind.function,
    (
      'am is are was were be been being had has have did do does can could may might must shall should will would cannot ought not no nor and or but who whom which that in on at of to for from ' +
      "with by as the a an my our his her its their this these those it he she they we i me us you if when while than then so too because since until after before didn't don't couldn't wouldn't won't can't hadn't wasn't weren't i'm haven't"
    ).split(' '),
  ],
])
const subjects = Kind.person | Kind.mine

const kindAt = (ids: readonly number[], at: number): number => (at < ids.length ? (kinds[ids[at] as number] as number) : 0)

/** The team that is named with "the" is the writer's only with "and I" behind it. */
const speaking = signFor(['i', "i've", "we've", 'we', 'my', 'our'])

const remembered = bySentence((passage, sentence): readonly Deed[] => {
  if (!(signsIn(passage, sentence) & speaking)) return none
  const { words, starts, ends, ids } = passage.tokens
  let count = 0
  for (let at = sentence.from; at < sentence.to; at++) {
    const kind = kindAt(ids, at)
    if ((kind & subjects) === 0) continue
    const subject = kind & Kind.person ? personAt(passage, at) : groupAt(passage, at, sentence.to)
    if (!subject) continue
    const read = verbAfter(passage, subject, sentence.to)
    if (!read) continue
    const { verb, tense } = read
    const main = standsAlone(passage, sentence, at)
    told[count++] = { start: starts[at] as number, end: ends[verb] as number, subject: subject.kind, from: at, verb, word: words[verb] as string, tense, main }
    at = verb
  }
  return count > 0 ? told.slice(0, count) : none
})

/** Filled again for each sentence and copied: a list that grows leaves more garbage than it holds. */
const told: Deed[] = []

interface Subject {
  readonly kind: Deed['subject']
  /** the token after the subject */
  readonly to: number
  readonly perfect: boolean
}

function personAt({ tokens: { words, marks } }: Passage, at: number): Subject | undefined {
  const word = words[at] as string
  if (word === 'i') return (marks[at] as number) & Mark.capital ? { kind: 'i', to: at + 1, perfect: false } : undefined
  if (word === 'we') return { kind: 'we', to: at + (words[at + 1] === 'all' || words[at + 1] === 'both' ? 2 : 1), perfect: false }
  return { kind: word === "i've" ? 'i' : 'we', to: at + 1, perfect: true }
}

function groupAt({ tokens: { words, ids, marks } }: Passage, at: number, end: number): Subject | undefined {
  for (let step = 1; step <= 4 && at + step < end && !((marks[at + step] as number) & Mark.parted); step++) {
    if ((kindAt(ids, at + step) & Kind.group) === 0) continue
    const next = at + step + 1
    const withWriter = words[next] === 'and' && words[next + 1] === 'i' && !((marks[next] as number) & Mark.parted)
    if (withWriter) return { kind: 'team', to: next + 2, perfect: false }
    if (kindAt(ids, next) & Kind.group) continue
    const word = words[at]
    if (word === 'our' || (word === 'my' && words[at + step] === 'team')) return { kind: 'team', to: next, perfect: false }
  }
  return undefined
}

function verbAfter({ tokens }: Passage, subject: Subject, end: number): { verb: number; tense: Deed['tense'] } | undefined {
  const { words, marks, ids } = tokens
  let { perfect } = subject
  const from = asideEnd(tokens, subject.to, end)
  for (let at = from; at < end && at < from + 6; at++) {
    const word = words[at] as string
    if (word !== 'not' && word !== 'never' && isAdverbAt(tokens, at)) continue
    if ((marks[at] as number) & Mark.parted && at === subject.to && !perfect) return undefined
    if ((word === 'was' || word === 'were') && words[at + 1] === 'able' && words[at + 2] === 'to') return at + 3 < end ? { verb: at + 3, tense: 'past' } : undefined
    if (word === 'had' && words[at + 1] === 'to') return at + 2 < end ? { verb: at + 2, tense: 'past' } : undefined
    if (word === 'did') continue
    if (word === 'have' || word === 'has') {
      perfect = true
      continue
    }
    if (perfect) return isParticipleAt(tokens, at) ? { verb: at, tense: 'perfect' } : undefined
    if (kindAt(ids, at) & Kind.function || (marks[at] as number) & Mark.digit) return undefined
    return { verb: at, tense: isPastAt(tokens, at) ? 'past' : 'present' }
  }
  return undefined
}

const asides = tableOf(['as', 'together', 'along', 'with', 'working'])
const longestAside = 7

/** The token after `, as a team,`; without such a remark the token itself. */
function asideEnd({ ids, marks }: Passage['tokens'], at: number, end: number): number {
  if (at >= end || asides[ids[at] as number] === 0 || !((marks[at] as number) & Mark.parted)) return at
  for (let next = at + 2; next < end && next <= at + longestAside; next++) if ((marks[next] as number) & Mark.parted) return next
  return at
}

function standsAlone(passage: Passage, sentence: Sentence, subject: number): boolean {
  const { tokens } = passage
  const { marks, starts, ids } = tokens
  if ((marks[subject] as number) & Mark.parted) return subject === sentence.from || !/["\u201c]/.test(passage.text.charAt((starts[subject] as number) - 1))
  const { edge: from, opener } = clauseBefore(passage, sentence, subject)
  if (opener !== null) return false
  if (from >= subject) return true
  const first = clauseRoleAt(ids, from)
  // The clause that `when` opened is over: `when the storm came we moved`.
  if (first & Role.opener) return true
  const last = subject - 1
  const introduced = (first & Role.preposition && tokens.words[from] !== 'of') || first & Role.temporal || isAdverbAt(tokens, from)
  const leadsIn = introduced || times[ids[last] as number] === 1 || isAdverbAt(tokens, last) || clauseRoleAt(ids, last) & Role.joiner
  return Boolean(leadsIn) && !hasVerb(tokens, from, subject)
}

/** Nouns and adverbs that may stand right before the subject of a main clause: `that year we`, `two weeks later we`. */
const times = tableOf('year years month months week weeks day days spring summer fall autumn winter season quarter time morning night afternoon evening later afterward afterwards together instead meanwhile next thus hence here there today'.split(' '))
