/** Says into which part of the story something goes. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { parts } from '../../../ecq/kind.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { replies, say } from '../say.ts'
import { briefing } from '../topic.ts'
import { story } from '../topics/story.ts'
import { explainTopic } from './explain.ts'

/** A part that is named is explained; of anything else it is told what belongs where. Null where a known topic is meant. */
export function whereGoes(state: ChatState, { plain, names, topics }: Heard): Answer | null {
  const part = parts.find((one) => new RegExp(`\\b${one}s?\\b`).test(plain))
  const topic = story.find(({ id }) => id === part)
  if (topic) return explainTopic(state, topic)
  if (names.rules.length + names.competencies.length + names.ecqs.length > 0 || (topics[0]?.score ?? 0) >= 0.8) return null
  return answer({
    statements: [say('That depends on what it does in the story. What was wrong goes into the challenge; what surrounded it, with how many people and how much money, into the context; what you did into the action; what was different afterward into the result.', { source: briefing })],
    quickReplies: replies('What belongs in the context?', 'What belongs in the action?', 'What is a good result?'),
    state,
  })
}
