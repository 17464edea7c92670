/** Slips in fixed phrases: `responsible of`, `in effort to`, `weather or not`. */
import { compilePatterns, mayMatch, patternAt } from './patterns.ts'
import type { Line, SlipTokens, SlipWatch } from './slip-line.ts'
import { wrongPhrases } from './words/wrong-phrases.ts'

const entries = wrongPhrases.map((phrase) => {
  const [left = '', right = ''] = phrase.split(' = ')
  const wrong = left.replace(/ \.$/, '')
  return { wrong, right, closes: wrong !== left, words: wrong.split(' ').map((word) => word.split('|')) }
})
/** All of them in the walk that the rules share, which finds the few places worth a look. */
const patterns = compilePatterns({}, entries.map(({ wrong }) => wrong))
const wordsAt = (at: number): string => [...new Set(entries.flatMap(({ words }) => words[at] ?? []))].join(' ')

export const phraseSlips: readonly SlipWatch[] = [[wordsAt(0), wrongPhrase, { next: wordsAt(1), within: (passage) => mayMatch(patterns, passage, 0, passage.tokens.ids.length) }]]

function wrongPhrase(line: Line, at: number): SlipTokens | undefined {
  const entry = entries[patternAt(patterns, line.passage, at, line.to)?.pattern ?? -1]
  if (!entry || entry.words.some((_, step) => step > 0 && line.capital(at + step))) return undefined
  const end = at + entry.words.length
  if (entry.closes && end < line.to && !line.parted(end)) return undefined
  const spoken = line.word(at + entry.words.findIndex((choices) => choices.length > 1))
  return { from: at, to: end, message: `Here “${entry.right.replace('$1', spoken)}” is meant.` }
}
