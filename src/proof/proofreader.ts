/** Proofreads a draft for spelling and grammar; set up late, remembers paragraphs, and outlives a broken linter. */
import type { Proof } from '../ecq/proof-mark.ts'
import { cutParagraphs } from '../text/paragraphs.ts'
import { detached } from '../text/detached.ts'
import type { Span } from '../text/span.ts'
import { grammarMarks } from './grammar.ts'
import { type Lint, type Linter, openLinter } from './linter.ts'
import { spellingMarks } from './spelling.ts'

export interface Proofreader {
  /**
   * Marks in order; offsets are UTF-16 code units into `text` (normalised, see `normalise`). Null where no linter
   * can run. Never rejects: a paragraph on which the linter breaks twice is passed over, and named as unread.
   */
  readonly proofread: (text: string) => Promise<Proof | null>
  /** Gives the linter's memory back; a later call opens a new one. */
  readonly close: () => Promise<void>
}

/** A linter is opened at the first call, about a second; later a new text costs about 0.3 ms a word and a known paragraph nothing. */
export function makeProofreader(open: () => Promise<Linter> = openLinter): Proofreader {
  const desk: Desk = { open, linter: null, turn: Promise.resolve(), known: new Map() }
  const underWay = new Set<Promise<unknown>>()
  return {
    proofread: (text) => {
      const proof = proofread(desk, text).finally(() => underWay.delete(proof))
      underWay.add(proof)
      return proof
    },
    close: async () => {
      await Promise.allSettled(underWay)
      await drop(desk)
    },
  }
}

/** What a proofreader holds between calls. */
interface Desk {
  readonly open: () => Promise<Linter>
  linter: Linter | null
  /** the piece that was asked for last: pieces take turns, so that nobody waits for the end of another's long draft */
  turn: Promise<unknown>
  /** lints by the text of the paragraph */
  readonly known: Map<string, readonly Lint[]>
}

async function proofread(desk: Desk, text: string): Promise<Proof | null> {
  const [lints, unread] = [[] as PlacedLint[], new Set<number>()]
  for (const { start, end, paragraph } of pieces(text)) {
    const found = await lintPiece(desk, text.slice(start, end))
    if (found === 'closed') return null
    if (found === 'broken') unread.add(paragraph)
    else for (const lint of found) lints.push({ ...lint, start: lint.start + start, end: lint.end + start, paragraph })
  }
  const spelling = lints.filter(({ rule }) => rule === 'SpellCheck')
  const misspelled = await spellingMarks(text, spelling, async (words) => {
    const known = await knownWords(desk, words)
    // Whether these words are misspelled is anybody's guess, so none is marked.
    if (known === null) for (const { paragraph } of spelling) unread.add(paragraph)
    return known ?? new Set(words)
  })
  const starts = new Set(misspelled.map(({ start }) => start))
  const marks = [...grammarMarks(text, lints).filter(({ start }) => !starts.has(start)), ...misspelled]
  return { marks: marks.sort((a, b) => a.start - b.start || a.end - b.end), unread: [...unread].sort((a, b) => a - b) }
}

interface Piece extends Span {
  /** index of the paragraph that it is of */
  readonly paragraph: number
}

type PlacedLint = Lint & Pick<Piece, 'paragraph'>

const longestPiece = 20_000
/** No word is so long; what is costs the linter the square of its length, and breaks it from some 8,000 letters on. */
const longestWord = 200

/** Paragraphs without their endless words, and of endless ones pieces that end at a blank, so that no call holds the thread for long. */
function pieces(text: string): Piece[] {
  return cutParagraphs(text).flatMap((span, paragraph) =>
    betweenEndlessWords(text, span).flatMap((piece) => atBlanks(text, piece)).map((piece) => ({ ...piece, paragraph })),
  )
}

function atBlanks(text: string, { start, end }: Span): Span[] {
  const cut: Span[] = []
  let from = start
  while (end - from > longestPiece) {
    const blank = text.lastIndexOf(' ', from + longestPiece)
    const to = blank > from ? blank : from + longestPiece
    cut.push({ start: from, end: to })
    from = to
  }
  return [...cut, { start: from, end }]
}

function betweenEndlessWords(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  const word = /\S+/g
  word.lastIndex = start
  let from = start
  for (let found = word.exec(text); found && found.index < end; found = word.exec(text)) {
    if (found[0].length <= longestWord) continue
    if (found.index > from) spans.push({ start: from, end: found.index })
    from = found.index + found[0].length
  }
  return from < end ? [...spans, { start: from, end }] : spans
}

const mostKnown = 2_000

type Linted = readonly Lint[] | 'broken' | 'closed'

/** The lints of one piece; `broken` when the linter breaks on it twice, `closed` when none opens. */
function lintPiece(desk: Desk, piece: string): Promise<Linted> {
  const linted = desk.turn.then(() => desk.known.get(piece) ?? lintAnew(desk, piece))
  desk.turn = linted
  return linted
}

async function lintAnew(desk: Desk, piece: string): Promise<Linted> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const linter = await opened(desk)
    if (!linter) return 'closed'
    try {
      const lints = await linter.lint(piece)
      remember(desk, piece, lints)
      // A linter in this thread does not wait for anything: others get their turn between paragraphs.
      await new Promise((resolve) => setTimeout(resolve, 0))
      return lints
    } catch {
      await drop(desk)
    }
  }
  return 'broken'
}

/** The oldest goes first; what is kept holds no other words of its draft. */
function remember({ known }: Desk, piece: string, lints: readonly Lint[]): void {
  for (const oldest of known.keys()) {
    if (known.size < mostKnown) break
    known.delete(oldest)
  }
  known.set(detached(piece), lints)
}

async function opened(desk: Desk): Promise<Linter | null> {
  try {
    return (desk.linter ??= await desk.open())
  } catch {
    return null
  }
}

async function drop(desk: Desk): Promise<void> {
  const { linter } = desk
  desk.linter = null
  await linter?.close().catch(() => undefined)
}

/** So many words are asked for at once. */
const mostWords = 200

/** Asks the linter about bare words, one a line; null where it breaks on them. */
async function knownWords(desk: Desk, words: readonly string[]): Promise<ReadonlySet<string> | null> {
  const unknown = new Set<string>()
  for (let from = 0; from < words.length; from += mostWords) {
    const list = words.slice(from, from + mostWords).join('\n\n')
    const lints = await lintPiece(desk, list)
    if (typeof lints === 'string') return null
    for (const { rule, start, end } of lints) if (rule === 'SpellCheck') unknown.add(list.slice(start, end))
  }
  return new Set(words.filter((word) => !unknown.has(word)))
}
