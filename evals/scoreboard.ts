/** A run as the JSON that the contract fixes for `ecq-coach eval --json`. */
import type { Figure, Run, TaskFigures } from './run-file.ts'

/** Fields of a task by the names of its scorers; null is "cannot tell", and `because` says why. `ci` by figure. */
export function scoreboardOf(run: Run) {
  const { dataset, documents, engine, tasks, cost, baseline, settings, droppedClaims, sha256 } = run
  return {
    dataset: dataset.name,
    documents: documents.length,
    engine: engine.name,
    models: engine.models,
    prompts: engine.prompts,
    rules: engine.rules,
    weights: engine.weights,
    how: engine.how,
    repeats: settings.repeats,
    tasks: Object.fromEntries(Object.entries(tasks).map(([id, task]) => [id, taskOf(task)])),
    cost,
    droppedClaims,
    baseline: baseline && { engine: baseline.engine.name, tasks: Object.fromEntries(Object.entries(baseline.tasks).map(([id, task]) => [id, taskOf(task)])), moves: baseline.moves },
    datasetSha256: dataset.sha256,
    run: sha256,
  }
}

function taskOf({ figures, tables, n, documents, unscored }: TaskFigures) {
  const by = <Value>(pick: (figure: Figure) => Value): Record<string, Value> => Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, pick(figure)]))
  const silent = Object.entries(figures).flatMap(([name, { because }]) => (because === null ? [] : [[name, because]]))
  return {
    ...by(({ value }) => value),
    ...tables,
    n,
    documents,
    ci: by(({ ci }) => ci),
    ...(silent.length > 0 ? { because: Object.fromEntries(silent) as Record<string, string> } : {}),
    unscored: { documents: unscored.reduce((sum, one) => sum + one.documents.length, 0), reasons: unscored },
  }
}
