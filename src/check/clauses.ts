/** Where a clause begins and whether it stands alone, told from marks, conjunctions and verbs. */
import { flagsOf } from '../text/lexicon.ts'
import { wordTable } from '../text/word-table.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { isPast, isPastAt } from './verb-forms.ts'

export interface ClauseStart {
  /** the first token of the clause */
  readonly edge: number
  /** the first token of its subject: `in the first year a council was formed` has its edge at `in`, its subject at `a` */
  readonly subject: number
  /** the word that makes the clause hang on another: `which`, `because`; or null */
  readonly opener: string | null
}

/** How the clause that leads up to the token `verb` begins. */
export function clauseBefore(passage: Passage, sentence: Sentence, verb: number): ClauseStart {
  const { tokens } = passage
  const { words, ids, marks } = tokens
  let at = verb
  while (at > sentence.from) {
    const role = clauseRoleAt(ids, at - 1)
    if ((marks[at] as number) & Mark.parted && at < verb) break
    const previous = words[at - 1] as string
    const opens = role & Role.opener && !governsNoun(tokens, at - 1, verb) && !(previous === 'so' && at - 1 === sentence.from)
    if (opens) {
      if (at < verb && endsBefore(tokens, previous, at, verb)) return { edge: at - 1, subject: at - 1, opener: null }
      return { edge: at - 1, subject: at === verb ? at - 1 : at, opener: previous }
    }
    if (role & Role.joiner && hasVerb(tokens, clauseStart(passage, sentence, at - 1), at - 1)) break
    at--
  }
  while (at < verb - 1 && (clauseRoleAt(ids, at) & Role.joiner || words[at] === 'then')) at++
  return { edge: at, subject: lastDeterminer(tokens, at, verb), opener: null }
}

/** `after much discussion a pilot was approved`, `to that end a council was formed`, `more than 80 courses`, `as a team we`: no clause is opened. */
function governsNoun(tokens: Tokens, opener: number, verb: number): boolean {
  const { words, ids } = tokens
  const word = words[opener] as string
  if (word === 'than') return /^(?:more|fewer|less|better|rather|other)$/.test(words[opener - 1] ?? '')
  if (word === 'that') return opener > 0 && (clauseRoleAt(ids, opener - 1) & Role.preposition) > 0
  if (!(clauseRoleAt(ids, opener) & Role.temporal)) return false
  const pronoun = words[verb] === 'we' || words[verb] === 'i'
  return (pronoun && opener + 1 < verb) || determinerBefore(tokens, opener + 1, verb) > opener + 1
}

export const temporal: ReadonlySet<string> = new Set(['after', 'before', 'until', 'since', 'as'])

/** The clause that the opener opens is over before `verb`: `the annex that covered all this was…`, `where conflicts arose they were…`. */
function endsBefore(tokens: Tokens, opener: string, at: number, verb: number): boolean {
  const { words } = tokens
  const first = words[at] as string
  if (/^(?:that|which|who|whom|what|how|if|whether)$/.test(opener)) return isPast(first) || finite.has(first)
  return hasVerb(tokens, first === 'i' || first === 'we' ? at + 1 : at, verb)
}

/** The first token after the last comma, dash or other mark. */
export function clauseStart({ tokens: { marks } }: Passage, sentence: Sentence, at: number): number {
  while (at > sentence.from && !((marks[at] as number) & Mark.parted)) at--
  return at
}

const finite = new Set("is are was were has have had did does do can could will would might should must".split(' '))

/** Whether a finite verb, or a pronoun that needs one, stands among the tokens [from, to). */
export function hasVerb(tokens: Tokens, from: number, to: number): boolean {
  const { ids } = tokens
  for (let at = from; at < to; at++) {
    if (clauseRoleAt(ids, at) & Role.finite) return true
    if (at > from && isPastAt(tokens, at) && !(clauseRoleAt(ids, at - 1) & Role.determiner)) return true
  }
  return false
}

/** In `in the first year a council was formed` the subject begins at `a`. */
function lastDeterminer(tokens: Tokens, from: number, verb: number): number {
  return clauseRoleAt(tokens.ids, from) & (Role.preposition | Role.temporal) ? determinerBefore(tokens, from, verb) : from
}

function determinerBefore({ ids }: Tokens, from: number, verb: number): number {
  for (let at = verb - 1; at > from + 1; at--) {
    if (clauseRoleAt(ids, at) & Role.determiner && !(clauseRoleAt(ids, at - 1) & (Role.preposition | Role.joiner | Role.opener))) return at
  }
  return from
}

/** An adverb that may stand between an auxiliary and its verb. */
export const isAdverb = (word: string): boolean => between.has(word) || (word.length > 4 && word.endsWith('ly'))

/** The same of the token at `at`, asked of a table. */
export const isAdverbAt = (tokens: Tokens, at: number): boolean => adverbAt(tokens, at) === 1

const adverbAt = wordTable((word) => (isAdverb(word) ? 1 : 0))

const between = new Set(
  'not never since also then later soon now next finally first again still all both each already just only even often always once ever further quite much well so largely thus therefore thereby'.split(' '),
)

export const openers: ReadonlySet<string> = new Set(
  'that which who whom whose when whenever where wherever while because so if unless as after before until till once since although though whether what how why than whereas'.split(' '),
)
export const joiners: ReadonlySet<string> = new Set(['and', 'or', 'but', 'nor', 'yet'])
export const prepositions: ReadonlySet<string> = new Set('of in on at to for from with by over under into onto upon about across among between through during within without against toward towards per via as like near'.split(' '))
const determiners = new Set('a an the this that these those my our his her its their your each every no all both some any several many few most another one two three four five six seven eight nine ten i we he she they it'.split(' '))

/** What a word does where clauses meet; flags are added up. */
export const Role = { opener: 1, joiner: 2, determiner: 4, finite: 8, preposition: 16, temporal: 32 } as const

/** What the token, which must be in the text, does where clauses meet. */
export const clauseRoleAt = (ids: readonly number[], at: number): number => roles[ids[at] as number] as number

const roles = flagsOf([
  [Role.opener, openers],
  [Role.joiner, joiners],
  [Role.determiner, determiners],
  [Role.finite, [...finite, 'i', 'we']],
  [Role.preposition, prepositions],
  [Role.temporal, temporal],
])
