/** Prints a comparison for a terminal: the verdict of each task first, then figures, then the documents that changed and how. */
import { nameOf } from '../src/ask/prompt.ts'
import { prompts } from '../src/ask/prompts.gen.ts'
import type { Change, Comparison } from './compare.ts'
import { many } from '../src/text/many.ts'
import { inBrackets, inDecimals, inDollars, printTable, signed } from './print-table.ts'
import type { RunEngine } from './run-file.ts'

/** How many documents, and changes in each, are listed; all of them stand in the JSON. */
const most = { documents: 12, changes: 6 }

export function printComparison(comparison: Comparison): string {
  const { before, after, documents, unpaired, verdicts, moves, changed } = comparison
  return [
    `before  ${engineInWords(before.engine)}, ${inDollars(before.cost.usd)}, run ${before.sha256.slice(0, 12)}`,
    `after   ${engineInWords(after.engine)}, ${inDollars(after.cost.usd)}, run ${after.sha256.slice(0, 12)}`,
    `${many(documents, 'document')} in both, drawn together; intervals are 95 percent.${unpaired.length > 0 ? ` Only in one of them, and left out: ${unpaired.join(', ')}.` : ''}`,
    '',
    printTable(Object.entries(verdicts).map(([task, { verdict, because }]) => [task, verdict, because]), [1, 2]),
    '',
    printTable([['', 'before', 'after', 'difference', '', ''], ...moves.map((move) => [`${move.task} ${move.figure}`, inDecimals(move.before), inDecimals(move.after), signed(move.difference), inBrackets(move.ci), move.verdict])], [4, 5]),
    '',
    changed.length === 0 ? 'No answer changed.' : `${many(changed.length, 'document')} changed:`,
    ...changed.slice(0, most.documents).map(documentInWords),
    ...(changed.length > most.documents ? [`… and ${changed.length - most.documents} more; --json lists them all`] : []),
    '',
  ].join('\n')
}

export function engineInWords({ name, models, prompts: seals, rules, weights }: RunEngine): string {
  if (name === 'offline') return `offline engine, rules ${rules}, weights ${weights.slice(0, 12)}`
  const named = Object.entries(seals).map(([task, seal]) => promptName(task, seal))
  return `${models.map(({ provider, id }) => `${provider}:${id}`).join(', ')}, prompts ${named.join(' ')}`
}

/** `task@version`, or with the beginning of its seal where it is no prompt of this version. */
function promptName(task: string, seal: string): string {
  const source = Object.values(prompts).find((one) => one.seal === seal)
  return source ? nameOf(source) : `${task}@${seal.slice(0, 8)}`
}

function documentInWords({ id, changes }: { readonly id: string; readonly changes: readonly Change[] }): string {
  const count = (effect: Change['effect']): number => changes.filter((change) => change.effect === effect).length
  // What was mended or broken says more than what only reads otherwise.
  const telling = changes.toSorted((a, b) => Number(a.effect === 'changed') - Number(b.effect === 'changed')).slice(0, most.changes)
  const named = (values: readonly string[]): string => values.join(', ') || 'nothing'
  const lines = telling.map(({ task, about, labels, before, after, effect }) => `    ${effect.padEnd(7)} ${task}, ${about}: ${named(before)} → ${named(after)} (labelled ${named(labels)})`)
  return [`  ${id}: ${count('mended')} mended, ${count('broken')} broken, ${count('changed')} otherwise`, ...lines].join('\n')
}
