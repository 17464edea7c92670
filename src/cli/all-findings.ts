/** All that the rules find in a draft, whatever was dismissed in it. */
import { checkDraft } from '../coach/check-draft.ts'
import type { CoachDeps } from '../coach/deps.ts'
import type { Finding } from '../ecq/finding.ts'
import type { DraftRequest } from '../ecq/request.ts'
import type { InputFile } from './each-file.ts'

/** Throws what `checkDraft` throws. */
export async function allFindings(deps: CoachDeps, settings: Omit<DraftRequest, 'text'>, { text, file }: InputFile): Promise<readonly Finding[]> {
  return (await checkDraft(deps, { ...settings, dismissed: [], text }, file)).findings
}
