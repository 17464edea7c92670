/** Tries every prompt with every rubric on every model, and collects what recorded models could not answer in one place. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { prompts as shipped } from '../src/ask/prompts.gen.ts'
import { type Misses, collectMisses } from '../src/coach/collect-misses.ts'
import type { CoachDeps } from '../src/coach/deps.ts'
import { plainIssues } from '../src/ecq/plain-issue.ts'
import { Fault } from '../src/fault.ts'
import { type EvalWorld, evaluate, isRun } from './evaluate.ts'
import { type GuessedCost, guessCost } from './guess-cost.ts'
import type { Run } from './run-file.ts'

/** The one name for what stands without anybody's choosing. */
const live = 'live'
const choices = z.array(z.string().min(1)).min(1)

export const GridFile = z.strictObject({
  dataset: z.string().min(1).default('ecq-dev'),
  documents: choices.optional().describe('ids; default all'),
  tasks: choices.default(['ccar', 'competencies', 'weak', 'outcomes', 'board']),
  models: choices.describe('as --model names them; "offline" is the offline engine'),
  prompts: choices.default([live]).describe('each as --prompts names them, or "live"'),
  rubrics: choices.default([live]).describe('versions of the words that all tasks share, such as rules-ecq-2012@draft, or "live"'),
  repeats: z.number().int().min(1).max(100).default(1),
})
export type GridFile = z.infer<typeof GridFile>

export interface GridWorld extends Omit<EvalWorld, 'coach' | 'misses'> {
  readonly coach: (options: { readonly model: string | undefined; readonly prompts: string | undefined }) => CoachDeps
}

export interface GridCell {
  readonly model: string
  readonly prompts: string
  readonly rubric: string
  /** words of the rubric; null for the offline engine, which reads none */
  readonly rubricWords: number | null
  /** null where answers are missing */
  readonly run: Run | null
  /** what it would have cost, where the answers do not say */
  readonly guessed: ReturnType<GuessedCost['guessed']>
  /** documents that lack an answer */
  readonly missing: readonly string[]
}

/** Throws a Fault that names the field that is wrong. */
export function readGrid(path: string): GridFile {
  const parsed = GridFile.safeParse(jsonOf(path))
  if (parsed.success) return parsed.data
  const [issue] = plainIssues(parsed.error.issues)
  throw new Fault('bad-input', `The grid ${path} cannot be used: ${`${issue?.field} ${issue?.message}`.trim()}. Its fields are ${Object.keys(GridFile.shape).join(', ')}.`)
}

/** The cells one after another, models outermost; the offline engine is tried once, because no prompt reaches it. */
export async function runGrid(world: GridWorld, grid: GridFile): Promise<{ readonly cells: readonly GridCell[]; readonly misses: Misses }> {
  const misses = collectMisses()
  const cells: GridCell[] = []
  const planned = cellsOf(grid)
  for (const [at, cell] of planned.entries()) {
    const hear: EvalWorld['hear'] = (document, total) => world.hear(`line ${at + 1}, ${document}`, total * planned.length)
    const named = [cell.prompts, cell.rubric].filter((choice) => choice !== live).join(',')
    const offline = cell.model === 'offline'
    const { coach, guessed } = guessCost(world.coach({ model: offline ? undefined : cell.model, prompts: offline || named === '' ? undefined : named }))
    const request = { dataset: grid.dataset, tasks: grid.tasks, only: grid.documents ?? null, repeats: grid.repeats, concurrency: offline ? 1 : 4, out: null, resume: false, withoutTexts: true }
    const result = await evaluate({ ...world, hear, coach, misses }, { ...request, engine: offline ? 'offline' : 'model', model: offline ? null : cell.model })
    cells.push({ ...cell, rubricWords: offline ? null : rubricWords(coach), run: isRun(result) ? result.run : null, guessed: guessed(), missing: isRun(result) ? [] : result.documents })
  }
  return { cells, misses }
}

const cellsOf = ({ models, prompts, rubrics }: GridFile): Pick<GridCell, 'model' | 'prompts' | 'rubric'>[] =>
  models.flatMap((model) => (model === 'offline' ? [{ model, prompts: '-', rubric: '-' }] : prompts.flatMap((chosen) => rubrics.map((rubric) => ({ model, prompts: chosen, rubric })))))

/** Words of what all tasks share, in the framework of 2012 unless another one was chosen. */
function rubricWords({ asking }: CoachDeps): number {
  const chosen = Object.values(asking?.prompts ?? {}).find(({ task }) => task.startsWith('rules-'))
  const source = chosen ?? Object.values(shipped).filter(({ task, version }) => task === 'rules-ecq-2012' && version !== null).sort((a, b) => (b.version ?? 0) - (a.version ?? 0))[0]
  return source?.text.split(/\s+/).length ?? 0
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Fault('bad-input', `The grid ${path} is not JSON; mend it and run again.`, { cause })
    throw new Fault('unreadable', `The grid ${path} cannot be read; check its name and its permissions.`, { cause })
  }
}
