/** Remembers what a pure function says of a sentence as long as its passage lives, because many ask about the same sentences. */
import { byPassage } from './by-passage.ts'
import type { Passage, Sentence } from './passage.ts'

export function bySentence<Known>(read: (passage: Passage, sentence: Sentence) => Known): (passage: Passage, sentence: Sentence) => Known {
  const remembered = byPassage((): ({ readonly to: number; readonly known: Known } | undefined)[] => [])
  return (passage, sentence) => {
    const sentences = remembered(passage)
    const found = sentences[sentence.from]
    if (found && found.to === sentence.to) return found.known
    const known = read(passage, sentence)
    while (sentences.length < sentence.from) sentences.push(undefined)
    sentences[sentence.from] = { to: sentence.to, known }
    return known
  }
}
