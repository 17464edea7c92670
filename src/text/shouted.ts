/** Takes a paragraph that is written all in capitals for what it says: its capitals mark neither names nor acronyms. */
import { Mark, type Tokens } from './tokens.ts'

/** Fewer words may be a heading. */
const fewest = 12
/** Of a hundred words of a paragraph in capitals; figures and single letters are the others. */
const most = 70

/** The same tokens, without capitals (but those of "I") where nearly all words are in capitals. */
export function withoutShouting(tokens: Tokens): Tokens {
  const { marks, words } = tokens
  if (words.length < fewest || capitalsIn(marks, fewest) * 2 < fewest || capitalsIn(marks, marks.length) * 100 < marks.length * most) return tokens
  return { ...tokens, marks: marks.map((mark, at) => (words[at] === 'i' ? mark : mark & ~(Mark.capital | Mark.capitals))) }
}

function capitalsIn(marks: readonly number[], to: number): number {
  let count = 0
  for (let at = 0; at < to; at++) if ((marks[at] as number) & Mark.capitals) count++
  return count
}
