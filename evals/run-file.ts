/** A run of the evaluation as a file that is never changed: what made it, what was answered to what, and the scores of it. */
import { z } from 'zod'

const count = z.number().int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** 2.5 and 97.5 percent, by bootstrap over documents. */
const Interval = z.tuple([z.number(), z.number()])

/** One thing that was judged: a sentence, a competency in a paragraph, a planted fault, a vote. */
export const Item = z.object({
  about: z.string().describe('The same in every run over this document and no other item of its task, such as "sentence 12" or "leading-people certify".'),
  group: z.string().describe('What sort of item it is within its task, such as "certify" and "rating".'),
  start: count.nullable().describe('UTF-16 code units into the text; null where it has no place.'),
  end: count.nullable(),
  labels: z.array(z.string()).describe('What the labels say; empty where nothing.'),
  answers: z.array(z.string()).describe('What the engine said; empty where nothing.'),
  right: z.boolean().nullable().describe('null where this item alone is neither right nor wrong.'),
  note: z.string().nullable().describe("The engine's own words to it (a question, a template, a quote), where there are any."),
  repeat: count.describe('Which review of the document this is, from 0.'),
})
export type Item = z.infer<typeof Item>

/** What one task came to on one document. */
export const TaskAnswers = z.object({
  items: z.array(Item),
  unscored: z.string().nullable().describe('Why this document cannot be scored for the task; it is then counted apart and never as zero.'),
  scores: z.record(z.string(), z.number().nullable()).describe('This document alone by scorer; null where it cannot tell.'),
})
export type TaskAnswers = z.infer<typeof TaskAnswers>

const Cost = z.object({
  calls: count,
  tokens: z.object({ input: count, cachedInput: count, output: count }),
  usd: z.number().nullable().describe('null where a price is not known'),
})
export type Cost = z.infer<typeof Cost>

export const RunDocument = z.object({
  id: z.string(),
  sha256: hash.describe('of the text'),
  kind: z.string(),
  ecq: z.string().nullable(),
  profile: z.string(),
  words: count,
  text: z.string().nullable().describe('The draft; null where the run was told to leave drafts out.'),
  tasks: z.record(z.string(), TaskAnswers),
  droppedClaims: count,
  cost: Cost,
})
export type RunDocument = z.infer<typeof RunDocument>

/** One scorer over all documents. */
export const Figure = z.object({
  value: z.number().nullable().describe('null where it cannot tell'),
  because: z.string().nullable().describe('why it cannot tell'),
  ci: Interval.nullable(),
  better: z.enum(['higher', 'lower', 'neither']),
})
export type Figure = z.infer<typeof Figure>

/** Rows of a table by name, each with its columns by name. */
export const Table = z.record(z.string(), z.record(z.string(), z.number().nullable()))
export type Table = z.infer<typeof Table>

export const TaskFigures = z.object({
  title: z.string(),
  n: count.describe('how many things were judged'),
  unit: z.string().describe('what they are, such as "sentences"'),
  documents: count.describe('how many documents were scored'),
  unscored: z.array(z.object({ reason: z.string(), documents: z.array(z.string()) })),
  figures: z.record(z.string(), Figure).describe('by scorer, named as in the contract'),
  tables: z.record(z.string(), Table).describe('such as perLabel and confusion (rows are labels, columns answers)'),
})
export type TaskFigures = z.infer<typeof TaskFigures>

/** How a figure moved between two runs over the same documents. */
export const Move = z.object({
  task: z.string(),
  figure: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  difference: z.number().nullable().describe('after less before'),
  ci: Interval.nullable(),
  verdict: z.enum(['better', 'worse', "can't tell"]),
})
export type Move = z.infer<typeof Move>

/** Everything that decides what an engine answers. */
export const RunEngine = z.object({
  name: z.enum(['offline', 'model']),
  model: z.string().nullable().describe('as it was named, such as recorded:FILE'),
  models: z.array(z.object({ provider: z.string(), id: z.string() })).describe('who answered'),
  prompts: z.record(z.string(), z.string()).describe('the seal by task'),
  rules: z.string().describe('fingerprint of the rules'),
  weights: hash.describe('of the offline engine, which also stands in and is the baseline'),
  calibration: hash.optional().describe('of the thresholds that lie over the weights, where some do'),
  how: z.string().describe('whether the weights had seen what they are scored on, in words'),
})
export type RunEngine = z.infer<typeof RunEngine>

export const Run = z.object({
  schema: z.literal('ecq-coach/eval-run@1'),
  sha256: hash.describe('of all that follows but createdAt and ms; a run whose words were changed does not open'),
  createdAt: z.string(),
  ms: z.number(),
  dataset: z.object({ name: z.string(), sha256: hash, documents: count.describe('in the file; how many were asked for stands in `documents`') }),
  engine: RunEngine,
  settings: z.object({ tasks: z.array(z.string()), repeats: count, date: z.string(), only: z.array(z.string()).nullable().describe('the documents that were asked for; null for all') }),
  tasks: z.record(z.string(), TaskFigures),
  cost: Cost,
  droppedClaims: count,
  baseline: z
    .object({ engine: RunEngine, tasks: z.record(z.string(), TaskFigures), moves: z.array(Move) })
    .nullable()
    .describe('The offline engine on the same documents, which a model must beat; null where the run is the offline engine itself.'),
  documents: z.array(RunDocument),
})
export type Run = z.infer<typeof Run>
