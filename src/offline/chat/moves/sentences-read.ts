/** Lists the sentences that the review read as one part of the story. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Part } from '../../../ecq/kind.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, sentenceAt } from '../scene.ts'
import { ownWords } from '../topic.ts'

const most = 6

/** Of the ECQs that are meant, and of what belongs to none. */
export function sentencesRead(scene: Scene, review: Review, state: ChatState, { part, ecqs }: { readonly part: Part; readonly ecqs: readonly string[] }): Answer {
  const own = new Set(review.paragraphs.filter(({ ecq }) => ecq === null || ecqs.includes(ecq)).map(({ index }) => index))
  const all = review.sentences.filter(({ paragraph }) => own.has(paragraph))
  const read = all.filter((one) => one.part === part).map((one) => sentenceAt(scene, one))
  const name = part === 'other' ? 'no part of a story' : part
  const told = read.length === 0 ? '' : ` ${read.slice(0, most).map(({ quote }) => quoted(quote, 60)).join('; ')}${read.length > most ? `; and ${read.length - most} more` : ''}.`
  return answer({
    statements: [
      say(`${read.length === 0 ? 'No' : many(read.length, 'sentence')} ${read.length === 0 ? 'sentence ' : ''}of ${all.length} ${read.length > 1 ? 'were' : 'was'} read as ${name}${read.length === 0 ? '.' : ':'}${told}`, { places: read.slice(0, most) }),
      say('A sentence may be read wrongly, most of all one that tells two parts at once; what a program misreads, a hurried reader may too.', { source: ownWords }),
    ],
    quickReplies: replies('How is my balance?', 'Which sections are weak?', 'What is CCAR?'),
    state,
    byCode: true,
  })
}
