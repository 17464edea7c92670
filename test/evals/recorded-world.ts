/** The coach as the evaluation's tests have it: recorded answers, no proofreader, a clock that stands. */
import { readFileSync } from 'node:fs'
import type { EvalRequest } from '../../evals/evaluate.ts'
import type { Model } from '../../src/ask/model.ts'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { type Tape, readTape } from '../../src/ask/tape.ts'
import type { CoachDeps } from '../../src/coach/deps.ts'

export const tape = readTape(readFileSync(new URL('../../evals/recorded/ecq-dev-12.jsonl', import.meta.url), 'utf8'))

/** `bent` stands between the recorded answers and who asks. */
export const coachOn = (answers: Tape | null, bent: (model: Model) => Model = (model) => model): CoachDeps => ({
  now: () => new Date('2026-01-01T00:00:00Z'),
  id: () => 'eval',
  proofread: async () => ({ marks: [], unread: [] }),
  countPages: null,
  openModel: answers ? () => bent(recordedModel(answers)) : null,
})

export const request: EvalRequest = { dataset: 'ecq-dev', engine: 'offline', model: null, tasks: null, only: null, repeats: 1, concurrency: 1, out: null, resume: false, withoutTexts: false }

export const recorded: EvalRequest = { ...request, engine: 'model', model: 'recorded:evals/recorded/ecq-dev-12.jsonl', tasks: ['ccar', 'board'], only: ['a01', 'b11'], concurrency: 2 }

export const silent = { hear: () => undefined }
