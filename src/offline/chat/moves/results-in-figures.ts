/** Sorts the results of the draft by the figures they tell: two or more, one alone, none. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Evidence } from '../../../ecq/finding.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, sentenceAt } from '../scene.ts'
import { yearsIn } from '../years.ts'
import { stemsOf } from '../words.ts'

const most = 4

export function resultsInFigures(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const own = new Set(review.paragraphs.filter(({ ecq }) => ecq === null || ecqs.includes(ecq)).map(({ index }) => index))
  const results = review.sentences.filter(({ part, paragraph }) => part === 'result' && own.has(paragraph)).map((one) => sentenceAt(scene, one))
  const quickReplies = replies('Help me with a measure', 'What is a good result?', 'Which sections are weak?')
  if (results.length === 0) return answer({ statements: [say('The review read no sentence of your draft as a result, so there is none to measure.')], quickReplies, state })
  const byCount = Map.groupBy(results, ({ quote }) => Math.min(figuresIn(quote), 2))
  const [none = [], one = [], more = []] = [0, 1, 2].map((count) => byCount.get(count) ?? [])
  return answer({
    statements: [
      say(`Of the ${many(results.length, 'sentence')} that the review read as result, ${more.length} ${more.length === 1 ? 'tells' : 'tell'} two figures or more, ${one.length} one alone, and ${none.length} none; years are not counted.`),
      ...group('Without a figure', none),
      ...group('With one figure, so that a reader cannot see a before and an after', one),
      ...group('With two or more', more),
    ],
    quickReplies,
    state,
    byCode: true,
  })
}

const group = (head: string, places: readonly Evidence[]) => (places.length === 0 ? [] : [say(`${head}: ${places.slice(0, most).map(({ quote }) => quoted(quote, 70)).join('; ')}${places.length > most ? `; and ${places.length - most} more` : ''}.`, { places: places.slice(0, most) })])

/** Numbers in figures or words; a lone "one" is mostly none. */
const figuresIn = (quote: string): number => {
  const years = yearsIn(quote)
  const bare = years.toReversed().reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, quote)
  return stemsOf(bare.replace(/(?<=\d)[.,](?=\d)/g, '').replace(/(?<!\bto )\bone\b/gi, ' ')).filter((stem) => /\d/.test(stem)).length
}
