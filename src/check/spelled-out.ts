/** Tells whether an acronym's full name stands beside it. */
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'

/** Whether words beside the token `at` spell `name`, the acronym in capitals, with their first letters: `Full Name (ABC)`, `ABC, the Full Name`. */
export const isSpelledOut = (passage: Passage, sentence: Sentence, at: number, name: string): boolean =>
  spelledAfter(passage, sentence, at, name) || spelledBefore(passage, sentence, at, name)

const small = new Set('of the and for to in on at a an with by from or'.split(' '))
const bridges = new Set('or the our a an called known as abbreviated also hereafter short for stands which is i.e meaning its that'.split(' '))

/** `ABC (Full Name)`, `ABC, the Full Name,`. */
function spelledAfter({ tokens: { words, marks } }: Passage, { to }: Sentence, at: number, name: string): boolean {
  if (at + 1 >= to || !((marks[at + 1] as number) & Mark.parted)) return false
  let next = at + 1
  while (next < to && next < at + 5 && bridges.has(words[next] as string)) next++
  return spelledEnd(words, next, Math.min(to, next + name.length + 4), lettersOf(name)) >= 0
}

/** `Full Name, or ABC,`, `Full Name – ABC –`. */
function spelledBefore({ tokens: { words, marks } }: Passage, { from }: Sentence, at: number, name: string): boolean {
  let last = at
  let parted = ((marks[at] as number) & Mark.parted) !== 0
  while (last - 1 >= from && at - last < 4 && bridges.has(words[last - 1] as string)) {
    last--
    parted ||= ((marks[last] as number) & Mark.parted) !== 0
  }
  if (!parted && last === at) return false
  const letters = lettersOf(name)
  for (let start = Math.max(from, last - name.length - 4); start < last; start++) if (spelledEnd(words, start, last, letters) === last) return true
  return false
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** Where the words from `from` to `to` have spelled the letters with their first ones, small words skipped at will; -1 where they do not. */
function spelledEnd(words: readonly string[], from: number, to: number, letters: string): number {
  let letter = 0
  let at = from
  for (; at < to && letter < letters.length; at++) {
    const word = words[at] as string
    // Most words have no hyphen, and to cut one costs more than to look for it.
    if (!word.includes('-')) {
      if (word.charCodeAt(0) === letters.charCodeAt(letter)) letter++
      else if (!small.has(word)) return -1
      continue
    }
    for (const part of word.split('-')) {
      if (part.charAt(0) === letters.charAt(letter)) letter++
      else if (!small.has(part)) return -1
    }
  }
  return letter === letters.length ? at : -1
}
