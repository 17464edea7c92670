/** One paragraph read closely: its words and its sentences, with offsets of its own, so that it can be remembered. */
import { roomForAll } from './by-passage.ts'
import { detached } from './detached.ts'
import { cutSentences } from './sentences.ts'
import { withoutShouting } from './shouted.ts'
import type { Span } from './span.ts'
import { type Tokens, tokenise } from './tokens.ts'

export interface Sentence extends Span {
  /** its place among the sentences of its passage */
  readonly index: number
  /** index of its first token */
  readonly from: number
  /** index after its last token */
  readonly to: number
}

/** All offsets are UTF-16 code units into `text`, the paragraph's own words. */
export interface Passage {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  /** what `byPassage` remembers of it, and nobody else's business */
  readonly known: unknown[]
}

/** Reads one paragraph. Pure: the same text gives an equal passage. Linear in its length. */
export function readPassage(piece: string): Passage {
  const text = detached(piece)
  const tokens = withoutShouting(tokenise(text))
  return { text, tokens, sentences: placed(cutSentences(text), tokens), known: roomForAll() }
}

/** The sentences with their tokens. A loop: `map` makes a list of another kind once it is compiled, and all code that reads it must be compiled again. */
function placed(spans: readonly Span[], { starts, ends }: Tokens): Sentence[] {
  const sentences: Sentence[] = []
  const count = starts.length
  let token = 0
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as Span
    while (token < count && (ends[token] as number) <= start) token++
    const from = token
    while (token < count && (starts[token] as number) < end) token++
    sentences.push({ index, start, end, from, to: token })
  }
  return sentences
}
