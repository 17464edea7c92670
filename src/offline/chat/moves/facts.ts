/** Notes, lists and forgets what the candidate has confirmed beside the draft. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Fact } from '../../../ecq/chat.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { figurePlace } from '../figure-place.ts'
import { placeWords } from './place-figure.ts'
import { quoted, replies, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import type { TakenBack } from '../taken-back.ts'
import { toldChange } from '../told-change.ts'

const shown = 10

export function listFacts({ facts }: Scene, state: ChatState): Answer {
  const none = say('You have confirmed nothing yet. Answers to my questions about figures are kept as your facts; so is a message that begins with “Note:”.')
  const head = say(`You have told me ${many(facts.length, 'fact')} beside the draft${facts.length > shown ? `; the last ${shown}` : ''}:`)
  const statements = facts.length === 0 ? [none] : [head, ...facts.slice(-shown).map(factWords)]
  return answer({ statements, quickReplies: replies('Help me with a measure', ...(facts.length > 0 ? ['Forget the last one'] : [])), state })
}

const factWords = ({ text, question, place }: Fact) => say(`${quoted(text, 300)}${question ? ` (asked: ${question})` : ''}`, { places: place ? [place] : [] })

/** Takes back the facts that are meant; where several fit as well, asks which. */
export function forget(scene: Scene, state: ChatState, { facts, words, several }: TakenBack): Answer {
  if (scene.facts.length === 0) return answer({ statements: [say('There is nothing to forget; no fact is noted.')], quickReplies: replies('Help me with a measure'), state })
  if (facts.length === 0) {
    const { statements, quickReplies } = listFacts(scene, state)
    return answer({ statements: [say(`No fact of yours says ${quoted(words)}.`), ...statements], quickReplies, state })
  }
  if (several) return answer({ statements: [say('More than one fact fits. Which one shall I forget?'), ...facts.slice(0, 5).map(factWords)], quickReplies: replies(...facts.slice(0, 4).map(({ text }) => `Forget ${quoted(text)}`), 'No'), state, byCode: true })
  return answer({
    statements: [...facts.map(({ text }) => say(`Forgotten: ${quoted(text, 300)}.`)), say('If you have put it into the draft, take it out there too.')],
    quickReplies: replies('What have I told you?', 'Help me with a measure'),
    state: { ...state, offered: null },
    forgotten: facts.map(({ id }) => id),
    byCode: true,
  })
}

/** Takes words as a confirmed fact, letter for letter; a change is kept at the result that it belongs to. */
export function note(scene: Scene, state: ChatState, text: string): Answer {
  const change = toldChange(text)
  const home = change && figurePlace(scene, { told: text, family: change.family, ecqs: [] })
  const place = home && home.how !== 'guess' ? home.at : null
  return answer({
    statements: [say(`Noted, in your words: ${quoted(text, 300)}. It counts as known from now on, and stands in no draft until you put it there${place ? `: after ${quoted(place.quote)}` : ''}.`, { places: place ? [place] : [] })],
    quickReplies: replies('Help me with a measure', 'What have I told you?', 'Forget the last one'),
    state: { ...state, offered: null },
    facts: [{ text, question: null, ecq: home?.ecq ?? scene.ecq, place }],
    byCode: true,
  })
}

/** Where the words tell a change by one figure, what is missing and where it belongs is said beside. */
export function offerNote(scene: Scene, state: ChatState, text: string): Answer {
  const place = oneSided.test(text) ? figurePlace(scene, { told: text, family: null, ecqs: [] }) : null
  const beside = oneSided.test(text) && scene.review ? [say(`One figure tells by how much; a reader also asks from what to what. ${placeWords(scene, text, place)}`, { places: place ? [place.at] : [] })] : []
  return answer({
    statements: [say(`Is this a fact of your story? Say yes, and I note it in your words: ${quoted(text, 300)}.`), ...beside],
    quickReplies: replies('Yes, note it', 'No', 'What should I mend first?'),
    state: { ...state, offered: text },
  })
}

/** "I cut sick leave by 30 percent" */
const oneSided = /\b(?:cut|reduc\w+|lower\w+|rais\w+|increas\w+|decreas\w+|improv\w+|grew|fell|dropped|rose|went (?:up|down)|down|up|sav(?:ed|ing))\b.{0,40}\d[\d,.]* ?(?:%|percent|million|billion|thousand|dollars|days|weeks|months|hours|points?)/i
