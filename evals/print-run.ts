/** Prints a run for a terminal: what made it, the figures of each task with their intervals, and the offline baseline beside a model. */
import { many } from '../src/text/many.ts'
import { inBrackets, inDecimals, inDollars, judgedIn, printTable, signed } from './print-table.ts'
import type { Move, Run, Table, TaskFigures } from './run-file.ts'

export function printRun(run: Run, tables: boolean): string {
  const { tasks, baseline } = run
  const blocks = Object.entries(tasks).map(([id, task]) => {
    const moves = baseline?.moves.filter((move) => move.task === id) ?? []
    return [`${id}: ${task.title}; ${judgedIn(task)}`, figureRows(task, baseline?.tasks[id], moves), ...notes(task), ...(tables ? tableBlocks(task) : [])].join('\n')
  })
  return [...heading(run), '', blocks.join('\n\n'), '', footing(run), ''].join('\n')
}

function heading({ dataset, documents, engine, settings, baseline }: Run): string[] {
  const answered = engine.models.map(({ provider, id }) => `${provider}:${id}`).join(', ')
  const who = engine.name === 'offline' ? 'the offline engine' : `answered by ${answered || 'nobody'}`
  return [
    `${dataset.name}, ${documents.length === dataset.documents ? many(documents.length, 'document') : `${documents.length} of ${many(dataset.documents, 'document')}`}: ${who}${settings.repeats > 1 ? `, ${settings.repeats} times` : ''}`,
    engine.name === 'offline' ? `${engine.how}.` : `Beside it the offline engine on the same documents, which a model must beat: ${baseline?.engine.how ?? 'not run'}.`,
    'Intervals are 95 percent, by bootstrap over documents. The project\'s own labels are a language model\'s, not an expert\'s; a model of its family is favored by them.',
  ]
}

function figureRows(task: TaskFigures, offline: TaskFigures | undefined, moves: readonly Move[]): string {
  const rows = Object.entries(task.figures).map(([name, { value, ci }]) => {
    const own = [`  ${name}`, inDecimals(value), inBrackets(ci)]
    if (!offline) return own
    const other = offline.figures[name]
    const move = moves.find(({ figure }) => figure === name)
    return [...own, inDecimals(other?.value ?? null), inBrackets(other?.ci ?? null), ...(move ? [signed(move.difference), inBrackets(move.ci), move.verdict] : ['', '', ''])]
  })
  const head = offline ? [['', '', '', 'offline', '', 'difference', '', '']] : []
  return printTable([...head, ...rows], [2, 4, 6, 7])
}

const notes = ({ figures, unscored }: TaskFigures): string[] => [
  ...Object.entries(figures).flatMap(([name, { because }]) => (because === null ? [] : [`  ${name} cannot be told: ${because}.`])),
  ...unscored.map(({ reason, documents }) => `  Not scored, and not counted as zero: ${many(documents.length, 'document')} (${documents.slice(0, 5).join(', ')}${documents.length > 5 ? ' …' : ''}): ${reason}.`),
]

const tableBlocks = ({ tables }: TaskFigures): string[] => Object.entries(tables).map(([name, table]) => `  ${name}\n${tableRows(table)}`)

/** Counts are printed as counts, shares with their decimals. */
function tableRows(table: Table): string {
  const rows = Object.entries(table)
  const columns = Object.keys(rows[0]?.[1] ?? {})
  const cell = (column: string, value: number | null): string => (rows.every(([, cells]) => Number.isInteger(cells[column] ?? 0)) && value !== null ? String(value) : inDecimals(value))
  return printTable([['    ', ...columns], ...rows.map(([row, cells]) => [`    ${row}`, ...columns.map((column) => cell(column, cells[column] ?? null))])])
}

function footing({ cost, droppedClaims, sha256, ms, engine }: Run): string {
  const end = `${(ms / 1000).toFixed(1)} seconds. Run ${sha256.slice(0, 12)}.`
  if (engine.name === 'offline') return `Cost: nothing was asked of a model. ${end}`
  const { calls, tokens, usd } = cost
  const spent = `${many(calls, 'call')}, ${many(tokens.input, 'token')} read (${tokens.cachedInput} from caches), ${tokens.output} written, ${inDollars(usd)}`
  return `Cost: ${spent}; ${many(droppedClaims, 'claim')} dropped as not in the draft. ${end}`
}
