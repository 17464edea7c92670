/** Finds sure slips of grammar that a proofreader is often silent on; needs no package, so it speaks in every runtime. */
import { numberOf, putFlags, wordLimit } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import type { Tokens } from '../text/tokens.ts'
import { type SlipReader, type SlipTokens, type SlipWatch, type Where, type Line, line } from './slip-line.ts'
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
  /** a word with the bit must stand among the tokens ahead, so many on; without a bit all is well */
  readonly ahead: number
  readonly from: number
  readonly to: number
}

/** A gate to readers; what stands beside a word opens it. */
interface Gate extends Required<Omit<Where, 'ahead'>> {
  readonly bit: number
}

interface Test {
  readonly bit: number
  readonly test: (word: string) => boolean
}

/** What opens gates on one side of a word. */
interface Side {
  /** by a word's number: the gates that it opens; 0 where that was not asked yet */
  readonly opened: Int32Array
  /** by a word's number: the gates that ask for the word itself */
  readonly literal: Map<number, number>
  readonly tests: Test[]
  /** the gates that ask nothing of this side */
  free: number
}

/** By a word's number: which of the lists of readers looks at it. */
const listOf = new Uint16Array(wordLimit)
/** By a word's number: the gates that it is watched behind. */
const watchedAt = new Int32Array(wordLimit)
/** By a word's number: the bits of the lists of words ahead that hold it. */
const aheadAt = new Int32Array(wordLimit)
const aheadLists: string[] = []

const gates: Gate[] = []
const ofNext: Side = { opened: new Int32Array(wordLimit), literal: new Map(), tests: [], free: 0 }
const ofLast: Side = { opened: new Int32Array(wordLimit), literal: new Map(), tests: [], free: 0 }
/** The readers that look at a word; the first list is nobody's. */
const watches: readonly (readonly Watch[])[] = byWord([...figureSlips, ...agreementSlips, ...caseSlips, ...countSlips, ...distanceSlips, ...phraseSlips, ...tenseSlips, ...verbSlips, ...wordSlips])
const conditional = gates.filter(({ within }) => within !== anywhere)

/** The slips of a paragraph in order; at most one of each reader at a word. Linear in the words. */
export function slipsIn(passage: Passage): readonly Slip[] {
  const { tokens } = passage
  const { ids } = tokens
  const shut = shutIn(passage)
  let found: SlipTokens[] | undefined
  line.passage = passage
  for (let index = 0; index < passage.sentences.length; index++) {
    const { from, to } = passage.sentences[index] as Sentence
    line.from = from
    line.to = to
    let id = from < to ? (ids[from] as number) : 0
    let byLast = -1
    for (let at = from; at < to; at++) {
      const next = at + 1 < to ? (ids[at + 1] as number) : 0
      const byNext = at + 1 < to ? (ofNext.opened[next] as number) || askOpened(ofNext, tokens, at + 1) : ofNext.free
      // One test of all three sides: what each says by itself could not be foretold.
      let open = (watchedAt[id] as number) & byNext & byLast & ~shut
      if (open !== 0) {
        open = afterUnnumbered(tokens, at, line, open)
        found = readAt(at, open, watches[listOf[id] as number] as readonly Watch[], found)
      }
      byLast = (ofLast.opened[id] as number) || askOpened(ofLast, tokens, at)
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

/** The gates that the word opens for the one beside it; for a word without a number, those that it may open. */
function askOpened({ opened, free, literal, tests }: Side, { ids, words }: Tokens, at: number): number {
  const id = ids[at] as number
  const word = words[at] as string
  let open = free | (literal.get(id) ?? 0)
  for (let i = 0; i < tests.length; i++) {
    const { bit, test } = tests[i] as Test
    if (id === 0 || test(word)) open |= bit
  }
  opened[id] = open
  return open
}

/** What stays open when the words beside that have no number are looked at. */
function afterUnnumbered({ ids, words }: Tokens, at: number, { from, to }: Line, open: number): number {
  let left = open
  if (at + 1 < to && ids[at + 1] === 0) left &= passed(ofNext, words[at + 1] as string, left)
  if (at > from && ids[at - 1] === 0) left &= passed(ofLast, words[at - 1] as string, left)
  return left
}

/** The gates but for those of them whose test the word fails. */
function passed({ tests }: Side, word: string, open: number): number {
  let left = open
  for (let i = 0; i < tests.length; i++) {
    const { bit, test } = tests[i] as Test
    if ((left & bit) !== 0 && !test(word)) left &= ~bit
  }
  return left
}

function readAt(at: number, open: number, watching: readonly Watch[], before: SlipTokens[] | undefined): SlipTokens[] | undefined {
  let found = before
  for (let i = 0; i < watching.length; i++) {
    const watch = watching[i] as Watch
    if ((watch.gate & open) === 0 || (watch.ahead !== 0 && !stands(watch, at))) continue
    const { read } = watch
    const slip = read(line, at)
    if (!slip || (found && meets(slip, found))) continue
    found ??= []
    found.push(slip)
  }
  return found
}

function stands({ ahead, from, to }: Watch, at: number): boolean {
  const { ids } = line.passage.tokens
  const end = Math.min(at + to + 1, line.to)
  for (let next = at + from; next < end; next++) if (((aheadAt[ids[next] as number] as number) & ahead) !== 0) return true
  return false
}

function byWord(all: readonly SlipWatch[]): Watch[][] {
  const lists: Watch[][] = [[]]
  for (const [words, read, where] of all) {
    const [ahead, from, to] = where?.ahead ?? ['', 0, 0]
    const one = { read, gate: gateOf(where), ahead: ahead === '' ? 0 : aheadOf(ahead), from, to }
    for (const word of words.split(' ')) {
      const id = numberOf(word)
      if (listOf[id] === 0) listOf[id] = lists.push([]) - 1
      ;(lists[listOf[id] as number] as Watch[]).push(one)
      putFlags(watchedAt, [[one.gate, [word]]])
    }
  }
  return lists
}

/** The bit of the words. Throws when there are no bits left. */
function aheadOf(words: string): number {
  let list = aheadLists.indexOf(words)
  if (list < 0) list = aheadLists.push(words) - 1
  if (list >= 32) throw new Error('too many lists of words ahead of slips')
  putFlags(aheadAt, [[1 << list, words.split(' ')]])
  return 1 << list
}

/** The bit of the gate. Throws when there are no bits left. */
function gateOf({ head = false, next = '', behind = '', within = anywhere }: Where = {}): number {
  const known = gates.find((gate) => gate.head === head && gate.next === next && gate.behind === behind && gate.within === within)
  if (known) return known.bit
  const bit = 1 << gates.length
  if (gates.length === 32) throw new Error('too many gates for slips')
  gates.push({ bit, head, next, behind, within })
  open(ofNext, next, bit)
  // What must open its sentence has nothing before it that could open its gate.
  if (!head) open(ofLast, behind, bit)
  return bit
}

function open(side: Side, asked: Required<Where>['next'], bit: number): void {
  if (typeof asked === 'function') side.tests.push({ bit, test: asked })
  else if (asked === '') side.free |= bit
  else for (const id of asked.split(' ').map(numberOf)) side.literal.set(id, (side.literal.get(id) ?? 0) | bit)
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
