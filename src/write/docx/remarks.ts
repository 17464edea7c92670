/** Turns a review into remarks for the margin: findings, weak sections, outcomes and the board's verdicts, each at its words. */
import { briefStep } from '../../ecq/brief-step.ts'
import { closeCall } from '../../ecq/close-call.ts'
import type { Finding } from '../../ecq/finding.ts'
import type { Outcome, Review, ReviewedEcq, ReviewedParagraph, WeakMark } from '../../ecq/review.ts'
import { sortReasons } from '../../ecq/sort-reasons.ts'
import { weakWords } from '../../ecq/weak-words.ts'
import { verdictWords } from '../../ecq/verdict-words.ts'
import { fingerprint } from '../../text/hash.ts'
import { parse } from '../../text/parse.ts'
import { shorten } from '../../text/shorten.ts'
import type { Span } from '../../text/span.ts'
import { ecqTitle, simulatedNotice } from '../review-words.ts'
import type { CommentLine } from './comment-part.ts'
import type { RemarkRef } from './word-comment.ts'

export interface Remark extends Span, RemarkRef {
  readonly head: string
  readonly lines: readonly CommentLine[]
  /** remarks with the same one share a comment of their own; the others share one by sentence */
  readonly apart: string | null
}

/** In the order of the text. Suggestions only where they are asked for. */
export function remarksOf(review: Review, sentences: readonly Span[], { suggestions }: { suggestions: boolean }): Remark[] {
  const findings = review.findings.filter(({ severity }) => suggestions || severity !== 'suggestion')
  const opening = sentences[0] ?? { start: 0, end: review.draft.text.length }
  return [
    ...findings.map((finding) => (finding.quote === '' ? formRemark(finding, opening) : findingRemark(finding))),
    ...review.paragraphs.flatMap((paragraph) => paragraph.weak.map((mark) => weakRemark(mark, paragraph, sentences))),
    ...review.outcomes.map(outcomeRemark),
    ...Object.entries(review.ecqs).flatMap(([id, ecq]) => boardRemark(review, id, ecq, sentences) ?? []),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Every sentence of the draft, in order, in offsets of the whole text. */
export const sentencesOf = (text: string): Span[] =>
  parse(text).paragraphs.flatMap(({ start, passage }) => passage.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end })))

export const refOf = (id: string): string => fingerprint(id).slice(0, 8)
const plainLine = (plain: string): CommentLine => ({ strong: '', plain, small: '' })
/** A coach's own words need no advice. */
const saying = (advice: string): CommentLine[] => (advice === '' ? [] : [plainLine(advice)])

export function findingRemark({ id, ruleId, start, end, message, advice, replacements }: Finding): Remark {
  const instead = replacements.length === 0 ? [] : [plainLine(`Perhaps: ${replacements.slice(0, 3).join(', ')}.`)]
  return { ref: refOf(id), id, rule: ruleId, start, end, head: message, lines: [...saying(advice), ...instead], apart: null }
}

function formRemark({ id, ruleId, where, message, advice }: Finding, { start, end }: Span): Remark {
  return { ref: refOf(id), id, rule: ruleId, start, end, head: `${capital(where ?? 'the whole draft')}: ${message}`, lines: saying(advice), apart: 'form' }
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

/** A weak Action without words of its own is asked about at the paragraph's first sentence, a weak Result where it should stand: at the last. */
function weakRemark({ section, reason, evidence, question }: WeakMark, paragraph: ReviewedParagraph, sentences: readonly Span[]): Remark {
  const own = sentences.filter(({ start, end }) => paragraph.start <= start && end <= paragraph.end)
  const { start, end } = evidence ?? (section === 'action' ? own[0] : own.at(-1)) ?? paragraph
  const id = fingerprint(`weak\n${section}\n${reason}\n${evidence?.quote ?? question}`)
  return { ref: refOf(id), id, rule: 'weak-section', start, end, head: `Weak ${section}: ${weakWords({ section, reason })}.`, lines: [plainLine(question)], apart: null }
}

function outcomeRemark({ start, end, quote, questions, template }: Outcome): Remark {
  const id = fingerprint(`outcome\n${quote}`)
  const lines = [...questions.map(plainLine), ...(template === '' ? [] : [plainLine(`Fill in: ${template}`)])]
  return { ref: refOf(id), id, rule: 'outcome', start, end, head: 'A measure belongs here.', lines, apart: null }
}

function boardRemark(review: Review, ecq: string, verdict: ReviewedEcq, sentences: readonly Span[]): Remark | null {
  const home = review.draft.sections.find((section) => section.ecq === ecq) ?? review.paragraphs.find((paragraph) => paragraph.ecq === ecq)
  if (!home) return null
  const { start, end } = sentences.find((sentence) => sentence.start >= home.start) ?? home
  const title = ecqTitle(review.framework, ecq)
  const id = fingerprint(`board\n${ecq}\n${verdict.rating}\n${verdict.reasons.map(({ text }) => text).join('\n')}`)
  const head = `Simulated board on ${title}: ${verdictWords(verdict)}${closeCall(review.panel.seats, ecq) ? ', a close call' : ''}.`
  return { ref: refOf(id), id, rule: 'board', start, end, head, lines: boardLines(verdict, review.paragraphs), apart: `board ${ecq}` }
}

const sides = { for: 'For: ', against: 'Against: ', neither: '' } as const

function boardLines({ reasons, next }: ReviewedEcq, paragraphs: readonly ReviewedParagraph[]): CommentLine[] {
  const said = sortReasons(reasons).map(({ side, text, evidence }) => {
    const quotes = evidence.slice(0, 2).map(({ quote }) => ` “${shorten(quote, 90)}”`)
    return { strong: sides[side], plain: `${text}${quotes.join('')}`, small: '' }
  })
  const steps = next.slice(0, 3).map((step, index) => ({ strong: `To mend, ${index + 1}: `, plain: briefStep(step, paragraphs), small: '' }))
  return [...said, ...steps, { strong: '', plain: '', small: simulatedNotice }]
}
