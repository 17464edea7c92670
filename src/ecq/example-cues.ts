/** Reads from one paragraph what tells where one example ends and another begins: dates, posts, titles, words like "another". */
import { byPassage } from '../text/by-passage.ts'
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { saysAnother, summing, sums } from './another-example.ts'
import { figurePlaces } from './figure-places.ts'
import { leadingToPost, namesPost } from './named-post.ts'
import { type Stems, stemsOf } from './stems.ts'
import { doesAt, isDeedAt, tellsDeed } from './told-deed.ts'
import { yearAt } from './year-at.ts'

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
  /** opens with a figure that moved, or tells no deed and opens with the time by which something had come about */
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

/** By when, or of what, something had come about: `By March`, `Within a year`, `As a result`, `Since then`. */
const opensWithOutcome = ({ words }: Tokens, from: number): boolean =>
  words[from] === 'by' || words[from] === 'within' || (words[from] === 'since' && words[from + 1] === 'then') || (words[from] === 'as' && words[from + 1] === 'a' && words[from + 2] === 'result')

/** So many words of the first sentence say what it opens, and the first of these when. */
const longOpening = 14
const earlyWords = 8

function read(passage: Passage, bodyStart: number): ExampleCues {
  const { sentences, tokens } = passage
  let body = 0
  while (body < sentences.length && (sentences[body] as Sentence).end <= bodyStart) body++
  const titled = sentences.length - body > 1 && isTitle(passage, sentences[body] as Sentence)
  const first = sentences[titled ? body + 1 : body] ?? { index: 0, start: 0, end: passage.text.length, from: 0, to: tokens.words.length }
  const { from } = first
  const early = Math.min(first.to, from + earlyWords)
  const openingEnd = Math.min(first.to, from + longOpening)
  const signs = cuesIn(tokens, from, early)
  const allSigns = signs | cuesIn(tokens, early, openingEnd)
  const post = (allSigns & Sign.post) > 0 && namesPost(tokens, from, openingEnd)
  const openingYear = firstYear(tokens, from, post ? openingEnd : early)
  const later = (signs & Sign.later) > 0 && saysLater(tokens, from, early)
  const deed = tellsDeed(passage)
  const closing = closesIn(passage, Math.max(body, sentences.length - 2))
  return {
    sums: (allSigns & Sign.summing) > 0 && sums(tokens, first),
    flourish: !deed && isFlourish(tokens, from),
    another: saysAnother(tokens, first) || (sentences.length - body > 1 && saysAnother(tokens, sentences[body + 1] as Sentence)),
    titled,
    post,
    dated: openingYear !== null || later || (signs & Sign.season) > 0,
    later,
    back: (signs & Sign.back) > 0 && pointsBack(tokens, from, early),
    deed,
    closes: closing,
    outcome: (closing && !deed && opensWithOutcome(tokens, from)) || opensWithChange(tokens, first.from, first.to),
    openingYear,
    lastYear: lastYear(passage),
    opening: { start: first.start, end: first.end },
    ownOpening: isOwn(tokens, from, openingEnd),
    openingTokens: { from, to: first.to },
    stems: stemsOf(passage, sentences[body]?.from ?? 0, tokens.words.length),
  }
}

/** `Rent fell from $58 million to $33 million`: what came of a story opens so, and hardly ever a new one. */
function opensWithChange({ words, marks }: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to - 3, from + longestSubject); at++) {
    if (words[at] === 'i' || words[at] === 'we') return false
    if (movements.has(words[at] as string) && words[at + 1] === 'from' && ((marks[at + 2] as number) & Mark.digit) !== 0) return true
  }
  return false
}

/** In words. */
const longestSubject = 9
const movements = new Set(['fell', 'dropped', 'declined', 'decreased', 'rose', 'grew', 'climbed', 'increased', 'improved', 'went', 'shrank'])

/** `Cloud migration.`: two to six words before the first full sentence, the first with a capital, without a verb that we know. */
function isTitle({ text, tokens }: Passage, { from, to, end }: Sentence): boolean {
  if (to - from < 1 || to - from > 6 || !((tokens.marks[from] as number) & Mark.capital)) return false
  if (!/[.:\n]|\s[\u2013\u2014-]$/.test(text.slice(end - 1, end + 1))) return false
  for (let at = from; at < to; at++) if (verbs.has(tokens.words[at] as string) || isDeedAt(tokens, at)) return false
  return true
}

const verbs = new Set(
  (
    'i we it they he she this that there is are was were am be been had has have did do does came went said knew stood lay felt seemed became would could ' +
    'followed helped mattered worked failed agreed refused signed yes no not nobody none challenge context action result results'
  ).split(' '),
)

/** What a word of the opening, or of the last sentences, may be a sign of; flags are added up. */
const Sign = { later: 1, season: 2, back: 4, post: 8, summing: 16, ending: 32 } as const

const backward = new Set('this that these those same again also neither once meanwhile'.split(' '))
const pronouns = new Set('it they he she his her its their'.split(' '))

const wordSigns = flagsOf([
  [Sign.later, 'recently following next later earlier previously'.split(' ')],
  [Sign.season, 'january february march april may june july august september october november december spring summer fall autumn winter recently'.split(' ')],
  [Sign.back, ['then', 'both', ...backward, ...pronouns]],
  [Sign.post, leadingToPost],
  [Sign.summing, summing],
  [
    Sign.ending,
    (
      'fell rose dropped grew improved increased decreased declined doubled tripled halved saved adopted copied still remains remain now today won award awarded ' +
      'recognized praised credited taught learned proud prouder proudest hardest result results lasted nobody none never reduced ended agreed signed completed ' +
      'graduated attended issued opened reopened stopped disappeared vanished promoted evacuated percent since again afterward success successful grateful drafted review favorable positive later'
    ).split(' '),
  ],
])

/** All signs together in the tokens from `from` to `to`. */
function cuesIn({ ids }: Tokens, from: number, to: number): number {
  let signs = 0
  for (let at = from; at < to; at++) signs |= wordSigns[ids[at] as number] as number
  return signs
}

const spans = new Set('year years month months'.split(' '))

function saysLater({ words }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLater(words[at] as string, at > from ? (words[at - 1] as string) : '', at + 1 < to ? (words[at + 1] as string) : '')) return true
  return false
}

function isLater(word: string, before: string, after: string): boolean {
  if (word === 'recently') return before === 'most' || before === 'more' || before === ''
  if (word === 'following' || word === 'next') return spans.has(after)
  if (word === 'later' || word === 'earlier') return spans.has(before) || after === 'in'
  return word === 'previously'
}

const arrivals = new Set('came there followed'.split(' '))

/** "Then there was the matter of…" and "the two shops were both in need of…" begin something; "then I…" and "both of them…" go on. */
function pointsBack({ words }: Tokens, from: number, to: number): boolean {
  const end = Math.min(to, from + 5)
  for (let at = from; at < end; at++) {
    const word = words[at] as string
    if (word === 'then') {
      if (at + 1 >= to || !arrivals.has(words[at + 1] as string)) return true
    } else if (word === 'both') {
      if (at === from) return true
      // Further on, the noun that a pronoun stands for is as likely in the sentence itself.
    } else if (backward.has(word) || (at < from + 3 && pronouns.has(word))) return true
  }
  return false
}

function firstYear(tokens: Tokens, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const year = (tokens.marks[at] as number) & Mark.digit ? yearAt(tokens, at) : 0
    if (year > 0) return year
  }
  return null
}

function lastYear(passage: Passage): number | null {
  const places = figurePlaces(passage)
  let last = 0
  for (let i = 0; i < places.length; i++) last = Math.max(last, yearAt(passage.tokens, places[i] as number))
  return last > 0 ? last : null
}

/** A few words that only round things off. */
const fewWords = 20

function isFlourish({ ids }: Tokens, from: number): boolean {
  if (ids.length >= fewWords) return false
  for (let at = from; at < from + 2 && at < ids.length; at++) if ((wordSigns[ids[at] as number] as number) & Sign.summing) return true
  return false
}

function isOwn(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < from + 2 && at < to; at++) if (tokens.words[at] === 'i' && (doesAt(tokens, at) || (at === from && tokens.words[at + 1] === 'had'))) return true
  return false
}

/** Whether the sentences from the one with the index `first` on tell an end. */
function closesIn({ sentences, tokens: { ids, marks } }: Passage, first: number): boolean {
  for (let at = sentences[first]?.from ?? ids.length; at < ids.length; at++) if ((wordSigns[ids[at] as number] as number) & Sign.ending || (marks[at] as number) & Mark.percent) return true
  return false
}
