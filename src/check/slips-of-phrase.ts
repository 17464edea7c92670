/** Slips in fixed phrases: `responsible of`, `in effort to`, `weather or not`. */
import type { Line, SlipReader, SlipTokens } from './slips.ts'
import { wrongPhrases } from './words/wrong-phrases.ts'

interface Entry {
  /** the choices at each word */
  readonly words: readonly (readonly string[])[]
  readonly right: string
}

const entries: readonly Entry[] = wrongPhrases.map((line) => {
  const [wrong = '', right = ''] = line.split(' = ')
  return { words: wrong.split(' ').map((word) => word.split('|')), right }
})

const byFirst: ReadonlyMap<string, readonly Entry[]> = byFirstWord()

function byFirstWord(): Map<string, Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const entry of entries) for (const first of entry.words[0] ?? []) map.set(first, [...(map.get(first) ?? []), entry])
  return map
}

export const phraseSlips: readonly (readonly [string, SlipReader])[] = [[[...byFirst.keys()].join(' '), wrongPhrase]]

function wrongPhrase(line: Line, at: number): SlipTokens | undefined {
  for (const { words, right } of byFirst.get(line.word(at)) ?? []) {
    if (!words.every((choices, step) => choices.includes(line.word(at + step)) && (step === 0 || (!line.parted(at + step) && !line.capital(at + step))))) continue
    const to = at + words.length
    const said = Array.from({ length: words.length }, (_, step) => line.word(at + step))
    const chosen = said.find((_, step) => (words[step]?.length ?? 0) > 1) ?? ''
    return { from: at, to, message: `Here “${said.join(' ')}” has a wrong or a missing word.`, ...suggestion(right.replace('$1', chosen), words) }
  }
  return undefined
}

/** Only where the right words replace all of the wrong ones. */
const suggestion = (right: string, words: readonly (readonly string[])[]): { instead: string } | object =>
  words.filter((choices) => choices.length > 1).length > 1 || ((words.at(-1)?.length ?? 0) > 1 && words.length > 1 && !right.endsWith(words.at(-1)?.[0] ?? '')) ? {} : { instead: right }
