/** What the service counts about itself for Prometheus: counts, times and names of routes, engines and models, never a tenant or a word. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { ModelId } from '../ask/model.ts'
import type { CoachDeps } from '../coach/deps.ts'
import type { LogLine } from '../http/deps.ts'
import type { WorkDeps } from '../work/deps.ts'
import type { Waiting } from '../work/queue.ts'
import { watchCalls } from './watch-calls.ts'
import type { CallEnd } from './watch-calls.ts'

type Flow = WorkDeps['reviewDraft']

export interface Measures {
  readonly request: (line: LogLine) => void
  /** the same flow, each try of a review counted with how it ended */
  readonly review: (flow: Flow) => Flow
  /** the same coach, each call to a model counted with its tokens */
  readonly coach: (coach: CoachDeps) => CoachDeps
  /** all of it in Prometheus' text format, with how many jobs wait or run now */
  readonly text: (waiting: readonly Waiting[]) => Promise<string>
}

/** Seconds: from a check of one paragraph to a long review by a model. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180, 600]

export function openMeasures(): Measures {
  const registers = [new Registry()]
  const [register] = registers as [Registry]
  collectDefaultMetrics({ register })
  const requests = new Histogram({ name: 'ecq_http_request_seconds', help: 'Requests by method, route and status', labelNames: ['method', 'route', 'status'], buckets, registers })
  const reviews = new Histogram({ name: 'ecq_review_seconds', help: 'Tries of reviews by engine and outcome: made, failed, interrupted', labelNames: ['engine', 'outcome'], buckets, registers })
  const calls = new Histogram({ name: 'ecq_model_call_seconds', help: 'Calls to models, with all their retries', labelNames: ['model'], buckets, registers })
  const tokens = new Counter({ name: 'ecq_model_tokens_total', help: 'Tokens of models as billed; input counts cached ones too', labelNames: ['model', 'kind'], registers })
  const jobs = new Gauge({ name: 'ecq_jobs', help: 'Jobs in the queue by state', labelNames: ['queue', 'state'], registers })
  return {
    request: ({ method, route, status, ms }) => requests.observe({ method, route, status }, ms / 1000),
    review: (flow) => timed(flow, reviews),
    coach: (coach) => watchCalls(coach, counting({ calls, tokens })),
    text: (waiting) => {
      jobs.reset()
      for (const { queue, state, count } of waiting) jobs.set({ queue, state }, count)
      return register.metrics()
    },
  }
}

function timed(flow: Flow, reviews: Histogram<'engine' | 'outcome'>): Flow {
  return async function* timedReview(...given) {
    const [{ engine: usual }, { engine = usual ?? 'offline' }, , signal] = given
    const end = reviews.startTimer({ engine })
    let outcome = 'interrupted'
    try {
      const review = yield* flow(...given)
      outcome = 'made'
      return review
    } catch (error) {
      if (!signal?.aborted) outcome = 'failed'
      throw error
    } finally {
      end({ outcome })
    }
  }
}

interface Counts {
  readonly calls: Histogram<'model'>
  readonly tokens: Counter<'model' | 'kind'>
}

const counting = ({ calls, tokens }: Counts) => (model: ModelId): CallEnd => {
  const end = calls.startTimer({ model: nameOf(model) })
  return (bills) => {
    end()
    for (const { model, usage } of bills) {
      for (const kind of ['input', 'cachedInput', 'output'] as const) tokens.inc({ model: nameOf(model), kind }, usage[kind])
    }
  }
}

const nameOf = ({ provider, id }: ModelId): string => `${provider}:${id}`
