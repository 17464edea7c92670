/** Small talk, what the candidate has confirmed, and what to say when nothing was understood. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { QuickReply } from '../../../ecq/chat.ts'
import { ownWordsNotice } from '../../../ecq/own-words.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { replies, reviewAgain, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { ownWords } from '../topic.ts'
import { countWords } from './marks.ts'

/** What people ask at the start, fit to what there is. */
export function firstReplies(scene: Scene): QuickReply[] {
  const { review } = scene
  if (!review) return [...replies('How many marks are there?', 'What should I mend first?', 'What is CCAR?'), reviewAgain]
  const [refused] = review.panel.disposition.refused
  return replies('What should I mend first?', ...(refused ? [`What keeps ${ecqTitle(scene, refused)} from certified?`] : ['How did the board vote on mine?']), ...(review.outcomes.length > 0 ? ['Help me with a measure'] : []), 'Rehearse an interview answer', 'What can you do?')
}

export function opening(scene: Scene, state: ChatState): Answer {
  const { review } = scene
  const refused = review?.panel.disposition.refused ?? []
  const name = refused.length === 1 ? ecqTitle(scene, refused[0] ?? '') : many(refused.length, 'ECQ')
  const unjudged = refused.every((ecq) => review?.ecqs[ecq]?.wordsMissing !== undefined)
  const verdict = !review ? 'It has no review yet.' : refused.length === 0 ? 'The simulated board would certify it.' : unjudged ? `The simulated board could not judge ${name}: there is too little text.` : `The simulated board would not certify ${name}.`
  return answer({
    statements: [say(`I have read your draft: ${countWords(scene)}. ${verdict} Ask me about any mark, a rule, a competency or the board. I can also ask you for the missing figures, or rehearse an interview answer with you.`)],
    quickReplies: firstReplies(scene),
    state,
  })
}

export const greet = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('Hello. What would you like to look at?')], quickReplies: firstReplies(scene), state })
export const thank = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('You are welcome. What next?')], quickReplies: firstReplies(scene), state })
export const bye = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('Good luck. Where this conversation is kept, it stays until you delete it.')], quickReplies: firstReplies(scene), state })
export const nothingOpen = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('I have no question open. What would you like to look at?')], quickReplies: firstReplies(scene), state })

export const help = (scene: Scene, state: ChatState): Answer =>
  answer({
    statements: [
      say('I explain marks (“why is this marked?”), rules (“what is a weak verb?”), competencies (“how do I show Partnering?”) and the board (“what happens if two ECQs are refused?”).'),
      say('I say what to mend first and what keeps an ECQ from certified. I ask for missing figures and put your own words into the sentence. I rehearse interview answers with you.'),
      say('I do not write your story, invent facts, or change ratings in talk.', { source: ownWords }),
    ],
    quickReplies: firstReplies(scene),
    state,
  })

export const decline = (scene: Scene, state: ChatState): Answer => answer({ statements: [say(ownWordsNotice)], quickReplies: replies('May I use AI?', 'What can you do?'), state, byCode: true })

export function unclear(scene: Scene, state: ChatState, { topics, asks }: Heard): Answer {
  const near = topics.filter(({ thing, score, shared, wording }) => score >= leastNear && shared > 1 && !delicate.has(thing.id) && isQuestion.test(wording)).slice(0, 2).map(({ wording }) => questionOf(wording))
  const can = 'I can explain a mark, a rule or a competency, look at a paragraph or at words that you put in quote marks, say what keeps an ECQ from certified, take in figures, or rehearse an answer.'
  const words = near.length > 0 ? `I did not understand that. Did you mean ${near.length === 1 ? 'this' : 'one of these'}?` : `I did not understand that${asks ? ', or I do not know it' : ''}. ${can}`
  return answer({ statements: [say(words)], quickReplies: near.length > 0 ? [...replies(...near), ...replies('What can you do?')] : firstReplies(scene), state, understood: false })
}

/** What is shared must be nearly all that was said: a poor guess is worse than none. */
const leastNear = 0.36
/** Nobody is asked out of the blue whether they meant their own misfortune, their age or their birth. */
const delicate: ReadonlySet<string> = new Set(['fired', 'investigation', 'own-age', 'first-language', 'career-gap', 'never-managed', 'degree', 'turned-down-before', 'second-disapproval', 'good-leader', 'own-grade', 'others-work', 'nerves', 'modesty', 'hidden-instructions', 'deleting'])
const isQuestion = /^(?:what|how|why|when|where|which|who|may|can|must|should|do|does|is|are|am)\b/

/** A known wording as a person would write it. */
const questionOf = (wording: string): string =>
  `${wording.charAt(0).toUpperCase()}${wording.slice(1)}?`.replace(/\bi\b/g, 'I').replace(/\b(?:ecqs?|ccar|opm|qrb|ses|ai)\b/gi, (name) => (name.toLowerCase() === 'ecqs' ? 'ECQs' : name.toUpperCase()))
