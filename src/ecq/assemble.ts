/** Puts an engine's answers together: the verdict on each ECQ, what would mend it, and what the board decides. */
import { indexAt } from '../text/span.ts'
import type { EngineAnswers, EngineInput } from './engine.ts'
import { decideEcq, dispositionOf } from './board.ts'
import { type Example, findExamples } from './examples.ts'
import { findEcq } from './frameworks.ts'
import { parts } from './kind.ts'
import { nextSteps } from './next-steps.ts'
import { type OpenReason, type OpenVote, plainReasons, plainSeat } from './open-points.ts'
import { outdatedParagraphs } from './outdated.ts'
import type { Panel, Reason, ReviewedEcq } from './review.ts'
import { objectionIn, sameWords } from './shared-objection.ts'
import { withoutSide } from './sort-reasons.ts'
import { toldWords } from './told-words.ts'
import { isTooShort } from './too-short.ts'

export type AssembleInput = Pick<EngineInput, 'parsed' | 'outline' | 'framework' | 'kind' | 'ecq' | 'findings' | 'retellings'> & { readonly answers: EngineAnswers }

/** The verdicts by ECQ, in the framework's order, and the panel. No engine decides here: the votes do. */
export function assemble(input: AssembleInput): { ecqs: Record<string, ReviewedEcq>; panel: Panel } {
  const { answers, framework, kind } = input
  const examples = findExamples(input.parsed, input.outline)
  const ecqs: Record<string, ReviewedEcq> = {}
  for (const { id } of framework.ecqs) {
    const votes = answers.seats.flatMap(({ votes }) => votes[id] ?? [])
    if (votes.length > 0) ecqs[id] = ecqOf(input, id, votes, examples)
  }
  const judged = !isTooShort({ kind, draft: { words: toldWords(input.parsed, input.outline) } }) && Object.values(ecqs).some(({ wordsMissing }) => wordsMissing === undefined)
  return { ecqs, panel: { seats: answers.seats.map(plainSeat), discussion: answers.discussion, disposition: dispositionOf(kind, ecqs, judged) } }
}

function ecqOf(input: AssembleInput, id: string, votes: readonly OpenVote[], examples: readonly Example[]): ReviewedEcq {
  const verdict = decideEcq(votes)
  const own = new Set(input.answers.paragraphs.filter(({ ecq }) => ecq === id).map(({ index }) => index))
  const coverage = coverageOf(input, id, own)
  const balance = balanceOf(input, own)
  const reasons = reasonsOf(votes, verdict.certify)
  const wordsMissing = votes.every((vote) => vote.wordsMissing !== undefined) ? votes[0]?.wordsMissing : undefined
  const missing = wordsMissing === undefined ? {} : { wordsMissing }
  return {
    balance,
    examples: examples.filter(({ ecq }) => ecq === id).map(({ start, end }) => ({ start, end })),
    coverage,
    ...verdict,
    ...missing,
    reasons: plainReasons(reasons),
    next: nextSteps(input, own, { id, certify: verdict.certify, coverage, balance, reasons, ...missing }),
  }
}

/**
 * Shares of words by part over the paragraphs of one ECQ, headings left out as nobody counts them; all 0 when it has no words.
 * A resume's line that ends a deed of one's own with its result counts half to each.
 */
function balanceOf({ parsed, outline, answers, kind }: AssembleInput, own: ReadonlySet<number>): ReviewedEcq['balance'] {
  const balance: ReviewedEcq['balance'] = { challenge: 0, context: 0, action: 0, result: 0, other: 0 }
  let total = 0
  for (const { start, paragraph, part, owner } of answers.sentences) {
    const home = parsed.paragraphs[paragraph]
    if (!own.has(paragraph) || !home || outline.places[paragraph]?.heading === true) continue
    const sentence = home.passage.sentences[indexAt(home.passage.sentences, start - home.start)]
    const words = sentence ? sentence.to - sentence.from : 0
    const acted = kind === 'resume' && part === 'result' && owner === 'i' ? words / 2 : 0
    balance[part] += words - acted
    balance.action += acted
    total += words
  }
  if (total > 0) for (const part of parts) balance[part] /= total
  return balance
}

/** What only an example too old to count shows is named and not shown. */
function coverageOf(input: AssembleInput, id: string, own: ReadonlySet<number>): ReviewedEcq['coverage'] {
  const { framework, answers } = input
  const outdated = outdatedParagraphs(input)
  const marks = answers.paragraphs.filter(({ index }) => own.has(index)).flatMap(({ index, competencies }) => (outdated.has(index) ? competencies.map((mark) => ({ ...mark, grade: 'named' as const })) : competencies))
  const graded = (grade: 'shown' | 'named'): ReadonlySet<string> => new Set(marks.filter((mark) => mark.grade === grade).map((mark) => mark.id))
  const [shown, named] = [graded('shown'), graded('named')]
  const ids = findEcq(framework, id)?.competencies.map((competency) => competency.id) ?? []
  return {
    shown: ids.filter((one) => shown.has(one)),
    named: ids.filter((one) => !shown.has(one) && named.has(one)),
    missing: ids.filter((one) => !shown.has(one) && !named.has(one)),
  }
}

const most = 6

/** Reasons of the seats that carried the verdict, one of each seat in turn, then of the others; none twice. */
function reasonsOf(votes: readonly OpenVote[], certify: boolean): OpenReason[] {
  const carried = inTurn(votes.filter((vote) => vote.certify === certify))
  const others = inTurn(votes.filter((vote) => vote.certify !== certify))
  const seen = new Map<string, OpenReason>()
  for (const reason of [...carried, ...others]) {
    const text = withSameSide(reason.text)
    const key = `${text} ${reason.evidence?.start}`
    // Said by two seats, an objection stands for both, without what each of them grants.
    if (!seen.has(key)) seen.set(key, reason)
    else if (seen.get(key)?.text !== reason.text) seen.set(key, { ...reason, text })
  }
  const told = [...seen.values()]
  // The same of the same words is told with the words, not in them.
  return told.filter((reason) => reason.evidence !== null || !told.some((other) => other.evidence !== null && sideOf(other) === sideOf(reason) && sameWords(other, reason))).slice(0, most)
}

const sideOf = ({ text }: Reason): string => text.slice(0, text.length - withoutSide(text).length)

/** "Against: The deeds hold up, but no…" as "Against: No…". */
function withSameSide(text: string): string {
  const said = withoutSide(text)
  return `${text.slice(0, text.length - said.length)}${objectionIn(said)}`
}

function inTurn(votes: readonly OpenVote[]): OpenReason[] {
  const rounds = Math.max(0, ...votes.map(({ reasons }) => reasons.length))
  return Array.from({ length: rounds }, (_, round) => votes.flatMap(({ reasons }) => reasons[round] ?? [])).flat()
}
