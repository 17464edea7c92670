/** Asks where a measurable outcome belongs, with questions and a sentence with blanks; what is invented is dropped. */
import { z } from 'zod'
import { families } from '../../ecq/kind.ts'
import { inventedFacts } from '../../ecq/no-invention.ts'
import type { Outcome } from '../../ecq/review.ts'
import { locator } from '../locate.ts'
import { type Complaint, task } from '../task.ts'
import type { Unit } from '../unit.ts'

export const SuggestOutcomesOutput = z.object({
  outcomes: z.array(z.object({ quote: z.string(), families: z.array(z.enum(families)), questions: z.array(z.string()), template: z.string() })),
})

const most = 3

/** `facts`: what the candidate confirmed beside the draft; figures and names in it may be used too. */
export const suggestOutcomes = (unit: Unit, facts: readonly string[]) =>
  task({
    id: 'suggest-outcomes',
    input: z.object({ first: z.string(), last: z.string() }),
    output: SuggestOutcomesOutput,
    settle: ({ outcomes }) => {
      const locate = locator(unit)
      const known = [unit.known, ...facts].join('\n')
      const value: Outcome[] = []
      const complaints: Complaint[] = []
      for (const { quote, families: fitting, questions, template } of outcomes) {
        const located = locate(quote)
        const invented = [template, ...questions].flatMap((words) => inventedFacts(words, known))
        if ('complaint' in located) complaints.push(located.complaint)
        else if (invented.length > 0) complaints.push({ says: `This holds what neither the draft nor the candidate said: ${invented.slice(0, 5).join(', ')}. Write […] in its place.`, quote: template })
        else if (fitting.length === 0 || !/\[(?:…|\.\.\.)\]/.test(template)) complaints.push({ says: 'Name at least one family, and write a blank […] for each missing fact.', quote: template })
        // Comments on an outcome are kept by its place.
        else if (value.length < most && !value.some(({ start }) => start === located.evidence.start)) value.push({ ...located.evidence, families: [...new Set(fitting)], questions, template: template.replaceAll('[...]', '[…]') })
      }
      return { value, dropped: complaints.length, complaints }
    },
  })
