/** Takes one turn of a conversation: the coach's own moves first, a model's words where they may be free, ratings always by code. */
import type { ChatState } from '../../ecq/chat-state.ts'
import type { Fact, Message, Reply, Statement, Turn } from '../../ecq/chat.ts'
import type { Engine } from '../../ecq/request.ts'
import type { Answer } from '../../offline/chat/answer-shape.ts'
import { afterAnswer } from '../../offline/chat/moves/rehearse.ts'
import { respond } from '../../offline/chat/respond.ts'
import { say } from '../../offline/chat/say.ts'
import type { Scene } from '../../offline/chat/scene.ts'
import { standingRatings } from '../../offline/chat/standing.ts'
import { normalise } from '../../text/normal.ts'
import type { CoachDeps } from '../deps.ts'
import { citedPlaces } from './cited-places.ts'
import { modelTurn } from './model-turn.ts'
import { reviewSpoken } from './review-spoken.ts'

export interface TurnInput {
  readonly scene: Scene
  readonly state: ChatState
  /** the turns before this one, oldest first */
  readonly turns: readonly Turn[]
  readonly message: Message
  readonly engine: Engine
}

/** The words as they come; `text-void` takes back what came before it. */
export type SpokenPiece = { readonly type: 'text-delta'; readonly text: string } | { readonly type: 'text-void' }

export interface Taken {
  readonly reply: Reply
  readonly state: ChatState
}

/**
 * Yields the words as they are found and returns the whole reply with what the coach keeps in mind. What a model may not
 * say (a rating, an invented fact) never reaches the words. Rejects with the signal's reason where it stops the turn.
 */
export async function* takeTurn(deps: CoachDeps, input: TurnInput, signal?: AbortSignal): AsyncGenerator<SpokenPiece, Taken> {
  const { scene, state, engine } = input
  const message = { ...input.message, text: normalise(input.message.text).trim() }
  const response = respond(scene, state, { said: message.text, about: message.about ?? null, ...citedPlaces(scene.text, message) })
  const told = 'answer' in response ? response.answer : afterAnswer(state, response.rehearsal, await reviewSpoken(deps, response.spoken), message.text)
  if (engine === 'offline' || told.byCode || !deps.openModel) {
    yield* spoken(told)
    return { reply: replyOf(deps, scene, told), state: told.state }
  }
  const asked = yield* modelTurn(deps, { ...input, message, told }, signal)
  const answer = asked.statements ? { ...told, statements: asked.statements, understood: true } : { ...told, statements: [...told.statements, standIn(asked.note)] }
  if (!asked.statements) yield* spoken(answer)
  return { reply: { ...replyOf(deps, scene, answer), engine: asked.statements ? 'model' : 'offline', usage: asked.usage }, state: told.state }
}

/** Says that the model did not speak, and why. */
const standIn = (why: string | null): Statement => say(`This is the offline coach; the model gave no answer of use.${why ? ` ${why}` : ''}`)

function* spoken({ statements }: Answer): Generator<SpokenPiece> {
  for (const [at, { text }] of statements.entries()) yield { type: 'text-delta', text: at === 0 ? text : `\n\n${text}` }
}

/** The reply of the offline coach; its ratings are those of the stored review. */
export function replyOf(deps: Pick<CoachDeps, 'id' | 'now'>, scene: Scene, { statements, quickReplies, suggestion, ratings, facts, forgotten, understood }: Answer): Reply {
  return {
    engine: 'offline',
    understood,
    statements: [...statements],
    quickReplies: [...quickReplies],
    suggestion,
    ratings: standingRatings(scene, ratings),
    facts: facts.map((fact): Fact => ({ id: deps.id(), ...fact, createdAt: deps.now().toISOString() })),
    forgotten: [...forgotten],
    usage: null,
  }
}
