/** What is made of runs that are there: a page to read, cards of prompts, folders and logs for other viewers. */
import { readFileSync } from 'node:fs'
import { readTape } from '../src/ask/tape.ts'
import type { Evaluation } from '../src/cli/evaluation.ts'
import { Fault } from '../src/fault.ts'
import { cardsOf } from './card/card-of.ts'
import { compareRuns } from './compare.ts'
import { inspectLog } from './export/inspect.ts'
import { promptfooFiles } from './export/promptfoo.ts'
import { reportOf } from './report/report-of.ts'
import { readRun } from './seal-run.ts'
import { withTexts } from './with-texts.ts'

export const fileMakers: Pick<Evaluation, 'report' | 'cards' | 'promptfoo' | 'inspect'> = {
  report: async (path, before) => {
    const run = withTexts(readRun(path))
    return reportOf(run, before === null ? null : await compareRuns(readRun(before), run))
  },
  cards: async (run) => cardsOf(readRun(run)),
  promptfoo: async (run, model) => promptfooFiles(withTexts(readRun(run)), model === null ? null : readTape(wordsOf(model))),
  inspect: async (run) => `${JSON.stringify(inspectLog(withTexts(readRun(run))))}\n`,
}

/** Throws a Fault for a model that is not recorded, or whose file cannot be read. */
function wordsOf(model: string): string {
  const [, file] = /^recorded:(.+)$/.exec(model) ?? []
  if (file === undefined) throw new Fault('bad-input', 'Only recorded answers can be put into the folder; name them with --model recorded:FILE.jsonl, or leave --model out and let promptfoo ask.')
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Fault('unreadable', `${file} cannot be read; check its name and its permissions.`, { cause })
  }
}
