/** Folds entries of the audit log that say the same one after the other into one, so that a conversation is one line and not thirty. */
import type { AnswerTo } from '../../../client/routes.ts'
import { endWords } from './action-words.ts'

export type AuditEntry = AnswerTo<'GET /v1/audit'>['entries'][number]

export interface FoldedEntries {
  /** the newest of them */
  readonly entry: AuditEntry
  readonly count: number
  /** moment of the oldest of them */
  readonly since: string
  /** ids of what it was done to, each once, the newest first */
  readonly targets: readonly string[]
}

/** `entries` newest first. The same hand must have done the same, with the same end. */
export function foldEntries(entries: readonly AuditEntry[]): FoldedEntries[] {
  const folded: FoldedEntries[] = []
  for (const entry of entries) {
    const last = folded.at(-1)
    const same = last !== undefined && saying(last.entry) === saying(entry)
    const before = same ? folded.pop() : undefined
    const targets = new Set([...(before?.targets ?? []), ...(entry.target === null ? [] : [entry.target])])
    folded.push({ entry: before?.entry ?? entry, count: (before?.count ?? 0) + 1, since: entry.at, targets: [...targets] })
  }
  return folded
}

const saying = ({ actor, action, status }: AuditEntry): string => [actor, action, endWords(status)].join('\n')
