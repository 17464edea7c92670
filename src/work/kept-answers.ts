/** Where a draft's answers of models are kept: in the database, beside the draft and no longer than it. */
import type { AnswerStore } from '../coach/deps.ts'
import type { Key } from '../store/tables/draft.ts'
import { findAnswer, keepAnswer } from '../store/tables/model-answer.ts'
import type { WorkDeps } from './deps.ts'

export const keptAnswers = ({ database, coach }: Pick<WorkDeps, 'database' | 'coach'>, draft: Key): AnswerStore => ({
  get: (key) => findAnswer(database, draft, key),
  put: (key, answer) => keepAnswer(database, draft, { key, answer, createdAt: coach.now().toISOString() }),
})
