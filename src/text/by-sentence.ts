/** Remembers what a pure function says of a sentence as long as its passage lives, because many ask about the same sentences. */
import { byPassage } from './by-passage.ts'
import type { Passage, Sentence } from './passage.ts'
import { roomFor } from './room.ts'

export function bySentence<Known>(read: (passage: Passage, sentence: Sentence) => Known): (passage: Passage, sentence: Sentence) => Known {
  const remembered = byPassage(({ sentences }) => roomFor<Known>(sentences.length))
  return (passage, sentence) => {
    // A stretch that is no whole sentence is read again.
    if (passage.sentences[sentence.index] !== sentence) return read(passage, sentence)
    const known = remembered(passage)
    return (known[sentence.index] ??= read(passage, sentence)) as Known
  }
}
