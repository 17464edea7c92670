/** Tells how much of a sentence is the wording of a known definition, whatever the person, tense and small words. */
import { frameworks } from '../ecq/frameworks.ts'
import { wordLimit } from '../text/lexicon.ts'
import { type Tokens, tokenise } from '../text/tokens.ts'
import { officialDefinitions } from './words/official-definitions.ts'

export interface Copied {
  /** indexes of the first copied token, and after the last */
  readonly from: number
  readonly to: number
}

/** The stretch of tokens [from, to) that repeats a definition, or null. Linear in the tokens. */
export function copiedDefinition(tokens: Tokens, from: number, to: number): Copied | null {
  return sharesPairs(tokens, from, to) ? copiedFrom(tokens, from, to) : null
}

/** Whether a definition holds the token's word; fewer than `fewestShared` of them repeat none. */
export const isDefiningAt = (tokens: Tokens, at: number): boolean => stemAt(tokens, at) > strange

function sharesPairs(tokens: Tokens, from: number, to: number): boolean {
  let count = 0
  let place = 0
  for (let i = from; i < to; i++) {
    const stem = stemAt(tokens, i)
    if (stem > strange) {
      heldStems[count] = stem
      heldPlaces[count++] = place
    }
    if (stem !== little) place++
  }
  let shared = 0
  let lastShared = 0
  for (let i = 1; i < count; i++) {
    const stem = heldStems[i] as number
    const at = heldPlaces[i] as number
    const near = at - (heldPlaces[i - 1] as number) < 3 ? pairsOf(heldStems[i - 1] as number, stem) : 0
    const pairs = near + (i > 1 && at - (heldPlaces[i - 2] as number) < 3 ? pairsOf(heldStems[i - 2] as number, stem) : 0)
    if (pairs === 0) continue
    // A pair reaches back over two stems at most, and over a wide gap no run goes on.
    shared = pairs + (at - lastShared > widestGap + 2 ? 0 : shared)
    lastShared = at
    // A pair holds two stems.
    if (2 * shared >= fewestShared) return true
  }
  return false
}

function copiedFrom(tokens: Tokens, from: number, to: number): Copied | null {
  const places: number[] = []
  const stems: number[] = []
  for (let i = from; i < to; i++) {
    const stem = stemAt(tokens, i)
    if (stem === little) continue
    places.push(i)
    stems.push(stem)
  }
  const shared = new Map<number, number[]>()
  for (let i = 0; i + 1 < stems.length; i++) {
    for (let j = i + 1; j < i + 3; j++) {
      for (const definition of definitionsWith(stems[i] as number, stems[j])) share(shared, definition, i, j)
    }
  }
  let best: Copied | null = null
  let most = 0
  for (const held of shared.values()) {
    const found = held.length < fewestShared ? null : densest([...new Set(held)].sort((a, b) => a - b), stems)
    if (!found || found.weight <= most) continue
    most = found.weight
    best = { from: places[found.first] as number, to: (places[found.last] as number) + 1 }
  }
  return best
}

function share(shared: Map<number, number[]>, definition: number, i: number, j: number): void {
  const held = shared.get(definition)
  if (held) held.push(i, j)
  else shared.set(definition, [i, j])
}

export const fewestShared = 5
const leastWeight = 4.4
const leastDensity = 0.68
const widestGap = 3

/** The heaviest run of shared words without a wide gap, when it weighs and covers enough. */
function densest(held: readonly number[], stems: readonly number[]): { first: number; last: number; weight: number } | null {
  let best: { first: number; last: number; weight: number } | null = null
  let first = 0
  let size = 0
  let weight = 0
  held.forEach((at, i) => {
    if (i > 0 && at - (held[i - 1] as number) > widestGap) {
      first = i
      size = 0
      weight = 0
    }
    size++
    weight += weights[stems[at] as number] as number
    const density = size / (at - (held[first] as number) + 1)
    if (size >= fewestShared && weight >= leastWeight && density >= leastDensity && weight > (best?.weight ?? 0)) best = { first: held[first] as number, last: at, weight }
  })
  return best
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const small = set(
  'a an the of to and or in into for with on by that which is are be been was were as at it its their his her my i we our both other others own this these those from not has have had so very also he she they them us me you your who where when if even all any each toward towards through',
)

/** The partners of every coalition, listed by honest sentences too. */
const common = set('feder agenc state local gover nonpr priva secto forei inter')
const partner = 0.35
/** Words of the trade that meet by chance. */
const usual = set('organ goal peopl progr servi polic work team staff')
const chance = 0.75

const irregular: ReadonlyMap<string, string> = new Map(Object.entries({ made: 'make', making: 'make', led: 'lead', built: 'build', met: 'meet', brought: 'bring', taken: 'take', took: 'take', taking: 'take', held: 'hold', kept: 'keep', dealt: 'deal', drove: 'drive', driving: 'drive', wrote: 'write', shown: 'show', gave: 'give', using: 'use', used: 'use' }))

/** A crude stem: five letters, without endings that change with person and number; empty for small words. */
function cutStem(word: string): string {
  if (small.has(word)) return ''
  const base = irregular.get(word) ?? word.replace(/'s?$/, '')
  const cut = base.length > 3 ? base.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '') : base
  return cut.slice(0, 5).replace(/[yie]$/, '')
}

/** Numbers of stems: small words have none, and words that no definition holds share one. */
const little = 0
const strange = 1
const numbers = new Map<string, number>()
/** By the number of the stem: how much it tells. */
const weights: number[] = [0, 1]
/** Of a sentence the stems that definitions hold, and their places among those of all its words but the little ones; filled again for each. */
const heldStems: number[] = []
const heldPlaces: number[] = []

/** By a word's number: one more than the number of its stem; 0 where nobody asked yet. */
const known = new Uint16Array(wordLimit)

function stemAt({ ids, words }: Tokens, at: number): number {
  const id = ids[at] as number
  const stem = known[id] as number
  return stem > 0 ? stem - 1 : learn(id, words[at] as string)
}

function learn(id: number, word: string): number {
  const stem = numberedStem(word)
  if (id > 0) known[id] = stem + 1
  return stem
}

function numberedStem(word: string): number {
  // No definition holds a figure, and drafts hold ever new ones.
  if (isFigure(word.charCodeAt(0))) return strange
  const stem = cutStem(word)
  return stem === '' ? little : (numbers.get(stem) ?? strange)
}

const isFigure = (code: number): boolean => code === 36 || (code >= 48 && code <= 57)

const nowhere: readonly number[] = []
/** There are no more stems than this. */
const mostStems = 1024
const pairOf = (stem: number, other: number): number => stem * mostStems + other
/** Pairs of neighbors, and of next-but-one neighbors, by the definitions that hold them. */
const pairs: ReadonlyMap<number, readonly number[]> = pairTable()

/** One bit for each two stems. */
const pairBits = new Int32Array(mostStems * mostStems / 32)
for (const pair of pairs.keys()) pairBits[pair >> 5] = (pairBits[pair >> 5] as number) | (1 << (pair & 31))

/** 1 where a definition holds the two as a pair, or else 0. */
function pairsOf(stem: number, other: number): number {
  const pair = pairOf(stem, other)
  return ((pairBits[pair >> 5] as number) >>> (pair & 31)) & 1
}

function definitionsWith(stem: number, other: number | undefined): readonly number[] {
  return other === undefined || stem <= strange || other <= strange ? nowhere : (pairs.get(pairOf(stem, other)) ?? nowhere)
}

function pairTable(): ReadonlyMap<number, readonly number[]> {
  const made = new Map<number, number[]>()
  const ours = Object.values(frameworks).flatMap(({ ecqs, fundamentals }) => [...ecqs, ...ecqs.flatMap((ecq) => ecq.competencies), ...fundamentals].map(({ definition }) => definition))
  for (const [index, definition] of [...officialDefinitions, ...ours].entries()) {
    const stems = tokenise(definition)
      .words.map(cutStem)
      .filter((stem) => stem !== '')
      .map(numbered)
    stems.forEach((stem, i) => {
      for (const other of [stems[i + 1], stems[i + 2]]) {
        if (other === undefined) continue
        const held = made.get(pairOf(stem, other)) ?? []
        if (held.at(-1) !== index) held.push(index)
        made.set(pairOf(stem, other), held)
      }
    })
  }
  return made
}

function numbered(stem: string): number {
  if (numbers.size > mostStems - 2) throw new Error('too many stems in definitions')
  const number = numbers.get(stem) ?? weights.push(common.has(stem) ? partner : usual.has(stem) ? chance : 1) - 1
  numbers.set(stem, number)
  return number
}
