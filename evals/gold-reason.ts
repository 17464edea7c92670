/** Settles which reason a labelled weak section has, where annotators gave several. */
import { type WeakReason, type WeakSection, weakReasons } from '../src/ecq/kind.ts'
import type { Labelled } from './dataset.ts'

/** The reason that most annotators gave; the first of the list among equals. */
export function goldReason(gold: Labelled['gold']['paragraphs'][number] | undefined, section: WeakSection): WeakReason | undefined {
  const reasons = gold?.weak.find((one) => one.section === section)?.reasons ?? {}
  const known: readonly WeakReason[] = weakReasons[section]
  const votes = known.map((reason) => reasons[reason] ?? 0)
  const most = Math.max(...votes)
  return most === 0 ? undefined : known[votes.indexOf(most)]
}
