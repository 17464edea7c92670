/** The other side of a review that is made apart: runs the flow in this process, and asks the parent for models. */
import type { Model, ModelId, ModelReply } from '../ask/model.ts'
import type { CoachDeps, ReviewModel } from '../coach/deps.ts'
import type { reviewDraft } from '../coach/review-draft.ts'
import { packFault, unpackFault } from './apart-talk.ts'
import type { ApartQuestion, FromApart, OpenedModel, ToApart } from './apart-talk.ts'

/** Well within the parent's patience. */
const breathMs = 5000

type Asked = <Value>(question: ApartQuestion) => Promise<Value>

/** Takes one review from the parent; ends with it, or when the parent is gone. */
export function answerParent(flow: typeof reviewDraft, coach: CoachDeps): void {
  const waiting = new Map<number, PromiseWithResolvers<never>>()
  let tickets = 0
  const ask: Asked = (question) => {
    const [ticket, answer] = [tickets++, Promise.withResolvers<never>()]
    waiting.set(ticket, answer)
    say({ type: 'ask', ticket, question })
    return answer.promise
  }
  process.once('disconnect', () => process.exit())
  setInterval(() => say({ type: 'alive' }), breathMs)
  process.on('message', (message: ToApart) => {
    if (message.type === 'review') return void make(flow, { ...coach, ...outside(message, ask) }, message)
    const answer = waiting.get(message.ticket)
    waiting.delete(message.ticket)
    if (message.value !== null) answer?.resolve(message.value as never)
    else answer?.reject(unpackFault(message.fault))
  })
}

type Ordered = Extract<ToApart, { type: 'review' }>

function outside({ coach: { id, hasModel, ...settings } }: Ordered, ask: Asked): Partial<CoachDeps> {
  return { ...settings, id: () => id, openModel: hasModel ? () => openModel(ask) : null }
}

async function openModel(ask: Asked): Promise<ReviewModel> {
  const { id, seats } = await ask<OpenedModel>({ of: 'open' })
  return { ...asked(ask, id, null), ...(seats ? { seats: seats.map((seat, place) => seat && asked(ask, seat, place)) } : {}) }
}

/** Reviews are not spoken, so that nobody hears an answer before it is whole. */
const asked = (ask: Asked, id: ModelId, seat: number | null): Model => ({
  id,
  ask: (call, { urgent = false } = {}) => ask<ModelReply>({ of: 'ask', seat, call, urgent }),
})

async function make(flow: typeof reviewDraft, coach: CoachDeps, { request, file }: Ordered): Promise<void> {
  try {
    for await (const event of flow(coach, request, file)) say({ type: 'event', event })
  } catch (cause) {
    say({ type: 'failed', fault: packFault(cause) })
  }
}

const say = (message: FromApart): void => void process.send?.(message, () => {})
