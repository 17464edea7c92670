/** Looks words up in lists whose entries may end in `*`; each distinct word is worked out once. */

/** Gives the indices of the lists that hold a word. */
export type CueMatcher = (word: string) => readonly number[]

const most = 20_000
const nothing: readonly number[] = []

/** Compiles lists of words parted by blanks. The answer for a word is remembered, so a draft costs one lookup a word. */
export function cueMatcher(lists: readonly string[]): CueMatcher {
  const exact = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  lists.forEach((list, index) => {
    for (const entry of list.split(' ')) {
      const stem = entry.endsWith('*')
      const into = stem ? stems : exact
      const key = stem ? entry.slice(0, -1) : entry
      into.set(key, [...(into.get(key) ?? []), index])
    }
  })
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const found = known.get(word)
    if (found) return found
    if (known.size >= most) known.clear()
    const lists = look(word, exact, stems)
    known.set(word, lists)
    return lists
  }
}

function look(word: string, exact: ReadonlyMap<string, number[]>, stems: ReadonlyMap<string, number[]>): readonly number[] {
  const lists = new Set(exact.get(word))
  for (let length = 2; length <= word.length; length++) {
    for (const list of stems.get(word.slice(0, length)) ?? nothing) lists.add(list)
  }
  return lists.size === 0 ? nothing : [...lists]
}
