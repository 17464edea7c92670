/** Finds the phrases of all rules' lists in one walk over the words, however many lists there are. */
import type { Span } from '../text/span.ts'
import type { Tokens } from '../text/tokens.ts'
import { type Candidate, type PatternIndex, type Slot, holds, indexPatterns, meet, opensWithWords } from './pattern-index.ts'
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
      return { set, pattern, slots }
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
  const found: (PhraseHit[] | undefined)[] = []
  const reach: Reach = { ids: tokens.ids, end: 0, stops: [], count: 0 }
  meet(index, tokens, { from: 0, to: tokens.ids.length }, ({ set, pattern, slots }, from, end) => {
    reach.end = end
    reach.count = 0
    // The index names only phrases that can begin with the word at hand.
    if ((slots[0] as Slot).least === 1) follow(slots, 1, reach, from + 1)
    else follow(slots, 0, reach, from)
    for (let stop = 0; stop < reach.count; stop++) {
      const to = reach.stops[stop] as number
      const hit = { from, to, phrase: pattern, start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number }
      const hits = found[set]
      if (hits) hits.push(hit)
      else found[set] = [hit]
    }
  })
  for (const hits of found) if (hits && hits.length > 1) hits.sort((a, b) => a.from - b.from || a.to - b.to || a.phrase - b.phrase)
  return found
}

interface Reach {
  readonly ids: readonly number[]
  /** the token that no match reaches over */
  end: number
  /** the tokens after the matches, as many as `count` says */
  readonly stops: number[]
  count: number
}

function follow(slots: readonly Slot[], index: number, reach: Reach, at: number): void {
  const slot = slots[index]
  if (!slot) {
    for (let stop = 0; stop < reach.count; stop++) if (reach.stops[stop] === at) return
    reach.stops[reach.count++] = at
    return
  }
  if (slot.least === 0) follow(slots, index + 1, reach, at)
  if (at < reach.end && holds(slot, reach.ids[at] as number)) follow(slots, index + 1, reach, at + 1)
}
