/** Makes a review that was asked for, stores what happens while it happens, and ends it exactly once. */
import { z } from 'zod'
import type { FileFacts } from '../../coach/read-file.ts'
import { storyPassages } from '../../coach/story-passages.ts'
import { ReviewRequest } from '../../ecq/request.ts'
import { triage } from '../../ecq/triage.ts'
import type { Review } from '../../ecq/review.ts'
import { Fault } from '../../fault.ts'
import { listDismissals } from '../../store/tables/dismissal.ts'
import type { Key } from '../../store/tables/draft.ts'
import { listFacts } from '../../store/tables/fact.ts'
import { putPassages } from '../../store/tables/passage.ts'
import { putFailure } from '../../store/tables/review-event.ts'
import { failReview, finishReview, handBackReview, takeReview } from '../../store/tables/review.ts'
import type { FailureReason, TakenReview } from '../../store/tables/review.ts'
import { bookUsage } from '../../store/tables/usage.ts'
import type { WorkDeps } from '../deps.ts'
import { type EventWriter, eventWriter } from '../event-writer.ts'
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
  const writer = eventWriter(deps.database, key, taken.attempt)
  try {
    for await (const event of flow(coach, request, file, AbortSignal.any([signal, over.signal]))) {
      if (event.type === 'review-end') await finish(deps, key, { writer, attempt: taken.attempt, review: event.review })
      else if (!writer.put(event)) return
      // Who withdraws a review stops its job too; only one that was stopped for another reason is tried again.
      else if (signal.aborted && !(await writer.settled())) return
      else signal.throwIfAborted()
    }
  } finally {
    // Whatever ended it, a model is asked no further, and nothing is stored once the try is over.
    over.abort()
    await writer.settled()
  }
}

const free = { engine: 'offline', calls: 1, input: 0, cachedInput: 0, output: 0, usd: 0 } as const

interface Finished {
  readonly writer: EventWriter
  readonly attempt: number
  readonly review: Review
}

/** The review and all that follows from it, at once or not at all; not at all where another try has taken the review over. */
async function finish({ database, coach, queue }: WorkDeps, key: Key, { writer, attempt, review }: Finished): Promise<void> {
  const endedAt = coach.now().toISOString()
  await writer.end('review-end', (last) => database.tx(async (sql) => {
    const kept = (await last(sql)) && (await finishReview(sql, key, attempt, { document: review, triage: triage(review), endedAt }))
    if (kept) await putPassages(sql, key, storyPassages(review))
    if (kept) await tellEnd(sql, { coach, queue }, key)
    // What a model costs is booked call by call; what is made without one is only counted.
    if (kept && review.engine.name === 'offline') await bookUsage(sql, key.tenant, { ...free, day: endedAt.slice(0, 10) })
    return kept
  }))
}

function fail({ database, coach, queue }: WorkDeps, key: Key, reason: FailureReason): Promise<void> {
  return database.tx(async (sql) => {
    const ended = await failReview(sql, key, { reason, endedAt: coach.now().toISOString() })
    if (!ended) return
    await putFailure(sql, key, { type: 'review-failed', reason })
    await tellEnd(sql, { coach, queue }, key)
  })
}
