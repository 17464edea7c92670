/** Numbers the classes of words that patterns and phrases ask for: equal lists of words are one class. */
import { numberOf } from '../text/lexicon.ts'

/** By class: its words, by number. */
export const wordsOf: (readonly number[])[] = []

/** By class: one bit a word. */
const members: Int32Array[] = []
const known = new Map<string, number>()

/** The number of the class that holds these words, lower-cased. */
export function classOf(words: readonly string[]): number {
  const key = words.join(' ')
  const found = known.get(key)
  if (found !== undefined) return found
  const numbers = words.map(numberOf)
  const member = new Int32Array((Math.max(...numbers) >> 5) + 1)
  for (const number of numbers) member[number >> 5] = (member[number >> 5] as number) | (1 << (number & 31))
  wordsOf.push(numbers)
  known.set(key, members.push(member) - 1)
  return members.length - 1
}

/** Whether the word with the number `id` belongs to the class. */
export function isMember(wanted: number, id: number): boolean {
  const member = members[wanted] as Int32Array
  const entry = id >> 5
  return entry < member.length && ((member[entry] as number) & (1 << (id & 31))) !== 0
}
