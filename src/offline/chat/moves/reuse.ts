/** Answers whether a story may serve a second ECQ, with where the draft tells it now. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Ecq } from '../../../ecq/framework.ts'
import { listed } from '../../../text/listed.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { replies, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { story } from '../topics/story.ts'

/** `ecqs`: those that are named. */
export function reuse(scene: Scene, state: ChatState, ecqs: readonly Pick<Ecq, 'id' | 'title'>[]): Answer | null {
  const topic = story.find(({ id }) => id === 'same-example')
  if (!topic) return null
  const told = Object.keys(scene.review?.ecqs ?? {}).filter((ecq) => scene.review?.paragraphs.some((one) => one.ecq === ecq))
  const other = ecqs.filter(({ id }) => !told.includes(id))
  const now = told.length === 1 && other.length > 0 ? [say(`Your draft tells it under ${ecqTitle(scene, told[0] ?? '')}. For ${listed(other.map(({ title }) => title))} it takes another story, or this one moved there whole.`)] : []
  return answer({ statements: [...topic.says.map((text) => say(text, { source: topic.source })), ...now], quickReplies: replies(...topic.next, 'What should I mend first?'), state })
}
