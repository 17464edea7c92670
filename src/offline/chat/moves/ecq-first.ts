/** Says which ECQ to work on first: the weakest of those that are written and refused; then those that need a story yet. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Review } from '../../../ecq/review.ts'
import { listed } from '../../../text/listed.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { replies, reviewAgain, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { standingWords } from '../standing.ts'
import { askedPlaces, stepsOf } from './board.ts'
import { byWeakness } from './compare.ts'

export function ecqFirst(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const told = byWeakness(review, ecqs)
  const open = told.filter((ecq) => review.ecqs[ecq]?.certify === false)
  const first = open[0] ?? told[0]
  const untold = ecqs.filter((ecq) => !told.includes(ecq))
  if (first === undefined) return answer({ statements: [say(`No ECQ has a text yet: ${listed(untold.map((ecq) => ecqTitle(scene, ecq)))}. Begin with the one of which you have the best story.`)], quickReplies: replies('What is CCAR?', 'What should I mend first?'), state })
  const [step] = stepsOf(review, first)
  const why = open.length === 0 ? 'it is certified as all the others are, and the nearest to be doubted' : open.length === 1 ? 'of those that are written it is the only one that is not certified' : 'of those that are written it stands weakest'
  const reference = { references: [{ type: 'ecq' as const, id: first, framework: scene.framework.id }] }
  return answer({
    statements: [
      say(`${ecqTitle(scene, first)}: ${why}. ${standingWords(scene, first)}`, reference),
      ...(step ? [say(`Begin there with this: ${step}`, { ...reference, places: askedPlaces(review, step) })] : []),
      ...(untold.length > 0 ? [say(`Then write what is not there yet, for each without a story is refused: ${listed(untold.map((ecq) => ecqTitle(scene, ecq)))}.`)] : []),
    ],
    quickReplies: [...replies(...(open.length > 0 ? [`What keeps ${ecqTitle(scene, first)} from certified?`] : []), 'What should I mend first?', 'Which sections are weak?'), reviewAgain],
    state,
    ratings: [first],
    about: { type: 'ecq', id: first, framework: scene.framework.id },
  })
}
