/** Finds the sentences of a paragraph that give orders to its reader, seen plainly, undisguised and decoded. */
import { byPassage } from '../text/by-passage.ts'
import { type Passage, type Sentence, readPassage } from '../text/passage.ts'
import { type Span, indexAt } from '../text/span.ts'
import { atbash, decodeStretches, mirrored, rot13, tagSign } from './decode.ts'
import { mayBeDisguised, undisguise } from './disguise.ts'
import { mayHold } from './injection-gate.ts'
import { type Glance, glancesAt } from './injection-glance.ts'
import { orderStart } from './order-start.ts'
import { weigh, weighSeen } from './injection-signs.ts'
import { coded, Does, doingAt } from './injection-words.ts'

export interface Order extends Span {
  /** 2 or more: an order for sure; 1: an order only where nobody was meant to see it */
  readonly weight: number
  /** it had to be decoded or freed of its disguise to be read */
  readonly coded: boolean
}

/** One entry for each sentence that gives orders to a reader, without what stands before the order. Offsets are of the passage. Pure; linear; remembered by passage. */
export const findOrders: (passage: Passage) => readonly Order[] = byPassage(read)

const none: readonly Order[] = []

function read(passage: Passage): readonly Order[] {
  const glances = glancesAt(passage)
  const seen = weighSeen(passage, glances)
  const weights = [...seen]
  throughDisguise(passage, weights)
  throughCode(passage, glances, weights)
  spread(passage, weights)
  let orders: Order[] | undefined
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    const { start, end } = passage.sentences[i] as Sentence
    const late = weight > 1 ? seen[i] === weight : mayHold(glances[i] as Glance)
    const begin = late ? orderStart(passage, passage.sentences[i] as Sentence) : null
    if (begin) (orders ??= []).push({ start: begin.start, end, weight: begin.weight, coded: false })
    else if (weight > 0) (orders ??= []).push({ start, end, weight, coded: seen[i] === 0 && weight > 2 })
  }
  return orders ?? none
}

/** Sentence by sentence; where the disguise hid the ends of sentences too, the paragraph as a whole. */
function throughDisguise(passage: Passage, weights: number[]): void {
  const plain = mayBeDisguised(passage) ? undisguise(passage.text) : null
  if (!plain) return
  let found = false
  passage.sentences.forEach(({ start, end }, i) => {
    const reading = undisguise(passage.text.slice(start, end))
    const weight = reading ? Math.max(0, ...weigh(readPassage(reading.text))) : 0
    if (weight > 1) found = true
    // Nobody hides a faint sign by chance.
    weights[i] = Math.max(weights[i] as number, weight === 1 && weights[i] === 0 ? 2 : weight)
  })
  if (found) return
  const undisguised = readPassage(plain.text)
  weigh(undisguised).forEach((weight, i) => {
    if (weight === 0) return
    const sentence = undisguised.sentences[i] as Span
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
function throughCode(passage: Passage, glances: readonly Glance[], weights: number[]): void {
  const escaped = mayEscape(passage)
  for (let i = 0; i < passage.sentences.length; i++) {
    const sentence = passage.sentences[i] as Sentence
    const { all, dense: packed } = glances[i] as Glance
    const flags = all & coded ? codedFlags(passage, sentence) : 0
    const dense = escaped || packed
    if (flags === 0 && !dense) continue
    const piece = passage.text.slice(sentence.start, sentence.end)
    const readings: string[] = []
    if (flags & Does.rot13) readings.push(rot13(piece))
    if (flags & Does.mirrored) readings.push(mirrored(piece), mirrored(piece).split(' ').reverse().join(' '))
    if (flags & Does.atbash) readings.push(atbash(piece))
    if (dense) readings.push(decodeStretches(piece))
    if (readings.some((reading) => reading !== '' && weigh(readPassage(reading)).some((weight) => weight > 0))) weights[i] = 3
  }
}

/** Looking for each sign is many times faster than one expression for them all. */
const mayEscape = ({ text, tokens: { ascii } }: Passage): boolean => ((text.includes('&') || text.includes('\\') || text.includes('%')) && escapes.test(text)) || (!ascii && text.includes(tagSign))
const escapes = /&(?:#|[lg]t;)|\\[ux]|%[2-7]/i

/** Flags of known words in code; one alone is chance. */
function codedFlags({ tokens }: Passage, { from, to }: Sentence): number {
  let flags = 0
  let count = 0
  for (let at = from; at < to; at++) {
    const flag = doingAt(tokens, at) & coded
    if (flag === 0) continue
    flags |= flag
    count++
  }
  return count > 1 ? flags : 0
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
