/** What a group of drafts misses most: faults by rule and competencies, each with the number of drafts that have it. */
import { allCompetencies, frameworks } from '../../../ecq/frameworks.ts'
import { ruleName } from '../../../ecq/rule-name.ts'
import type { DeskDraft } from './ask-desk.ts'

export interface Miss {
  readonly id: string
  readonly title: string
  readonly drafts: number
}
export interface Cohort {
  readonly reviewed: number
  readonly rules: readonly Miss[]
  readonly competencies: readonly Miss[]
  readonly refused: readonly Miss[]
}

const most = 10

/** The most frequent first, ten of each at most. */
export function cohort(drafts: readonly DeskDraft[]): Cohort {
  const triages = drafts.flatMap(({ latest }) => (latest?.triage ? [latest.triage] : []))
  const all = Object.values(frameworks)
  const titles = new Map(all.flatMap((framework) => [...framework.ecqs, ...allCompetencies(framework)]).map(({ id, title }) => [id, title]))
  return {
    reviewed: triages.length,
    rules: counted(triages.map(({ rules }) => Object.keys(rules)), ruleName),
    competencies: counted(triages.map(({ missing }) => missing), (id) => titles.get(id) ?? id),
    refused: counted(triages.map(({ refused }) => refused), (id) => titles.get(id) ?? id),
  }
}

function counted(lists: readonly (readonly string[])[], titleOf: (id: string) => string): Miss[] {
  const counts = new Map<string, number>()
  for (const list of lists) for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([id, drafts]) => ({ id, title: titleOf(id), drafts })).toSorted((a, b) => b.drafts - a.drafts || (a.title < b.title ? -1 : 1)).slice(0, most)
}
