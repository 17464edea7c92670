/** A stand-in for the review flow: answers at once, or as the draft's own words tell it to, with a whole and valid review. */
import type { CoachDeps } from '../../src/coach/deps.ts'
import type { reviewDraft } from '../../src/coach/review-draft.ts'
import type { Review } from '../../src/ecq/review.ts'
import { Fault } from '../../src/fault.ts'

export function fakeDeps(): CoachDeps {
  let [time, ids] = [Date.parse('2026-11-22T08:00:00Z'), 0]
  return { now: () => new Date((time += 10)), id: () => `id-${++ids}`, proofread: null, countPages: null }
}

export interface FakeFlow {
  readonly review: typeof reviewDraft
  /** texts in the order in which they were begun */
  readonly begun: string[]
  /** lets drafts that hold the word "wait" go on */
  readonly goOn: () => void
}

/** "poison" always throws, "flaky" throws the first time, "declined" is a lasting fault, "wait" waits in the middle. */
export function fakeFlow(): FakeFlow {
  const begun: string[] = []
  let gate = Promise.withResolvers<void>()
  return {
    begun,
    goOn: () => {
      gate.resolve()
      gate = Promise.withResolvers()
    },
    review: async function* (deps, request) {
      begun.push(request.text)
      const review = emptyReview(deps, request.text, request.dismissed ?? [])
      yield { type: 'draft-read', draft: review.draft }
      if (request.text.includes('poison')) throw new TypeError(`cannot read ${request.text}`)
      if (request.text.includes('flaky') && begun.filter((text) => text === request.text).length === 1) throw new Error('once')
      if (request.text.includes('declined')) throw new Fault('declined', 'The coach does not help with this.')
      if (request.text.includes('wait')) await gate.promise
      yield { type: 'findings-found', findings: [] }
      yield { type: 'review-end', review }
      return review
    },
  }
}

export function emptyReview(deps: CoachDeps, text: string, notes: readonly string[] = []): Review {
  return {
    schema: 'ecq-coach/review@1', id: deps.id(), createdAt: deps.now().toISOString(), framework: 'ecq-2012', kind: 'statement', ecq: null, date: '2026-11-22',
    engine: { name: 'offline', models: [], prompts: {}, rules: 'fake' },
    draft: { sha256: '', text, words: 1, pages: null, sections: [], format: null, notes: [...notes] },
    findings: [], sentences: [], paragraphs: [], outcomes: [], ecqs: {},
    panel: { seats: [], discussion: [], disposition: { outcome: 'approve', refused: [], resubmitWithinBusinessDays: null } },
    provenance: { calls: 0, tokens: { input: 0, cachedInput: 0, output: 0 }, costUsd: 0, droppedClaims: 0, ms: 0 },
  }
}
