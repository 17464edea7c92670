/** Finds sure slips of grammar that a proofreader is often silent on; needs no package, so it speaks in every runtime. */
import { numberOf, shortColumn, tableOf, wholeColumn } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { type WordTable, wordTable } from '../text/word-table.ts'
import { type SlipReader, type SlipTokens, type SlipWatch, type Where, line } from './slip-line.ts'
import { agreementSlips } from './slips-of-agreement.ts'
import { caseSlips } from './slips-of-case.ts'
import { countSlips, figureSlips } from './slips-of-count.ts'
import { distanceSlips } from './slips-of-distance.ts'
import { phraseSlips } from './slips-of-phrase.ts'
import { tenseSlips } from './slips-of-tense.ts'
import { verbSlips } from './slips-of-verbs.ts'
import { wordSlips } from './slips-of-words.ts'

export interface Slip extends Span {
  readonly message: string
  readonly replacements: readonly string[]
}

interface Watch {
  readonly read: SlipReader
  /** one bit, which readers share that ask the same of the words beside theirs */
  readonly gate: number
  readonly ahead: Ahead
}

/** One of the words must stand among the tokens ahead; without a table all is well. */
interface Ahead {
  readonly words: Uint8Array | null
  readonly from: number
  readonly to: number
}

const nothing: Ahead = { words: null, from: 0, to: 0 }

/** A gate to readers; what stands beside a word opens it. */
interface Gate extends Required<Omit<Where, 'ahead'>> {
  readonly bit: number
  /** what a test says of each word, where `next` or `behind` is one */
  readonly tell: WordTable
}

/** By a word's number: which of the lists of readers looks at it. */
const listOf = shortColumn()
/** By a word's number: the gates that it is watched behind. */
const watchedAt = wholeColumn()
/** By a word's number: the gates that it opens as the next word, and as the one before. */
const openedByNext = wholeColumn()
const openedByLast = wholeColumn()

const gates: Gate[] = []
/** The readers that look at a word; the first list is nobody's. */
const watches: readonly (readonly Watch[])[] = byWord([...figureSlips, ...agreementSlips, ...caseSlips, ...countSlips, ...distanceSlips, ...phraseSlips, ...tenseSlips, ...verbSlips, ...wordSlips])
/** What no word beside shuts, but perhaps its letters. */
const anyNext = bitsOf(({ next }) => next === '' || typeof next === 'function')
const anyLast = bitsOf(({ head, behind }) => !head && (behind === '' || typeof behind === 'function'))
/** What opens at the end of a sentence. */
const noNext = bitsOf(({ next }) => next === '')
const tested = gates.filter(({ next, behind }) => typeof next === 'function' || typeof behind === 'function')
const testedBits = tested.reduce((all, { bit }) => all | bit, 0)
const conditional = gates.filter(({ within }) => within !== anywhere)

/** The slips of a paragraph in order; at most one of each reader at a word. Linear in the words. */
export function slipsIn(passage: Passage): readonly Slip[] {
  const { ids } = passage.tokens
  const shut = shutIn(passage)
  let found: SlipTokens[] | undefined
  line.passage = passage
  for (const { from, to } of passage.sentences) {
    line.from = from
    line.to = to
    let id = from < to ? (ids[from] as number) : 0
    for (let at = from; at < to; at++) {
      const next = at + 1 < to ? (ids[at + 1] as number) : 0
      let open = (watchedAt[id] as number) & (at + 1 < to ? (openedByNext[next] as number) | anyNext : noNext) & ~shut
      if (open !== 0 && at > from) open &= (openedByLast[ids[at - 1] as number] as number) | anyLast
      if ((open & testedBits) !== 0) open = afterTests(passage, at, from, open)
      if (open !== 0) found = readAt(at, open, watches[listOf[id] as number] as readonly Watch[], found)
      id = next
    }
  }
  return found ? found.map((slip) => placed(passage, slip)) : none
}

const none: readonly Slip[] = []

/** The gates that stay shut in the passage. */
function shutIn(passage: Passage): number {
  let shut = 0
  for (let i = 0; i < conditional.length; i++) {
    const { bit, within } = conditional[i] as Gate
    if (!within(passage)) shut |= bit
  }
  return shut
}

function anywhere(): boolean {
  return true
}

function always(): number {
  return 1
}

function readAt(at: number, open: number, watching: readonly Watch[], before: SlipTokens[] | undefined): SlipTokens[] | undefined {
  let found = before
  for (let i = 0; i < watching.length; i++) {
    const { read, gate, ahead } = watching[i] as Watch
    if ((gate & open) === 0 || !stands(ahead, at)) continue
    const slip = read(line, at)
    if (!slip || (found && meets(slip, found))) continue
    found ??= []
    found.push(slip)
  }
  return found
}

function stands({ words, from, to }: Ahead, at: number): boolean {
  if (words === null) return true
  const { ids } = line.passage.tokens
  const end = Math.min(at + to + 1, line.to)
  for (let next = at + from; next < end; next++) if (words[ids[next] as number] === 1) return true
  return false
}

/** What stays open when the letters of the words beside are looked at. */
function afterTests({ tokens }: Passage, at: number, from: number, open: number): number {
  let left = open
  for (let i = 0; i < tested.length; i++) {
    const { bit, next, tell } = tested[i] as Gate
    if ((open & bit) === 0) continue
    const passes = next !== '' ? tell(tokens, at + 1) : at === from ? 1 : tell(tokens, at - 1)
    if (passes === 0) left &= ~bit
  }
  return left
}

function bitsOf(asked: (gate: Gate) => boolean): number {
  return gates.reduce((all, gate) => (asked(gate) ? all | gate.bit : all), 0)
}

function byWord(all: readonly SlipWatch[]): Watch[][] {
  const lists: Watch[][] = [[]]
  for (const [words, read, where] of all) {
    const one = { read, gate: gateOf(where), ahead: where?.ahead ? aheadOf(where.ahead) : nothing }
    for (const id of words.split(' ').map(numberOf)) {
      if (listOf[id] === 0) listOf[id] = lists.push([]) - 1
      ;(lists[listOf[id] as number] as Watch[]).push(one)
      put(watchedAt, id, one.gate)
    }
  }
  return lists
}

function aheadOf([words, from, to]: Required<Where>['ahead']): Ahead {
  return { words: tableOf(words.split(' ')), from, to }
}

/** The bit of the gate. Throws when there are no bits left. */
function gateOf({ head = false, next = '', behind = '', within = anywhere }: Where = {}): number {
  const known = gates.find((gate) => gate.head === head && gate.next === next && gate.behind === behind && gate.within === within)
  if (known) return known.bit
  const bit = 1 << gates.length
  if (gates.length === 32) throw new Error('too many gates for slips')
  const test = typeof next === 'function' ? next : behind
  gates.push({ bit, head, next, behind, within, tell: typeof test === 'function' ? wordTable((word) => (test(word) ? 1 : 0)) : always })
  if (typeof next === 'string' && next !== '') for (const word of next.split(' ')) put(openedByNext, numberOf(word), bit)
  if (typeof behind === 'string' && behind !== '') for (const word of behind.split(' ')) put(openedByLast, numberOf(word), bit)
  return bit
}

function put(table: Int32Array, id: number, bit: number): void {
  table[id] = (table[id] as number) | bit
}

/** A function of its own: a closure here would cost every reader at every word a scope. */
const meets = (slip: SlipTokens, found: readonly SlipTokens[]): boolean => found.some(({ from, to }) => slip.from < to && from < slip.to)

function placed({ text, tokens: { starts, ends } }: Passage, { from, to, message, instead }: SlipTokens): Slip {
  const start = starts[from] as number
  const end = ends[to - 1] as number
  return { start, end, message, replacements: instead === undefined ? [] : [likeDraft(text.charAt(start), instead)] }
}

const likeDraft = (first: string, instead: string): string =>
  first !== first.toLowerCase() && first !== 'I' ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead
