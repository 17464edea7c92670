/** Writes a run as a log of Inspect's shape (EvalLog, version 2), so that its viewer shows it: a sample a document, a score a task. */
import type { Figure, Item, Run, RunDocument, TaskFigures } from '../run-file.ts'

/** The whole log; figures that cannot be told, and tasks that a document was not scored for, are absent and never zero. */
export function inspectLog(run: Run): object {
  const { sha256, createdAt, dataset, documents, tasks, engine, settings, cost } = run
  const model = engine.models.map(({ provider, id }) => `${provider}/${id}`).join(',') || 'ecq-coach/offline'
  const usage = { [model]: { input_tokens: cost.tokens.input, output_tokens: cost.tokens.output, total_tokens: cost.tokens.input + cost.tokens.output, input_tokens_cache_read: cost.tokens.cachedInput } }
  return {
    version: 2,
    status: 'success',
    eval: {
      eval_id: sha256.slice(0, 22),
      run_id: sha256.slice(22, 44),
      task_id: dataset.sha256.slice(0, 22),
      created: createdAt,
      task: `ecq-coach ${dataset.name}`,
      task_version: 1,
      task_attribs: {},
      task_args: { tasks: settings.tasks, repeats: settings.repeats, date: settings.date },
      task_args_passed: {},
      dataset: { name: dataset.name, samples: documents.length, sample_ids: documents.map(({ id }) => id), shuffled: false },
      model,
      model_generate_config: {},
      model_args: {},
      config: {},
      packages: {},
      metadata: { run: sha256, dataset: dataset.sha256, prompts: engine.prompts, rules: engine.rules, weights: engine.weights, how: engine.how },
      scorers: Object.keys(tasks).map((name) => ({ name })),
    },
    plan: { name: 'plan', steps: [], config: {} },
    results: { total_samples: documents.length, completed_samples: documents.length, scores: Object.entries(tasks).map(([name, task]) => taskScore(name, task)) },
    stats: { started_at: createdAt, completed_at: createdAt, model_usage: usage, role_usage: {}, connection_limit_history: [] },
    invalidated: false,
    tags: [engine.name],
    metadata: {},
    samples: documents.map((document) => sampleOf(document, model)),
  }
}

function taskScore(name: string, { figures, documents, unscored, n, unit }: TaskFigures): object {
  return {
    name,
    scorer: name,
    scored_samples: documents,
    unscored_samples: unscored.reduce((sum, one) => sum + one.documents.length, 0),
    params: {},
    metrics: Object.fromEntries(Object.entries(figures).flatMap(([metric, figure]) => (figure.value === null ? [] : [[metric, metricOf(metric, figure)]]))),
    metadata: { judged: n, unit },
  }
}

const metricOf = (name: string, { value, ci, better }: Figure): object => ({ name, value, params: {}, metadata: { ci95: ci, better } })

function sampleOf({ id, kind, ecq, profile, text, tasks, droppedClaims, sha256 }: RunDocument, model: string): object {
  const scored = Object.entries(tasks).filter(([, { unscored }]) => unscored === null)
  const wrong = scored.flatMap(([task, { items }]) => items.filter(({ right }) => right === false).map((item) => differenceOf(task, item)))
  const input = text ?? `(the run was made without the words of ${id})`
  const said = wrong.length === 0 ? 'Everything as labelled.' : wrong.join('\n')
  return {
    id,
    epoch: 1,
    input,
    target: `The labels of ${id}; what differs from them is listed in the output.`,
    messages: [{ role: 'user', content: input }, { role: 'assistant', content: said }],
    output: { model, choices: [{ message: { role: 'assistant', content: said }, stop_reason: 'stop' }], completion: said },
    scores: Object.fromEntries(scored.flatMap(([task, { scores, items }]) => scoreOf(scores, items.filter(({ right }) => right === false).map((item) => differenceOf(task, item))).map((score) => [task, score]))),
    metadata: { kind, ecq, profile, sha256, droppedClaims, unscored: Object.fromEntries(Object.entries(tasks).flatMap(([task, { unscored }]) => (unscored === null ? [] : [[task, unscored]]))) },
    store: {},
    events: [],
    model_usage: {},
    role_usage: {},
    attachments: {},
  }
}

/** One score with every figure of the task on this document; none where no figure can be told. */
function scoreOf(scores: Readonly<Record<string, number | null>>, differences: readonly string[]): object[] {
  const told = Object.fromEntries(Object.entries(scores).filter(([, value]) => value !== null))
  if (Object.keys(told).length === 0) return []
  return [{ value: told, explanation: differences.length === 0 ? 'Everything as labelled.' : differences.join('\n'), history: [] }]
}

const differenceOf = (task: string, { about, labels, answers }: Item): string => `${task}, ${about}: labelled ${labels.join(', ') || 'nothing'}, answered ${answers.join(', ') || 'nothing'}`
