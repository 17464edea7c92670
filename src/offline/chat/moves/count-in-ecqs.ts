/** Counts the words and the marks of the ECQs that are named. */
import { countWords as wordsIn } from '../../../ecq/count-words.ts'
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { parse } from '../../../text/parse.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { replies, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { countWords } from './marks.ts'

/** Words are counted as in the whole draft, headings among them. */
export function countInEcqs(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const { paragraphs } = parse(scene.text)
  const statements = [...new Set(ecqs)].map((ecq) => {
    const own = review.draft.sections.filter((section) => section.ecq === ecq)
    const within = (at: number): boolean => own.some(({ start, end }) => start <= at && at < end)
    const words = wordsIn({ paragraphs: paragraphs.filter(({ start }) => within(start)) })
    const findings = scene.findings.filter(({ quote, start }) => quote !== '' && within(start))
    const told = words === 0 ? 'the draft has no text for it' : `${many(words, 'word')} of ${review.draft.words}, with ${findings.length === 0 ? 'no marks' : countWords({ ...scene, findings })}`
    return say(`${ecqTitle(scene, ecq)}: ${told}.`, { references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] })
  })
  return answer({ statements, quickReplies: replies('How many words per ECQ?', 'How is my balance?', 'What should I mend first?'), state })
}
