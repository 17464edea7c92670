/** Finds who a passive says it was done by, if it says so. */
import { numberOf } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { Role, hasVerb, clauseRoleAt } from './clauses.ts'

/** The token after `by` where it names a doer: not `by 2020`, `by half`, `by hiring more`. */
export function agentOf({ tokens }: Passage, from: number, end: number): number {
  const { words, marks, ids } = tokens
  for (let at = from; at < end - 1; at++) {
    const role = clauseRoleAt(ids, at)
    if ((marks[at] as number) & Mark.parted || role & Role.opener || (role & Role.joiner && hasVerb(tokens, at + 1, Math.min(end, at + 4)))) return -1
    if (ids[at] !== by) continue
    const next = words[at + 1] as string
    const isDoer = !((marks[at + 1] as number) & Mark.digit && isDate(words, at + 1)) && !notDoers.has(next) && !next.endsWith('ing') && !months.has(next) && !isManner(words, at + 1)
    return isDoer ? at + 1 : -1
  }
  return -1
}

const by = numberOf('by')
const notDoers = new Set('then now law statute default means hand mail telephone phone email letter contract court-order half third about roughly nearly more less reason way virtue'.split(' '))
const months = new Set('january february march april may june july august september october november december spring summer fall autumn winter'.split(' '))

/** `by 2021`, `by 12 percent`: a figure that names no doer, unlike `by 22 of the parties`. */
const isDate = (words: readonly string[], at: number): boolean =>
  /^(?:1[89]|20)\d\d$|[%$:]/.test(words[at] as string) || /^(?:percent|points|days|weeks|months|hours|a\.m|p\.m)$/.test(words[at + 1] ?? '')

/** `by the end of`, `by remote means`: a date or a way, no doer. */
const isManner = (words: readonly string[], at: number): boolean =>
  words[at + 1] === 'means' ||
  (words[at] === 'the' && /^(?:end|close|start|beginning|middle|time|spring|summer|fall|autumn|winter|following|next|deadline|hour|day|week|month)$/.test(words[at + 1] ?? ''))
