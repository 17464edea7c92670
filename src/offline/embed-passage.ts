/** Turns a passage into a vector without a network: its words and parts of words, hashed, weighed by how rare they are in narratives. */
import counted from './word-counts.json' with { type: 'json' }

/** Numbers in a vector. */
export const dimensions = 384
/** Names what made a vector; only vectors of one maker can be compared. */
export const passageMaker = 'hashed-1'

/** Parts of words find other forms of a word; they count less than the word. */
const partLength = 4
const partWeight = 0.3

const narrativesWith = new Map(Object.entries(counted.words).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)))

/** `dimensions` numbers of length one, the same for the same text; all zero where no word tells anything. Linear in the text. */
export function embedPassage(text: string): number[] {
  const times = new Map<string, number>()
  for (const word of wordsOf(text)) times.set(word, (times.get(word) ?? 0) + 1)
  const vector = new Float64Array(dimensions)
  for (const [word, count] of times) {
    const rarity = Math.log((counted.narratives + 1) / ((narrativesWith.get(word) ?? 0) + 0.5))
    if (rarity < commonest) continue
    const weight = (1 + Math.log(count)) * rarity
    add(vector, word, wholeSeed, weight)
    if (word.length > partLength + 1) for (let at = 0; at + partLength <= word.length; at++) add(vector, word.slice(at, at + partLength), partSeed, weight * partWeight)
  }
  const length = Math.hypot(...vector) || 1
  return Array.from(vector, (value) => value / length)
}

/** Small words, figures and sums of a text, as the vectors know them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}$][\p{L}\p{N}.,]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []

/** Words that about three narratives in four have tell nothing. */
const commonest = 0.3

/** A word and the same letters as a part of another are told apart by what their hashes begin with. */
const wholeSeed = 0x811c9dc5
const partSeed = 0x9e3779b9

/** Adds at a place, and with a sign, that depend on nothing but the letters and the seed. */
function add(vector: Float64Array, letters: string, seed: number, weight: number): void {
  let hash = seed
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  const place = (hash >>> 1) % dimensions
  vector[place] = (vector[place] as number) + (hash & 1 ? weight : -weight)
}

/** The cosine of two vectors of length one: 1 for the same, about 0 for passages that share nothing. */
export const likeness = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
