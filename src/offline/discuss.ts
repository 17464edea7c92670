/** Says in plain lines what the seats would talk about before they decide. */
import { closeCall, closeWords } from '../ecq/close-call.ts'
import type { EngineInput } from '../ecq/engine.ts'
import type { Finding } from '../ecq/finding.ts'
import type { Rating } from '../ecq/kind.ts'
import { findEcq } from '../ecq/frameworks.ts'
import { retoldStories } from '../ecq/retold-stories.ts'
import type { Reason, Seat } from '../ecq/review.ts'
import { shortened } from '../ecq/shortened.ts'
import { withoutSide } from '../ecq/sort-reasons.ts'
import { objectionIn, sameWords } from '../ecq/shared-objection.ts'
import { toldWords } from '../ecq/told-words.ts'
import { isTooShort } from '../ecq/too-short.ts'

const spoken: Readonly<Record<Rating, string>> = { meets: 'meets', borderline: 'is borderline', 'does-not-meet': 'does not meet' }

interface TitledEcq {
  readonly ecq: string
  readonly title: string
}

type TalkedDraft = Pick<EngineInput, 'parsed' | 'outline' | 'framework' | 'kind' | 'findings' | 'retellings'>

/** A line for each ECQ that a seat refuses, seats that say the same in one, then where the seats differ, which votes are close, which story is told twice, what follows, which errors are open, and what no seat counted. */
export function discuss(seats: readonly Seat[], groups: readonly TitledEcq[], draft: TalkedDraft): string[] {
  const { findings } = draft
  const lines = new Map<string, { names: string[]; alone: string }>()
  for (const { ecq, title } of groups) {
    const given: Reason[] = []
    for (const { seat, votes } of seats) {
      const vote = votes[ecq]
      if (!vote || vote.certify) continue
      const reason = vote.reasons[0]
      const quote = reason?.evidence ? ` ("${shortened(reason.evidence.quote)}")` : ''
      const verdict = vote.wordsMissing === undefined ? `would refuse ${title}, which ${spoken[vote.rating]}` : `leaves ${title} unjudged`
      const said = (text: string): string => ` ${verdict}. ${text}${quote}`
      const told = said(objectionIn(withoutSide(reason?.text ?? '')))
      const again = !lines.has(told) && reason !== undefined && given.some((one) => sameWords(one, reason))
      const shared = again ? ` would refuse ${title} for the same sentence${objectionIn(reason.text) === reason.text ? '' : ', though what is weighed first holds up'}.` : told
      const known = lines.get(shared)
      if (known) known.names.push(seat)
      else lines.set(shared, { names: [seat], alone: again ? shared : said(withoutSide(reason?.text ?? '')) })
      if (reason) given.push(reason)
    }
  }
  const talk = [...lines].map(([shared, { names, alone }]) => `${names.length === seats.length ? 'Every seat' : names.join(' and ')}${names.length === 1 ? alone : shared}`)
  return [...talk, ...inFavor(seats, groups), ...closeCalls(seats, groups), ...toldTwice(draft), ...single(seats, draft), ...openErrors(findings), ...setAsideLine(findings)]
}

/** Who refuses was said; who certifies what others refuse was not. */
function inFavor(seats: readonly Seat[], groups: readonly TitledEcq[]): string[] {
  return groups.flatMap(({ ecq, title }) => {
    const yes = seats.filter(({ votes }) => votes[ecq]?.certify === true)
    if (yes.length === 0 || yes.length === seats.length) return []
    return [`${yes.map(({ seat }) => seat).join(' and ')}${yes.length === 1 ? ' alone' : ''} would certify ${title}.`]
  })
}

/** Several in one sentence: on a board of five, a line for each says less than one for all. */
function closeCalls(seats: readonly Seat[], groups: readonly TitledEcq[]): string[] {
  const said = closeWords(
    groups.flatMap(({ ecq, title }) => {
      const call = closeCall(seats, ecq)
      return call ? [{ ...call, title }] : []
    }),
  )
  return said === null ? [] : [said]
}

const toldTwice = (draft: TalkedDraft): string[] => [
  ...new Set(retoldStories(draft).map(({ ecq, under }) => `${under} and ${findEcq(draft.framework, ecq)?.title ?? ecq} tell the same story; a board counts it once, under one of them.`)),
]

/** One ECQ alone is never disapproved by a board; people wonder about that. Three of five refuse a package. Of what no seat judged, for want of words or of a story, nothing follows. */
function single(seats: readonly Seat[], { kind, parsed, outline }: TalkedDraft): string[] {
  if ((kind !== 'statement' && kind !== 'accomplishment-record') || isTooShort({ kind, draft: { words: toldWords(parsed, outline) } })) return []
  const judged = seats.every(({ preliminary, votes }) => {
    const [cast, ...others] = Object.entries(votes)
    const told = cast !== undefined && outline.places.some(({ ecq, heading }) => ecq === cast[0] && !heading)
    return preliminary === 'disapprove' && told && others.length === 0 && cast[1].wordsMissing === undefined
  })
  if (!judged) return []
  return ['Every seat refuses it, so a single narrative goes back to be written again; only a package can be disapproved as a whole, when most of its narratives are refused.']
}

/** Open errors by rule, whatever the seats vote. */
function openErrors(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>()
  for (const { ruleId, severity } of findings) if (severity === 'error') counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  if (counts.size === 0) return []
  const rules = [...counts].map(([ruleId, count]) => `${ruleId.replaceAll('-', ' ').replace(/\becq\b/, 'ECQ')}${count > 1 ? ', more than once' : ''}`)
  return [`Published rules are still broken, whatever the seats vote; mend these before you send it: ${rules.join('; ')}.`]
}

function setAsideLine(findings: readonly Finding[]): string[] {
  const marked = findings.filter(({ ruleId }) => ruleId === 'injection').length
  return marked === 0 ? [] : ['The draft holds text addressed to an automated reader; no seat counted it.']
}
