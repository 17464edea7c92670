/** Runs an engine over a dataset and scores it: the one way to a figure, whoever asks. */
import { type Misses, collectMisses } from '../src/coach/collect-misses.ts'
import type { CoachDeps } from '../src/coach/deps.ts'
import { settleEngine } from '../src/coach/settle-engine.ts'
import type { Engine } from '../src/ecq/request.ts'
import type { Review } from '../src/ecq/review.ts'
import { Fault } from '../src/fault.ts'
import { type Dataset, type Labelled, openDataset } from './dataset.ts'
import { type WeightsDesk, openWeights } from './held-out.ts'
import { engineOf, madeOf } from './made-by.ts'
import { movesOf } from './moves.ts'
import { openPartFile } from './part-file.ts'
import { withRecordedProof } from './recorded-proof.ts'
import { type Evaluated, reviewLabelled, sumCosts } from './review-labelled.ts'
import type { Run, RunDocument } from './run-file.ts'
import { scoreTask } from './score.ts'
import { sealRun, writeRun } from './seal-run.ts'
import { type EvalTask, loadTasks } from './shelves.ts'

export interface EvalRequest {
  /** a path, or the bare name of one of the project's own datasets */
  readonly dataset: string
  readonly engine: Engine
  /** as it was named, for the record */
  readonly model: string | null
  /** null for all */
  readonly tasks: readonly string[] | null
  /** ids of documents; null for all */
  readonly only: readonly string[] | null
  readonly repeats: number
  /** documents at once; a model waits for its vendor, the offline engine for nobody */
  readonly concurrency: number
  /** the file of the run, beside which finished documents are kept until it is whole; null keeps nothing */
  readonly out: string | null
  readonly resume: boolean
  /** leaves the words of the drafts out of the run */
  readonly withoutTexts: boolean
}

export interface EvalWorld {
  readonly coach: CoachDeps
  /** told before each document */
  readonly hear: (document: string, total: number) => void
  readonly signal?: AbortSignal | undefined
  /** where misses of several runs are collected together; default: each run has its own */
  readonly misses?: Misses
}

/** A whole run, or what a recorded model was asked and could not answer. */
export type EvalResult = { readonly run: Run } | { readonly missing: Misses; readonly documents: readonly string[] }

/** The day for which the narratives of the project's datasets were written. */
const evalDate = '2023-06-01'

/**
 * Throws a Fault for a dataset with a bad line (with its number), an unknown task or document, an engine that is not
 * set up; rejects with an AbortError where it was stopped, and then keeps what was done for `resume`.
 */
export async function evaluate(world: EvalWorld, request: EvalRequest): Promise<EvalResult> {
  const started = world.coach.now()
  const dataset = openDataset(request.dataset)
  const documents = chosen(dataset, request.only)
  const tasks = await loadTasks(request.tasks ?? undefined)
  const weights = openWeights()
  const plan: Plan = { world, request: { ...request, engine: settleEngine(world.coach, request.engine) }, documents, tasks, weights, misses: world.misses ?? collectMisses() }
  const parts = openPartFile<Review['engine']>(request.out, madeOf(plan, dataset), request.resume)
  const made = await reviewAll(plan, parts)
  const missed = made.filter(({ missed: one }) => one).map(({ document }) => document.id)
  if (missed.length > 0) return { missing: plan.misses, documents: missed }
  const scored = made.map(({ document }) => document)
  const figures = Object.fromEntries(tasks.map((task) => [task.id, scoreTask(task, scored)]))
  const baseline = plan.request.engine === 'offline' ? null : await baselineOf(plan, scored)
  const run = sealRun({
    schema: 'ecq-coach/eval-run@1',
    createdAt: started.toISOString(),
    ms: world.coach.now().getTime() - started.getTime(),
    dataset: { name: dataset.name, sha256: dataset.sha256, documents: dataset.documents.length },
    engine: engineOf(plan, made.flatMap(({ engines }) => engines)),
    settings: { tasks: tasks.map(({ id }) => id), repeats: request.repeats, date: evalDate, only: request.only === null ? null : documents.map(({ id }) => id) },
    tasks: figures,
    cost: sumCosts(scored.map(({ cost }) => cost)),
    droppedClaims: scored.reduce((sum, { droppedClaims }) => sum + droppedClaims, 0),
    baseline,
    documents: request.withoutTexts ? scored.map(withoutTexts) : scored,
  })
  if (request.out !== null) writeRun(request.out, run)
  parts.remove()
  return { run }
}

/** All that a run is made from. */
export interface Plan {
  readonly world: EvalWorld
  readonly request: EvalRequest
  readonly documents: readonly Labelled[]
  readonly tasks: readonly EvalTask[]
  readonly weights: WeightsDesk
  readonly misses: Misses
}

/** Throws a Fault for an id that no document has. */
function chosen({ documents, name }: Dataset, only: readonly string[] | null): readonly Labelled[] {
  if (documents.length === 0) throw new Fault('bad-input', `The dataset ${name} holds no document.`)
  if (only === null) return documents
  const unknown = only.find((id) => !documents.some((document) => document.id === id))
  if (unknown !== undefined) throw new Fault('bad-input', `The dataset ${name} has no document ${unknown}; its ids begin with ${documents.slice(0, 5).map(({ id }) => id).join(', ')}.`)
  return documents.filter(({ id }) => only.includes(id))
}

type Made = Evaluated & { readonly missed: boolean }

/** The documents in the order of the dataset, as many at once as wished. */
async function reviewAll(plan: Plan, parts: ReturnType<typeof openPartFile<Review['engine']>>): Promise<Made[]> {
  const { world, request, documents } = plan
  const made = new Map<string, Made>()
  const waiting = documents.filter(({ id }) => !parts.done.has(id))
  const coach = withRecordedProof(world.coach, plan.tasks.some(({ id }) => id === 'rules'))
  const work = async (): Promise<void> => {
    for (let document = waiting.shift(); document; document = waiting.shift()) {
      world.signal?.throwIfAborted()
      world.hear(document.id, documents.length - parts.done.size)
      const watched = plan.misses.watch(coach)
      const { tasks, weights } = plan
      const found = await reviewLabelled({ coach: watched.deps, engine: request.engine, weights, tasks, repeats: request.repeats, date: evalDate, signal: world.signal }, document)
      made.set(document.id, { ...found, missed: watched.missed() })
      if (!watched.missed()) parts.keep(found.document, found.engines)
    }
  }
  await Promise.all(Array.from({ length: request.concurrency }, work))
  return documents.map(({ id }): Made => made.get(id) ?? { ...(parts.done.get(id) as Evaluated), missed: false })
}

/** The offline engine on the same documents, and how far the model moves from it. */
async function baselineOf({ world, request, tasks }: Plan, scored: readonly RunDocument[]): Promise<Run['baseline']> {
  const only = scored.map(({ id }) => id)
  const result = await evaluate({ ...world, hear: () => undefined }, { ...request, engine: 'offline', model: null, only, repeats: 1, out: null })
  return isRun(result) ? { engine: result.run.engine, tasks: result.run.tasks, moves: movesOf(tasks, result.run.documents, scored) } : null
}

/** Notes quote the draft, so they go with it. */
const withoutTexts = (document: RunDocument): RunDocument => ({
  ...document,
  text: null,
  tasks: Object.fromEntries(Object.entries(document.tasks).map(([id, task]) => [id, { ...task, items: task.items.map((item) => ({ ...item, note: null })) }])),
})

export const isRun = (result: EvalResult): result is { readonly run: Run } => 'run' in result
