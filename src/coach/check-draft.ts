/** Checks a draft against the rules: no model, no store. */
import { rulesVersion } from '../check/rules.gen.ts'
import type { DraftCheck } from '../ecq/draft-check.ts'
import type { DraftRequest } from '../ecq/request.ts'
import { labelSentences } from '../offline/label-sentences.ts'
import type { CoachDeps } from './deps.ts'
import { prepareDraft } from './prepare-draft.ts'
import { proofreadDraft } from './proofread-draft.ts'
import type { FileFacts } from './read-file.ts'
import { runRules } from './run-rules.ts'

/** Throws a Fault for a draft that cannot or must not be checked; see `prepareDraft`. */
export async function checkDraft(deps: CoachDeps, request: DraftRequest, file?: FileFacts): Promise<DraftCheck> {
  const prepared = await prepareDraft(request, deps.now(), file)
  const { framework, kind, ecq, draft, own } = prepared
  const proof = await proofreadDraft(deps, prepared)
  const { findings, notes, date } = runRules(prepared, labelSentences(own.parsed, own.outline), proof.marks, request.dismissed)
  return {
    framework: framework.id,
    kind,
    ecq,
    date,
    rules: rulesVersion,
    draft: { ...draft, ...proof.unproofread, notes: [...draft.notes, ...(deps.lacking ?? []), ...proof.notes, ...notes] },
    findings: [...findings],
  }
}
