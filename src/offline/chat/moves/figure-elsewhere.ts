/** Takes a change of another thing that is told in the middle of a walk: it is noted at the result that it belongs to, and the question is asked again. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { overlaps } from '../../../text/span.ts'
import type { Answer } from '../answer-shape.ts'
import { stepsOf } from '../blanks.ts'
import { figurePlace, headOf } from '../figure-place.ts'
import type { Heard } from '../hear.ts'
import { quoted, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import { toldChange } from '../told-change.ts'
import { stemsOf } from '../words.ts'
import { placeWords } from './place-figure.ts'
import { askAgain, templateOf } from './walk.ts'

type Walk = NonNullable<ChatState['walk']>

/** Null where the message tells no change, or one that the question in hand may be about. */
export function figureElsewhere(scene: Scene, review: Review, state: ChatState, { walk, heard }: { readonly walk: Walk; readonly heard: Heard }): Answer | null {
  const outcome = review.outcomes[walk.outcome]
  const change = toldChange(heard.said)
  const head = headOf(heard.said)
  if (!outcome || !change || !head) return null
  const [text, step] = [scene.text.slice(outcome.start, outcome.end), stepsOf(templateOf(walk, outcome))[walk.step]]
  if (stemsOf([text, ...walk.answers, step?.question].join(' ')).includes(head.stem)) return null
  const place = figurePlace(scene, { told: heard.said, family: change.family, ecqs: [] })
  const known = place !== null && place.how !== 'guess' && !overlaps(place.at, outcome) && !/\d/.test(place.at.quote)
  // Both values of this walk are told already: these are of another thing.
  const filled = stepsOf(templateOf(walk, outcome)).filter(({ role }) => role === 'before' || role === 'after').every(({ blanks: [value = -1] }) => walk.answers[value] != null)
  // Bare numbers of something that no sentence of ours holds answer no question for words.
  const unfit = change.bare && (step?.role === 'subject' || step?.role === 'voucher')
  if (!known && !filled && !unfit) return null
  const told = say(`That is about ${head.word}, and my question is about ${quoted(outcome.quote, 60)}. It is noted in your words: ${quoted(heard.said, 200)}. ${placeWords(scene, heard.said, place)}`, { places: place ? [place.at] : [] })
  const again = askAgain(review, state, [told])
  return again && { ...again, facts: [{ text: heard.said.slice(0, 600).trim(), question: null, ecq: place?.ecq ?? null, place: place && place.how !== 'guess' ? place.at : null }] }
}
