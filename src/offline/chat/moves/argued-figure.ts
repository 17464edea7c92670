/** Answers whoever holds a figure up as a reason: where it stands in the draft, and what such a figure proves. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, sentenceAt } from '../scene.ts'
import { briefing } from '../topic.ts'
import { yearsIn } from '../years.ts'

/** Null where the message holds no figure that stands in the draft. */
export function arguedFigure(scene: Scene, state: ChatState, { said }: Heard): Answer | null {
  const years = new Set(yearsIn(said).map(({ words }) => words))
  const figures = (said.match(/[$£€]?\d[\d,.]*(?<![,.])(?: ?%| (?:percent|million|billion)\b)?/g) ?? []).filter((figure) => !years.has(figure))
  const found = figures.map((figure) => ({ figure, sentence: scene.review?.sentences.find(({ start, end }) => new RegExp(`(?<![\\d.,])${figure.replace(/^[$£€]/, '').replace(/[.]/g, '\\$&')}(?![\\d]|[.,]\\d)`).test(scene.text.slice(start, end))) }))
  const [first] = found
  if (!first?.sentence || found.some(({ sentence }) => !sentence)) return null
  const at = sentenceAt(scene, first.sentence)
  const marks = scene.findings.filter((one) => one.quote !== '' && one.start < at.end && at.start < one.end)
  const reach = reaches.test(said)
  return answer({
    statements: [
      say(`${first.figure} stands in your draft already: ${quoted(at.quote, 220)}.`, { places: [at], references: marks.slice(0, 3).map(({ id }) => ({ type: 'finding', id })) }),
      say(
        reach
          ? 'It tells how far your post reaches, and that counts as scope: one clause in the context is its place. It proves no competency by itself, because many hold such a post. What proves one is what you did with those people or that money, told as a deed with what came of it.'
          : 'A figure counts where it says what changed: what it was before, what it was after, and that your deed did it. If the sentence does not say that yet, say it there.',
        { source: briefing },
      ),
    ],
    quickReplies: replies('What is a good result?', 'What belongs in the action?', 'What should I mend first?'),
    state,
    ...(marks[0] ? { about: { type: 'finding', id: marks[0].id } } : {}),
  })
}

const reaches = /\b(?:led|lead|managed?|manages|supervised?|oversaw|oversee|ran|run|responsible|budget|staff|people|employees|team|reports|headcount|offices|sites|portfolio)\b/i
