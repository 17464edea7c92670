/** What one turn of the offline coach comes to: words, what to ask next, and what it keeps in mind. */
import type { ChatState } from '../../ecq/chat-state.ts'
import type { QuickReply, Reference, Statement, Suggestion } from '../../ecq/chat.ts'
import type { Evidence } from '../../ecq/finding.ts'
import type { FrameworkId } from '../../ecq/framework.ts'

/** A fact that the candidate has just confirmed. */
export interface NewFact {
  readonly text: string
  readonly question: string | null
  readonly ecq: string | null
  readonly place: Evidence | null
}

export interface Answer {
  readonly statements: readonly Statement[]
  readonly quickReplies: readonly QuickReply[]
  readonly state: ChatState
  readonly understood: boolean
  readonly suggestion: Suggestion | null
  /** ECQs whose standing rating belongs into the reply */
  readonly ratings: readonly string[]
  readonly facts: readonly NewFact[]
  readonly forgotten: readonly string[]
  /** true where these very words matter and no model may say it in its own */
  readonly byCode: boolean
}

/** What a move must say; the rest has defaults. */
export interface Told {
  readonly statements: readonly Statement[]
  readonly quickReplies: readonly QuickReply[]
  readonly state: ChatState
  readonly about?: Reference | null
  readonly understood?: boolean
  readonly suggestion?: Suggestion | null
  readonly ratings?: readonly string[]
  readonly facts?: readonly NewFact[]
  readonly forgotten?: readonly string[]
  readonly byCode?: boolean
}

export const answer = ({ statements, quickReplies, state, about, understood = true, suggestion = null, ratings = [], facts = [], forgotten = [], byCode = false }: Told): Answer => ({
  statements, quickReplies, understood, suggestion, ratings, facts, forgotten, byCode,
  state: about === undefined ? state : { ...state, about },
})

/** The answer that has to wait for a review of what was spoken. */
export interface SpokenAnswer {
  readonly framework: FrameworkId
  readonly ecq: string
  readonly text: string
}
