/** Whether a review speaks of this draft only: its quotes stand in it, and what it suggests holds no fact of its own. */
import { inventedFacts } from '../../src/ecq/no-invention.ts'
import type { Evidence } from '../../src/ecq/finding.ts'
import type { Review } from '../../src/ecq/review.ts'
import { type Judged, suite } from '../suite.ts'

export default suite({
  title: 'claims that the draft bears out',
  unit: 'quotes or suggestions',
  decides: ['droppedClaims', 'realQuotes', 'inventedFacts'],
  never: ['realQuotes', 'inventedFacts'],
  asks: [],
  observe: ({ review }) => [...quotesOf(review).map((quote, index) => judgedQuote(review, quote, index)), ...suggestionsOf(review).map((words, index) => judgedSuggestion(review, words, index))],
})

function quotesOf({ paragraphs, outcomes, ecqs }: Review): Evidence[] {
  const reasons = Object.values(ecqs).flatMap((ecq) => ecq.reasons.map(({ evidence }) => evidence))
  const marks = paragraphs.flatMap(({ competencies, weak }) => [...competencies, ...weak].map(({ evidence }) => evidence))
  return [...marks, ...outcomes, ...reasons].filter((evidence) => evidence !== null)
}

const suggestionsOf = ({ paragraphs, outcomes }: Review): string[] => [...paragraphs.flatMap(({ weak }) => weak.map(({ question }) => question)), ...outcomes.flatMap(({ template, questions }) => [template, ...questions])]

const judgedQuote = ({ draft }: Review, { start, end, quote }: Evidence, index: number): Judged => {
  const stands = draft.text.slice(start, end) === quote
  return { about: `quote ${index + 1}`, group: 'quote', start, end, labels: [], answers: stands ? [] : [quote], right: stands }
}

const judgedSuggestion = ({ draft }: Review, words: string, index: number): Judged => {
  const invented = inventedFacts(words, draft.text)
  return { about: `suggestion ${index + 1}`, group: 'suggestion', start: null, end: null, labels: [], answers: invented, right: invented.length === 0, note: invented.length === 0 ? null : words }
}
