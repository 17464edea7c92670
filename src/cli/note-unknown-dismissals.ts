/** Tells of dismissed ids that no draft of the run has a finding for: mostly slips of the pen. */
import { checkDraft } from '../coach/check-draft.ts'
import type { CoachDeps } from '../coach/deps.ts'
import type { DraftRequest } from '../ecq/request.ts'
import { many } from '../text/many.ts'
import { harmless } from '../write/paint.ts'
import type { InputFile } from './each-file.ts'
import type { Terminal } from './context.ts'

export interface DismissalWatch {
  /** looks a draft's findings over, those that were dismissed among them */
  readonly see: (deps: CoachDeps, request: Omit<DraftRequest, 'text'>, input: InputFile) => Promise<void>
  readonly report: () => void
}

export function noteUnknownDismissals({ err }: Terminal, dismissed: readonly string[] = []): DismissalWatch {
  const unknown = new Set(dismissed)
  let drafts = 0
  return {
    see: async (deps, request, { text, file }) => {
      if (unknown.size === 0) return
      drafts++
      for (const { id } of (await checkDraft(deps, { ...request, dismissed: [], text }, file)).findings) unknown.delete(id)
    },
    report: () => {
      if (drafts === 0 || unknown.size === 0) return
      err(`Note: --dismiss names ${many(unknown.size, 'id')} that no finding here has: ${harmless([...unknown].slice(0, 10).join(', '))}. The ids stand in the JSON output.\n`)
    },
  }
}
