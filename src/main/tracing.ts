/** Traces for OpenTelemetry: requests, the jobs they order, wherever those are done, and calls to models; ids and counts only. */
import { httpInstrumentationMiddleware } from '@hono/otel'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, context, propagation, trace } from '@opentelemetry/api'
import type { Span, Tracer } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace'
import type { MiddlewareHandler } from 'hono'
import type { ModelId } from '../ask/model.ts'
import type { CoachDeps } from '../coach/deps.ts'
import type { Env } from '../http/deps.ts'
import type { Job } from '../work/job.ts'
import type { Queue } from '../work/queue.ts'
import { watchCalls } from './watch-calls.ts'
import type { CallEnd } from './watch-calls.ts'

export interface Tracing {
  readonly request: MiddlewareHandler<Env>
  /** the same queue, whose jobs remember the trace of who ordered them */
  readonly queue: <Lines extends Queue>(queue: Lines) => Lines
  /** the same jobs, which go on with the trace that their payload remembers */
  readonly jobs: (jobs: Readonly<Record<string, Job>>) => Readonly<Record<string, Job>>
  readonly coach: (coach: CoachDeps) => CoachDeps
  /** what a line in the log says of where it was written */
  readonly ids: () => { readonly trace_id?: string; readonly span_id?: string }
  /** sends what was not sent yet */
  readonly stop: () => Promise<void>
}

/** `endpoint`: the OTLP receiver over HTTP, without `/v1/traces`. A receiver that does not answer harms nothing. */
export function openTracing(endpoint: string, version: string): Tracing {
  const exporter = withoutWords(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: 3000 }))
  const provider = new TracerProvider({ resource: resourceFromAttributes({ 'service.name': 'ecq-coach', 'service.version': version }), spanProcessors: [new BatchSpanProcessor({ exporter })] })
  const tracer = provider.getTracer('ecq-coach', version)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  return {
    request: httpInstrumentationMiddleware({ tracerProvider: provider }),
    queue: (queue) => ({ ...queue, later: (sql, name, payload, awaited) => queue.later(sql, name, { ...payload, trace: carried() }, awaited) }),
    jobs: (jobs) => Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, traced(tracer, name, job)])),
    coach: (coach) => watchCalls(coach, (model) => beginCall(tracer, model)),
    ids: () => {
      const span = trace.getSpan(context.active())?.spanContext()
      return span ? { trace_id: span.traceId, span_id: span.spanId } : {}
    },
    stop: async () => {
      await provider.shutdown()
      context.disable()
      propagation.disable()
    },
  }
}

/** The way into the present trace, as W3C headers. */
function carried(): Record<string, string> {
  const headers: Record<string, string> = {}
  propagation.inject(context.active(), headers)
  return headers
}

interface Carrying {
  readonly trace?: Record<string, string>
  readonly tenant?: string
  readonly id?: string
}

function traced(tracer: Tracer, name: string, job: Job): Job {
  return {
    ...job,
    run: (deps, payload, signal) => {
      const { trace: headers = {}, ...given } = payload as Carrying
      const attributes = { 'ecq.tenant': given.tenant ?? '', 'ecq.id': given.id ?? '' }
      return tracer.startActiveSpan(`job ${name}`, { kind: SpanKind.CONSUMER, attributes }, propagation.extract(ROOT_CONTEXT, headers), (span) => closing(span, () => job.run(deps, given, signal)))
    },
  }
}

async function closing(span: Span, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
    throw error
  } finally {
    span.end()
  }
}

/** Named as OpenTelemetry's conventions for generative models name things. */
function beginCall(tracer: Tracer, { provider, id }: ModelId): CallEnd {
  const span = tracer.startSpan(`chat ${id}`, { kind: SpanKind.CLIENT, attributes: { 'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': provider, 'gen_ai.request.model': id } })
  return (bills) => {
    const sum = (kind: 'input' | 'output'): number => bills.reduce((all, { usage }) => all + usage[kind], 0)
    span.setAttributes({ 'gen_ai.usage.input_tokens': sum('input'), 'gen_ai.usage.output_tokens': sum('output') }).end()
  }
}

/** Addresses and messages of errors may hold words of a draft; of an error its name is sent. */
const withoutWords = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => exporter.export(spans.map(plain), done),
  shutdown: () => exporter.shutdown(),
  forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
})

function plain(span: ReadableSpan): ReadableSpan {
  const { 'url.full': _address, ...attributes } = span.attributes
  const type = span.events.find(({ name }) => name === 'exception')?.attributes?.['exception.type']
  const told = { attributes: type === undefined ? attributes : { ...attributes, 'error.type': type }, events: [], status: { code: span.status.code } }
  return Object.create(span, Object.fromEntries(Object.entries(told).map(([name, value]) => [name, { value, enumerable: true }])))
}
