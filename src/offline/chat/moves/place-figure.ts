/** Says where a change that the candidate tells in talk would go: after which words, and in which sentence with blanks. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { measures } from '../../words/measures.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { blanksOf, stepsOf } from '../blanks.ts'
import { filled, heardAnswers } from '../fill.ts'
import type { Heard } from '../hear.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { toldChange } from '../told-change.ts'
import { briefing } from '../topic.ts'

const asksWhere = /\bwhere\b.{0,80}\b(?:put|go|goes|belongs?|add|say|write|place|fits?)\b/

/** Longer messages tell a story. */
const longest = 16

/** Null where no value before and after is told, or where something else is asked about it. */
export function placeFigure(scene: Scene, state: ChatState, { plain, said, names, asks }: Heard): Answer | null {
  const told = said.split(/(?<=[.?!])\s+/).find((part) => toldChange(part) !== null)
  const change = told !== undefined && (asksWhere.test(plain) || (!asks && plain.split(' ').length <= longest)) ? toldChange(told) : null
  if (!change) return null
  const family = change.family
  const paragraphs = scene.review?.paragraphs ?? []
  const ecqOf = (start: number): string | null => paragraphs.find((one) => one.start <= start && start < one.end)?.ecq ?? null
  const open = (scene.review?.outcomes ?? []).filter(({ start }) => names.ecqs.length === 0 || names.ecqs.some(({ ecq }) => ecq.id === ecqOf(start)))
  const place = open.find(({ families }) => family !== null && families.includes(family)) ?? open[0]
  const ecq = place ? ecqOf(place.start) : null
  const where = place ? ` Your draft lacks a measure after ${quoted(place.quote)}${ecq ? ` in ${ecqTitle(scene, ecq)}` : ''}; if the figures belong to that story, put them there.` : ''
  return answer({
    statements: [
      say(`A value before and one after belong in the result, at the end of the story that they came from.${where}`, { places: place ? [{ start: place.start, end: place.end, quote: place.quote }] : [], source: briefing }),
      ...(family ? [say(`A sentence with room for them: ${sentenceOf(family, change)}`)] : []),
    ],
    quickReplies: replies('Yes, note it', 'Help me with a measure', 'What is a good result?'),
    state: { ...state, offered: told ?? null },
    byCode: true,
  })
}

function sentenceOf(family: keyof typeof measures, change: { readonly before: string; readonly after: string }): string {
  const { template } = measures[family]
  const heard = (['before', 'after'] as const).flatMap((role) => stepsOf(template).filter((step) => step.role === role).flatMap((step) => [...heardAnswers(step, change[role])]))
  const answers = new Map(heard)
  return filled(template, Array.from({ length: blanksOf(template).length }, (_, at) => answers.get(at) ?? null))
}
