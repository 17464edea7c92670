/** Finds the words and phrases of many lists in a row of words; each distinct word is worked out once. */

/** Tells every entry found in the words [from, to): its list, and the number of the entry among all. */
export type CueMatcher = (words: readonly string[], from: number, to: number, found: (list: number, entry: number) => void) => void

interface Entry {
  readonly list: number
  readonly entry: number
  /** the words after the first */
  readonly rest: readonly string[]
}

const most = 20_000
const nothing: readonly Entry[] = []

/**
 * Compiles lists. Entries are parted by blanks, `_` joins the words of a phrase, a trailing `*` stands for any ending.
 * What a first word may open is remembered, so that a draft costs one lookup a word.
 */
export function cueMatcher(lists: readonly string[]): CueMatcher {
  const exact = new Map<string, Entry[]>()
  const stems = new Map<string, Entry[]>()
  let count = 0
  lists.forEach((text, list) => {
    for (const entry of new Set(text.split(' '))) {
      const [first = '', ...rest] = entry.split('_')
      const stem = first.endsWith('*')
      const key = stem ? first.slice(0, -1) : first
      const into = stem ? stems : exact
      into.set(key, [...(into.get(key) ?? []), { list, entry: count++, rest }])
    }
  })
  const known = new Map<string, readonly Entry[]>()
  return (words, from, to, found) => {
    for (let at = from; at < to; at++) {
      const word = words[at] as string
      let entries = known.get(word)
      if (!entries) {
        if (known.size >= most) known.clear()
        entries = look(word, exact, stems)
        known.set(word, entries)
      }
      for (let i = 0; i < entries.length; i++) {
        const { list, entry, rest } = entries[i] as Entry
        if (rest.length === 0 || follows(words, at + 1, to, rest)) found(list, entry)
      }
    }
  }
}

function look(word: string, exact: ReadonlyMap<string, Entry[]>, stems: ReadonlyMap<string, Entry[]>): readonly Entry[] {
  const entries = [...(exact.get(word) ?? nothing)]
  for (let length = 2; length <= word.length; length++) entries.push(...(stems.get(word.slice(0, length)) ?? nothing))
  const seen = new Set<number>()
  const distinct = entries.filter(({ list, rest }) => rest.length > 0 || !seen.has(list) && seen.add(list))
  return distinct.length === 0 ? nothing : distinct
}

function follows(words: readonly string[], at: number, to: number, rest: readonly string[]): boolean {
  return (
    at + rest.length <= to &&
    rest.every((piece, i) => {
      const word = words[at + i] as string
      return piece.endsWith('*') ? word.startsWith(piece.slice(0, -1)) : word === piece
    })
  )
}
