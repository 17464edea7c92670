/** Writes a run as a folder that promptfoo runs: the same requests, the labels as assertions, recorded answers where there are any. */
import { defaultModels } from '../../src/ask/models.ts'
import type { Tape } from '../../src/ask/tape.ts'
import { Fault } from '../../src/fault.ts'
import type { MadeFile } from '../../src/cli/evaluation.ts'
import { many } from '../../src/text/many.ts'
import type { Run } from '../run-file.ts'
import { type LabelledCall, callsOf } from './calls-of.ts'
import { checkScript, promptScript, recordedScript } from './promptfoo-scripts.ts'

/** `tape`: recorded answers, which a provider of the folder's own then replays. Throws a Fault for a run that nothing can be asked of. */
export async function promptfooFiles(run: Run, tape: Tape | null): Promise<MadeFile[]> {
  if (run.documents.every(({ text }) => text === null)) throw new Fault('bad-input', 'The run was made with --no-texts, so nothing can be asked again; make one with the words of the drafts.')
  const calls: LabelledCall[] = []
  for (const document of run.documents) calls.push(...(await callsOf(run, document)))
  const recorded = tape && Object.fromEntries(calls.flatMap(({ key }) => (tape.has(key) ? [[key, tape.get(key)?.response.text]] : [])))
  return [
    { name: 'promptfooconfig.yaml', text: config(run, recorded !== null) },
    { name: 'prompt.cjs', text: promptScript },
    { name: 'check.cjs', text: checkScript },
    { name: 'tests.json', text: `${JSON.stringify(calls.map((one) => testOf(run, one)), null, 1)}\n` },
    ...(recorded ? [{ name: 'recorded.cjs', text: recordedScript }, { name: 'answers.json', text: `${JSON.stringify(recorded)}\n` }] : []),
  ]
}

function config({ dataset, documents }: Run, recorded: boolean): string {
  return `# yaml-language-server: $schema=https://promptfoo.dev/config-schema.json
description: ${JSON.stringify(`ECQ coach on ${many(documents.length, 'document')} of ${dataset.name}`)}
prompts:
  - id: file://prompt.cjs
    label: ecq-coach
providers:
${recorded ? '  - id: file://recorded.cjs\n    label: recorded answers' : `  - anthropic:messages:${defaultModels.anthropic}\n  - openai:responses:${defaultModels.openai}`}
tests: file://tests.json
`
}

/** Strings only, because promptfoo makes one test of each member of a list. */
function testOf(run: Run, { key, call, document, expected }: LabelledCall): object {
  const { task, prefix, instruction, messages, output } = call
  return {
    description: `${document}: ${task}`,
    vars: { key, task, document, rules: prefix.rules, unit: prefix.unit, instruction, ask: messages.at(-1)?.text ?? '', schema: JSON.stringify(output.schema), expected: JSON.stringify(expected) },
    options: { disableVarExpansion: true },
    assert: [
      { type: 'is-json', value: output.schema, metric: 'shape' },
      { type: 'javascript', value: 'file://check.cjs:quotes', metric: 'quotes in the draft' },
      ...(expected === null ? [] : [{ type: 'javascript', value: 'file://check.cjs:labels', threshold: leastOf(run, task), metric: task }]),
    ],
  }
}

const decisive: Readonly<Record<string, readonly [task: string, figure: string]>> = {
  'label-ccar': ['ccar', 'accuracy'],
  'map-competencies': ['competencies', 'microF1'],
  'flag-weak-sections': ['weak', 'f1'],
  'review-as-seat': ['board', 'certifyAccuracy'],
}

/** What the offline engine reaches on the same documents at the lower end of its interval: a single document may fall short of the whole. */
function leastOf({ baseline, tasks }: Run, task: string): number {
  const [id, figure] = decisive[task] ?? ['', '']
  const floor = (baseline?.tasks ?? tasks)[id]?.figures[figure]?.ci?.[0] ?? 0.5
  return Math.round(floor * 100) / 100
}
