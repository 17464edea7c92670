/** Reviews a draft from rules to the board's votes, saying what happens while it happens. */
import { rulesVersion } from '../check/rules.gen.ts'
import { assemble } from '../ecq/assemble.ts'
import type { ReviewEvent } from '../ecq/review-event.ts'
import type { ReviewRequest } from '../ecq/request.ts'
import type { Review } from '../ecq/review.ts'
import { Fault } from '../fault.ts'
import { labelSentences } from '../offline/label-sentences.ts'
import { reviewOffline } from '../offline/review-offline.ts'
import type { CoachDeps } from './deps.ts'
import { prepareDraft } from './prepare-draft.ts'
import type { FileFacts } from './read-file.ts'
import { runRules } from './run-rules.ts'

/**
 * Yields the parts of a review as they are made and returns the whole, which the last event also carries.
 * Throws a Fault for a draft that cannot or must not be reviewed (see `prepareDraft`), and `bad-input`
 * for an engine that is not set up.
 */
export async function* reviewDraft(deps: CoachDeps, request: ReviewRequest, file?: FileFacts): AsyncGenerator<ReviewEvent, Review> {
  if (request.engine === 'model') {
    throw new Fault('bad-input', 'No model is set up here; leave the engine out, or name offline.')
  }
  const started = deps.now()
  const prepared = await prepareDraft(request, started, file)
  const { parsed, outline, framework, kind, ecq, date, draft } = prepared
  yield { type: 'draft-read', draft }
  const labels = labelSentences(parsed, outline)
  const first = runRules(prepared, labels, null, request.dismissed)
  yield { type: 'findings-found', findings: [...first.findings] }
  const answers = reviewOffline({ parsed, outline, framework, kind, ecq, labels, findings: first.findings })
  yield { type: 'sentences-labelled', sentences: answers.sentences }
  yield { type: 'paragraphs-mapped', paragraphs: answers.paragraphs }
  yield { type: 'outcomes-suggested', outcomes: answers.outcomes }
  const { ecqs, panel } = assemble({ parsed, outline, framework, kind, ecq, answers })
  yield { type: 'seats-voted', ecqs, panel }
  const proof = deps.proofread ? await deps.proofread(parsed.text) : null
  const { findings, notes } = proof ? runRules(prepared, labels, proof, request.dismissed) : first
  yield { type: 'findings-found', findings: [...findings] }
  const review: Review = {
    schema: 'ecq-coach/review@1',
    id: deps.id(),
    createdAt: started.toISOString(),
    framework: framework.id,
    kind,
    ecq,
    date,
    engine: { name: 'offline', models: [], prompts: {}, rules: rulesVersion },
    draft: { ...draft, notes: [...draft.notes, ...notes] },
    findings: [...findings],
    sentences: answers.sentences,
    paragraphs: answers.paragraphs,
    outcomes: answers.outcomes,
    ecqs,
    panel,
    provenance: {
      calls: 0,
      tokens: { input: 0, cachedInput: 0, output: 0 },
      costUsd: 0,
      droppedClaims: 0,
      ms: deps.now().getTime() - started.getTime(),
    },
  }
  yield { type: 'review-end', review }
  return review
}
