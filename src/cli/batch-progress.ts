/** Says how a batch goes on: one bar with rate and time left on a terminal, a line for each file elsewhere; failed files stand above the bar. */
import { MultiBar, type Options } from 'cli-progress'
import type { FileOutcome } from '../coach/batch/batch-file.ts'
import type { BatchRow } from '../ecq/batch-row.ts'
import { toldOutcome } from '../ecq/risk.ts'
import { refusedWords } from '../write/csv-summary.ts'
import { many } from '../text/many.ts'
import { harmless } from '../write/paint.ts'
import type { Terminal } from './context.ts'

export interface BatchProgress {
  readonly hear: (outcome: FileOutcome) => void
  /** takes the bar away */
  readonly stop: () => void
}

const failureLine = (outcome: FileOutcome): string | null => (outcome.state === 'failed' ? `${harmless(outcome.file.source)}: ${outcome.reason}\n` : null)

/** `now`: milliseconds that only go on. */
export function batchProgress(terminal: Terminal, total: number, now: () => number): BatchProgress {
  return terminal.redraws ? barProgress(terminal, total, now) : lineProgress(terminal, total)
}

function lineProgress({ err }: Terminal, total: number): BatchProgress {
  let count = 0
  return {
    hear: (outcome) => {
      count++
      err(failureLine(outcome) ?? `${count} of ${total}  ${harmless(outcome.file.source)}  ${outcomeWords(outcome)}\n`)
    },
    stop: () => undefined,
  }
}

function outcomeWords(outcome: FileOutcome): string {
  if (outcome.state === 'failed') return outcome.reason
  if (outcome.state === 'missed') return 'recorded answers are missing'
  const { row } = outcome
  return `${outcome.state === 'kept' ? 'done before: ' : ''}${row.risk} risk, ${boardWords(row)}, ${many(row.errors, 'error')}`
}

/** `rewrite, not certified: Leading People`, or `not judged: Leading People (too short)`. */
function boardWords(row: BatchRow): string {
  const told = toldOutcome(row)
  return row.refused.length === 0 ? told : `${told}${told === 'not judged' ? '' : ', not certified'}: ${refusedWords(row)}`
}

function barProgress({ err, width }: Terminal, total: number, now: () => number): BatchProgress {
  const stream = { isTTY: true, columns: width, write: (text: string) => (err(text), true) }
  const bars = new MultiBar({ stream: stream as unknown as NonNullable<Options['stream']>, format: ' {bar} {value} of {total}{told}', barsize: 24, hideCursor: true, clearOnComplete: true, linewrap: false, fps: 8, emptyOnZero: true, gracefulExit: false })
  const bar = bars.create(total, 0, { told: '' })
  const started = now()
  const counts = { done: 0, failed: 0, kept: 0, missed: 0 }
  return {
    hear: (outcome) => {
      counts[outcome.state]++
      const failure = failureLine(outcome)
      if (failure !== null) bars.log(failure)
      const worked = counts.done + counts.failed + counts.missed
      bar.increment(1, { told: paceWords({ worked, left: total - worked - counts.kept, seconds: (now() - started) / 1000, failed: counts.failed }) })
    },
    stop: () => {
      // What was logged last has not been drawn yet.
      bars.update()
      bars.stop()
    },
  }
}

/** `, 3.1 a second, 2 minutes left, 4 failed`. */
export function paceWords({ worked, left, seconds, failed }: { worked: number; left: number; seconds: number; failed: number }): string {
  const rate = worked / Math.max(seconds, 0.001)
  const pace = worked === 0 ? '' : `, ${rate >= 1 ? `${rate.toFixed(1)} a second` : `${(rate * 60).toFixed(1)} a minute`}${left === 0 ? '' : `, ${timeWords(left / rate)} left`}`
  return `${pace}${failed === 0 ? '' : `, ${failed} failed`}`
}

export const timeWords = (seconds: number): string => (seconds < 90 ? many(Math.max(1, Math.round(seconds)), 'second') : seconds < 5400 ? many(Math.round(seconds / 60), 'minute') : `${(seconds / 3600).toFixed(1)} hours`)
