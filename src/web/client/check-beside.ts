/** Asks the worker for checks: one at a time, and of several waiting texts only the newest. */
import type { CheckAnswer, CheckQuestion, FromWorker, RuleWords, ToWorker } from './checking.ts'
import type { ServerAnswer } from './heard.ts'

export interface CheckBeside {
  readonly check: (question: CheckQuestion) => void
  readonly hear: (answer: ServerAnswer | null) => void
}

export function checkBeside(onWords: (words: RuleWords) => void, onAnswer: (answer: CheckAnswer) => void, onBroken: () => void): CheckBeside {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker): void => worker.postMessage(message)
  let busy = false
  let waiting: CheckQuestion | null = null
  const ask = (question: CheckQuestion): void => {
    busy = true
    send({ type: 'check', question })
  }
  worker.addEventListener('error', onBroken)
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'ready') return onWords(data.words)
    if (data.answer.whole) {
      busy = false
      if (waiting) ask(waiting)
      waiting = null
    }
    onAnswer(data.answer)
  })
  return {
    check: (question) => {
      if (busy) waiting = question
      else ask(question)
    },
    hear: (answer) => send({ type: 'hear', answer }),
  }
}
