/** What an engine gets wrong most often, and which labels it knows worst. */
import type { Item, TaskFigures } from '../run-file.ts'

/** How many of each are told. */
const most = 5
/** Under this number a label's F1 says nothing. */
const fewest = 5

export interface CommonError {
  readonly words: string
  readonly count: number
}

/** One label taken for one other, or labels missed and answers that no label bears out; the most common first. */
export function commonErrors(items: readonly Item[]): CommonError[] {
  const counts = new Map<string, number>()
  for (const item of items) if (item.right === false) for (const words of errorsOf(item)) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts].map(([words, count]) => ({ words, count })).sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1)).slice(0, most)
}

function errorsOf({ labels, answers }: Item): string[] {
  const [label, answer] = [labels[0], answers[0]]
  if (labels.length === 1 && answers.length === 1 && label !== undefined && answer !== undefined) return [`${label} taken for ${answer}`]
  return [...labels.filter((one) => !answers.includes(one)).map((one) => `${one} missed`), ...answers.filter((one) => !labels.includes(one)).map((one) => `${one} answered without a label`)]
}

/** The labels with the lowest F1 among those that stand there often enough. */
export function weakestLabels({ tables }: TaskFigures): { label: string; f1: number; n: number }[] {
  return Object.values(tables)
    .flatMap((table) => Object.entries(table).map(([label, cells]) => ({ label, f1: cells['f1'] ?? null, n: cells['n'] ?? 0 })))
    .flatMap(({ label, f1, n }) => (f1 === null || f1 === 1 || n < fewest ? [] : [{ label, f1, n }]))
    .sort((a, b) => a.f1 - b.f1 || (a.label < b.label ? -1 : 1))
    .slice(0, 3)
}
