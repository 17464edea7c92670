/** How the figures of each task moved between two runs, paired by document: better, worse, or it cannot be told. */
import type { Move, RunDocument } from './run-file.ts'
import type { FigureScorer } from './scorer.ts'
import { countsOf, scoredIn, summed } from './score.ts'
import type { EvalTask } from './shelves.ts'
import { pairedDifference } from './statistics/paired-difference.ts'

/** One move for each figure that has a better side, over the documents that were scored on both. Texts must be the same. */
export function movesOf(tasks: readonly EvalTask[], before: readonly RunDocument[], after: readonly RunDocument[]): Move[] {
  return tasks.flatMap((task) => {
    const pairs = pairsOf(task.id, before, after)
    return Object.entries(task.scorers).flatMap(([figure, scorer]) => ('figure' in scorer && scorer.better !== 'neither' ? [moveOf({ task: task.id, figure }, scorer, pairs)] : []))
  })
}

type Scored = ReturnType<typeof scoredIn>[number]

function pairsOf(id: string, before: readonly RunDocument[], after: readonly RunDocument[]): [Scored, Scored][] {
  const later = new Map(scoredIn(id, after).map((one) => [one.document.sha256, one]))
  return scoredIn(id, before).flatMap((one) => {
    const twin = later.get(one.document.sha256)
    return twin ? [[one, twin] as [Scored, Scored]] : []
  })
}

function moveOf(name: Pick<Move, 'task' | 'figure'>, scorer: FigureScorer, pairs: readonly (readonly [Scored, Scored])[]): Move {
  const counts = [...pairs.map(([one]) => countsOf(scorer, one)), ...pairs.map(([, other]) => countsOf(scorer, other))]
  const figure = summed(scorer, counts)
  const places = pairs.map((_, index) => [index, index + pairs.length] as const)
  const found = pairs.length === 0 ? null : pairedDifference(places, figure)
  if (!found) {
    const [before, after] = [figure(places.map(([one]) => one)), figure(places.map(([, other]) => other))]
    // A figure that could be told and no longer can is a loss, whatever it was.
    return { ...name, before, after, difference: null, ci: null, verdict: before !== null && after === null ? 'worse' : "can't tell" }
  }
  const { before, after, value, ci, verdict } = found
  return { ...name, before, after, difference: value, ci: ci === null ? null : [ci[0], ci[1]], verdict: verdict === 'unclear' ? "can't tell" : verdict === scorer.better ? 'better' : 'worse' }
}
