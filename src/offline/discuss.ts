/** Says in plain lines what the seats would talk about before they decide. */
import type { Finding } from '../ecq/finding.ts'
import type { Rating } from '../ecq/kind.ts'
import type { Seat } from '../ecq/review.ts'
import type { EcqGroup } from './ecq-groups.ts'
import { shortened } from './weak-questions.ts'

const spoken: Readonly<Record<Rating, string>> = { meets: 'meets', borderline: 'is borderline', 'does-not-meet': 'does not meet' }

/** A line for each seat and ECQ in doubt, then where the seats differ, then what no seat counted. */
export function discuss(seats: readonly Seat[], groups: readonly EcqGroup[], findings: readonly Finding[]): string[] {
  const lines: string[] = []
  for (const { seat, preliminary, votes } of seats) {
    if (preliminary === 'approve') continue
    for (const { ecq, title } of groups) {
      const vote = votes[ecq]
      if (!vote || vote.certify) continue
      const reason = vote.reasons[0]
      const quote = reason?.evidence ? ` ("${shortened(reason.evidence.quote)}")` : ''
      lines.push(`${seat} would ${preliminary}: ${title} ${spoken[vote.rating]}. ${reason?.text ?? ''}${quote}`)
    }
  }
  return [...lines, ...dissent(seats, groups), ...setAsideLine(findings)]
}

function dissent(seats: readonly Seat[], groups: readonly EcqGroup[]): string[] {
  return groups.flatMap(({ ecq, title }) => {
    const yes = seats.filter(({ votes }) => votes[ecq]?.certify === true)
    if (yes.length === 0 || yes.length === seats.length) return []
    const few = yes.length * 2 < seats.length ? yes : seats.filter((seat) => !yes.includes(seat))
    const names = few.map(({ seat }) => seat).join(' and ')
    return [`${names} ${few === yes ? 'would certify' : 'would not certify'} ${title}; the others ${few === yes ? 'would not' : 'would'}.`]
  })
}

function setAsideLine(findings: readonly Finding[]): string[] {
  const marked = findings.filter(({ ruleId }) => ruleId === 'injection').length
  return marked === 0 ? [] : ['The draft holds text addressed to an automated reader; no seat counted it.']
}
