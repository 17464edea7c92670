/** Explains what a message names: a rule, a competency, an ECQ, a paragraph, a part of the story. */
import type { ChatState } from '../../ecq/chat-state.ts'
import { parts } from '../../ecq/kind.ts'
import type { Answer } from './answer-shape.ts'
import type { Heard } from './hear.ts'
import { explainCompetency, explainEcq, explainRule, explainTopic } from './moves/explain.ts'
import { rating } from './moves/board.ts'
import { listMarks } from './moves/marks.ts'
import { aboutParagraphs } from './moves/passage.ts'
import type { Scene } from './scene.ts'
import { story } from './topics/story.ts'

const compares = /\b(?:know|tell|whether|sure) .{0,40}\bor (?:an? |the )?(?:challenge|context|action|result)\b|\b(?:differ\w*|versus|vs|compared?|distinguish|tell apart|between)\b/
/** Asks whether one's own draft has the fault, rather than what the rule says. */
const ofOwn = /^(?:is|are) (?:my|it|this|mine|any)\b|^(?:do|did|have|am) i (?!(?:really )?(?:have|need|ought|got|allowed|supposed|required)\b)/

/** Asks how an ECQ of one's own came out, rather than what it is. */
const judges = /^(?:is|are|was|how (?:is|good is)) .{0,60}\b(?:good|ok|okay|fine|bad|strong|weak|any good|ready)(?: enough)?$/

/** Null where nothing is named. */
export function explainNamed(scene: Scene, state: ChatState, { names, topics, plain }: Heard): Answer | null {
  const [rule, competency, ecq] = [names.rules[0], names.competencies[0], names.ecqs[0]]
  // A question such as "what happens if Leading Change is refused" is about the refusal, not the ECQ.
  const other = names.rest.length > 4 && (topics[0]?.score ?? 0) >= 0.6
  const several = compares.test(plain) ? [...names.ecqs.map((one) => explainEcq(scene, state, one)), ...names.competencies.map((one) => explainCompetency(scene, state, one))] : []
  const inParts = compares.test(plain) ? parts.filter((part) => new RegExp(`\\b${part}s?\\b`).test(plain)).flatMap((part) => story.filter(({ id }) => id === part).map((topic) => explainTopic(state, topic))) : []
  if (several.length > 1) return beside(several)
  if (inParts.length > 1) return beside(inParts)
  if (competency && !other) return explainCompetency(scene, state, competency, /^(?:so |and |but )?(?:which|does|do|did|is there|am i|have i|why)\b/.test(plain))
  if (ecq && !other && scene.review && judges.test(plain)) return rating(scene, scene.review, state, names.ecqs.map((one) => one.ecq.id).filter((id) => scene.review?.ecqs[id]))
  if (ecq && !other) return explainEcq(scene, state, ecq)
  if (rule && !other) return ofOwn.test(plain) ? listMarks(scene, state, [rule]) : explainRule(scene, state, rule)
  if (names.paragraphs.length + names.missing.length > 0 && scene.review) return aboutParagraphs(scene, scene.review, state, names)
  return null
}

/** What each of them is, without what the draft has of it. */
function beside(all: readonly Answer[]): Answer {
  const [first, ...rest] = all as [Answer, ...Answer[]]
  return { ...first, statements: [first, ...rest].slice(0, 4).flatMap(({ statements }) => statements.slice(0, 2)), quickReplies: [first, ...rest].flatMap(({ quickReplies }) => quickReplies.slice(0, 2)).slice(0, 5), ratings: [] }
}
