/** The files that `ecq-coach eval` makes from runs that are there: reports, model cards, exports for other viewers. */
import { join } from 'node:path'
import { Fault } from '../fault.ts'
import type { CliContext } from './context.ts'
import type { Evaluation, MadeFile } from './evaluation.ts'

export interface EvalFileOptions {
  readonly report?: string[]
  readonly card?: string
  readonly export?: string[]
  readonly out?: string
  readonly model?: string
}

/** Whether the options ask for files and not for a run. */
export const wantsFiles = ({ report, card, export: exported }: EvalFileOptions): boolean => report !== undefined || card !== undefined || exported !== undefined

/** Writes them and says where. Throws a Fault for runs that cannot be read, and for what is asked the wrong way. */
export async function writeEvalFiles(context: CliContext, evaluation: Evaluation, options: EvalFileOptions): Promise<void> {
  const { files, out } = await made(evaluation, options)
  const [only] = files
  if (files.length === 0) throw new Fault('bad-input', 'The run asked no prompt, so there is nothing to make a card of; name a run of a model.')
  if (files.length === 1 && only && only.name === '') await write(context, out, only.text)
  else for (const { name, text } of files) await write(context, join(out, name), text)
}

/** A file without a name is the one that `out` names. */
async function made(evaluation: Evaluation, { report, card, export: exported, out, model }: EvalFileOptions): Promise<{ files: readonly MadeFile[]; out: string }> {
  if (report) {
    const [run, before, ...more] = report
    if (run === undefined || more.length > 0) throw new Fault('bad-input', 'Name one run, or a run and the one that it is measured against: --report RUN.json [BEFORE.json].')
    return { files: [{ name: '', text: await evaluation.report(run, before ?? null) }], out: out ?? 'report.html' }
  }
  if (card !== undefined) return { files: await evaluation.cards(card), out: out ?? 'cards' }
  const [form, run, ...more] = exported ?? []
  if ((form !== 'promptfoo' && form !== 'inspect') || run === undefined || more.length > 0) throw new Fault('bad-input', 'Say what to export to, and which run: --export promptfoo RUN.json --out FOLDER, or --export inspect RUN.json --out LOG.json.')
  return form === 'promptfoo' ? { files: await evaluation.promptfoo(run, model ?? null), out: out ?? 'promptfoo' } : { files: [{ name: '', text: await evaluation.inspect(run) }], out: out ?? 'inspect-log.json' }
}

async function write({ write: keep, terminal }: CliContext, path: string, text: string): Promise<void> {
  await keep(path, text)
  terminal.err(`${path}\n`)
}
