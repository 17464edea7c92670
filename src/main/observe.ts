/** How an operator sees a process: its log, its numbers and, where they are wanted, its traces. */
import { readFile } from 'node:fs/promises'
import { pino } from 'pino'
import type { Logger } from 'pino'
import type { CoachDeps } from '../coach/deps.ts'
import { openMeasures } from './measures.ts'
import type { Measures } from './measures.ts'
import type { ServiceSettings } from './settings.ts'
import type { Tracing } from './tracing.ts'

export interface Observed {
  readonly version: string
  readonly log: Logger
  readonly measures: Measures
  /** undefined where nobody receives traces; then their library is not even loaded */
  readonly tracing: Tracing | undefined
  /** the same coach, whose calls to models are counted and traced */
  readonly coach: (coach: CoachDeps) => CoachDeps
}

export async function observe({ logLevel, tracesTo }: Pick<ServiceSettings, 'logLevel' | 'tracesTo'>): Promise<Observed> {
  const version = await ownVersion()
  const tracing = tracesTo ? (await import('./tracing.ts')).openTracing(tracesTo, version) : undefined
  const measures = openMeasures()
  return {
    version,
    log: pino({ level: logLevel, ...(tracing ? { mixin: tracing.ids } : {}) }, pino.destination(2)),
    measures,
    tracing,
    coach: (coach) => measures.coach(tracing?.coach(coach) ?? coach),
  }
}

async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
