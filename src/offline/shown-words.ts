/** Says how much the words of a paragraph are those of labelled paragraphs that showed a competency, beyond what the lists of deeds know. */
import { alike } from './words/alike.ts'

/** Counts over the paragraphs of the training narratives in which something is done or comes of it. */
export interface ShownWords {
  readonly paragraphs: number
  /** how many of them show each competency, by id */
  readonly shown: Readonly<Record<string, number>>
  /** by word: in how many it stands, then pairs of a competency's place in `shown` and in how many of those that show it */
  readonly words: Readonly<Record<string, readonly number[]>>
}

/** As much of a paragraph is taken to have been as usual before a word is counted. */
const asUsual = 0.5
/** A few words say little: so many more are taken to say nothing. */
const silent = 20

/** The words in numbers: for each competency of `shown`, how much oftener (a natural logarithm) they stand where it is shown. */
interface Oftener {
  readonly ids: readonly string[]
  readonly of: (word: string) => Float64Array | undefined
}

const tables = new WeakMap<ShownWords, Oftener>()

/** The mean over a paragraph's words, by competency id; about zero where they say nothing. A competency of another framework is judged by those it is like. */
export function shownWords(words: ReadonlySet<string>, counts: ShownWords): (id: string) => number {
  const { ids, of } = oftener(counts)
  const sums = new Float64Array(ids.length)
  for (const word of words) {
    const own = of(word)
    if (own) for (let at = 0; at < sums.length; at++) (sums[at] as number) += own[at] as number
  }
  const mean = (id: string): number | undefined => {
    const sum = sums[ids.indexOf(id)]
    return sum === undefined ? undefined : sum / (words.size + silent)
  }
  return (id) => mean(id) ?? middleOf((alike[id] ?? []).map((one) => mean(one) ?? 0))
}

const middleOf = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

function oftener(counts: ShownWords): Oftener {
  const known = tables.get(counts)
  if (known) return known
  const { paragraphs, shown } = counts
  const shares = Object.values(shown).map((count) => count / paragraphs)
  // A map, because the words are the draft's, and a record has a word "constructor" of its own.
  const words = new Map(Object.entries(counts.words))
  const rows = new Map<string, Float64Array>()
  const of = (word: string): Float64Array | undefined => {
    const row = rows.get(word)
    const count = words.get(word)
    if (row || !count) return row
    const made = rowOf(count, shares)
    rows.set(word, made)
    return made
  }
  const made = { ids: Object.keys(shown), of }
  tables.set(counts, made)
  return made
}

function rowOf([paragraphs = 0, ...pairs]: readonly number[], shares: readonly number[]): Float64Array {
  const row = new Float64Array(shares.length)
  for (let i = 0; i < pairs.length; i += 2) row[pairs[i] as number] = pairs[i + 1] as number
  return row.map((shown, at) => Math.log((shown + asUsual) / (paragraphs * (shares[at] as number) + asUsual)))
}
