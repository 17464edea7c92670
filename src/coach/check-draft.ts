/** Checks a draft against the rules: no model, no store. */
import { rulesVersion } from '../check/rules.gen.ts'
import type { DraftCheck } from '../ecq/draft-check.ts'
import type { DraftRequest } from '../ecq/request.ts'
import { labelSentences } from '../offline/label-sentences.ts'
import type { CoachDeps } from './deps.ts'
import { prepareDraft } from './prepare-draft.ts'
import type { FileFacts } from './read-file.ts'
import { runRules } from './run-rules.ts'

/** Throws a Fault for a draft that cannot or must not be checked; see `prepareDraft`. */
export async function checkDraft(deps: CoachDeps, request: DraftRequest, file?: FileFacts): Promise<DraftCheck> {
  const prepared = await prepareDraft(request, deps.now(), file)
  const { framework, kind, ecq, draft, parsed, own } = prepared
  const proof = deps.proofread ? await deps.proofread(parsed.text) : null
  const { findings, notes, date } = runRules(prepared, labelSentences(own.parsed, own.outline), proof, request.dismissed)
  return {
    framework: framework.id,
    kind,
    ecq,
    date,
    rules: rulesVersion,
    draft: { ...draft, notes: [...draft.notes, ...(deps.lacking ?? []), ...notes] },
    findings: [...findings],
  }
}
