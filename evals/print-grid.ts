/** Prints a grid for a terminal: a line for each prompt, rubric and model, with the deciding figures, their intervals and the cost. */
import type { GridCell } from './grid.ts'
import { guessInWords } from './guess-cost.ts'
import { many } from '../src/text/many.ts'
import { inBrackets, inDecimals, inDollars, printTable } from './print-table.ts'
import type { EvalTask } from './shelves.ts'

export function printGrid(cells: readonly GridCell[], tasks: readonly EvalTask[]): string {
  const columns = tasks.flatMap(({ id, suite }) => suite.decides.map((figure) => ({ id, figure })))
  const named = cells.map((cell, index) => [`${index + 1}`, cell.model, cell.prompts, cell.rubric, cell.rubricWords === null ? '-' : `${cell.rubricWords}`, costOf(cell)])
  const figures = cells.flatMap((cell, index) => columns.map(({ id, figure }) => ({ cell, index, id, figure })))
  const rows = columns.map(({ id, figure }) => [`${id} ${figure}`, ...figures.filter((one) => one.id === id && one.figure === figure).map(({ cell }) => figureIn(cell, id, figure))])
  return [printTable([['', 'model', 'prompts', 'rubric', 'its words', 'cost'], ...named], [1, 2, 3, 5]), '', printTable([['', ...cells.map((_, index) => `${index + 1}`)], ...rows]), ''].join('\n')
}

function figureIn({ run }: GridCell, id: string, name: string): string {
  const figure = run?.tasks[id]?.figures[name]
  return figure ? `${inDecimals(figure.value)} ${inBrackets(figure.ci)}` : '-'
}

function costOf({ run, missing, guessed }: GridCell): string {
  if (!run) return `answers are missing for ${many(missing.length, 'document')}`
  if (run.engine.name === 'offline') return 'nothing asked'
  const { calls, tokens, usd } = run.cost
  if (guessed) return `${many(calls, 'call')}, ${guessInWords(guessed)}`
  return `${many(calls, 'call')}, ${tokens.input + tokens.output} tokens, ${inDollars(usd)}`
}
