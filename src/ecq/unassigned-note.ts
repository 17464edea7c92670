/** Says which answers of an interview no seat judges, because neither a heading nor their question says their ECQ. */
import { listed } from '../text/listed.ts'
import type { Outline } from './outline.ts'

/** Null where every answer has its ECQ. */
export function unassignedNote({ sections }: Outline): string | null {
  const names = sections.flatMap(({ ecq, asked, title }) => (asked && ecq === null ? [title] : []))
  if (names.length === 0) return null
  if (names.length === 1) return `${names[0]} was not assigned to any ECQ; name it with a heading to have it judged.`
  return `${listed(names)} were not assigned to any ECQ; name each with a heading to have it judged.`
}
