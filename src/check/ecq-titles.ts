/** Finds the titles of the Executive Core Qualifications of every framework among the words of a text. */
import { frameworks } from '../ecq/frameworks.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

const others = ['Results-Driven', 'Driving Results', 'Coalition Building', 'Rule of Law', 'Leading Organizations', 'Building Coalitions and Communications', 'Building Coalitions and Communication']

const titles: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  [...Object.values(frameworks).flatMap(({ ecqs }) => ecqs.map(({ title }) => title)), ...others]
    .map((title) => title.toLowerCase().split(' '))
    .sort((a, b) => b.length - a.length),
  (words) => words[0] as string,
)

/** The words that a title can begin with. */
export const titleOpeners: readonly string[] = ['ecq', ...titles.keys()]

/** The index after the ECQ title that begins at token `i`, or 0. A title has capitals; `ECQ 3` counts as one. */
export function titleEnd({ words, marks }: Tokens, i: number): number {
  const word = words[i] as string
  if (word === 'ecq') return /^[1-5]$/.test(words[i + 1] ?? '') ? i + 2 : 0
  if (!((marks[i] as number) & Mark.capital)) return 0
  for (const title of titles.get(word) ?? []) {
    const fits = title.every((part, k) => words[i + k] === part && (k === 0 || !((marks[i + k] as number) & Mark.parted)))
    if (fits && (marks[i + title.length - 1] as number) & Mark.capital) return i + title.length
  }
  return 0
}
