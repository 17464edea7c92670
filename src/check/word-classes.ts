/** Numbers the classes of words that patterns and phrases ask for: equal lists of words are one class. */
import { numberOf } from '../text/lexicon.ts'

/** By class: its words, by number. */
export const wordsOf: (readonly number[])[] = []

/** The bits of all classes in one row, one bit a word. */
let members = new Int32Array(1 << 16)
/** By class: where its bits begin; those of the next class begin where they end. */
const membersFrom = [0]
const known = new Map<string, number>()

/** The number of the class that holds these words, lower-cased. */
export function classOf(words: readonly string[]): number {
  const key = words.join(' ')
  const found = known.get(key)
  if (found !== undefined) return found
  const numbers = words.map(numberOf)
  const from = membersFrom.at(-1) as number
  const end = from + (Math.max(...numbers) >> 5) + 1
  if (end > members.length) {
    const wider = new Int32Array(2 * end)
    wider.set(members)
    members = wider
  }
  for (const id of numbers) members[from + (id >> 5)] = (members[from + (id >> 5)] as number) | (1 << (id & 31))
  membersFrom.push(end)
  known.set(key, wordsOf.push(numbers) - 1)
  return wordsOf.length - 1
}

/** Whether the word with the number `id` belongs to the class. */
export function isMember(wanted: number, id: number): boolean {
  const entry = (membersFrom[wanted] as number) + (id >> 5)
  return entry < (membersFrom[wanted + 1] as number) && ((members[entry] as number) & (1 << (id & 31))) !== 0
}
