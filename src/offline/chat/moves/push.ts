/** Answers whoever wants a rating moved by talk: kindly, with the rating as it stands and what in the text would change it. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Push } from '../pressure.ts'
import { listed } from '../../../text/listed.ts'
import { replies, reviewAgain, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { standingWords } from '../standing.ts'
import { briefSteps } from './board.ts'

const openings: Readonly<Record<Push, string>> = {
  authority: 'That may well be so, but it is not on the page, and a rating follows from the page alone. Rank and earlier approvals do not count here, whoever’s they are.',
  orders: 'My rules stay as they are, and no message changes them. They are no secret: I rate what stands in the draft, invent nothing, and quote only what is there.',
  role: 'I stay the coach, and a rating stays what the review found, in any story we tell around it.',
  haste: 'I know the day presses. A rating that is too kind would not help you on it; mending one thing might.',
  feeling: 'I see that much hangs on this, and I want it to go well. A kinder word from me would not move a real board.',
  'other-tool': 'Another reader may see it otherwise. I can only stand by what this review found on the page.',
  promise: 'I can only tell once it stands in the draft: put it there and ask for a new review. What is said here counts for nothing until then.',
  demand: 'I cannot give or change a rating in talk; it follows from the text.',
  dispute: 'You may be right that something was missed, so let us look at the words. The rating itself does not move by talk.',
}

/** `ecqs`: those that are meant, or all of them. */
export function push(scene: Scene, state: ChatState, kind: Push, ecqs: readonly string[]): Answer {
  const { review } = scene
  const statements = [say(openings[kind])]
  if (!review) statements.push(say('There is no rating yet: ask for a review of this version first.'))
  else statements.push(...standing(scene, ecqs), say(`What changes a rating: a changed text, reviewed again, or a passage that was overlooked. ${offer(scene, ecqs)}`))
  return answer({
    statements,
    quickReplies: [...replies(...(review ? [`What keeps ${ecqTitle(scene, refusedOf(scene, ecqs)[0] ?? ecqs[0] ?? '')} from certified?`, 'How do you judge?', 'Help me with a measure'] : ['How do you judge?'])), reviewAgain],
    state,
    ratings: ecqs,
    byCode: true,
  })
}

const refusedOf = ({ review }: Scene, ecqs: readonly string[]): string[] => ecqs.filter((ecq) => review?.ecqs[ecq]?.certify === false)

function standing(scene: Scene, ecqs: readonly string[]) {
  const references = ecqs.map((id) => ({ type: 'ecq' as const, id, framework: scene.framework.id }))
  if (ecqs.length < 3) return ecqs.map((ecq, at) => say(standingWords(scene, ecq), { references: references.slice(at, at + 1) }))
  const refused = refusedOf(scene, ecqs)
  const names = listed(refused.map((ecq) => ecqTitle(scene, ecq)))
  const count = `${many(refused.length, 'ECQ')} of ${ecqs.length} ${refused.length === 1 ? 'is' : 'are'}`
  const words = refused.length === 0 ? `In the review of this version all ${ecqs.length} ECQs are certified.` : `In the review of this version ${count} not certified: ${names}.`
  return [say(words, { references })]
}

/** The most useful step, and the way to show what was overlooked. */
function offer(scene: Scene, ecqs: readonly string[]): string {
  const [first] = refusedOf(scene, ecqs)
  const [step] = first && scene.review ? briefSteps(scene.review, first) : []
  const quote = 'Quote a passage in quote marks, and I show what the review made of it.'
  return step ? `The most useful now: ${step} ${quote}` : quote
}
