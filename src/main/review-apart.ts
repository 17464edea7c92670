/** Makes a review in a process of its own, so that a draft that brings its process down takes nobody else's along. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { on } from 'node:events'
import type { CoachDeps, ReviewModel } from '../coach/deps.ts'
import type { reviewDraft } from '../coach/review-draft.ts'
import { Fault } from '../fault.ts'
import { outOfTime } from '../work/in-time.ts'
import { packFault, unpackFault } from './apart-talk.ts'
import type { ApartQuestion, FromApart, OpenedModel, ToApart } from './apart-talk.ts'
import { takeTurns } from './take-turns.ts'

export interface ApartSettings {
  /** the program of the process; tests have one with a flow of their own */
  readonly program?: URL
  /** a process that says nothing for so long hangs */
  readonly patienceMs?: number
}

/** Each has an engine and a proofreader of its own, which take hundreds of megabytes. */
const processes = 2

/** The flow `reviewDraft`, elsewhere. Throws what it throws, and an Error where the process dies or hangs. */
export function openReviewApart({ program = new URL('./review-process.ts', import.meta.url), patienceMs = 60_000 }: ApartSettings = {}): typeof reviewDraft {
  const turn = takeTurns({ atOnce: processes })
  return async function* reviewApart(coach, request, file, signal) {
    const leave = await outOfTime(() => turn(signal))
    const child = fork(program, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const stop = (): void => void child.kill('SIGKILL')
    const hourglass = setTimeout(stop, patienceMs)
    try {
      tell(child, { type: 'review', coach: plain(coach), request, file })
      const model = opener(coach)
      for await (const [message] of on(child, 'message', { close: ['exit'], ...(signal ? { signal } : {}) }) as AsyncIterable<[FromApart]>) {
        hourglass.refresh()
        if (message.type === 'ask') void answer(child, message, model, signal)
        if (message.type === 'failed') throw unpackFault(message.fault)
        if (message.type !== 'event') continue
        yield message.event
        if (message.event.type === 'review-end') return message.event.review
      }
      throw new Error('the process of the review died')
    } finally {
      clearTimeout(hourglass)
      stop()
      leave()
    }
  }
}

function plain({ asking, engine, weights, calibration, id, openModel }: CoachDeps): Extract<ToApart, { type: 'review' }>['coach'] {
  return { id: id(), hasModel: Boolean(openModel), ...(asking && { asking }), ...(engine && { engine }), ...(weights && { weights }), ...(calibration !== undefined && { calibration }) }
}

/** A process that has just died hears nothing; that it died is noticed elsewhere. */
const tell = (child: ChildProcess, message: ToApart): void => void child.send(message, () => {})

/** Opened when it is first asked for, as in the flow itself. */
function opener({ openModel }: CoachDeps): () => Promise<ReviewModel> {
  let opened: Promise<ReviewModel> | null = null
  return () => {
    if (!openModel) throw new Fault('bad-input', 'No model is set up here.')
    return (opened ??= Promise.resolve(openModel()))
  }
}

async function answer(child: ChildProcess, { ticket, question }: Extract<FromApart, { type: 'ask' }>, model: () => Promise<ReviewModel>, signal?: AbortSignal): Promise<void> {
  try {
    const value = question.of === 'open' ? idsOf(await model()) : await ask(await model(), question, signal)
    tell(child, { type: 'answer', ticket, value, fault: null })
  } catch (cause) {
    tell(child, { type: 'answer', ticket, value: null, fault: packFault(cause) })
  }
}

const idsOf = ({ id, seats }: ReviewModel): OpenedModel => ({ id, seats: seats?.map((seat) => seat && seat.id) ?? null })

function ask(model: ReviewModel, { seat, call, urgent }: Extract<ApartQuestion, { of: 'ask' }>, signal?: AbortSignal) {
  const asked = seat === null ? model : (model.seats?.[seat] ?? model)
  return asked.ask(call, { urgent, signal })
}
