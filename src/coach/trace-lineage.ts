/** Follows what a draft's reviews said from version to version. Pure. */
import { countSeverities } from '../ecq/count-severities.ts'
import type { Evidence } from '../ecq/finding.ts'
import { ratings } from '../ecq/kind.ts'
import { type Lineage, type LineageEcq, type LineageIssue, type LineageVersion, type TextChange, issueStates } from '../ecq/lineage.ts'
import type { Review } from '../ecq/review.ts'
import { compareTexts, placeAfter } from './compare-texts.ts'

export interface ReviewedVersion {
  readonly version: number
  readonly review: Review
}

/** `from` and `to` are versions; default: the last two. Ids in `dismissed` are findings that were put aside, which mends nothing. */
export interface LineageWish {
  readonly draft: string
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly dismissed?: ReadonlySet<string>
}

/** `reviewed` oldest first, one review a version. With fewer than two of them nothing is compared. */
export function traceLineage(reviewed: readonly ReviewedVersion[], wish: LineageWish): Lineage {
  const last = wish.to === undefined ? reviewed.length - 1 : reviewed.findIndex(({ version }) => version === wish.to)
  const first = wish.from === undefined ? last - 1 : reviewed.findIndex(({ version }) => version === wish.from)
  const [before, after] = [reviewed[first], reviewed[last]]
  const base = { draft: wish.draft, versions: reviewed.map(versionOf) }
  if (!before || !after || first >= last) return { ...base, from: null, to: after?.version ?? null, changes: [], issues: [], ecqs: after ? ecqsOf(null, after.review) : {} }
  const history = historyOf(reviewed.slice(0, first + 1))
  const changes = compareTexts(before.review.draft.text, after.review.draft.text)
  const issues = follow(history, after, changes, wish.dismissed ?? new Set())
  return { ...base, from: before.version, to: after.version, changes, issues: sorted(issues), ecqs: ecqsOf(before.review, after.review) }
}

/** What a review asks to mend, at its place. */
interface Issue extends Pick<LineageIssue, 'what' | 'key' | 'severity' | 'ecq' | 'message'> {
  readonly id: string | null
  readonly place: Evidence
}
interface Followed extends Issue {
  readonly since: number
}
interface History {
  readonly open: readonly Followed[]
  /** what was mended on the way */
  readonly fixed: readonly Followed[]
}

/** What is open at the last of these versions, and what was mended before. */
function historyOf(reviewed: readonly ReviewedVersion[]): History {
  let history: History = { open: [], fixed: [] }
  let text = ''
  for (const { version, review } of reviewed) {
    const { kept, gone, come } = match(history.open, issuesOf(review), compareTexts(text, review.draft.text))
    const back = come.map((issue) => ({ ...issue, since: history.fixed.find((one) => isSame(one, issue))?.since ?? version }))
    history = { open: [...kept.map(([before, after]) => ({ ...after, since: before.since })), ...back], fixed: [...history.fixed, ...gone] }
    text = review.draft.text
  }
  return history
}

function follow(history: History, { version, review }: ReviewedVersion, changes: readonly TextChange[], dismissed: ReadonlySet<string>): LineageIssue[] {
  const { kept, gone, come } = match(history.open, issuesOf(review), changes)
  const wasFixed = (issue: Issue): Followed | undefined => history.fixed.find((one) => isSame(one, issue))
  return [
    ...come.map((issue) => told(wasFixed(issue) ? 'regressed' : 'new', { ...issue, since: wasFixed(issue)?.since ?? version }, null, issue.place)),
    ...kept.map(([before, after]) => told('open', { ...after, since: before.since }, before.place, after.place)),
    ...gone.filter(({ id }) => id === null || !dismissed.has(id)).map((issue) => told('fixed', issue, issue.place, null)),
  ]
}

const told = (state: LineageIssue['state'], { what, key, severity, ecq, message, since }: Followed, before: Evidence | null, after: Evidence | null): LineageIssue => ({
  state, what, key, severity, ecq, message, before, after, since,
})

function issuesOf({ findings, paragraphs, outcomes, draft }: Review): Issue[] {
  return [
    ...findings.map(({ id, ruleId, severity, ecq, message, start, end, quote }): Issue => ({ what: 'finding', key: ruleId, severity, ecq, message, id, place: { start, end, quote } })),
    ...paragraphs.flatMap(({ start, end, ecq, weak }) =>
      weak.map(({ section, reason, question, evidence }): Issue => ({ what: 'weak-section', key: `${section} ${reason}`, severity: null, ecq, message: question, id: null, place: evidence ?? { start, end, quote: draft.text.slice(start, end) } })),
    ),
    ...outcomes.map(({ start, end, quote, families, questions }): Issue => {
      const ecq = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)?.ecq ?? null
      return { what: 'outcome', key: families.join(' '), severity: null, ecq, message: questions[0] ?? 'How much, and compared with what?', id: null, place: { start, end, quote } }
    }),
  ]
}

interface Matched {
  readonly kept: readonly (readonly [Followed, Issue])[]
  readonly gone: readonly Followed[]
  readonly come: readonly Issue[]
}

/** An issue is the same when it says the same of words that stand where the earlier words would now stand. */
function match(before: readonly Followed[], after: readonly Issue[], changes: readonly TextChange[]): Matched {
  const free = new Set(after)
  const kept: [Followed, Issue][] = []
  const gone: Followed[] = []
  for (const issue of before) {
    const place = placeAfter(changes, issue.place)
    let best: Issue | null = null
    let shared = -1
    for (const one of free) {
      if (one.what !== issue.what || (one.what !== 'outcome' && one.key !== issue.key)) continue
      const common = one.id !== null && one.id === issue.id ? Number.POSITIVE_INFINITY : isWhole(one) && isWhole(issue) ? 0 : overlap(place, one.place)
      if (common > shared) [best, shared] = [one, common]
    }
    if (!best) gone.push(issue)
    else {
      free.delete(best)
      kept.push([issue, best])
    }
  }
  return { kept, gone, come: [...free] }
}

/** Shared UTF-16 units; -1 where the spans neither meet nor touch. */
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number => Math.max(-1, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** About the draft as a whole. */
const isWhole = ({ place }: Issue): boolean => place.end === 0 && place.quote === ''

const isSame = (a: Issue, b: Issue): boolean => a.what === b.what && a.key === b.key && a.place.quote === b.place.quote

function versionOf({ version, review }: ReviewedVersion): LineageVersion {
  const ecqs = Object.fromEntries(Object.entries(review.ecqs).map(([id, ecq]) => [id, { ...verdictOf(ecq), balance: ecq.balance }]))
  return { version, review: review.id, createdAt: review.createdAt, words: review.draft.words, open: countSeverities(review.findings), ecqs }
}

function ecqsOf(before: Review | null, after: Review): Record<string, LineageEcq> {
  const ids = [...new Set([...Object.keys(after.ecqs), ...Object.keys(before?.ecqs ?? {})])]
  return Object.fromEntries(ids.map((id) => [id, ecqOf(id, before, after)]))
}

function ecqOf(id: string, before: Review | null, after: Review): LineageEcq {
  const [was, is] = [before?.ecqs[id], after.ecqs[id]]
  const change = !was ? 'appeared' : !is ? 'gone' : betterBy(was, is) > 0 ? 'better' : betterBy(was, is) < 0 ? 'worse' : 'same'
  const refusing = after.panel.seats.filter(({ votes }) => votes[id]?.certify === false).map(({ seat }) => seat)
  return { before: was ? verdictOf(was) : null, after: is ? verdictOf(is) : null, change, refusing, toCertify: is && !is.certify ? is.next : [] }
}

type Verdict = Pick<Review['ecqs'][string], 'rating' | 'certify' | 'wordsMissing'>
const verdictOf = ({ rating, certify, wordsMissing }: Verdict): Verdict => ({ rating, certify, ...(wordsMissing === undefined ? {} : { wordsMissing }) })
/** Certified weighs more than any step of the rating. */
const standing = ({ rating, certify }: Verdict): number => (certify ? ratings.length : 0) + ratings.length - ratings.indexOf(rating)
const betterBy = (was: Verdict, is: Verdict): number => standing(is) - standing(was)

const sorted = (issues: readonly LineageIssue[]): LineageIssue[] =>
  issues.toSorted((a, b) => issueStates.indexOf(a.state) - issueStates.indexOf(b.state) || placeOf(a) - placeOf(b))
const placeOf = ({ before, after }: LineageIssue): number => (after ?? before)?.start ?? 0
