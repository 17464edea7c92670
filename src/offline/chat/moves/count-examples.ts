/** Counts the examples that the draft tells in each ECQ, as the review parts them. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { quoted, replies, say } from '../say.ts'
import { ordinals } from '../place-names.ts'
import { type Scene, ecqTitle, sentenceAt } from '../scene.ts'
import { briefing } from '../topic.ts'
import { aboutParagraphs } from './passage.ts'

const placed = new RegExp(`\\b(${[...ordinals.slice(0, 4), 'last', 'other', '[1-4](?:st|nd|rd|th)'].join('|')}) (?:stor(?:y|ies)|examples?)\\b`)

/** The paragraphs of the example that is called by its place; null where none is. */
export function exampleAt(scene: Scene, review: Review, state: ChatState, { plain, ecqs }: { readonly plain: string; readonly ecqs: readonly string[] }): Answer | null {
  const word = placed.exec(plain)?.[1]
  if (word === undefined || scene.kind === 'resume') return null
  const all = ecqs.flatMap((ecq) => review.ecqs[ecq]?.examples ?? []).filter((example) => review.sentences.some(({ start, end }) => example.start <= start && end <= example.end))
  const number = word === 'last' ? all.length : word === 'other' ? 2 : /^\d/.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word) + 1
  const own = all[number - 1]
  if (!own) return countExamples(scene, review, state, ecqs)
  return aboutParagraphs(scene, review, state, { paragraphs: review.paragraphs.filter((one) => own.start <= one.start && one.start < own.end).map(({ index }) => index), missing: [] })
}

/** A resume has bullets rather than examples, and is told so. */
export function countExamples(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const told = ecqs.flatMap((ecq) => {
    const examples = (review.ecqs[ecq]?.examples ?? []).filter((example) => review.sentences.some(({ start, end }) => example.start <= start && end <= example.end))
    return examples.length === 0 ? [] : [{ ecq, places: examples.map(({ start }) => sentenceAt(scene, review.sentences.find((one) => one.start >= start) ?? { start, end: start })) }]
  })
  const rule = say('One or two examples for each ECQ, never more than two.', { source: briefing })
  const quickReplies = replies('How old may an example be?', 'Are any of mine too old?', 'What should I mend first?')
  if (scene.kind === 'resume' || told.length === 0) return answer({ statements: [say(scene.kind === 'resume' ? 'A resume tells accomplishments in bullets, so I count no examples in it; at least five accomplishments are asked for.' : 'The review found no example in your draft.'), rule], quickReplies, state, byCode: true })
  const statements = told.map(({ ecq, places }) => {
    const begin = places.slice(0, 4).map(({ quote }) => quoted(quote, 50)).join('; ')
    return say(`${ecqTitle(scene, ecq)} tells ${many(places.length, 'example')}, as the review parts it: ${places.length === 1 ? 'it begins' : 'they begin'} with ${begin}.${places.length > 2 ? ' That is too many.' : ''}`, { places: places.slice(0, 4), references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] })
  })
  return answer({ statements: [...statements, rule], quickReplies, state, byCode: true })
}
