/** Reviews one labelled document as the product does, with all that its suites ask for, and lays the labels beside the answers. */
import type { CoachDeps } from '../src/coach/deps.ts'
import { reviewDraft } from '../src/coach/review-draft.ts'
import type { Engine } from '../src/ecq/request.ts'
import type { Review } from '../src/ecq/review.ts'
import { Fault } from '../src/fault.ts'
import type { Weights } from '../src/offline/weights.ts'
import type { Labelled } from './dataset.ts'
import { sha256Of } from './hash.ts'
import type { WeightsDesk } from './held-out.ts'
import type { Cost, Item, RunDocument, TaskAnswers } from './run-file.ts'
import { scoreDocument } from './score.ts'
import type { EvalTask } from './shelves.ts'
import type { Observed } from './suite.ts'

export interface Reviewing {
  readonly coach: CoachDeps
  readonly engine: Engine
  readonly weights: WeightsDesk
  readonly tasks: readonly EvalTask[]
  /** how often the document itself is reviewed */
  readonly repeats: number
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly signal?: AbortSignal | undefined
}

export interface Evaluated {
  readonly document: RunDocument
  /** what each review says of the engine that made it */
  readonly engines: readonly Review['engine'][]
}

/** A draft that the coach declines is no zero: none of its tasks is scored. */
export async function reviewLabelled(reviewing: Reviewing, document: Labelled): Promise<Evaluated> {
  try {
    return await evaluated(reviewing, document)
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'declined') throw error
    const refused: TaskAnswers = { items: [], unscored: error.message, scores: {} }
    return { document: { ...plain(document), tasks: Object.fromEntries(reviewing.tasks.map(({ id }) => [id, refused])) }, engines: [] }
  }
}

async function evaluated(reviewing: Reviewing, document: Labelled): Promise<Evaluated> {
  const { tasks, repeats } = reviewing
  const reviews: Review[] = []
  for (let repeat = 0; repeat < repeats; repeat++) reviews.push(await reviewOf(reviewing, document, document.text))
  const variants: Record<string, Record<string, Review>> = {}
  for (const { id, suite } of tasks) {
    variants[id] = {}
    for (const [name, text] of Object.entries(suite.variants?.(document) ?? {})) variants[id][name] = await reviewOf({ ...reviewing, coach: { ...reviewing.coach, proofread: null } }, document, text)
  }
  const all = [...reviews, ...Object.values(variants).flatMap((one) => Object.values(one))]
  const made: RunDocument = { ...plain(document), words: reviews[0]?.draft.words ?? 0, droppedClaims: all.reduce((sum, { provenance }) => sum + provenance.droppedClaims, 0), cost: costOf(all) }
  const answers = tasks.flatMap((task) => {
    const found = answersOf(task, document, reviews, variants[task.id] ?? {})
    return found ? [[task.id, found] as const] : []
  })
  const answered: RunDocument = { ...made, tasks: Object.fromEntries(answers) }
  const scored = tasks.filter(({ id }) => answered.tasks[id]).map((task) => [task.id, { ...(answered.tasks[task.id] as TaskAnswers), scores: scoreDocument(task, answered) }] as const)
  return { document: { ...answered, tasks: Object.fromEntries(scored) }, engines: all.map(({ engine }) => engine) }
}

/** Null where the task does not concern this document. */
function answersOf({ suite }: EvalTask, document: Labelled, reviews: readonly Review[], variants: Observed['variants']): TaskAnswers | null {
  const items: Item[] = []
  let concerns = false
  for (const [repeat, review] of reviews.entries()) {
    const silent = [review, ...Object.values(variants)].flatMap(({ provenance }) => provenance.unanswered ?? []).find((task) => suite.asks.includes(task))
    const judged = silent === undefined ? suite.observe({ document, review, variants: repeat === 0 ? variants : {}, earlier: repeat === 0 ? null : (reviews[0] ?? null) }) : `the model gave no usable answer to ${silent}`
    if (typeof judged === 'string') return { items: [], unscored: judged, scores: {} }
    if (judged === null) continue
    concerns = true
    items.push(...judged.map((one) => ({ ...one, note: one.note ?? null, repeat })))
  }
  return concerns ? { items, unscored: null, scores: {} } : null
}

async function reviewOf({ coach, engine, weights, date, signal }: Reviewing, document: Labelled, text: string): Promise<Review> {
  const { kind, ecq, framework } = document
  const deps: CoachDeps = { ...coach, weights: calibrated(weights.weightsOf(document.text), coach) }
  const events = reviewDraft(deps, { text, kind, framework, ...(ecq ? { ecq } : {}), date, engine }, undefined, signal)
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
  }
}

/** Thresholds of a calibration lie over whichever weights are fair to a document. */
function calibrated(weights: Weights, { calibration, weights: own }: CoachDeps): Weights {
  if (calibration === undefined || own === undefined) return weights
  const { threshold, borderlineThreshold = 50 } = own.seats
  return { ...weights, seats: { ...weights.seats, threshold, borderlineThreshold } }
}

const noCost: Cost = { calls: 0, tokens: { input: 0, cachedInput: 0, output: 0 }, usd: 0 }

const plain = ({ id, kind, ecq, profile, text }: Labelled): RunDocument => ({
  id,
  sha256: sha256Of(text),
  kind,
  ecq: ecq ?? null,
  profile: typeof profile === 'string' ? profile : [...new Set(Object.values(profile))].join(', '),
  words: 0,
  text,
  tasks: {},
  droppedClaims: 0,
  cost: noCost,
})

const costOf = (reviews: readonly Review[]): Cost => sumCosts(reviews.map(({ provenance: { calls, tokens, costUsd } }) => ({ calls, tokens, usd: costUsd })))

/** The price of all is unknown where one is. */
export const sumCosts = (costs: readonly Cost[]): Cost =>
  costs.reduce((sum, { calls, tokens, usd }) => ({
    calls: sum.calls + calls,
    tokens: { input: sum.tokens.input + tokens.input, cachedInput: sum.tokens.cachedInput + tokens.cachedInput, output: sum.tokens.output + tokens.output },
    usd: sum.usd === null || usd === null ? null : sum.usd + usd,
  }), noCost)
