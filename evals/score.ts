/** Makes figures and tables of what was answered: counts a document, figures of all, intervals by bootstrap over documents. */
import { addUp } from './counts.ts'
import type { Figure, RunDocument, TaskAnswers, TaskFigures } from './run-file.ts'
import type { Counts, FigureScorer, Scorer } from './scorer.ts'
import type { EvalTask } from './shelves.ts'
import { interval } from './statistics/bootstrap.ts'

/** A document whose task was scored. */
interface Scored {
  readonly document: RunDocument
  readonly answers: TaskAnswers
}

/** The documents that the task concerns and that could be scored. */
export const scoredIn = (id: string, documents: readonly RunDocument[]): Scored[] =>
  documents.flatMap((document) => {
    const answers = document.tasks[id]
    return answers && answers.unscored === null ? [{ document, answers }] : []
  })

/** A task's part of a run; documents that it does not concern, or that cannot be scored, are in no figure. */
export function scoreTask({ id, suite, scorers }: EvalTask, documents: readonly RunDocument[]): TaskFigures {
  const scored = scoredIn(id, documents)
  const figures: Record<string, Figure> = {}
  const tables: TaskFigures['tables'] = {}
  for (const [name, scorer] of Object.entries(scorers)) {
    const counts = scored.map((one) => countsOf(scorer, one))
    if ('figure' in scorer) figures[name] = figureOf(scorer, counts)
    else tables[name] = scorer.table(addUp(counts))
  }
  const judged = scored.flatMap(({ answers }) => answers.items).filter(({ group }) => suite.counts === undefined || group === suite.counts)
  return { title: suite.title, n: judged.length, unit: suite.unit, documents: scored.length, unscored: unscoredIn(id, documents), figures, tables }
}

/** Each figure of one document alone. */
export function scoreDocument({ id, scorers }: EvalTask, document: RunDocument): Record<string, number | null> {
  const [scored] = scoredIn(id, [document])
  return Object.fromEntries(Object.entries(scorers).flatMap(([name, scorer]) => ('figure' in scorer ? [[name, scored ? scorer.figure(countsOf(scorer, scored)) : null]] : [])))
}

export const countsOf = (scorer: Scorer, { document, answers }: Scored): Counts => scorer.count(answers.items, document)

function figureOf(scorer: FigureScorer, counts: readonly Counts[]): Figure {
  const figure = summed(scorer, counts)
  const all = counts.map((_, index) => index)
  const value = counts.length === 0 ? null : figure(all)
  return { value, because: value === null ? scorer.because : null, ci: value === null ? null : (interval(all, figure)?.slice() as [number, number] | undefined) ?? null, better: scorer.better }
}

/** The figure of any drawing of documents, by their places; counts lie in rows of numbers, because a thousand drawings are added up. */
export function summed(scorer: FigureScorer, counts: readonly Counts[]): (drawn: readonly number[]) => number | null {
  const names = [...new Set(counts.flatMap((one) => Object.keys(one)))]
  const rows = counts.map((one) => Float64Array.from(names, (name) => one[name] ?? 0))
  return (drawn) => {
    const sum = new Float64Array(names.length)
    for (const at of drawn) {
      const row = rows[at] as Float64Array
      for (let i = 0; i < row.length; i++) (sum[i] as number) += row[i] as number
    }
    return scorer.figure(Object.fromEntries(names.map((name, i) => [name, sum[i] as number])))
  }
}

function unscoredIn(id: string, documents: readonly RunDocument[]): TaskFigures['unscored'] {
  const reasons = new Map<string, string[]>()
  for (const document of documents) {
    const reason = document.tasks[id]?.unscored ?? null
    if (reason !== null) reasons.set(reason, [...(reasons.get(reason) ?? []), document.id])
  }
  return [...reasons].map(([reason, ids]) => ({ reason, documents: ids }))
}
