/** Tells past tenses and past participles by the word alone: irregular verbs from a list, the others by their ending. */
import { wordTable } from '../text/word-table.ts'
import type { Tokens } from '../text/tokens.ts'
import { irregularVerbs } from './words/irregular-verbs.ts'

const forms = (column: number): ReadonlySet<string> => new Set(irregularVerbs.flatMap((verb) => (verb.split(' ')[column] ?? '').split('|')))

const pasts = forms(1)
const participles = forms(2)

/** Words in -ed that are no verb form, or hardly ever one in official prose. */
const notVerbs = new Set(
  (
    'need seed feed weed breed deed heed reed greed creed bleed indeed speed steed freed proceed exceed succeed embed shed bed red wed sled fed led ' +
    'hundred sacred naked wicked kindred hatred infrared aged beloved unprecedented so-called talented gifted skilled unskilled seasoned limited ' +
    'one-sided two-sided long-standing good-natured old-fashioned time-limited unified ragged rugged crooked blessed learned'
  ).split(' '),
)

/** Whether the lower-cased word can be a past participle: `established`, `built`, `rewritten`, `pre-positioned`. */
export const isParticiple = (word: string): boolean => ((known.get(word) ?? learn(word)) & participle) !== 0

/** Whether the lower-cased word can be a past tense: `established`, `built`, `rewrote`. */
export const isPast = (word: string): boolean => ((known.get(word) ?? learn(word)) & past) !== 0

/** The same of the token at `at`, asked of a table. */
export const isPastAt = (tokens: Pick<Tokens, 'ids' | 'words'>, at: number): boolean => (formsAt(tokens, at) & past) !== 0
export const isParticipleAt = (tokens: Pick<Tokens, 'ids' | 'words'>, at: number): boolean => (formsAt(tokens, at) & participle) !== 0

const past = 1
const participle = 2

/** Drafts use the same few thousand words again and again. */
const known = new Map<string, number>()
const mostKnown = 20_000

const formsAt = wordTable((word) => formsOf(word))

function learn(word: string): number {
  const forms = formsOf(word)
  if (known.size >= mostKnown) known.clear()
  known.set(word, forms)
  return forms
}

function formsOf(word: string): number {
  const last = lastPart(word)
  const regular = endsInEd(word)
  return (regular || pasts.has(last) ? past : 0) | (regular || participles.has(last) ? participle : 0)
}

const endsInEd = (word: string): boolean => word.length > 3 && word.endsWith('ed') && !notVerbs.has(word)

/** `re-sold` and `co-led` are read by their last half. */
function lastPart(word: string): string {
  const hyphen = word.lastIndexOf('-')
  return hyphen < 0 ? word : word.slice(hyphen + 1)
}
