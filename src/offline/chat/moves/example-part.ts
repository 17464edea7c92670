/** Shows how a part of the story is told well: by the best sentence of the draft itself, else by what belongs in it. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Part } from '../../../ecq/kind.ts'
import { overlaps } from '../../../text/span.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, evidenceAt } from '../scene.ts'
import { story } from '../topics/story.ts'
import { explainTopic } from './explain.ts'
import { plainLack } from './plain-lack.ts'

/** No sentence that is marked, weak, or asked for a measure is an example. */
export function examplePart(scene: Scene, state: ChatState, part: Part): Answer | null {
  const topic = story.find(({ id }) => id === part)
  if (!topic) return null
  const told = explainTopic(state, topic)
  const best = bestOf(scene, part)
  const shown = best
    ? say(`One of your own, in which nothing is marked: ${quoted(best.quote, 300)}.`, { places: [best] })
    : say(`Your draft has no ${part} yet that could stand as an example${scene.review ? '' : '; ask for a review, and I can say more'}.`)
  return answer({ ...told, statements: [...told.statements, shown], quickReplies: replies(...topic.next, 'What should I mend first?') })
}

function bestOf(scene: Scene, part: Part) {
  const { text, findings, review } = scene
  const faults = [...findings.filter(({ quote }) => quote !== ''), ...(review?.outcomes ?? []), ...(review?.paragraphs.flatMap(({ weak }) => weak.flatMap(({ evidence }) => evidence ?? [])) ?? [])]
  const evidence = (review?.paragraphs ?? []).flatMap(({ competencies }) => competencies.filter(({ grade }) => grade === 'shown').map((mark) => mark.evidence))
  const clean = (review?.sentences ?? []).filter((sentence) => sentence.part === part && (part !== 'action' || sentence.owner === 'i') && !faults.some((one) => overlaps(one, sentence)) && plainLack(scene, evidenceAt(scene, sentence.start, sentence.end)) === null)
  const figures = ({ start, end }: { start: number; end: number }): number => text.slice(start, end).match(/\d[\d,.]*/g)?.length ?? 0
  const weighed = clean.map((sentence) => ({ sentence, weight: figures(sentence) + (part === 'action' && evidence.some((one) => overlaps(one, sentence)) ? 2 : 0) }))
  const fit = weighed.filter(({ weight }) => part !== 'result' || weight > 1).toSorted((a, b) => b.weight - a.weight)[0]?.sentence
  return fit ? evidenceAt(scene, fit.start, fit.end) : null
}
