/** Tells of dismissed ids that no draft of the run has a finding for: mostly slips of the pen. */
import type { Finding } from '../ecq/finding.ts'
import { many } from '../text/many.ts'
import { harmless } from '../write/paint.ts'
import type { Terminal } from './context.ts'

export interface DismissalWatch {
  /** looks a draft's findings over; they are asked for only while an id is unknown, and must hold those that were dismissed */
  readonly see: (findings: () => Promise<readonly Finding[]>) => Promise<void>
  readonly report: () => void
}

export function noteUnknownDismissals({ err }: Terminal, dismissed: readonly string[] = []): DismissalWatch {
  const unknown = new Set(dismissed)
  let drafts = 0
  return {
    see: async (findings) => {
      if (unknown.size === 0) return
      drafts++
      for (const { id } of await findings()) unknown.delete(id)
    },
    report: () => {
      if (drafts === 0 || unknown.size === 0) return
      err(`Note: --dismiss names ${many(unknown.size, 'id')} that no finding here has: ${harmless([...unknown].slice(0, 10).join(', '))}. The ids stand in the JSON output.\n`)
    },
  }
}
