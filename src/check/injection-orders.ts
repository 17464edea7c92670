/** Finds the sentences of a paragraph that give orders to its reader, seen plainly, undisguised and decoded. */
import { type Passage, readPassage } from '../text/passage.ts'
import { type Span, indexAt } from '../text/span.ts'
import { atbash, decodeStretches, mirrored, rot13 } from './decode.ts'
import { undisguise } from './disguise.ts'
import { weigh } from './injection-signs.ts'
import { coded, Does, doing, knownWords } from './injection-words.ts'

export interface Order extends Span {
  /** 2 or more: an order for sure; 1: an order only where nobody was meant to see it */
  readonly weight: number
  /** it had to be decoded or freed of its disguise to be read */
  readonly coded: boolean
}

/** One entry for each sentence that gives orders to a reader. Offsets are of the passage. Pure; linear. */
export function findOrders(passage: Passage): readonly Order[] {
  const weights = weigh(passage)
  const seen = [...weights]
  throughDisguise(passage, weights)
  throughCode(passage, weights)
  spread(passage, weights)
  return passage.sentences.flatMap(({ start, end }, i) => {
    const weight = weights[i] as number
    return weight > 0 ? [{ start, end, weight, coded: (seen[i] as number) === 0 && weight > 2 }] : []
  })
}

/** Sentence by sentence; where the disguise hid the ends of sentences too, the paragraph as a whole. */
function throughDisguise(passage: Passage, weights: number[]): void {
  const plain = undisguise(passage.text, knownWords)
  if (!plain) return
  let found = false
  passage.sentences.forEach(({ start, end }, i) => {
    const reading = undisguise(passage.text.slice(start, end), knownWords)
    const weight = reading ? Math.max(0, ...weigh(readPassage(reading.text))) : 0
    if (weight > 1) found = true
    weights[i] = Math.max(weights[i] as number, weight)
  })
  if (found) return
  const read = readPassage(plain.text)
  weigh(read).forEach((weight, i) => {
    if (weight === 0) return
    const sentence = read.sentences[i] as Span
    raise(passage, weights, weight, { start: plain.back[sentence.start] as number, end: plain.back[sentence.end - 1] as number })
  })
}

/** Gives every sentence that the span touches at least this weight. */
function raise({ sentences }: Passage, weights: number[], weight: number, { start, end }: Span): void {
  const first = Math.max(0, indexAt(sentences, start))
  for (let i = first; i < sentences.length && (sentences[i] as Span).start <= end; i++) {
    if ((sentences[i] as Span).end > start) weights[i] = Math.max(weights[i] as number, weight)
  }
}

/** What had to be decoded was not meant for people, so that a faint sign is enough. */
function throughCode({ text, tokens, sentences }: Passage, weights: number[]): void {
  sentences.forEach(({ start, end, from, to }, i) => {
    let flags = 0
    let count = 0
    let longest = 0
    for (let k = from; k < to; k++) {
      const flag = doing(tokens.words[k] as string) & coded
      flags |= flag
      if (flag) count++
      longest = Math.max(longest, (tokens.ends[k] as number) - (tokens.starts[k] as number))
    }
    const piece = text.slice(start, end)
    const readings: string[] = []
    if (count > 1 && flags & Does.rot13) readings.push(rot13(piece))
    if (count > 1 && flags & Does.mirrored) readings.push(mirrored(piece))
    if (count > 1 && flags & Does.atbash) readings.push(atbash(piece))
    if (longest > 15 || /[01]{8}\s|[\da-f]{2} [\da-f]{2} [\da-f]{2} |&#|\\[ux]|%[2-7]/i.test(piece)) readings.push(decodeStretches(piece))
    if (readings.some((reading) => reading !== '' && weigh(readPassage(reading)).some((weight) => weight > 0))) weights[i] = 3
  })
}

/** Faint signs beside an order are part of it, and so is all that stands in one bracket or comment with it. */
function spread({ text, sentences }: Passage, weights: number[]): void {
  for (let i = 1; i < weights.length; i++) if (weights[i] === 1 && (weights[i - 1] as number) > 1) weights[i] = 2
  for (let i = weights.length - 2; i >= 0; i--) if (weights[i] === 1 && (weights[i + 1] as number) > 1) weights[i] = 2
  if (!weights.some((weight) => weight > 1)) return
  for (const [open, close] of enclosures) {
    for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, from + open.length)) {
      const found = text.indexOf(close, from + open.length)
      const to = found < 0 ? text.length : found
      const inside = sentences.flatMap(({ start, end }, i) => (start < to && end > from ? [i] : []))
      if (inside.some((i) => (weights[i] as number) > 1)) for (const i of inside) weights[i] = Math.max(weights[i] as number, 2)
      from = to
    }
  }
}

const enclosures = [
  ['[', ']'],
  ['<!--', '-->'],
  ['/*', '*/'],
  ['{', '}'],
] as const
