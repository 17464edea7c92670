/** Finds the phrases of all rules' lists in one walk over the words, however many lists there are. */
import type { Span } from '../text/span.ts'
import { roomFor } from '../text/room.ts'
import type { Tokens } from '../text/tokens.ts'
import { type Candidate, type PatternIndex, indexPatterns, meet } from './pattern-index.ts'
import { type Slot, isPlain, opensWithWords, walkOver } from './pattern-slots.ts'
import { classOf } from './word-classes.ts'

export interface PhraseHit extends Span {
  /** index of the first token, and after the last */
  readonly from: number
  readonly to: number
  /** index into the rule's `phrases` */
  readonly phrase: number
}

/**
 * Compiles lists of phrases. Notation: words parted by blanks, lower case; `a|b` is either word, a trailing `?`
 * makes a word optional, `_` is any one word. Words never match over a comma or another mark between them.
 * Throws on a phrase that does not begin with words, or holds none that must be there.
 */
export function compile(lists: readonly (readonly string[])[]): PatternIndex {
  const phrases = lists.flatMap((list, set) =>
    list.map((phrase, pattern): Candidate => {
      const slots = phrase.trim().split(/\s+/).map(readSlot)
      if (!opensWithWords(slots)) throw new Error(`phrase ${pattern} of list ${set}, "${phrase}", must begin with words`)
      return { set, pattern, slots, plain: isPlain(slots) }
    }),
  )
  return indexPatterns(phrases)
}

function readSlot(text: string): Slot {
  const optional = text.endsWith('?')
  const word = optional ? text.slice(0, -1) : text
  return { wanted: word === '_' ? -1 : classOf(word.split('|')), least: optional ? 0 : 1, most: 1 }
}

/** By list: the phrases of it that were found, or undefined without any. */
export type Phrases = readonly (readonly PhraseHit[] | undefined)[]

/** Every phrase in the tokens, by list, in order of their first words; longer and shorter ones that begin at one word are all told. */
export function phrasesIn(index: PatternIndex, tokens: Tokens): Phrases {
  const found = roomFor<PhraseHit[]>(index.sets)
  if (index.sets === 0) return found
  meet(index, walkOver(tokens), ({ set, pattern }, from, to) => {
    const hit = { from, to, phrase: pattern, start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number }
    const hits = found[set]
    if (hits) keep(hits, hit)
    else found[set] = [hit]
  })
  return found
}

/** Puts a hit in its place, once. */
function keep(hits: PhraseHit[], hit: PhraseHit): void {
  let place = hits.length
  while (place > 0 && order(hits[place - 1] as PhraseHit, hit) > 0) place--
  const before = hits[place - 1]
  if (before && order(before, hit) === 0) return
  if (place === hits.length) hits.push(hit)
  else hits.splice(place, 0, hit)
}

const order = (a: PhraseHit, b: PhraseHit): number => a.from - b.from || a.to - b.to || a.phrase - b.phrase
