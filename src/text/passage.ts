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
  let token = 0
  const sentences = cutSentences(text).map(({ start, end }, index) => {
    while (token < tokens.starts.length && (tokens.ends[token] as number) <= start) token++
    const from = token
    while (token < tokens.starts.length && (tokens.starts[token] as number) < end) token++
    return { index, start, end, from, to: token }
  })
  return { text, tokens, sentences, known: roomForAll() }
}
