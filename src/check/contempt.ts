/** Weighs the signs of contempt in a sentence: a sneer, a belittling turn, a simile, said of a person or an office. */
import { numberOf, tableOf, wordLimit } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signFor, signsIn } from '../text/sentence-signs.ts'
import { Mark } from '../text/tokens.ts'
import { compilePatterns, mayMatch, patternAt } from './patterns.ts'
import { isPeople } from './people-nouns.ts'
import { isPast } from './verb-forms.ts'
import * as words from './words/contempt.ts'

/** Token indexes: from the one spoken of to the end of what is said. */
export interface Contempt {
  readonly from: number
  readonly to: number
  /** it sneers, or is said of one who held the post before; what else belittles may be meant kindly */
  readonly sure: boolean
}

/** What a word weighs that sneers wherever it stands. */
const sneer = 2
/** By a word's number, twice what it weighs; a later list goes before. */
const weights = new Uint8Array(wordLimit)
const weighed = [[words.makeweights, 0.5], [words.homely, 1], [words.characters, 1], [words.slights, 1], [words.sneers, sneer]] as const
for (const [list, weight] of weighed) for (const word of list) weights[numberOf(word)] = 2 * weight
const others = new Set(words.others)
const forebears = new Set(words.forebears)
const conduct = new Set(words.conduct)
const plainDeeds = new Set(words.plainDeeds)
const patterns = compilePatterns({}, [...words.belittling, ...words.hints, ...words.likening])
const hintsFrom = words.belittling.length
const likeningFrom = hintsFrom + words.hints.length

interface Sign {
  readonly from: number
  readonly to: number
  readonly weight: number
  /** said in a word, which a comparison or a denial makes heavier */
  readonly word: boolean
}

/** The contempt of the sentence, or undefined. Signs said of a forebear weigh one more; `least` is enough. Linear. */
export function contemptIn(passage: Passage, sentence: Sentence, least: number): Contempt | undefined {
  const patterned = mayMatch(patterns, passage, sentence.from, sentence.to)
  const signs = signsIn(passage, sentence)
  const ill = patterned || (signs & ofForebear) !== 0 || ((signs & (holdsHeavy | holdsLight | holdsBefore)) !== 0 && isForebearNear(passage, sentence.from))
  const shown = ill || ((signs & holdsHeavy) !== 0 && ((signs & holdsBefore) !== 0 || weightOf(passage, sentence) >= least))
  return shown ? contemptFrom(passage, sentence, { patterned, least }) : undefined
}

const forebearWords = [...forebears, 'predecessor', 'predecessors']
const mayBeForebear = tableOf(forebearWords)
/** Makeweights, which show no contempt by themselves, and what does. */
const holdsLight = signFor(words.makeweights)
const holdsHeavy = signFor(weighed.flatMap(([list, weight]) => (weight > 0.5 ? list : [])))
/** Without one of these, or "before me", nothing is said of a forebear. */
const ofForebear = signFor(forebearWords.flatMap((word) => [word, `${word}'s`, `${word}'`]))
const holdsBefore = signFor(['before'])

/** The most that the words of a sentence can weigh by themselves. */
function weightOf({ tokens: { ids } }: Passage, { from, to }: Sentence): number {
  let twice = 0
  for (let at = from; at < to; at++) twice += weights[ids[at] as number] as number
  return twice / 2
}

/** Whether one of the three words before the token may be a forebear. */
function isForebearNear({ tokens: { ids } }: Passage, at: number): boolean {
  for (let back = Math.max(0, at - 3); back < at; back++) if (mayBeForebear[ids[back] as number] === 1) return true
  return false
}

function contemptFrom(passage: Passage, sentence: Sentence, { patterned, least }: { patterned: boolean; least: number }): Contempt | undefined {
  const { ids } = passage.tokens
  const signs: Sign[] = []
  let light = 0
  const held = signsIn(passage, sentence)
  const near = (held & ofForebear) !== 0 || isForebearNear(passage, sentence.from)
  for (let at = sentence.from; at < sentence.to; at++) {
    const sign = patterned || weights[ids[at] as number] !== 0 || (near && isForebearNear(passage, at)) ? signAt(passage, sentence, at, patterned) : undefined
    if (!sign) continue
    if (sign.weight > 0.5) signs.push(sign)
    else light += 0.5
    at = sign.to - 1
  }
  const first = signs[0]
  const last = signs[signs.length - 1]
  if (!first || !last) return undefined
  if (!signs.some(({ word }) => word)) light = 0
  const said = signs.reduce((sum, one) => sum + one.weight, Math.min(1, light))
  // To find out of whom it is said costs most.
  if (said + (held & (ofForebear | holdsBefore) ? 1 : 0) < least) return undefined
  const target = targetOf(passage, sentence, first, last)
  if (!target) return undefined
  const weight = said + (target.forebear ? 1 : 0)
  if (weight < least) return undefined
  return { from: Math.min(target.from, first.from), to: Math.max(target.to, last.to), sure: target.forebear || signs.some((one) => one.word && one.weight >= sneer) }
}

function signAt(passage: Passage, sentence: Sentence, at: number, patterned: boolean): Sign | undefined {
  // `the Museum`, `Mr. Crank`: a name tells nothing.
  if (at > sentence.from && (passage.tokens.marks[at] as number) & Mark.capital) return undefined
  const hit = patterned ? patternAt(patterns, passage, at, sentence.to) : undefined
  if (hit && hit.pattern < hintsFrom) return { from: at, to: hit.to, weight: 2, word: false }
  const weight = isExcused(passage.tokens.words, at) ? 0 : (weights[passage.tokens.ids[at] as number] as number) / 2 || (isHarshDeed(passage, at) ? 0.75 : 0)
  if (weight) return { from: at, to: at + 1, weight, word: true }
  if (!hit) return undefined
  if (hit.pattern < likeningFrom) return { from: at, to: hit.to, weight: 1, word: false }
  return likened(passage, sentence, at)
}

/** `rightly proud`, `understandably tired`, `proud of their record`: praise, or at least no blame. */
const isExcused = (all: readonly string[], at: number): boolean =>
  /^(?:rightly|justly|justifiably|deservedly|understandably|naturally|reasonably|rightfully)$/.test(all[at - 1] ?? '') || (all[at] === 'proud' && all[at + 1] === 'of')

const had = numberOf('had')

/** `my predecessor had hoarded`: a verb right after a forebear that is no plain deed of office. */
function isHarshDeed({ tokens: { words: all, ids, marks } }: Passage, at: number): boolean {
  const back = at > 0 && ids[at - 1] === had ? at - 2 : at - 1
  if (back < 0 || ((marks[at] as number) & Mark.parted) !== 0) return false
  if (mayBeForebear[ids[back] as number] === 0 && mayBeForebear[ids[back - 1] ?? 0] === 0) return false
  const person = all[back] as string
  if (person !== 'predecessor' && person !== 'predecessors' && !(forebears.has(all[back - 1] ?? '') && others.has(person) && all[back - 1] !== 'last')) return false
  const word = all[at] as string
  return isPast(word) && !plainDeeds.has(word) && !/^(?:was|were|had|did)$/.test(word)
}

/** `ran the place like his club`; not `looks like a ferry`, `acted as the chair`. */
function likened({ tokens: { words: all, marks } }: Passage, sentence: Sentence, at: number): Sign | undefined {
  if (all[at] === 'as' && !/^(?:if|though|its|his|her|their|some)$/.test(all[at + 1] ?? '')) return undefined
  if (/^(?:something|looks|look|looked|sounds|sounded|things|just|would|much|more)$/.test(all[at - 1] ?? '')) return undefined
  let judged = false
  for (let back = at - 1; back >= Math.max(sentence.from, at - 7); back--) judged ||= conduct.has(all[back] as string)
  if (!judged) return undefined
  let to = at + 1
  while (to < sentence.to && to < at + 7 && ((marks[to] as number) & Mark.parted) === 0) to++
  return { from: at, to, weight: all[at] === 'like' ? 2 : 1, word: true }
}

interface Target {
  readonly from: number
  readonly to: number
  readonly forebear: boolean
}

/** The person or office spoken of: the subject before the first sign, or what stands right behind a sign. */
function targetOf(passage: Passage, sentence: Sentence, first: Sign, last: Sign): Target | undefined {
  const { words: all, marks } = passage.tokens
  for (let at = first.from - 1; at >= Math.max(sentence.from, first.from - 9); at--) {
    const word = all[at] as string
    if (word === 'i' || word === 'we') return undefined
    if (/[;:.]/.test(passage.text.slice(passage.tokens.ends[at], passage.tokens.starts[at + 1]))) break
    if (isOther(word) || isName(marks, sentence, at)) return isOurs(all, sentence, at) ? undefined : target(all, marks, sentence, at)
  }
  for (let at = first.from; at < Math.min(sentence.to, last.to + 3); at++) {
    if (at > first.from + 3 && at < last.to - 1) continue
    if (isOther(all[at] as string) && !isOurs(all, sentence, at)) return target(all, marks, sentence, at)
  }
  return undefined
}

const bare = (word: string): string => word.replace(/'s?$/, '')
const isOther = (word: string): boolean => others.has(bare(word)) || isPeople(bare(word))

/** `the Coast Survey`: two capitals in a row name an office or a person. */
const isName = (marks: readonly number[], sentence: Sentence, at: number): boolean =>
  at > sentence.from + 1 && ((marks[at] as number) & (marks[at - 1] as number) & Mark.capital) !== 0 && ((marks[at] as number) & Mark.parted) === 0

const ours = new Set('boss bosses supervisor superiors peers colleagues counterpart counterparts partner'.split(' '))

function isOurs(all: readonly string[], sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(sentence.from, at - 2); back--) {
    if (all[back] !== 'our' && all[back] !== 'my') continue
    const word = bare(all[at] as string)
    return !forebears.has(word) && !forebears.has(all[back + 1] as string) && !ours.has(word) && !/^(?:sister|parent|rival)$/.test(all[back + 1] as string)
  }
  return false
}

function target(all: readonly string[], marks: readonly number[], sentence: Sentence, at: number): Target {
  let from = at
  while (from > sentence.from && from > at - 4 && ((marks[from] as number) & Mark.parted) === 0 && !edges.has(all[from - 1] as string)) from--
  let forebear = false
  for (let k = from; k <= at; k++) forebear ||= forebears.has(bare(all[k] as string))
  for (let k = at + 1; k < Math.min(sentence.to, at + 6); k++) forebear ||= all[k] === 'before' && all[k + 1] === 'me'
  return { from, to: at + 1, forebear }
}

const edges = new Set('of by to with from and that for in on at'.split(' '))
