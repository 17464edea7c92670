/** A conversation in memory with the coach that has no model: one draft, its offline review, and short ways of asking. */
import { reviewDraft } from '../../../src/coach/review-draft.ts'
import { citedPlaces } from '../../../src/coach/chat/cited-places.ts'
import { reviewSpoken } from '../../../src/coach/chat/review-spoken.ts'
import type { CoachDeps } from '../../../src/coach/deps.ts'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import { type ChatState, openingState } from '../../../src/ecq/chat-state.ts'
import type { Fact, Message } from '../../../src/ecq/chat.ts'
import type { ReviewRequest } from '../../../src/ecq/request.ts'
import type { Outcome, Review } from '../../../src/ecq/review.ts'
import type { Answer } from '../../../src/offline/chat/answer-shape.ts'
import { afterAnswer } from '../../../src/offline/chat/moves/rehearse.ts'
import { respond } from '../../../src/offline/chat/respond.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'

/** Two ECQs: one with a full story, one of duties and "we". */
export const draft = `Leading Change

In 2019 nine field offices shared one clerk, and mail lay unopened for 21 days. I was the deputy director, with 140 employees and a budget of $12 million. If nothing had been done, 4,000 benefit claims would have lapsed.

I decided to end the shared desk. I walked through each office, drew the path of every letter, and showed the nine chiefs where it stopped. Two of them objected. I met each alone, took over one of their backlogs for a month, and won them. I hired three clerks, gave each a district and cut two sign-offs.

By 2021 the wait had fallen from 21 days to 3. The inspector general's audit of March 2021 found no lapsed claim, and four other regions adopted the plan.

Leading People

I was responsible for leading a diverse team and for team building. We held many meetings and worked together on various initiatives. I believe that leaders must listen. Several workshops were held. The team was involved in the retreat and morale improved greatly.`

export const deps = { now: () => new Date('2022-06-01T00:00:00Z'), id: () => 'made', proofread: null, countPages: null }

export async function reviewed(request: ReviewRequest, outside: CoachDeps = deps): Promise<Review> {
  const events = reviewDraft(outside, request)
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
  }
}

export const packageScene = async (): Promise<Scene> => sceneOf(await reviewed({ text: draft, kind: 'package', framework: 'ecq-2012', date: '2022-06-01' }), [])

/** The scene with one outcome of our choosing after the last sentence of its draft. */
export function askingIn(scene: Scene, template: string, families: Outcome['families'] = ['time']): Scene {
  const quote = 'The team was involved in the retreat and morale improved greatly.'
  const start = draft.indexOf(quote)
  if (!scene.review) throw new Error('no review')
  return { ...scene, review: { ...scene.review, outcomes: [{ start, end: start + quote.length, quote, families, questions: [], template }] } }
}

export interface Talk {
  /** what the coach answers; its state and the facts are kept */
  readonly say: (text: string, about?: Message['about']) => Promise<Answer>
  readonly state: () => ChatState
  readonly facts: () => readonly Fact[]
}

export function talk(scene: Scene, first: ChatState = openingState): Talk {
  let state = first
  let facts: Fact[] = [...scene.facts]
  return {
    say: async (text, about) => {
      const response = respond({ ...scene, facts }, state, { said: text, about: about ?? null, ...citedPlaces(scene.text, { text }) })
      const answer = 'answer' in response ? response.answer : afterAnswer(state, response.rehearsal, await reviewSpoken(deps, response.spoken), text)
      state = answer.state
      facts = [...facts, ...answer.facts.map((fact, at): Fact => ({ id: `${facts.length + at}`, ...fact, createdAt: '' }))].filter(({ id }) => !answer.forgotten.includes(id))
      return answer
    },
    state: () => state,
    facts: () => facts,
  }
}

export const wordsOf = ({ statements }: Pick<Answer, 'statements'>): string => statements.map(({ text }) => text).join('\n')
