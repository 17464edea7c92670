/** Makes a review that was asked for, stores what happens while it happens, and ends it exactly once. */
import { z } from 'zod'
import type { FileFacts } from '../../coach/read-file.ts'
import { storyPassages } from '../../coach/story-passages.ts'
import { ReviewRequest } from '../../ecq/request.ts'
import { triage } from '../../ecq/triage.ts'
import type { ReviewEvent } from '../../ecq/review-event.ts'
import { Fault } from '../../fault.ts'
import { listDismissals } from '../../store/tables/dismissal.ts'
import type { Key } from '../../store/tables/draft.ts'
import { listFacts } from '../../store/tables/fact.ts'
import { putPassages } from '../../store/tables/passage.ts'
import { putEvent, putFailure } from '../../store/tables/review-event.ts'
import { failReview, finishReview, handBackReview, takeReview } from '../../store/tables/review.ts'
import type { FailureReason, TakenReview } from '../../store/tables/review.ts'
import { bookUsage } from '../../store/tables/usage.ts'
import type { WorkDeps } from '../deps.ts'
import { job } from '../job.ts'
import { keptAnswers } from '../kept-answers.ts'
import { paidCoach } from '../paid-coach.ts'
import { tellEnd } from '../tell-end.ts'

const Payload = z.object({ tenant: z.string(), id: z.string() })

/** So often a review may throw. */
const mostFailures = 3
/** A process that dies takes all its reviews along, most of them innocent, so that a review is made apart from others after so many deaths. */
const deathsUntilApart = 2
/** What dies apart counts as a failure; this bounds the deaths of the whole machine. */
const mostDeaths = 25

export default job<z.infer<typeof Payload>>({
  payload: Payload,
  // It counts for itself which tries were its own fault; whatever else happens to it ends here.
  tries: 100,
  seconds: 900,
  run: async (deps, key, signal) => {
    const taken = await takeReview(deps.database, key, deps.coach.now().toISOString())
    if (!taken) return
    if (taken.deaths > mostDeaths) return fail(deps, key, wornOut)
    try {
      await make(deps, key, taken, signal)
    } catch (error) {
      if (lasting(error)) return fail(deps, key, { code: error.code, message: error.message })
      const failures = await handBackReview(deps.database, key, taken.attempt, { failed: !deps.queue.leaving() })
      if (failures >= mostFailures) return fail(deps, key, wornOut)
      // What a library says may quote the draft, and the queue keeps what is thrown.
      throw new Error(`the review ${key.id} was interrupted or failed (${error instanceof Error ? error.name : 'unknown'})`)
    }
  },
  giveUp: (deps, key) => fail(deps, key, wornOut),
})

const wornOut: FailureReason = { code: 'failed', message: 'This draft could not be reviewed, though it was tried several times; the fault is ours. Change the draft or try again later.' }

/** The next try would end the same way. */
const lasting = (error: unknown): error is Fault => error instanceof Fault && error.code !== 'unavailable'

async function make(deps: WorkDeps, key: Key, taken: TakenReview, signal: AbortSignal): Promise<void> {
  const draft = { tenant: key.tenant, id: taken.draft }
  const [dismissals, known] = await Promise.all([listDismissals(deps.database, draft), listFacts(deps.database, draft)])
  const [dismissed, facts] = [dismissals.map(({ finding }) => finding), known.map(({ text }) => text)]
  const request = ReviewRequest.parse({
    ...taken.settings, ...taken.request, text: taken.text, dismissed: [...new Set([...(taken.request.dismissed ?? []), ...dismissed])],
    facts: [...new Set([...(taken.request.facts ?? []), ...facts])].slice(-200),
  })
  const answers = keptAnswers(deps, draft)
  // The flow asks for one id, the review's own.
  const coach = { ...paidCoach(deps, key.tenant, answers), id: () => key.id }
  const file = (taken.file as FileFacts | null) ?? undefined
  const over = new AbortController()
  const { reviewDraft, reviewApart = reviewDraft } = deps
  const flow = taken.deaths < deathsUntilApart ? reviewDraft : reviewApart
  let sequence = 0
  try {
    for await (const event of flow(coach, request, file, AbortSignal.any([signal, over.signal]))) {
      if (!(await keep(deps, key, taken.attempt, { event, sequence: ++sequence }))) return
      if (event.type !== 'review-end') signal.throwIfAborted()
    }
  } finally {
    // Whatever ended it, a model is asked no further.
    over.abort()
  }
}

const free = { engine: 'offline', calls: 1, input: 0, cachedInput: 0, output: 0, usd: 0 } as const

/** False where another try has taken the review over, or somebody has deleted it: then there is no more to do. */
function keep({ database, coach, queue }: WorkDeps, key: Key, attempt: number, { event, sequence }: { event: ReviewEvent; sequence: number }): Promise<boolean> {
  if (event.type !== 'review-end') return putEvent(database, key, attempt, { sequence, type: event.type, data: event })
  const endedAt = coach.now().toISOString()
  return database.tx(async (sql) => {
    const mine = await putEvent(sql, key, attempt, { sequence, type: event.type, data: null })
    const kept = mine && (await finishReview(sql, key, attempt, { document: event.review, triage: triage(event.review), endedAt }))
    if (kept) await putPassages(sql, key, storyPassages(event.review))
    if (kept) await tellEnd(sql, { coach, queue }, key)
    // What a model costs is booked call by call; what is made without one is only counted.
    if (kept && event.review.engine.name === 'offline') await bookUsage(sql, key.tenant, { ...free, day: endedAt.slice(0, 10) })
    return kept
  })
}

function fail({ database, coach, queue }: WorkDeps, key: Key, reason: FailureReason): Promise<void> {
  return database.tx(async (sql) => {
    const ended = await failReview(sql, key, { reason, endedAt: coach.now().toISOString() })
    if (!ended) return
    await putFailure(sql, key, { type: 'review-failed', reason })
    await tellEnd(sql, { coach, queue }, key)
  })
}
