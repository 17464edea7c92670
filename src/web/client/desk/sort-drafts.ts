/** Puts the drafts of the desk in the order that a coach asks for, and leaves out those that were filtered away. */
import { riskRank, toldOutcome, toldOutcomes } from '../../../ecq/risk.ts'
import type { DeskDraft } from './ask-desk.ts'

export const columns = ['title', 'risk', 'outcome', 'refused', 'errors', 'warnings', 'words', 'changedAt'] as const
export type Column = (typeof columns)[number]
export interface Order {
  readonly by: Column
  readonly down: boolean
}
export interface Sieve {
  /** id of a client; null for all, `none` for drafts without one */
  readonly client: string | null
  /** id of an ECQ that was refused, or null for any */
  readonly refused: string | null
  readonly words: string
  /** what the group misses, or null for any */
  readonly miss: { readonly sort: 'rule' | 'competency'; readonly id: string; readonly title: string } | null
}

/** Drafts without a finished review come last, whichever way the others go. */
export function sortDrafts(drafts: readonly DeskDraft[], { by, down }: Order): DeskDraft[] {
  const sign = down ? -1 : 1
  return drafts.toSorted((a, b) => {
    const [left, right] = [rankOf(a, by), rankOf(b, by)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || compare(a.title, b.title)
    return sign * compare(left, right) || compare(a.title, b.title)
  })
}

export const siftDrafts = (drafts: readonly DeskDraft[], { client, refused, words, miss }: Sieve): DeskDraft[] =>
  drafts.filter((draft) => {
    if (client !== null && (client === 'none' ? draft.client !== null : draft.client !== client)) return false
    if (refused !== null && !draft.latest?.triage?.refused.includes(refused)) return false
    const triage = draft.latest?.triage
    if (miss !== null && !(miss.sort === 'rule' ? triage && miss.id in triage.rules : triage?.missing.includes(miss.id))) return false
    return draft.title.toLowerCase().includes(words.trim().toLowerCase())
  })

function rankOf({ title, changedAt, latest }: DeskDraft, by: Column): string | number | null {
  if (by === 'title') return title.toLowerCase()
  if (by === 'changedAt') return changedAt
  const triage = latest?.triage
  if (!triage) return null
  if (by === 'risk') return -riskRank(triage)
  if (by === 'outcome') return -toldOutcomes.indexOf(toldOutcome(triage))
  return by === 'refused' ? triage.refused.length : triage[by]
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)
