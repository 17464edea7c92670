/** Asks for the coach's next words in a conversation about a draft and its review. */
import { z } from 'zod'
import type { Evidence } from '../../ecq/finding.ts'
import { inventedFacts } from '../../ecq/no-invention.ts'
import { anchorsOf } from '../anchor.ts'
import { type Complaint, task } from '../task.ts'

export const TakeTurnOutput = z.object({ say: z.string(), quotes: z.array(z.string()) })

export interface Turn {
  readonly say: string
  readonly evidence: readonly Evidence[]
}

/** `known`: everything that may be said: the draft, the review's words, confirmed facts, the conversation so far. */
export const takeTurn = (draft: string, known: string) =>
  task({
    id: 'take-turn',
    input: z.object({ review: z.string(), facts: z.string(), question: z.string() }),
    output: TakeTurnOutput,
    speaks: 'say',
    settle: ({ say, quotes }) => {
      const find = anchorsOf(draft)
      const complaints: Complaint[] = []
      const evidence: Evidence[] = []
      for (const quote of quotes) {
        const span = find(quote)
        if (typeof span === 'string') complaints.push({ says: 'These words do not stand in the draft, or stand there twice; quote it word for word.', quote })
        else evidence.push({ ...span, quote: draft.slice(span.start, span.end) })
      }
      const invented = inventedFacts(say, known)
      if (invented.length > 0) complaints.push({ says: `This says what nobody told you: ${invented.slice(0, 5).join(', ')}. Leave it out or write […].`, quote: say })
      return { value: { say, evidence }, dropped: complaints.length, complaints }
    },
  })
