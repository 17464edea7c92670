/** Answers whoever doubts or is afraid: no verdict on the person, what speaks for the draft already, and one thing to do next. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { replies, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import { board } from '../topics/board.ts'
import { mendFirst } from './draft.ts'
import { strengths } from './reader.ts'

export function encourage(scene: Scene, review: Review | null, state: ChatState, ecqs: readonly string[]): Answer {
  const source = board.find(({ id }) => id === 'pass-rate')?.source
  const opening = say(
    'I cannot tell what you can do, and I judge no person: I read what stands on the page, and a page can be mended. To fail at first is common: a man who had sat on the board twice wrote in 2014 that close to half of the cases failed at first review.',
    source ? { source } : {},
  )
  const good = review && ecqs.some((ecq) => hasStrength(review, ecq)) ? strengths(scene, review, state, ecqs.filter((ecq) => hasStrength(review, ecq)).slice(0, 1)).statements : []
  const step = mendFirst(scene, state, ecqs).statements.slice(0, 1).map((one) => ({ ...one, text: one.text.replace(/^First (.)/, (_, letter: string) => letter.toUpperCase()) }))
  return answer({
    statements: [opening, ...(good.length > 0 ? [say('What speaks for your draft already:'), ...good] : []), say('One thing to do next:'), ...step],
    quickReplies: replies('What did I do well?', 'What should I mend first?', 'What if I am refused?', 'Rehearse an interview answer'),
    state,
  })
}

const hasStrength = ({ ecqs }: Review, ecq: string): boolean => (ecqs[ecq]?.coverage.shown.length ?? 0) > 0
