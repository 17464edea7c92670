/** What the evaluation answers to the command line: a run, a comparison, the gate, a grid, each in words and as JSON. */
import type { EvalAnswer, EvalWishes, Evaluation } from '../src/cli/evaluation.ts'
import type { Misses } from '../src/coach/collect-misses.ts'
import { Fault } from '../src/fault.ts'
import { compareRuns } from './compare.ts'
import { type EvalRequest, evaluate, isRun } from './evaluate.ts'
import { fileMakers } from './file-makers.ts'
import { type GatedRun, gate, renewBaselines } from './gate.ts'
import { readGrid, runGrid } from './grid.ts'
import { guessCost, guessInWords } from './guess-cost.ts'
import { printComparison } from './print-comparison.ts'
import { printDetails } from './print-details.ts'
import { printGrid } from './print-grid.ts'
import { printRun } from './print-run.ts'
import { scoreboardOf } from './scoreboard.ts'
import { readRun } from './seal-run.ts'
import { loadTasks } from './shelves.ts'

const root = new URL('../', import.meta.url).pathname

export const evaluation: Evaluation = {
  ...fileMakers,
  run: async (world, wishes) => {
    const request = requestOf(wishes)
    const { model, prompts } = wishes
    const { coach, guessed } = guessCost(world.coach({ proof: true, model, prompts }))
    const result = await evaluate({ ...world, coach }, request)
    if (!isRun(result)) return { text: '', json: null, passed: false, missing: missing(result.missing, result.documents.length) }
    const text = wishes.details ? printDetails(result.run, wishes.details === true ? [] : wishes.details) : printRun(result.run, wishes.tables === true)
    // What a stopped run had asked before is not known any more.
    const guess = wishes.resume ? '' : guessInWords(guessed())
    return { text: guess === '' ? text : `${text}The answers do not say what they cost: ${guess}.\n`, json: { ...scoreboardOf(result.run), guessedCost: wishes.resume ? null : guessed() }, passed: true, missing: null }
  },
  compare: async (before, after) => {
    const comparison = await compareRuns(readRun(before), readRun(after))
    return { text: printComparison(comparison), json: comparison, passed: true, missing: null }
  },
  gate: async (world, renew) => {
    const coach = (model: string | null) => world.coach({ proof: true, ...(model === null ? {} : { model: model.replace(/^recorded:(?!\/)/, `recorded:${root}`) }) })
    const gated = await gate({ ...world, coach })
    return gateAnswer(gated, renew ? renewBaselines(gated) : null)
  },
  grid: async (world, file) => {
    const grid = readGrid(file)
    const { cells, misses } = await runGrid({ ...world, coach: (options) => world.coach({ proof: true, ...options }) }, grid)
    const lacking = new Set(cells.flatMap((cell) => cell.missing)).size
    const json = cells.map(({ run, ...cell }) => ({ ...cell, ...(run ? scoreboardOf(run) : { tasks: null }) }))
    return { text: printGrid(cells, await loadTasks(grid.tasks)), json, passed: true, missing: lacking > 0 ? missing(misses, lacking) : null }
  },
}

/** `renewed`: the baselines that were put in the place of the old ones; null where nobody wished it. */
function gateAnswer(gated: readonly GatedRun[], renewed: readonly string[] | null): EvalAnswer {
  const open = gated.find((one) => one.missing !== null)
  const news = (renewed ?? []).map((name) => `${name} is renewed: today's figures are now the ones to beat.\n`)
  return {
    text: [...gated.map(gatedInWords), ...news].join('\n'),
    json: gated.map(({ baseline, passed, because, comparison }) => ({ baseline, passed, because, comparison })),
    passed: renewed !== null || gated.every(({ passed }) => passed),
    missing: open?.missing ? missing(open.missing, 1) : null,
  }
}

const missing = (misses: Misses, documents: number): EvalAnswer['missing'] => ({ count: misses.count(), documents, lines: () => misses.lines() })

/** Who names a model wants it asked; else the offline engine is scored. Throws a Fault that names the option. */
function requestOf(wishes: EvalWishes): EvalRequest {
  const { dataset = 'ecq-dev', model, prompts, task, documents, repeats = 1, out, resume = false, texts = true } = wishes
  const { engine = model === undefined ? 'offline' : 'model', concurrency = engine === 'model' ? 4 : 1 } = wishes
  if (engine === 'offline' && (model !== undefined || prompts !== undefined)) throw new Fault('bad-input', 'The offline engine asks no model and reads no prompt; leave --model and --prompts out, or name --engine model.')
  if (repeats > 1 && model?.startsWith('recorded:')) throw new Fault('bad-input', 'Recorded answers are the same each time, so that repeats tell nothing; leave --repeats out, or name a live model.')
  if (resume && out === undefined) throw new Fault('bad-input', 'Only a run that is written can be resumed; name its file with --out.')
  return { dataset, engine, model: engine === 'model' ? (model ?? null) : null, tasks: listed(task), only: listed(documents), repeats, concurrency, out: out ?? null, resume, withoutTexts: !texts }
}

const listed = (names: string | undefined): string[] | null => names?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? null

function gatedInWords({ baseline, passed, because, comparison }: GatedRun): string {
  const verdicts = Object.entries(comparison?.verdicts ?? {}).map(([task, { verdict, because: why }]) => `  ${task}: ${verdict}, ${why}`)
  return [`${baseline}: ${passed ? 'passed' : 'FAILED'}`, ...because.map((sentence) => `  ${sentence}.`), ...(passed ? verdicts : []), ''].join('\n')
}
