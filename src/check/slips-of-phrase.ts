/** Slips in fixed phrases: `responsible of`, `in effort to`, `weather or not`. */
import { compilePatterns, patternAt } from './patterns.ts'
import type { Line, SlipTokens, SlipWatch } from './slips.ts'
import { wrongPhrases } from './words/wrong-phrases.ts'

interface Entry {
  /** the choices at each word */
  readonly words: readonly (readonly string[])[]
  readonly right: string
}

const byFirst = byFirstWord()
/** All of them in the walk that the rules share, which finds the few places worth a look. */
const wrong = compilePatterns({}, wrongPhrases.map((phrase) => phrase.split(' = ')[0] as string))

export const phraseSlips: readonly SlipWatch[] = [[[...byFirst.keys()].join(' '), wrongPhrase, { next: wrongPhrases.flatMap((phrase) => (phrase.split(' ')[1] as string).split('|')).join(' ') }]]

function byFirstWord(): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const phrase of wrongPhrases) {
    const [wrong = '', right = ''] = phrase.split(' = ')
    const words = wrong.split(' ').map((word) => word.split('|'))
    for (const first of words[0] ?? []) map.set(first, [...(map.get(first) ?? []), { words, right }])
  }
  return map
}

function wrongPhrase(line: Line, at: number): SlipTokens | undefined {
  if (!patternAt(wrong, line.passage, at, line.to)) return undefined
  for (const { words, right } of byFirst.get(line.word(at)) ?? []) {
    if (!words.every((choices, step) => choices.includes(line.word(at + step)) && (step === 0 || !(line.parted(at + step) || line.capital(at + step))))) continue
    const step = words.findIndex((choices) => choices.length > 1)
    return { from: at, to: at + words.length, message: `Here “${right.replace('$1', line.word(at + step))}” is meant.` }
  }
  return undefined
}
