/** A stand-in for a model in benchmarks: answers every task in its right shape, after a set delay, and keeps the calls. */
import { setTimeout as wait } from 'node:timers/promises'
import { type ScriptedModel, scriptedModel } from '../../src/ask/providers/scripted.ts'
import type { ModelCall } from '../../src/ask/model.ts'

export const answering = (delayMs = 0): ScriptedModel => {
  const pause = delayMs > 0 ? (stage: 'start' | 'end') => (stage === 'end' ? wait(delayMs) : Promise.resolve()) : undefined
  return scriptedModel({ answers: answerTo, pause })
}

const answerTo = (call: ModelCall): string => JSON.stringify(answers[call.task]?.(call) ?? {})

const answers: Readonly<Record<string, (call: ModelCall) => unknown>> = {
  'label-ccar': ({ messages }) => ({ labels: Array.from({ length: Number(/(\d+)/.exec((messages.at(-1)?.text ?? '').replace(/^[^<]*/, ''))?.[1] ?? 0) }, (_, index) => ({ n: index + 1, part: 'action', who: 'i' })) }),
  'map-competencies': () => ({ found: [] }),
  'flag-weak-sections': () => ({ weak: [] }),
  'suggest-outcomes': () => ({ outcomes: [] }),
  'review-as-seat': () => ({ evidence: [], rating: 'borderline', certify: false }),
  discuss: () => ({ lines: [] }),
}
