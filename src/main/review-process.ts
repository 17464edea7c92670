/** The program of a process that makes one review apart from all others. */
import { reviewDraft } from '../coach/review-draft.ts'
import { answerParent } from './answer-parent.ts'
import { nodeCoachDeps } from './coach-deps.ts'

answerParent(reviewDraft, nodeCoachDeps({ proof: true }))
