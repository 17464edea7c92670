/** Asks for the coach's next words in a conversation about a draft and its review; what is invented, or states a rating, is left out. */
import { z } from 'zod'
import type { Evidence } from '../../ecq/finding.ts'
import { inventedFacts } from '../../ecq/no-invention.ts'
import { claimsRating } from '../../ecq/rating-claims.ts'
import { cutSentences } from '../../text/sentences.ts'
import { anchorsOf } from '../anchor.ts'
import { type Complaint, task } from '../task.ts'

export const TakeTurnOutput = z.object({ say: z.string(), quotes: z.array(z.string()), ratings: z.array(z.string()) })

export interface Spoken {
  /** the sentences that may be said, in paragraphs */
  readonly paragraphs: readonly string[]
  readonly evidence: readonly Evidence[]
  /** ids of ECQs whose standing is asked for */
  readonly ratings: readonly string[]
}

/** `known`: everything that may be said: the draft, the review's words, confirmed facts, the conversation so far. */
export const takeTurn = (draft: string, known: string) =>
  task({
    id: 'take-turn',
    input: z.object({ review: z.string(), facts: z.string(), question: z.string() }),
    output: TakeTurnOutput,
    speaks: 'say',
    settle: ({ say, quotes, ratings }) => {
      const find = anchorsOf(draft)
      const complaints: Complaint[] = []
      const evidence: Evidence[] = []
      for (const quote of quotes) {
        const span = find(quote)
        if (typeof span === 'string') complaints.push({ says: 'These words do not stand in the draft, or stand there twice; quote it word for word.', quote })
        else evidence.push({ ...span, quote: draft.slice(span.start, span.end) })
      }
      const paragraphs = say.split(/\n{2,}/).map((paragraph) => allowed(paragraph, known, complaints)).filter((paragraph) => paragraph !== '')
      return { value: { paragraphs, evidence, ratings }, dropped: complaints.length, complaints }
    },
  })

/** The paragraph without the sentences that may not be said. */
function allowed(paragraph: string, known: string, complaints: Complaint[]): string {
  const kept = cutSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end)).filter((sentence) => {
    const invented = inventedFacts(sentence, known)
    if (invented.length > 0) complaints.push({ says: `This says what nobody told you: ${invented.slice(0, 5).join(', ')}. Leave it out or write […].`, quote: sentence })
    const rates = claimsRating(sentence)
    if (rates) complaints.push({ says: 'This states or promises a rating. Name the ECQ in `ratings` instead; the coach adds what the review says.', quote: sentence })
    return invented.length === 0 && !rates
  })
  return kept.join(' ')
}
