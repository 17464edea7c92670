/** Explains what a message names: a rule, a competency, an ECQ, a paragraph, a part of the story. */
import type { ChatState } from '../../ecq/chat-state.ts'
import type { Answer } from './answer-shape.ts'
import type { Heard } from './hear.ts'
import { explainCompetency, explainEcq, explainRule } from './moves/explain.ts'
import { aboutParagraphs } from './moves/passage.ts'
import type { Scene } from './scene.ts'

/** Null where nothing is named. */
export function explainNamed(scene: Scene, state: ChatState, { names, topics }: Heard): Answer | null {
  const [rule, competency, ecq] = [names.rules[0], names.competencies[0], names.ecqs[0]]
  // A question such as "what happens if Leading Change is refused" is about the refusal, not the ECQ.
  const other = names.rest.length > 4 && (topics[0]?.score ?? 0) >= 0.6
  if (competency && !other) return explainCompetency(scene, state, competency)
  if (ecq && !other) return explainEcq(scene, state, ecq)
  if (rule && !other) return explainRule(scene, state, rule)
  if (names.paragraphs.length > 0 && scene.review) return aboutParagraphs(scene, scene.review, state, names.paragraphs)
  return null
}
