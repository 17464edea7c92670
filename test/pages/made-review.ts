/** Makes a review of the right shape for any text, so that the page can be tried without an engine. Test only. */
import type { Finding } from '../../src/ecq/finding.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { Review } from '../../src/ecq/review.ts'
import type { ReviewEvent } from '../../src/ecq/review-event.ts'
import { parse } from '../../src/text/parse.ts'
import { localCheck } from '../../src/web/client/local-check.ts'

const ids = frameworks['ecq-2012'].ecqs[0]?.competencies.map(({ id }) => id) ?? []

export function madeReview(text: string): Review {
  const parsed = parse(text)
  const check = localCheck({ text, settings: {}, today: '2026-11-22' })
  const sentences = parsed.paragraphs.flatMap(({ index, start, passage }) =>
    passage.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end, paragraph: index, part: 'action' as const, owner: 'i' as const })),
  )
  const quoted = (at: number) => {
    const { start, end } = sentences[at % sentences.length] as { start: number; end: number }
    return { start, end, quote: text.slice(start, end) }
  }
  const vote = (rating: 'meets' | 'borderline', at: number) => ({ rating, certify: rating === 'meets', reasons: [{ text: 'The steps are told as your own.', evidence: quoted(at) }] })
  const seat = (name: string, leaning: string, preliminary: 'approve' | 'discuss', at: number) => ({
    seat: name, leaning, engine: 'offline', preliminary, votes: { 'leading-change': vote(preliminary === 'approve' ? 'meets' : 'borderline', at) },
  })
  return Review.parse({
    schema: 'ecq-coach/review@1',
    id: 'made-review',
    createdAt: '2026-11-22T12:00:00.000Z',
    framework: 'ecq-2012',
    kind: 'statement',
    ecq: 'leading-change',
    date: '2026-11-22',
    engine: { name: 'offline', models: [], prompts: {}, rules: 'made' },
    draft: { sha256: 'made', text, words: check.words, pages: null, sections: [], format: null, notes: ['Nobody said which ECQ this is; it was read as Leading Change, the one it shows most of.'] },
    findings: [...check.findings] as Finding[],
    sentences,
    paragraphs: parsed.paragraphs.map(({ index, start, end }) => ({
      index, start, end, ecq: 'leading-change',
      competencies: index === 0 ? ids.slice(0, 3).map((id, at) => ({ id, grade: at < 2 ? 'shown' : 'named', confidence: 0.8, evidence: quoted(at) })) : [],
      weak: index === 1 ? [{ section: 'result', reason: 'no-baseline', evidence: quoted(2), question: 'What was the figure before you began, and over what time did it change?' }] : [],
    })),
    outcomes: [{ ...quoted(3), families: ['time', 'satisfaction'], questions: ['How long did it take before?', 'Who can vouch for it?'], template: 'This cut the time from […] to […] within […].' }],
    ecqs: {
      'leading-change': {
        balance: { challenge: 0.12, context: 0.3, action: 0.44, result: 0.08, other: 0.06 },
        examples: [{ start: 0, end: text.length }],
        coverage: { shown: ids.slice(0, 2), named: ids.slice(2, 3), missing: ids.slice(3) },
        rating: 'borderline', certify: false, spread: 1,
        reasons: [{ text: 'The result has no measure that tells how much better it got.', evidence: quoted(4) }],
        next: ['Tell what the delay was before and after.', 'Cut the context to one paragraph.'],
      },
    },
    panel: {
      seats: [seat('Seat 1', 'Weighs results first.', 'discuss', 0), seat('Seat 2', 'Weighs leadership of people first.', 'approve', 1), seat('Seat 3', 'Weighs the written rules first.', 'discuss', 2)],
      discussion: ['Seat 2 found the action strong; seats 1 and 3 missed a measured result.'],
      disposition: { outcome: 'rewrite', refused: ['leading-change'], resubmitWithinBusinessDays: 14 },
    },
    provenance: { calls: 0, tokens: { input: 0, cachedInput: 0, output: 0 }, costUsd: 0, droppedClaims: 0, ms: 12 },
  })
}

/** The same review as the events that a server would send. */
export function madeEvents(review: Review): ReviewEvent[] {
  return [
    { type: 'draft-read', draft: review.draft },
    { type: 'findings-found', findings: review.findings },
    { type: 'sentences-labelled', sentences: review.sentences },
    { type: 'paragraphs-mapped', paragraphs: review.paragraphs },
    { type: 'outcomes-suggested', outcomes: review.outcomes },
    { type: 'seats-voted', ecqs: review.ecqs, panel: review.panel },
    { type: 'review-end', review },
  ]
}
