/** One automaton over words for the phrase lists of all rules: a draft is walked once, however many lists there are. */
import { numberOf } from '../text/lexicon.ts'
import type { Span } from '../text/span.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

export interface PhraseHit extends Span {
  /** index of the first token, and after the last */
  readonly from: number
  readonly to: number
  /** index into the rule's `phrases` */
  readonly phrase: number
}

interface Node {
  next: Map<string, Node> | null
  /** the node after any one word */
  any: Node | null
  /** pairs of list index and phrase index that end here */
  ends: number[] | null
}

export interface Automaton {
  readonly root: Node
  /** the nodes after a first word, by the word's number */
  readonly first: readonly (Node | undefined)[]
}

const node = (): Node => ({ next: null, any: null, ends: null })

/**
 * Compiles lists of phrases. Notation: words parted by blanks, lower case; `a|b` is either word, a trailing `?`
 * makes a word optional, `_` is any one word. Words never match over a comma or another mark between them.
 * Throws on an empty phrase, which would match everywhere.
 */
export function compile(lists: readonly (readonly string[])[]): Automaton {
  const root = node()
  lists.forEach((phrases, list) => {
    phrases.forEach((phrase, index) => {
      const words = phrase.trim().split(/\s+/)
      if (words.every((word) => word === '' || word.endsWith('?'))) throw new Error(`phrase ${index} of list ${list} is empty`)
      add(root, words, 0, [list, index])
    })
  })
  const first: (Node | undefined)[] = []
  for (const [word, after] of root.next ?? []) {
    const id = numberOf(word)
    while (first.length <= id) first.push(undefined)
    first[id] = after
  }
  return { root, first }
}

function add(at: Node, words: readonly string[], position: number, end: readonly [number, number]): void {
  const word = words[position]
  if (word === undefined) {
    at.ends = [...(at.ends ?? []), ...end]
    return
  }
  const optional = word.endsWith('?')
  if (optional) add(at, words, position + 1, end)
  for (const choice of (optional ? word.slice(0, -1) : word).split('|')) {
    add(child(at, choice), words, position + 1, end)
  }
}

function child(at: Node, word: string): Node {
  if (word === '_') return (at.any ??= node())
  at.next ??= new Map()
  const known = at.next.get(word) ?? node()
  at.next.set(word, known)
  return known
}

/** Told of a phrase that was found: its list and its place. */
export type Found = (list: number, hit: PhraseHit) => void

/**
 * Calls `found` for every phrase in the tokens, in order of their first word: list, phrase, first token and the
 * token after the last. Longer and shorter phrases that begin at one word are both told.
 */
export function walk({ root, first }: Automaton, tokens: Tokens, found: Found): void {
  const { words, ids } = tokens
  const start: Start = { tokens, found, from: 0 }
  for (let from = 0; from < words.length; from++) {
    const id = ids[from] as number
    const after = id > 0 ? first[id] : root.next?.get(words[from] as string)
    if (!after) continue
    start.from = from
    follow(after, start, from + 1)
  }
}

interface Start {
  readonly tokens: Tokens
  readonly found: Found
  /** the token that the phrase begins with */
  from: number
}

function follow(at: Node, start: Start, to: number): void {
  const { words, marks } = start.tokens
  if (at.ends) tell(at.ends, start, to)
  if (to >= words.length || (marks[to] as number) & Mark.parted) return
  const step = at.next?.get(words[to] as string)
  if (step) follow(step, start, to + 1)
  if (at.any) follow(at.any, start, to + 1)
}

function tell(ends: readonly number[], { tokens: { starts, ends: stops }, from, found }: Start, to: number): void {
  for (let i = 0; i < ends.length; i += 2) {
    found(ends[i] as number, { from, to, phrase: ends[i + 1] as number, start: starts[from] as number, end: stops[to - 1] as number })
  }
}
