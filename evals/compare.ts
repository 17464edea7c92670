/** Compares two runs over the same documents: how each figure moved, a plain verdict for each task, and what changed in which document. */
import { Fault } from '../src/fault.ts'
import { movesOf } from './moves.ts'
import type { Item, Move, Run, RunDocument } from './run-file.ts'
import { type EvalTask, loadTasks } from './shelves.ts'

export interface Change {
  readonly task: string
  readonly about: string
  readonly labels: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly effect: 'mended' | 'broken' | 'changed'
}

export interface TaskVerdict {
  readonly verdict: Move['verdict']
  /** the verdict in a sentence: which figures moved, or why it cannot be told */
  readonly because: string
}

export interface Comparison {
  readonly before: RunName
  readonly after: RunName
  /** documents in both runs */
  readonly documents: number
  /** ids that only one of the runs has, or whose text is another */
  readonly unpaired: readonly string[]
  readonly verdicts: Readonly<Record<string, TaskVerdict>>
  readonly moves: readonly Move[]
  /** documents with a change, the most changed first */
  readonly changed: readonly { readonly id: string; readonly changes: readonly Change[] }[]
}

type RunName = Pick<Run, 'sha256' | 'engine' | 'dataset' | 'cost'>

/** Throws a Fault where no document is in both runs. Tasks that only one of them has are left out. */
export async function compareRuns(before: Run, after: Run): Promise<Comparison> {
  const shared = before.settings.tasks.filter((id) => after.settings.tasks.includes(id))
  const tasks = await loadTasks(shared)
  const later = new Map(after.documents.map((document) => [document.sha256, document]))
  const pairs = before.documents.flatMap((document): [RunDocument, RunDocument][] => {
    const twin = later.get(document.sha256)
    return twin ? [[document, twin]] : []
  })
  if (pairs.length === 0) throw new Fault('bad-input', 'No document is in both runs, so there is nothing to compare; run both on the same dataset.')
  const paired = new Set(pairs.map(([{ sha256 }]) => sha256))
  const moves = movesOf(tasks, before.documents, after.documents)
  return {
    before: nameOf(before),
    after: nameOf(after),
    documents: pairs.length,
    unpaired: [...new Set([...before.documents, ...after.documents].filter(({ sha256 }) => !paired.has(sha256)).map(({ id }) => id))],
    verdicts: Object.fromEntries(tasks.map((task) => [task.id, verdictOf(task, moves)])),
    moves,
    changed: pairs
      .map(([one, other]) => ({ id: one.id, changes: shared.flatMap((task) => changesOf(task, one, other)) }))
      .filter(({ changes }) => changes.length > 0)
      .sort((a, b) => b.changes.length - a.changes.length),
  }
}

const nameOf = ({ sha256, engine, dataset, cost }: Run): RunName => ({ sha256, engine, dataset, cost })

/** By the figures that decide the task: worse in one and better in another cannot be told. */
function verdictOf(task: EvalTask, moves: readonly Move[]): TaskVerdict {
  const deciding = decidingMoves(task, moves)
  const worse = regressionsOf(task, moves)
  const better = deciding.filter(({ verdict }) => verdict === 'better').map(({ figure }) => figure)
  if (worse.length > 0 && better.length > 0) return { verdict: "can't tell", because: `better in ${better.join(', ')} and worse in ${worse.join(', ')}` }
  if (worse.length > 0) return { verdict: 'worse', because: `worse in ${worse.join(', ')}` }
  if (better.length > 0) return { verdict: 'better', because: `better in ${better.join(', ')}` }
  if (deciding.every(({ difference }) => difference === 0)) return { verdict: "can't tell", because: 'nothing moved' }
  return { verdict: "can't tell", because: 'the interval of every difference holds zero' }
}

/** The deciding figures that fell: beyond noise, or at all where they must never. */
export const regressionsOf = (task: EvalTask, moves: readonly Move[]): string[] =>
  decidingMoves(task, moves).filter((move) => move.verdict === 'worse' || (task.suite.never?.includes(move.figure) && worsened(move, task))).map(({ figure }) => figure)

const decidingMoves = ({ id, suite }: EvalTask, moves: readonly Move[]): Move[] => moves.filter(({ task, figure }) => task === id && suite.decides.includes(figure))

function worsened({ figure, difference }: Move, { scorers }: EvalTask): boolean {
  const scorer = scorers[figure]
  if (difference === null || !scorer || !('figure' in scorer)) return false
  return scorer.better === 'higher' ? difference < 0 : difference > 0
}

function changesOf(task: string, before: RunDocument, after: RunDocument): Change[] {
  const [earlier, later] = [itemsOf(before, task), itemsOf(after, task)]
  const names = new Set([...earlier.keys(), ...later.keys()])
  return [...names].flatMap((name): Change[] => {
    const [one, other] = [earlier.get(name), later.get(name)]
    if (same(one?.answers ?? [], other?.answers ?? [])) return []
    return [{ task, about: (one ?? other)?.about ?? name, labels: (one ?? other)?.labels ?? [], before: one?.answers ?? [], after: other?.answers ?? [], effect: effectOf(one, other) }]
  })
}

const itemsOf = ({ tasks }: RunDocument, task: string): ReadonlyMap<string, Item> => new Map((tasks[task]?.items ?? []).map((item) => [`${item.about} ${item.repeat}`, item]))

/** The same answers in another order are the same answers. */
const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((value) => other.includes(value))

function effectOf(before: Item | undefined, after: Item | undefined): Change['effect'] {
  const [was, is] = [before?.right ?? null, after?.right ?? null]
  if (is === true && was !== true) return 'mended'
  return was === true && is === false ? 'broken' : 'changed'
}
