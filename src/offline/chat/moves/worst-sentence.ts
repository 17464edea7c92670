/** Names the one sentence that has most against it, by what the review found weak in it and what the rules mark. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { replies, say } from '../say.ts'
import { type Scene, sentenceAt } from '../scene.ts'
import { cited } from './cited.ts'
import { weigher } from './weigh.ts'

export function worstSentence(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const own = new Set(review.paragraphs.filter(({ ecq }) => ecq === null || ecqs.includes(ecq)).map(({ index }) => index))
  const weightOf = weigher(scene, review)
  const weighed = review.sentences.filter(({ paragraph }) => own.has(paragraph)).map((sentence) => ({ sentence, against: weightOf(sentence) }))
  const [worst] = weighed.toSorted((a, b) => b.against - a.against)
  if (!worst || worst.against === 0) return answer({ statements: [say('No sentence has anything against it: none is marked, and none was found weak.')], quickReplies: replies('What would the board ask me?', 'What did I do well?'), state })
  const told = cited(scene, state, [sentenceAt(scene, worst.sentence)], { absent: [], pushes: false })
  return { ...told, statements: [say('This one has most against it, by what the review found weak and what the rules mark:'), ...told.statements] }
}
