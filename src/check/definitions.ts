/** Tells how much of a sentence is the wording of a known definition, whatever the person, tense and small words. */
import { frameworks } from '../ecq/frameworks.ts'
import type { Tokens } from '../text/tokens.ts'
import { tokenise } from '../text/tokens.ts'
import { officialDefinitions } from './words/official-definitions.ts'

export interface Copied {
  /** indexes of the first copied token, and after the last */
  readonly from: number
  readonly to: number
}

/** The stretch of tokens [from, to) that repeats a definition, or null. Linear in the tokens. */
export function copiedDefinition({ words }: Tokens, from: number, to: number): Copied | null {
  const places: number[] = []
  const stems: string[] = []
  for (let i = from; i < to; i++) {
    const stem = stemOf(words[i] as string)
    if (stem === '') continue
    places.push(i)
    stems.push(stem)
  }
  if (stems.length < fewest) return null
  // Most sentences share no pair of words with any definition.
  const shared = new Map<number, Set<number>>()
  const pairs = pairTable()
  for (let i = 0; i + 1 < stems.length; i++) {
    for (const j of [i + 1, i + 2]) {
      for (const definition of pairs.get(`${stems[i]} ${stems[j]}`) ?? []) {
        const held = shared.get(definition) ?? new Set<number>()
        shared.set(definition, held.add(i).add(j))
      }
    }
  }
  let best: Copied | null = null
  let most = 0
  for (const held of shared.values()) {
    const found = densest([...held].sort((a, b) => a - b), stems)
    if (!found || found.weight <= most) continue
    most = found.weight
    best = { from: places[found.first] as number, to: (places[found.last] as number) + 1 }
  }
  return best
}

const fewest = 5
const leastWeight = 4.4
const leastDensity = 0.68
const widestGap = 3

/** The heaviest run of shared words without a wide gap, when it weighs and covers enough. */
function densest(held: readonly number[], stems: readonly string[]): { first: number; last: number; weight: number } | null {
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
    weight += weightOf(stems[at] as string)
    const density = size / (at - (held[first] as number) + 1)
    if (size >= fewest && weight >= leastWeight && density >= leastDensity && weight > (best?.weight ?? 0)) best = { first: held[first] as number, last: at, weight }
  })
  return best
}

let table: ReadonlyMap<string, readonly number[]> | undefined

/** Pairs of neighbors, and of next-but-one neighbors, by the definitions that hold them; made at first use. */
function pairTable(): ReadonlyMap<string, readonly number[]> {
  if (table) return table
  const made = new Map<string, number[]>()
  const ours = Object.values(frameworks).flatMap(({ ecqs, fundamentals }) => [...ecqs, ...ecqs.flatMap((ecq) => ecq.competencies), ...fundamentals].map(({ definition }) => definition))
  for (const [index, definition] of [...officialDefinitions, ...ours].entries()) {
    const stems = tokenise(definition).words.map(stemOf).filter((stem) => stem !== '')
    stems.forEach((stem, i) => {
      for (const other of [stems[i + 1], stems[i + 2]]) {
        if (other === undefined) continue
        const key = `${stem} ${other}`
        const known = made.get(key) ?? []
        if (known.at(-1) !== index) known.push(index)
        made.set(key, known)
      }
    })
  }
  table = made
  return made
}

const weightOf = (stem: string): number => (common.has(stem) ? partner : usual.has(stem) ? chance : 1)

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

const irregular: Readonly<Record<string, string>> = { made: 'make', making: 'make', led: 'lead', built: 'build', met: 'meet', brought: 'bring', taken: 'take', took: 'take', taking: 'take', held: 'hold', kept: 'keep', dealt: 'deal', drove: 'drive', driving: 'drive', wrote: 'write', shown: 'show', gave: 'give', using: 'use', used: 'use' }

const stems = new Map<string, string>()

/** The stem, remembered, because drafts use few different words. */
function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size > 20_000) stems.clear()
  const stem = cutStem(word)
  stems.set(word, stem)
  return stem
}

/** A crude stem: five letters, without endings that change with person and number; empty for small words. */
function cutStem(word: string): string {
  if (small.has(word)) return ''
  const base = irregular[word] ?? word.replace(/'s?$/, '')
  const cut = base.length > 3 ? base.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '') : base
  return cut.slice(0, 5).replace(/[yie]$/, '')
}
