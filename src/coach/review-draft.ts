/** Reviews a draft from rules to the board's votes, saying what happens while it happens. */
import { rulesVersion } from '../check/rules.gen.ts'
import { assemble } from '../ecq/assemble.ts'
import { findEcq } from '../ecq/frameworks.ts'
import { unstableVotes } from '../ecq/repeated-votes.ts'
import { uncontradicted } from '../ecq/uncontradicted.ts'
import type { ReviewEvent } from '../ecq/review-event.ts'
import type { EngineAnswers, EngineInput } from '../ecq/engine.ts'
import type { Kind } from '../ecq/kind.ts'
import type { ReviewRequest } from '../ecq/request.ts'
import type { Panel, Review } from '../ecq/review.ts'
import { Fault } from '../fault.ts'
import { labelSentences } from '../offline/label-sentences.ts'
import { reviewOffline } from '../offline/review-offline.ts'
import { trained } from '../offline/weights.ts'
import { type AskedModel, answerWithModel } from './answer-with-model.ts'
import type { CoachDeps } from './deps.ts'
import type { Books } from './ledger.ts'
import { type PreparedDraft, prepareDraft } from './prepare-draft.ts'
import { type DraftProof, proofreadDraft } from './proofread-draft.ts'
import type { FileFacts } from './read-file.ts'
import { type RuleRun, runRules } from './run-rules.ts'
import { settleEngine } from './settle-engine.ts'

/**
 * Yields the parts of a review as they are made and returns the whole, which the last event also carries.
 * Throws a Fault for a draft that cannot or must not be reviewed (see `prepareDraft`), `bad-input` for an engine
 * that is not set up, `too-large` or `over-budget` where the budget did not reach to the end. `signal` stops what a model is still
 * asked; then it throws the signal's reason, because a review that was stopped halfway is none.
 */
export async function* reviewDraft(deps: CoachDeps, request: ReviewRequest, file?: FileFacts, signal?: AbortSignal): AsyncGenerator<ReviewEvent, Review> {
  const engine = settleEngine(deps, request.engine)
  const started = deps.now()
  const prepared = await prepareDraft(request, started, file)
  const { parsed, outline, own, framework, kind, ecq } = prepared
  yield { type: 'draft-read', draft: prepared.draft }
  const { weights = trained } = deps
  const labels = labelSentences(own.parsed, own.outline, weights.labels)
  const first = runRules(prepared, labels, null, request.dismissed)
  yield { type: 'findings-found', findings: [...first.findings] }
  const input = { parsed, outline, framework, kind, ecq, labels, findings: first.findings, retellings: first.retellings, facts: request.facts ?? [] }
  // A vendor's kit takes a while to load, so the rules go first.
  const model = engine === 'model' && deps.openModel ? await deps.openModel() : null
  const told = yield* answered(model && { model, asking: deps.asking }, input, reviewOffline(input, weights), signal)
  const { ecqs, panel } = assemble({ ...input, ...own, answers: told.answers })
  yield { type: 'seats-voted', ecqs, panel }
  const proof = await proofreadDraft(deps, prepared)
  const ruled = proof.marks ? runRules(prepared, labels, proof.marks, request.dismissed) : first
  const findings = uncontradicted(ruled.findings, ecqs, framework)
  yield { type: 'findings-found', findings }
  const review = wholeReview(deps, { started, prepared, proof, ruled, findings, told, ecqs, panel, model: model !== null })
  yield { type: 'review-end', review }
  return review
}

/** All that was made on the way to a review. */
interface Made extends Pick<Review, 'findings' | 'ecqs' | 'panel'> {
  readonly started: Date
  readonly prepared: PreparedDraft
  readonly proof: DraftProof
  readonly ruled: RuleRun
  readonly told: Answered
  /** a model was asked */
  readonly model: boolean
}

function wholeReview(deps: CoachDeps, { started, prepared, proof, ruled, findings, told, ecqs, panel, model }: Made): Review {
  const { framework, kind, ecq, draft } = prepared
  const { answers, books, seals } = told
  const unstable = unstableVotes(panel.seats, (id) => findEcq(framework, id)?.title ?? id)
  return {
    schema: 'ecq-coach/review@1',
    id: deps.id(),
    createdAt: started.toISOString(),
    framework: framework.id,
    kind,
    ecq,
    date: ruled.date,
    engine: { name: model ? 'model' : 'offline', models: books ? [...books.models] : [], prompts: seals, rules: rulesVersion, ...calibratedBy(deps, panel) },
    draft: { ...draft, ...proof.unproofread, notes: [...draft.notes, ...(deps.lacking ?? []), ...proof.notes, ...untested(kind), ...ruled.notes, ...unstable, ...unanswered(books)] },
    findings,
    sentences: answers.sentences,
    paragraphs: answers.paragraphs,
    outcomes: answers.outcomes,
    ecqs,
    panel,
    provenance: { ...booked(books), ms: deps.now().getTime() - started.getTime() },
  }
}

interface Answered {
  readonly answers: EngineAnswers
  readonly books: Books | null
  readonly seals: Readonly<Record<string, string>>
}

/** Tells each part as soon as it is there; the offline answers come first, because they stand in where a model gives none. */
async function* answered(model: AskedModel | null, input: EngineInput, offline: EngineAnswers, signal?: AbortSignal): AsyncGenerator<ReviewEvent, Answered> {
  const asked = model ? answerWithModel(model, input, offline, signal) : null
  // When one part throws, nobody waits for the others any more.
  const parts = asked ? [asked.sentences, asked.paragraphs, asked.outcomes, asked.board] : []
  for (const part of parts) void part.catch(() => undefined)
  const told = async <Part>(part: Promise<Part> | undefined, own: Part): Promise<Part> => {
    const value = part ? await part : own
    // What was under way costs something too, and is booked before anybody closes the books.
    if (signal?.aborted) await Promise.allSettled(parts)
    signal?.throwIfAborted()
    return value
  }
  const sentences = await told(asked?.sentences, offline.sentences)
  yield { type: 'sentences-labelled', sentences }
  const paragraphs = await told(asked?.paragraphs, offline.paragraphs)
  yield { type: 'paragraphs-mapped', paragraphs }
  const outcomes = await told(asked?.outcomes, offline.outcomes)
  yield { type: 'outcomes-suggested', outcomes }
  const { seats, discussion } = await told(asked?.board, offline)
  const books = asked?.ledger.books() ?? null
  for (const { reason, message } of books?.failed ?? []) {
    if (reason === 'exhausted') throw new Fault('over-budget', message)
    if (reason === 'spent') throw new Fault('too-large', message)
  }
  return { answers: { sentences, paragraphs, outcomes, seats, discussion }, books, seals: asked?.seals ?? {} }
}

/** How the votes fare was measured on narratives alone. */
const untested = (kind: Kind): readonly string[] =>
  kind === 'resume' ? ['For each ECQ the seats look for two deeds of yours, a result in figures and half of the competencies. How well that fits a real reading of resumes was never measured: a hiring agency reads them, and the board hears you in an interview.'] : []

/** Says which parts the model left to the offline engine, and why. */
function unanswered(books: Books | null): string[] {
  if (!books || books.failed.length === 0) return []
  const [tasks, reasons] = [new Set(books.failed.map(({ task }) => task)), new Set(books.failed.map(({ message }) => message))]
  const why = [...reasons].slice(0, 2).join(' ')
  return [`The model gave no usable answer for ${[...tasks].join(', ')} in at least one ECQ; the offline engine's answer stands there. ${why} Ask again to complete it.`]
}

/** Only offline seats vote by thresholds, so a model's votes are never called calibrated. */
const calibratedBy = ({ calibration }: CoachDeps, { seats }: Panel): Pick<Review['engine'], 'calibration'> =>
  calibration !== undefined && seats.some(({ engine }) => engine === 'offline') ? { calibration } : {}

const booked = (books: Books | null): Omit<Review['provenance'], 'ms'> => ({
  calls: books?.calls ?? 0,
  tokens: { input: books?.usage.input ?? 0, cachedInput: books?.usage.cachedInput ?? 0, output: books?.usage.output ?? 0 },
  costUsd: books ? books.costUsd : 0,
  droppedClaims: books?.dropped ?? 0,
  ...(books && books.failed.length > 0 ? { unanswered: [...new Set(books.failed.map(({ task }) => task))] } : {}),
})
