/** What the scorers of weak sections count: whether a section is called weak, whatever the reason. */
import { addUp } from './counts.ts'
import type { Item } from './run-file.ts'
import type { Counts } from './scorer.ts'

/** Weak sections `wanted`, `found` and `right`. */
export const weakCounts = (items: readonly Item[]): Counts =>
  addUp(items.map(({ labels, answers }) => ({ wanted: labels.length > 0 ? 1 : 0, found: answers.length > 0 ? 1 : 0, right: labels.length > 0 && answers.length > 0 ? 1 : 0 })))
