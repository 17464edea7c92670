/** Lists what went wrong one by one, for who writes a rule or a prompt: what was missed, and what was found without a label. */
import { inDecimals } from './print-table.ts'
import type { Item, Run, RunDocument } from './run-file.ts'

/** Items that are wrong, and findings nobody planted; of these names only, where some are given. */
export function printDetails({ documents, tasks }: Run, names: readonly string[]): string {
  const lines = documents.flatMap((document) =>
    Object.entries(document.tasks).flatMap(([task, { items }]) =>
      items.filter((item) => isWorthALine(item) && (names.length === 0 || [...item.labels, ...item.answers].some((name) => names.includes(name)))).map((item) => lineOf(task, document, item)),
    ),
  )
  const known = names.filter((name) => isNamed({ documents, tasks }, name))
  const unknown = names.filter((name) => !known.includes(name)).map((name) => `Nothing in this run is called ${name}; --tables shows the names of rules and labels.`)
  const nothing = lines.length === 0 && (names.length === 0 || known.length > 0) ? ['Nothing is wrong there.'] : []
  return [...lines, ...nothing, ...unknown, ...known.flatMap((name) => rowsOf(tasks, name)), ''].join('\n')
}

const isNamed = ({ documents, tasks }: Pick<Run, 'documents' | 'tasks'>, name: string): boolean =>
  rowsOf(tasks, name).length > 0 || documents.some((document) => Object.values(document.tasks).some(({ items }) => items.some(({ labels, answers }) => labels.includes(name) || answers.includes(name))))

/** What the tables say of one name. */
const rowsOf = (tasks: Run['tasks'], name: string): string[] =>
  Object.values(tasks).flatMap(({ tables }) =>
    Object.values(tables).flatMap((table) => {
      const row = table[name]
      return row ? [`${name}: ${Object.entries(row).map(([column, value]) => `${column} ${inDecimals(value)}`).join(', ')}`] : []
    }),
  )

const isWorthALine = ({ right, group }: Item): boolean => right === false || group.startsWith('extra')

function lineOf(task: string, { id, text, profile }: RunDocument, { group, about, labels, answers, start, end, note }: Item): string {
  const words = (start === null || end === null ? note : (text?.slice(start, end) ?? note)) ?? ''
  const quote = words.replace(/\s+/g, ' ').slice(0, 160)
  if (group.startsWith('extra')) return `${profile === 'strong' ? 'STRONG' : 'extra '} ${id}  ${answers[0]}: ${quote}`
  if (task === 'rules') return `missed ${id}  ${labels[0]}: ${quote}`
  return `${id}  ${task}, ${about}: ${answers.join(', ') || 'nothing'}; labelled ${labels.join(', ') || 'nothing'}: ${quote}`
}
