/** A conversation that is kept nowhere: for the command line, and for whoever has a review and no database. */
import { type ChatState, openingState } from '../../ecq/chat-state.ts'
import type { Fact, Message, Turn } from '../../ecq/chat.ts'
import type { Engine } from '../../ecq/request.ts'
import type { Review } from '../../ecq/review.ts'
import { opening } from '../../offline/chat/moves/talk.ts'
import type { CoachDeps } from '../deps.ts'
import { traceLineage } from '../trace-lineage.ts'
import { sceneOf } from './scene-of.ts'
import { type SpokenPiece, replyOf, takeTurn } from './take-turn.ts'

export interface Talk {
  readonly turns: () => readonly Turn[]
  readonly facts: () => readonly Fact[]
  /** an answer is waited for, so that a bare number is one */
  readonly waits: () => boolean
  /** Yields the words as they come and returns the turn; nothing is kept of a turn that fails. */
  readonly say: (message: Message, signal?: AbortSignal) => AsyncGenerator<SpokenPiece, Turn>
  /** The talk goes on about another review, as of a changed draft. */
  readonly about: (review: Review) => void
}

export function talkInMemory(deps: CoachDeps, first: Review, engine: Engine): Talk {
  let [review, state, facts]: [Review, ChatState, Fact[]] = [first, openingState, []]
  const reviewed = [{ version: 1, review: first }]
  const since = () => (reviewed.length < 2 ? null : () => traceLineage(reviewed, { draft: review.id }))
  const scene = () => sceneOf(review, facts, undefined, { since: since(), proofread: deps.proofread !== null })
  const turns: Turn[] = [turnOf(deps, 0, null, replyOf(deps, scene(), opening(scene(), state)))]
  return {
    turns: () => turns,
    facts: () => facts,
    waits: () => state.walk !== null || state.rehearsal !== null,
    about: (next) => {
      review = next
      reviewed.push({ version: reviewed.length + 1, review: next })
      state = { ...openingState, rehearsal: state.rehearsal }
    },
    say: async function* (message, signal) {
      const steps = takeTurn(deps, { scene: scene(), state, turns, message, engine }, signal)
      let step = await steps.next()
      for (; !step.done; step = await steps.next()) yield step.value
      const { reply } = step.value
      state = step.value.state
      facts = [...facts, ...reply.facts].filter(({ id }) => !reply.forgotten.includes(id))
      const turn = turnOf(deps, turns.length, message.text, reply)
      turns.push(turn)
      return turn
    },
  }
}

const turnOf = ({ now }: CoachDeps, number: number, said: string | null, reply: Turn['reply']): Turn => ({ number, said, status: 'done', reply, reason: null, createdAt: now().toISOString() })
