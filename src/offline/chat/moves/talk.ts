/** Small talk, what the candidate has confirmed, and what to say when nothing was understood. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { QuickReply } from '../../../ecq/chat.ts'
import { ownWordsNotice } from '../../../ecq/own-words.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { quoted, replies, reviewAgain, say } from '../say.ts'
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
  const verdict = !review ? 'It has no review yet.' : refused.length === 0 ? 'The simulated board would certify it.' : `The simulated board would not certify ${refused.length === 1 ? ecqTitle(scene, refused[0] ?? '') : many(refused.length, 'ECQ')}.`
  return answer({
    statements: [say(`I have read your draft: ${countWords(scene)}. ${verdict} Ask me about any mark, a rule, a competency or the board. I can also ask you for the missing figures, or rehearse an interview answer with you.`)],
    quickReplies: firstReplies(scene),
    state,
  })
}

export const greet = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('Hello. What would you like to look at?')], quickReplies: firstReplies(scene), state })
export const thank = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('You are welcome. What next?')], quickReplies: firstReplies(scene), state })
export const bye = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('Good luck. This conversation stays here until you delete it.')], quickReplies: firstReplies(scene), state })
export const nothingOpen = (scene: Scene, state: ChatState): Answer => answer({ statements: [say('I have no question open. What would you like to look at?')], quickReplies: firstReplies(scene), state })

export const help = (scene: Scene, state: ChatState): Answer =>
  answer({
    statements: [
      say('I explain marks (“why is this marked?”), rules (“what is weak-verb?”), competencies (“how do I show Partnering?”) and the board (“what happens if two ECQs are refused?”).'),
      say('I say what to mend first and what keeps an ECQ from certified. I ask for missing figures and put your own words into the sentence. I rehearse interview answers with you.'),
      say('I do not write your story, invent facts, or change ratings in talk.', { source: ownWords }),
    ],
    quickReplies: firstReplies(scene),
    state,
  })

export const decline = (scene: Scene, state: ChatState): Answer => answer({ statements: [say(ownWordsNotice)], quickReplies: replies('May I use AI?', 'What can you do?'), state, byCode: true })

export function unclear(scene: Scene, state: ChatState, { topics, asks }: Heard): Answer {
  const near = topics.filter(({ score }) => score >= 0.2).slice(0, 3).flatMap(({ thing }) => (thing.asked[0] ? [questionOf(thing.asked[0])] : []))
  const words = near.length > 0 ? 'I did not understand that. Did you mean one of these?' : `I did not understand that${asks ? ', or I do not know it' : ''}. Name a mark, a rule, a competency or an ECQ, or take one of these.`
  return answer({ statements: [say(words)], quickReplies: near.length > 0 ? [...replies(...near), ...replies('What can you do?')] : firstReplies(scene), state, understood: false })
}

/** A known wording as a person would write it. */
const questionOf = (wording: string): string =>
  `${wording.charAt(0).toUpperCase()}${wording.slice(1)}?`.replace(/\bi\b/g, 'I').replace(/\b(?:ecqs?|ccar|opm|qrb|ses|ai)\b/gi, (name) => (name.toLowerCase() === 'ecqs' ? 'ECQs' : name.toUpperCase()))

export function listFacts({ facts }: Scene, state: ChatState): Answer {
  const none = say('You have confirmed nothing yet. Answers to my questions about figures are kept as your facts; so is a message that begins with “Note:”.')
  const told = facts.slice(-10).map(({ text, question, place }) => say(`${quoted(text, 300)}${question ? ` (asked: ${question})` : ''}`, { places: place ? [place] : [] }))
  const statements = facts.length === 0 ? [none] : [say(`You have told me ${many(facts.length, 'fact')}, kept with this draft:`), ...told]
  return answer({ statements, quickReplies: replies('Help me with a measure', ...(facts.length > 0 ? ['Forget the last one'] : [])), state })
}

export function forget({ facts }: Scene, state: ChatState): Answer {
  const last = facts.at(-1)
  if (!last) return answer({ statements: [say('There is nothing to forget; no fact is noted.')], quickReplies: replies('Help me with a measure'), state })
  return answer({ statements: [say(`Forgotten: ${quoted(last.text, 300)}.`)], quickReplies: replies('What have I told you?', 'Help me with a measure'), state: { ...state, offered: null }, forgotten: [last.id], byCode: true })
}

/** Takes words as a confirmed fact, letter for letter. */
export function note(scene: Scene, state: ChatState, text: string): Answer {
  return answer({
    statements: [say(`Noted, in your words: ${quoted(text, 300)}. It counts as known from now on, and stands in no draft until you put it there.`)],
    quickReplies: replies('Help me with a measure', 'What have I told you?', 'Forget the last one'),
    state: { ...state, offered: null },
    facts: [{ text, question: null, ecq: scene.ecq, place: null }],
    byCode: true,
  })
}

export const offerNote = (state: ChatState, text: string): Answer =>
  answer({
    statements: [say(`Is this a fact of your story? Say yes, and I note it in your words: ${quoted(text, 300)}.`)],
    quickReplies: replies('Yes, note it', 'No', 'What should I mend first?'),
    state: { ...state, offered: text },
  })
