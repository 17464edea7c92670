/** A model card for one version of a prompt: what it asks for, what answered it, how well, and where it fails. */
import { promptVersion, readPrompt } from '../../src/ask/prompt.ts'
import { prompts } from '../../src/ask/prompts.gen.ts'
import type { MadeFile } from '../../src/cli/evaluation.ts'
import { many } from '../../src/text/many.ts'
import { inBrackets, inDecimals, inDollars, judgedIn } from '../print-table.ts'
import { caution } from '../report/caution.ts'
import { spaced } from '../report/figure-words.ts'
import type { Figure, Run, TaskFigures } from '../run-file.ts'
import { type EvalTask, loadTasks } from '../shelves.ts'
import { commonErrors, weakestLabels } from './failures.ts'

/** A card for each prompt of the run that some task judges, named like `label-ccar-1.md`; an offline run has none. */
export async function cardsOf(run: Run): Promise<MadeFile[]> {
  const tasks = await loadTasks(run.settings.tasks)
  return Object.entries(run.engine.prompts).flatMap(([id, seal]) => {
    const judging = tasks.filter(({ id: task, suite }) => suite.asks.includes(id) && (run.tasks[task]?.documents ?? 0) > 0)
    const source = Object.values(prompts).find((one) => one.task === id && one.seal === seal)
    if (judging.length === 0 || !source) return []
    const version = String(source.version ?? 'draft')
    return [{ name: `${id}-${version}.md`, text: cardOf({ run, id, version, judging }) }]
  })
}

interface Subject {
  readonly run: Run
  readonly id: string
  readonly version: string
  readonly judging: readonly EvalTask[]
}

function cardOf({ run, id, version, judging }: Subject): string {
  const source = promptVersion(prompts, id, version)
  const [first] = readPrompt(source).instruction.split(/(?<=\.)\s/)
  const { engine, dataset, documents, cost } = run
  return [
    `# ${id}, version ${version}`,
    '',
    `Made from a run on \`${dataset.name}\` (\`${dataset.sha256.slice(0, 12)}\`) by \`ecq-coach eval --card\`; not to be edited by hand.`,
    '',
    '## What it does',
    '',
    `It opens: “${first}” Its words stand in [prompts/${id}/${version}.md](../../prompts/${id}/${version}.md), sealed as \`${source.seal.slice(0, 12)}\`.`,
    '',
    '## What answered',
    '',
    `${engine.models.map(({ provider, id: name }) => `${provider}:${name}`).join(', ')}, on ${many(documents.length, 'document')} of ${dataset.name} (${documents.map((document) => document.id).join(', ')}). The whole run: ${many(cost.calls, 'call')}, ${cost.tokens.input === 0 ? 'their tokens not recorded' : `${cost.tokens.input} tokens in, ${cost.tokens.output} out, ${inDollars(cost.usd)}`}; ${many(run.droppedClaims, 'claim')} dropped because the draft does not bear them out.`,
    '',
    '## How well',
    '',
    ...judging.flatMap(({ id: task }) => scoresOf(run, task)),
    `**How far to trust this.** ${caution}`,
    '',
    '## Known failures',
    '',
    ...judging.flatMap(({ id: task }) => failuresOf(run, task)),
  ].join('\n')
}

function scoresOf({ tasks, baseline }: Run, id: string): string[] {
  const task = tasks[id] as TaskFigures
  const offline = baseline?.tasks[id]
  const figure = (one: Figure | undefined): string => (one === undefined ? '' : one.value === null ? "can't tell" : `${inDecimals(one.value)} ${inBrackets(one.ci)}`.trim())
  return [
    `${task.title.charAt(0).toUpperCase()}${task.title.slice(1)}: ${judgedIn(task)}; 95 percent intervals by bootstrap over documents.`,
    '',
    '| figure | this prompt | offline engine, same documents |',
    '| --- | --- | --- |',
    ...Object.entries(task.figures).map(([name, one]) => `| ${spaced(name)} | ${figure(one)} | ${figure(offline?.figures[name])} |`),
    '',
    ...task.unscored.map(({ reason, documents }) => `Not scored, and in no figure: ${documents.join(', ')} (${reason}).\n`),
  ]
}

function failuresOf(run: Run, id: string): string[] {
  const items = run.documents.flatMap((document) => document.tasks[id]?.items ?? [])
  const errors = commonErrors(items)
  const weakest = weakestLabels(run.tasks[id] as TaskFigures)
  return [
    `In ${id}: ${errors.length === 0 ? 'none on these documents, which are few' : errors.map(({ words, count }) => `${words} (${count})`).join('; ')}.`,
    ...(weakest.length > 0 ? ['', `Weakest labels: ${weakest.map(({ label, f1, n }) => `${label}, F1 ${inDecimals(f1)} of ${n}`).join('; ')}.`] : []),
    '',
  ]
}
