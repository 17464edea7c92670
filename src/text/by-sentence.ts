/** Remembers what a pure function says of a sentence as long as its passage lives, because many ask about the same sentences. */
import type { Passage, Sentence } from './passage.ts'

export function bySentence<Known>(read: (passage: Passage, sentence: Sentence) => Known): (passage: Passage, sentence: Sentence) => Known {
  const remembered = new WeakMap<Passage, Map<number, { readonly to: number; readonly known: Known }>>()
  return (passage, sentence) => {
    let sentences = remembered.get(passage)
    if (!sentences) {
      sentences = new Map()
      remembered.set(passage, sentences)
    }
    const found = sentences.get(sentence.from)
    if (found && found.to === sentence.to) return found.known
    const known = read(passage, sentence)
    sentences.set(sentence.from, { to: sentence.to, known })
    return known
  }
}
