/** The gate: runs again what the baselines ran, and shuts where something got worse beyond noise. */
import { readdirSync, rmSync } from 'node:fs'
import { prompts } from '../src/ask/prompts.gen.ts'
import type { PromptSource } from '../src/ask/prompt.ts'
import type { Misses } from '../src/coach/collect-misses.ts'
import type { CoachDeps } from '../src/coach/deps.ts'
import { Fault } from '../src/fault.ts'
import { type Comparison, compareRuns, regressionsOf } from './compare.ts'
import { type EvalWorld, evaluate, isRun } from './evaluate.ts'
import type { Run } from './run-file.ts'
import { readRun, writeRun } from './seal-run.ts'
import { loadTasks } from './shelves.ts'

export interface GateWorld extends Omit<EvalWorld, 'coach' | 'misses'> {
  /** the coach with the model named, or with none; recorded answers are named from the project's folder */
  readonly coach: (model: string | null) => CoachDeps
}

export interface GatedRun {
  /** the name of the baseline */
  readonly baseline: string
  readonly passed: boolean
  /** in sentences, why it did not pass */
  readonly because: readonly string[]
  readonly comparison: Comparison | null
  readonly missing: Misses | null
  /** today's run; null where answers are missing */
  readonly run: Run | null
}

const folder = new URL('baselines/', import.meta.url)

/** The names of all baselines. */
export const baselines = (): string[] => readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort()

/** One answer for each baseline named. Throws a Fault for a baseline that cannot be read or was changed by hand. */
export async function gate(world: GateWorld, names: readonly string[] = baselines()): Promise<GatedRun[]> {
  const gated: GatedRun[] = []
  for (const name of names) gated.push(await gateOf(world, name, readRun(new URL(`${name}.json`, folder))))
  return gated
}

async function gateOf(world: GateWorld, name: string, baseline: Run): Promise<GatedRun> {
  const { engine, settings, dataset } = baseline
  const result = await evaluate(
    { ...world, coach: asSealed(world.coach(engine.model), engine.prompts) },
    { dataset: dataset.name, engine: engine.name, model: engine.model, tasks: settings.tasks, only: settings.only, repeats: settings.repeats, concurrency: 4, out: null, resume: false, withoutTexts: true },
  )
  if (!isRun(result)) return { baseline: name, passed: false, because: [`${result.missing.count()} recorded answers are missing; have them answered, or make the baseline again`], comparison: null, missing: result.missing, run: null }
  if (result.run.dataset.sha256 !== dataset.sha256) throw new Fault('conflict', `The dataset ${dataset.name} is not the one that the baseline ${name} was made on; take the file away and make it again with --out.`)
  const comparison = await compareRuns(baseline, result.run)
  const because = regressionsIn(await loadTasks(settings.tasks), comparison)
  return { baseline: name, passed: because.length === 0, because, comparison, missing: null, run: result.run }
}

/** Puts today's runs in the place of the baselines. A run that lacks answers leaves its baseline as it was. */
export function renewBaselines(gated: readonly GatedRun[]): string[] {
  return gated.flatMap(({ baseline, run }) => {
    if (!run) return []
    const file = new URL(`${baseline}.json`, folder)
    rmSync(file)
    writeRun(file.pathname, run)
    return [baseline]
  })
}

/** In sentences, what got worse; empty where nothing did beyond noise. */
function regressionsIn(tasks: Awaited<ReturnType<typeof loadTasks>>, { moves }: Comparison): string[] {
  return tasks.flatMap((task) =>
    regressionsOf(task, moves).map((figure) => {
      const { before, after, ci } = moves.find((move) => move.task === task.id && move.figure === figure) ?? {}
      if (after === null || after === undefined) return `${task.id} ${figure} was ${before?.toFixed(3)} and cannot be told any more`
      return `${task.id} ${figure} fell back from ${before?.toFixed(3)} to ${after.toFixed(3)}, difference between ${ci?.[0].toFixed(3)} and ${ci?.[1].toFixed(3)}`
    }),
  )
}

/** The prompts that the baseline names, so that a newer version waits for its own recorded answers. */
function asSealed(coach: CoachDeps, seals: Readonly<Record<string, string>>): CoachDeps {
  const chosen: Record<string, PromptSource> = {}
  for (const [task, seal] of Object.entries(seals)) {
    const source = Object.values(prompts).find((one) => one.seal === seal)
    if (!source) throw new Fault('conflict', `The prompt of ${task} with the seal ${seal.slice(0, 12)} is gone; sealed prompts are never changed.`)
    chosen[task] = source
  }
  return { ...coach, asking: { ...coach.asking, prompts: chosen } }
}
