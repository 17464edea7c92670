/** Says where the introduction of a draft could lose words, and how long one may be. */
import { countWords } from '../../../ecq/count-words.ts'
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { parse } from '../../../text/parse.ts'
import { overlaps } from '../../../text/span.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { paragraphsOf } from '../place-names.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, evidenceAt, placeOf, ruleTitle } from '../scene.ts'
import { story } from '../topics/story.ts'

const most = 3

/** What stands before the first ECQ; in a draft of one ECQ its first paragraph. */
export function shortenIntroduction(scene: Scene, review: Review, state: ChatState): Answer {
  const topic = story.find(({ id }) => id === 'introduction')
  const general = topic ? [say(topic.says.join(' '), { source: topic.source })] : []
  const quickReplies = replies('What should I cut?', 'What should I mend first?', 'What belongs in the challenge?')
  const paragraphs = introductionOf(scene, review)
  const [first] = paragraphs
  const last = paragraphs.at(-1)
  if (!first || !last) return answer({ statements: [say('Your draft has no introduction: its first ECQ begins at once.'), ...general], quickReplies, state })
  const place = evidenceAt(scene, first.start, last.end)
  const words = countWords({ paragraphs })
  const head = say(`Your ${Object.keys(review.ecqs).length < 2 ? 'first paragraph' : 'introduction'}, ${quoted(place.quote, 60)}, has ${many(words, 'word')}${paragraphs.length > 1 ? ` in ${paragraphs.length} paragraphs` : ''}.`, { places: [place] })
  const cuts = cutsIn(scene, review, place)
  return answer({ statements: [head, ...(cuts.length > 0 ? cuts : [say('No sentence of it stands out as one that can go.', { places: [place] })]), ...general], quickReplies, state })
}

function introductionOf(scene: Scene, review: Review) {
  const places = paragraphsOf(scene)
  const told = parse(scene.text).paragraphs.filter(({ index }) => places[index]?.number !== null)
  const ecqOf = (index: number): string | null => review.paragraphs.find((one) => one.index === index)?.ecq ?? null
  if (Object.keys(review.ecqs).length < 2) return told.slice(0, 1)
  const begins = told.findIndex(({ index }) => ecqOf(index) !== null)
  return begins < 0 ? told.slice(0, 1) : told.slice(0, begins)
}

/** Sentences that tell no part of the story first, then what the rules mark. */
function cutsIn(scene: Scene, { sentences }: Review, place: { readonly start: number; readonly end: number }): Statement[] {
  const idle = sentences.filter((sentence) => sentence.part === 'other' && overlaps(sentence, place)).map(({ start, end }) => evidenceAt(scene, start, end))
  const marks = scene.findings.filter((finding) => finding.quote !== '' && finding.under === null && overlaps(finding, place))
  return [
    ...(idle.length > 0 ? [say(`Cut first what tells no part of the story: ${idle.slice(0, most).map(({ quote }) => quoted(quote, 60)).join('; ')}.`, { places: idle.slice(0, most) })] : []),
    ...(marks.length > 0 ? [say(`${idle.length > 0 ? 'Then' : 'Look first at'} what is marked in it: ${marks.slice(0, most).map(({ quote, ruleId }) => `${quoted(quote, 40)} (${ruleTitle(scene, ruleId)})`).join('; ')}${marks.length > most ? '; and more' : ''}.`, { places: marks.slice(0, most).flatMap(placeOf), references: marks.slice(0, most).map(({ id }) => ({ type: 'finding', id })) })] : []),
  ]
}
