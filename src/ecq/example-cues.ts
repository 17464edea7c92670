/** Reads from one paragraph what tells where one example ends and another begins: dates, posts, titles, words like "another". */
import { byPassage } from '../text/by-passage.ts'
import { bySentence } from '../text/by-sentence.ts'
import { flagsOf, tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { wordTable } from '../text/word-table.ts'
import { type Stems, stemsOf } from './stems.ts'

export interface ExampleCues {
  /** looks back on several examples at the end */
  readonly sums: boolean
  /** a few words that only round things off */
  readonly flourish: boolean
  /** opens with words for one more example */
  readonly another: boolean
  /** opens with a title of a few words */
  readonly titled: boolean
  /** the first sentence names a post taken up or held */
  readonly post: boolean
  /** the first sentence sets a time of its own */
  readonly dated: boolean
  /** ...and says that it comes after something else: "most recently", "the following year" */
  readonly later: boolean
  /** points back at what was just told */
  readonly back: boolean
  /** tells something that the writer or the writer's group did */
  readonly deed: boolean
  /** the last sentences tell what came of it, or what it meant to the writer */
  readonly closes: boolean
  /** tells no deed, and opens with the time by which something had come about */
  readonly outcome: boolean
  /** the year that the opening sets, if any */
  readonly openingYear: number | null
  readonly lastYear: number | null
  /** the opening sentence of the story, after a title, in UTF-16 code units of the passage */
  readonly opening: { readonly start: number; readonly end: number }
  /** begins with the writer's own act, and not with a matter */
  readonly ownOpening: boolean
  /** the tokens of the opening sentence */
  readonly openingTokens: { readonly from: number; readonly to: number }
  /** beginnings of the words that carry its matter */
  readonly stems: Stems
}

/** The cues of a paragraph; `bodyStart` is where its text begins after an ECQ heading. Linear; remembered by passage, as one object. */
export function exampleCues(passage: Passage, bodyStart: number): ExampleCues {
  const known = remembered(passage)
  // What is a heading in one framework is none in the other.
  if (!known.cues || known.bodyStart !== bodyStart) {
    known.bodyStart = bodyStart
    known.cues = read(passage, bodyStart)
  }
  return known.cues
}

const remembered = byPassage((): { bodyStart: number; cues: ExampleCues | null } => ({ bodyStart: 0, cues: null }))

function read(passage: Passage, bodyStart: number): ExampleCues {
  const sentences = passage.sentences.filter(({ end }) => end > bodyStart)
  const titled = sentences.length > 1 && isTitle(passage, sentences[0] as Sentence)
  const first = sentences[titled ? 1 : 0] ?? { start: 0, end: passage.text.length, from: 0, to: passage.tokens.words.length }
  const { words } = passage.tokens
  const opening = words.slice(first.from, Math.min(first.to, first.from + 14))
  const early = opening.slice(0, 8)
  const years = yearsOf(passage, 0, words.length)
  const later = early.some((word, i) => isLater(word, early[i - 1], early[i + 1]))
  const post = hasPost(passage, first.from, opening)
  const openingYear = yearsOf(passage, first.from, first.from + (post ? opening : early).length)[0] ?? null
  const deed = tellsDeed(passage)
  const closing = sentences.slice(-2).some((sentence) => closes(passage, sentence))
  return {
    sums: sums(words, first),
    flourish: words.length < 20 && words.slice(first.from, first.from + 2).some((word) => summing.has(word)) && !deed,
    another: saysAnother(passage.tokens, first) || (sentences.length > 1 && saysAnother(passage.tokens, sentences[1] as Sentence)),
    titled,
    post,
    dated: openingYear !== null || later || early.some((_, i) => seasons[passage.tokens.ids[first.from + i] as number] === 1),
    later,
    back: early.slice(0, 5).some((_, i) => pointsBack(early, i)),
    deed,
    closes: closing,
    outcome: closing && !deed && /^(?:by|within|as a result|since then)\b/.test(early.slice(0, 3).join(' ')),
    openingYear,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    opening: { start: first.start, end: first.end },
    ownOpening: opening.slice(0, 2).some((word, i) => word === 'i' && doesAt(passage, first.from + i)),
    openingTokens: { from: first.from, to: first.to },
    stems: stemsOf(passage, sentences[0]?.from ?? 0, words.length),
  }
}

function tellsDeed(passage: Passage): boolean {
  const { words } = passage.tokens
  for (let at = 0; at < words.length; at++) if ((words[at] === 'i' || words[at] === 'we') && doesAt(passage, at)) return true
  return false
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** `Cloud migration.`: two to six words before the first full sentence, the first with a capital, without a verb that we know. */
function isTitle({ text, tokens }: Passage, { from, to, end }: Sentence): boolean {
  if (to - from < 1 || to - from > 6 || !/[.:\n]|\s[\u2013\u2014-]$/.test(text.slice(end - 1, end + 1))) return false
  if (!((tokens.marks[from] as number) & Mark.capital)) return false
  return tokens.words.slice(from, to).every((word) => !verbs.has(word) && !isDeed(word))
}

const verbs = set(
  'i we it they he she this that there is are was were am be been had has have did do does came went said knew stood lay felt seemed became would could ' +
    'followed helped mattered worked failed agreed refused signed yes no not nobody none challenge context action result results',
)

/** Words that count examples or point at several of them. */
const cases = set('example examples case cases instance instances story stories illustration illustrations accomplishment accomplishments episode episodes experience experiences vignette vignettes achievement achievements success successes account accounts snapshot snapshots anecdote anecdotes situation situations')
const several = set('following below short brief these several three four five six seven other few many both two those range series handful selection variety number set string sampling')

const showing = set('show shows shown showed seen illustrate illustrates illustrated demonstrate demonstrates demonstrated describe describes described reflect reflected exemplify present presented highlight told offer give')

/** Whether the paragraph says that several examples follow. Asked of the first paragraphs only, so it is no cue of every one. */
export const announcesExamples = (passage: Passage, bodyStart: number): boolean =>
  passage.sentences.some((sentence) => sentence.end > bodyStart && announces(passage, sentence))

/** A sentence without one of these announces nothing. */
const announcing = tableOf([...cases, ...several, ...showing, 'follow', 'follows', 'each'])

const announces = bySentence(({ tokens: { words, ids } }, { from, to }): boolean => {
  let counted = false
  let named = false
  let follows = false
  let shows = false
  for (let i = from; i < to; i++) {
    if (announcing[ids[i] as number] === 0) continue
    const word = words[i] as string
    if (word.endsWith('s') && cases.has(word)) named = true
    if (several.has(word)) counted = true
    if (word === 'following' || word === 'follow' || word === 'follows' || word === 'below') follows = true
    if (showing.has(word)) shows = true
    if (word === 'each' && words[i + 1] === 'of' && words[i + 3] === 'following') return true
  }
  return named && (follows || (counted && shows))
})

const summing = set('together all these those across through each sum summary throughout such conclusion')

function sums(words: readonly string[], { from, to }: Pick<Sentence, 'from' | 'to'>): boolean {
  let looks = false
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const word = words[i] as string
    if (i < from + 4 && summing.has(word)) looks = true
    if (looks && word.endsWith('s') && (cases.has(word) || efforts.has(word))) return true
  }
  return false
}

const efforts = set('efforts initiatives roles positions assignments projects endeavors undertakings')
const more = set('second third fourth fifth sixth another further additional final last next different recent earlier')
/** One of them stands where another example is named. */
const furthering = tableOf([...more, 'similar', 'example', 'the'])
/** Words that name an example only after "another" and the like. */
const likeCases = new Set([...cases, 'initiative', 'undertaking', 'assignment', 'project', 'demonstration', 'role', 'post', 'position', 'capacity', 'agency'])

const isLikeCase = (words: readonly string[], at: number, end: number): boolean => at < end && likeCases.has(words[at] ?? '')

/** "A second example of…", "In another case…", "Another accomplishment…", "I took a similar approach to…". */
function saysAnother({ words, ids }: Tokens, { from, to }: Pick<Sentence, 'from' | 'to'>): boolean {
  const end = Math.min(to, from + 12)
  for (let i = from; i < end; i++) {
    if (furthering[ids[i] as number] === 0) continue
    const word = words[i] as string
    const next = words[i + 1] ?? ''
    if (more.has(word) && (isLikeCase(words, i + 1, end + 2) || isLikeCase(words, i + 2, end + 2) || isLikeCase(words, i + 3, end + 2))) return true
    if (word === 'similar' && (next === 'approach' || next === 'method' || next === 'effort')) return true
    if (word === 'example' && /^(?:#?[2-9]|two|three|four|five|six)$/.test(next)) return true
    if (word === 'the' && (next === 'second' || next === 'third' || next === 'fourth') && i + 2 >= to) return true
  }
  return false
}

const taking = set('became joined arrived assumed served transferred')
/** Verbs that take up a post only with the word that follows: "I moved to the coast", not "I moved nine beds". */
const takingWith: ReadonlyMap<string, ReadonlySet<string>> = new Map([['took', set('over command charge office')], ...['came', 'moved', 'returned', 'went'].map((verb) => [verb, set('to')] as const)])
const given = set('appointed named promoted selected hired detailed assigned asked tapped recruited elected reassigned')
const offices = set(
  'director chief deputy assistant associate head commander manager administrator officer president superintendent supervisor secretary commissioner ' +
    'chair chairman dean provost leader lead executive coordinator captain colonel inspector acting vice senior principal regional division branch section ' +
    'program project member counselor counsel attorney engineer advisor adviser warden controller comptroller treasurer commandant envoy ambassador consul',
)
const running = set('ran led headed directed managed commanded served oversaw chaired')
const owning = set('my during on')
const stations = set('role position post job assignment tour detail tenure capacity')

/** Words that a post is named behind. */
const leading = tableOf(['i', 'as', 'serving', 'when', 'while', ...owning])

function hasPost({ tokens: { ids, marks } }: Passage, from: number, opening: readonly string[]): boolean {
  return opening.some((word, i) => {
    if (leading[ids[from + i] as number] === 0) return false
    const next = opening[i + 1] ?? ''
    if (word === 'i' && (taking.has(next) || takingWith.get(next)?.has(opening[i + 2] ?? '') || (next === 'was' && given.has(opening[i + 2] ?? '')))) return true
    if (word === 'as' || word === 'serving') {
      const at = next === 'the' || next === 'a' || next === 'an' || next === 'as' ? i + 2 : i + 1
      if (offices.has(opening[at] ?? '') || offices.has(opening[at + 1] ?? '')) return true
      return offices.has(opening[at + 2] ?? '') && Boolean((marks[from + at] as number) & Mark.capital)
    }
    if (word === 'when' && next === 'i' && opening[i + 2] === 'was' && opening.slice(i + 3, i + 6).some((title) => offices.has(title))) return true
    if ((word === 'when' || word === 'while') && next === 'i' && running.has(opening[i + 2] ?? '')) return true
    return owning.has(word) && opening.slice(i + 1, i + 4).some((place) => stations.has(place))
  })
}

const seasons = tableOf('january february march april may june july august september october november december spring summer fall autumn winter recently'.split(' '))
const spans = set('year years month months')

function isLater(word: string, before: string | undefined, after: string | undefined): boolean {
  if (word === 'recently') return before === 'most' || before === 'more' || before === undefined
  if (word === 'following' || word === 'next') return spans.has(after ?? '')
  if (word === 'later' || word === 'earlier') return spans.has(before ?? '') || after === 'in'
  return word === 'previously'
}

const backward = set('this that these those same again also neither once meanwhile')
const pronouns = set('it they he she his her its their')
const arrivals = set('came there followed')

/** "Then there was the matter of…" and "the two shops were both in need of…" begin something; "then I…" and "both of them…" go on. */
function pointsBack(early: readonly string[], at: number): boolean {
  const word = early[at] as string
  if (word === 'then') return !arrivals.has(early[at + 1] ?? '')
  if (word === 'both') return at === 0
  // Further on, the noun that a pronoun stands for is as likely in the sentence itself.
  return backward.has(word) || (at < 3 && pronouns.has(word))
}

function yearsOf({ tokens: { words, marks } }: Passage, from: number, to: number): number[] {
  const years: number[] = []
  for (let i = from; i < to; i++) {
    if ((marks[i] as number) & Mark.digit && (words[i] as string).length === 4 && /^(?:19|20)\d\d$/.test(words[i] as string)) years.push(Number(words[i]))
  }
  return years
}

const irregular = set(
  'led wrote built rebuilt took began brought made met sent put found gave held ran set cut drew spoke told won chose drove split got went sold bought rode laid ' +
    'kept left taught sought fought paid flew oversaw undertook stood struck sat withdrew let shut broke caught dealt did forced hid hit hurt lent lit lost read rewrote ' +
    'said saw shook spent spread swept tore threw understood upheld wore wound bound bid came did grew heard knew mistook outbid overcame overrode reset rose sank swore',
)
/** "I led", "I then wrote", ", I have led"; not "I have found that", "the change I have led", "I am required to". */
function doesAt({ tokens }: Passage, subject: number): boolean {
  const { words, marks, ids } = tokens
  let at = subject + 1
  if (words[at] === 'have' || words[at] === 'had') {
    if (words[at + 1] === 'begun') return true
    if (subject > 0 && !((marks[subject] as number) & Mark.parted)) return false
    at++
  }
  // "I had nine wells tested"
  if (words[at - 1] === 'had' && isCaused(tokens, at)) return true
  for (let i = at; i < at + 2 && i < ids.length; i++) {
    const role = roles[ids[i] as number] as number
    if (role & (Role.stop | Role.wish) || (at > subject + 1 && role & Role.mind)) return false
    if (isDeedAt(tokens, i)) return !(words[i] === 'grew' && words[i + 1] === 'up')
  }
  return false
}

/** Somebody was made to do it: a thing, and then what was done to it. */
function isCaused(tokens: Tokens, at: number): boolean {
  const { ids } = tokens
  if (at < ids.length && isDeedAt(tokens, at)) return false
  for (let i = at + 1; i < at + 5 && i < ids.length; i++) if (isDeedAt(tokens, i) && !((roles[ids[i - 1] as number] as number) & Role.stop)) return true
  return false
}

/** What a word does behind "I"; flags are added up. */
const Role = { stop: 1, wish: 2, mind: 4 } as const

const roles = flagsOf([
  [Role.stop, "had am was were are is be been would could will can may might do don't did didn't never always believe think feel know that who which and or but need".split(' ')],
  // What happens in the writer, or to the writer, before anything is done.
  [Role.wish, 'needed wanted believed felt thought loved enjoyed feared hoped seemed joined arrived inherited served faced came knew heard'.split(' ')],
  [Role.mind, 'found learned tried served worked spent seen known come had'.split(' ')],
])

const isDeed = (word: string): boolean => irregular.has(word) || (word.length > 3 && word.endsWith('ed') && !notDone.has(word))
const notDone = set('need indeed speed feed seed weed shed exceed proceed succeed hundred kindred sacred')

const deedAt = wordTable((word) => (isDeed(word) ? 1 : 0))
/** The same of the token at `at`, asked of a table. */
const isDeedAt = (tokens: Tokens, at: number): boolean => deedAt(tokens, at) === 1

const endings = tableOf(
  ('fell rose dropped grew improved increased decreased declined doubled tripled halved saved adopted copied still remains remain now today won award awarded ' +
    'recognized praised credited taught learned proud prouder proudest hardest result results lasted nobody none never reduced ended agreed signed completed ' +
    'graduated attended issued opened reopened stopped disappeared vanished promoted evacuated percent since again afterward success successful grateful drafted review favorable positive later').split(' '),
)

const closes = ({ tokens: { ids, marks } }: Passage, { from, to }: Sentence): boolean => {
  for (let i = from; i < to; i++) if (endings[ids[i] as number] === 1 || (marks[i] as number) & Mark.percent) return true
  return false
}
