/** Decides which unknown words are misspellings: not names, not acronyms, not the trade's own words, not sound inflections. */
import type { ProofMark } from '../ecq/proof-mark.ts'
import type { Span } from '../text/span.ts'
import type { Lint } from './linter.ts'
import { slips, surelySlips } from './likeness.ts'
import { stemsOf } from './stems.ts'
import { misspellings } from './words/misspellings.ts'

/** Tells which of the words (lower case) the dictionary knows. */
export type Dictionary = (words: readonly string[]) => Promise<ReadonlySet<string>>

/** How often a draft has to use an unknown word before it counts as its own term. */
const termUses = 3

/**
 * Marks for the unknown words among `lints` that look like slips of the pen. Offsets are UTF-16 code units into
 * `text`. Words with capitals, digits or letters outside English, and words that the draft uses three times, are its own.
 */
export async function spellingMarks(text: string, lints: readonly Lint[], dictionary: Dictionary): Promise<ProofMark[]> {
  const uses = countWords(text)
  const suspects = lints.filter((lint) => isSuspect(text, lint, uses))
  const stems = new Map(suspects.map((lint) => [lint, stemsOf(wordOf(text, lint))]))
  const known = await dictionary([...new Set([...stems.values()].flat())])
  const marks = suspects.flatMap((lint) => {
    if (misspellings.has(wordOf(text, lint)) || stems.get(lint)?.some((stem) => known.has(stem))) return []
    const replacements = likely(text, lint)
    return replacements.length > 0 ? [markOf(text, lint, replacements)] : []
  })
  return [...marks, ...uses.misspelled.map(({ start, end, meant }) => markOf(text, { start, end }, [inCaseOf(text.charAt(start), meant)]))]
}

const wordOf = (text: string, { start, end }: Lint): string => text.slice(start, end).replaceAll('’', "'").toLowerCase()

const inCaseOf = (first: string, word: string): string => (first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1))

interface Uses {
  readonly all: ReadonlyMap<string, number>
  /** words that stand with a capital somewhere inside a sentence */
  readonly capital: ReadonlySet<string>
  /** words of the list of misspellings */
  readonly misspelled: readonly (Span & { readonly meant: string })[]
}

function countWords(text: string): Uses {
  const all = new Map<string, number>()
  const capital = new Set<string>()
  const misspelled: (Span & { meant: string })[] = []
  const words = /[\p{L}\p{M}][\p{L}\p{M}'’]*/gu
  for (let found = words.exec(text); found; found = words.exec(text)) {
    const word = found[0].replaceAll('’', "'").replace(/'s$/, '')
    const plain = word.toLowerCase()
    all.set(plain, (all.get(plain) ?? 0) + 1)
    const meant = misspellings.get(plain)
    if (meant !== undefined && word !== word.toUpperCase()) misspelled.push({ start: found.index, end: found.index + found[0].length, meant })
    if (word !== plain && !opensSentence(text, found.index)) capital.add(plain)
  }
  return { all, capital, misspelled }
}

function isSuspect(text: string, lint: Lint, uses: Uses): boolean {
  const raw = text.slice(lint.start, lint.end)
  const word = wordOf(text, lint).replace(/'s$/, '')
  if (!/^[A-Za-z]?[a-z]+(?:['’](?:s|t|re|ve|ll|d))?$/.test(raw) || word.length < 4) return false
  if (isJoined(text, lint) || uses.capital.has(word) || (uses.all.get(word) ?? 0) >= termUses) return false
  return raw.charAt(0) === raw.charAt(0).toLowerCase() || (opensSentence(text, lint.start) && !/^\s+\p{Lu}/u.test(text.slice(lint.end, lint.end + 4)))
}

/** Part of a hyphenated word, an address or a file name. */
function isJoined(text: string, { start, end }: Lint): boolean {
  const joints = '-\u2011@/_\\'
  const inAddress = text.charAt(end) === '.' && /\w/.test(text.charAt(end + 1))
  return inAddress || (start > 0 && `${joints}.`.includes(text.charAt(start - 1))) || (end < text.length && joints.includes(text.charAt(end)))
}

function opensSentence(text: string, start: number): boolean {
  let before = start - 1
  while (before >= 0 && /[\s"'“‘(*\-–—•]/.test(text.charAt(before)) && text.charAt(before) !== '\n') before--
  return before < 0 || /[.!?:\n…]/.test(text.charAt(before))
}

/** The proposals that a slip of the pen would explain, nearest first. */
function likely(text: string, lint: Lint): string[] {
  const word = wordOf(text, lint)
  const first = text.charAt(lint.start)
  // The first word of a sentence may be a name.
  const explains = first === first.toLowerCase() ? slips : surelySlips
  return lint.replacements.filter((replacement) => explains(word, replacement.toLowerCase().replaceAll('’', "'")))
}

function markOf(text: string, lint: Span, replacements: readonly string[]): ProofMark {
  const word = text.slice(lint.start, lint.end)
  const best = replacements[0] as string
  return { kind: 'spelling', start: lint.start, end: lint.end, message: `“${word}” looks like a misspelling of “${best}”.`, replacements: replacements.slice(0, 3) }
}
