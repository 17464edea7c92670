/** Names the one paragraph that has most against it, and says what. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { paragraphInside, paragraphsOf } from '../place-names.ts'
import { replies, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import { aboutParagraphs } from './passage.ts'
import { weigher } from './weigh.ts'

export function worstParagraph(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const weightOf = weigher(scene, review)
  const places = paragraphsOf(scene)
  const own = review.paragraphs.filter(({ ecq, index }) => (ecq === null || ecqs.includes(ecq)) && places[index]?.number != null)
  const [worst, second] = own.map((paragraph) => ({ index: paragraph.index, against: weightOf(paragraph) })).toSorted((a, b) => b.against - a.against)
  if (!worst || worst.against === 0) return answer({ statements: [say('No paragraph has anything against it: none is marked, and none has a weak action or result.')], quickReplies: replies('What would the board ask me?', 'What did I do well?'), state })
  const told = aboutParagraphs(scene, review, state, { paragraphs: [worst.index], missing: [] })
  const alike = second?.against === worst.against ? `, and ${paragraphInside(scene, second.index)} as much` : ''
  const head = paragraphInside(scene, worst.index)
  return { ...told, statements: [say(`${head.charAt(0).toUpperCase()}${head.slice(1)} has most against it, by what the review found weak and what the rules mark${alike}.`), ...told.statements] }
}
