/** Tells sentences that speak of the writer's virtues in nothing but hollow words. */
import { flagsOf, numberOf, tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { competencyPairs, hollowWords, selfWords, softVirtues } from './words/hollow.ts'
import { plainAdjectives, plainNouns, virtueAdjectives, virtueNouns } from './words/virtues.ts'

/** The words that make the claim: from the first to the token after the last. */
export interface HollowClaim {
  readonly from: number
  readonly to: number
}

/** The claim of a hollow sentence: about the writer, with a virtue, and with next to no concrete word. Asked only where a word may claim (`claimSignAt`). */
export function hollowClaim(passage: Passage, { from, to }: Sentence): HollowClaim | undefined {
  if (to - from > longest || to - from < shortest) return undefined
  const weighed = weigh(passage, from, to)
  if (!weighed) return undefined
  const { weight, concrete, about, first } = weighed
  return about && weight >= 0.5 && concrete <= spare(weight) + (first ? 1 : 0) ? { from, to } : undefined
}

/** `My external awareness told me`, `exercised political savvy`, but `our financial management office`. */
export function ownCompetency(passage: Passage, { from, to }: Sentence): HollowClaim | undefined {
  const { ids, marks } = passage.tokens
  for (let at = from + 1; at + 1 < to; at++) {
    if (pairFirsts[ids[at] as number] === 0 || claiming[ids[at - 1] as number] === 0 || !isPair(passage, at)) continue
    const after = at + 2 < to ? (ids[at + 2] as number) : 0
    const whole = at + 2 === to || ((marks[at + 2] as number) & Mark.parted) !== 0 || closing[after] === 1
    if (whole && !((marks[at] as number) & Mark.parted)) return { from: at - 1, to: at + 2 }
  }
  return undefined
}

/** Whether the token and the next name a competency. */
export const isPair = ({ tokens: { words, ids } }: Passage, at: number): boolean =>
  pairFirsts[ids[at] as number] === 1 && pairSeconds[ids[at + 1] as number] === 1 && competencyPairs.has(`${words[at]} ${words[at + 1]}`)

const claiming = tableOf('my showed shows demonstrated demonstrates demonstrating exercised exercising exhibited exhibiting displayed displaying practiced practicing possess possessed leveraged leveraging embodied modeled championed applied applying sound strong keen great deep'.split(' '))
const closing = tableOf('and or but to in on at by for with when while as that which was is were has had told helped enabled allowed led served guided let made gave taught carried came kept through throughout during from across into proved paid'.split(' '))

/** Past so many words a sentence has said something. */
const longest = 34
/** `Nobody trusted us` may be the whole trouble. */
const shortest = 4

/** How many concrete words so much virtue outweighs. */
const spare = (weight: number): number => (weight >= 3 ? 3 : weight >= 2 ? 2 : weight >= 1 ? 1 : 0)
/** More concrete words than this outweigh any virtue. */
export const mostConcrete = 4

const Kind = { concrete: 0, hollow: 1, self: 2, plain: 3, virtue: 4, pair: 5 } as const

const kinds = kindTable()

function kindTable(): Uint8Array {
  const plain = [...plainNouns, ...plainAdjectives]
  const known = new Set(plain)
  const table = tableOf(hollowWords, Kind.hollow)
  const put = (words: Iterable<string>, kind: number): void => {
    for (const word of words) table[numberOf(word)] = kind
  }
  put([...virtueNouns.split(' '), ...virtueAdjectives.split(' ')].filter((word) => !known.has(word)), Kind.virtue)
  put([...plain, ...softVirtues], Kind.plain)
  put(selfWords, Kind.self)
  return table
}

const pairWords = (place: number): string[] => [...competencyPairs].map((pair) => pair.split(' ')[place] as string)
const pairFirsts = tableOf(pairWords(0))
const pairSeconds = tableOf(pairWords(1))

/** 0 for a concrete word, which ends no pair; more than 1 where a claim may be. */
export const claimSignAt = (ids: readonly number[], at: number): number => signs[ids[at] as number] as number

const signs = flagsOf([
  [1, [...hollowWords, ...pairWords(1)]],
  [2, [...plainNouns, ...plainAdjectives, ...softVirtues, ...selfWords, ...virtueNouns.split(' '), ...virtueAdjectives.split(' '), ...pairWords(0)]],
])

const selfSpeaking = tableOf('i my me myself we our ourselves this these such'.split(' '))

interface Weighed {
  readonly weight: number
  readonly concrete: number
  /** speaks of the writer, or begins with a virtue */
  readonly about: boolean
  /** begins with a virtue that is no plain thing */
  readonly first: boolean
}

/** Undefined where concrete words outweigh all else. */
function weigh(passage: Passage, from: number, to: number): Weighed | undefined {
  const { ids, marks } = passage.tokens
  let weight = 0
  let concrete = 0
  let about = false
  let first = false
  for (let at = from; at < to; at++) {
    const id = ids[at] as number
    if (selfSpeaking[id] === 1) about = true
    const kind = kindAt(passage, at, from, to)
    if (kind === Kind.pair) at++
    if (kind >= Kind.virtue && at <= from + 1) about = true
    if (kind >= Kind.virtue && (at === from || (at === from + 1 && passage.tokens.words[from] === 'my'))) first = true
    const sized = ((marks[at] as number) & Mark.digit) !== 0
    if (kind === Kind.concrete) {
      concrete += sized ? 2 : 1
      if (concrete > mostConcrete) return undefined
    } else weight += weights[kind] as number
  }
  return { weight, concrete, about, first }
}

/** By kind. */
const weights = [0, 0, 0.5, 0.5, 1, 1]

function kindAt(passage: Passage, at: number, from: number, to: number): number {
  const { words, ids, marks } = passage.tokens
  const id = ids[at] as number
  // "Integrity Marine" is a name.
  const named = ((marks[at > from ? at : Math.min(at + 1, to - 1)] as number) & Mark.capital) !== 0 && (at > from || words[at + 1] !== 'i')
  if (!named && pairFirsts[id] === 1 && at + 1 < to && !((marks[at + 1] as number) & Mark.parted) && isPair(passage, at)) return Kind.pair
  // A capital within the sentence begins a name.
  if (named && words[at] !== 'i' && !words[at]?.startsWith("i'")) return Kind.concrete
  return kinds[id] as number
}
