/** Marks verbs that put the writer beside the deed: was responsible for, helped, was involved in, assisted. */
import { paragraphRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const subject = "i|i've|who|and|staff|team|office"
const time = 'also|then|later|often|personally|directly|even|both'

export default paragraphRule({
  severity: 'warning',
  title: 'Weak verb',
  message: 'This verb puts you beside the deed instead of in it.',
  reason: 'A board can credit only what you did; "responsible for" and "helped" leave it to guess.',
  advice: 'Name the act: led, decided, negotiated, wrote, hired, stopped. If others did it, say what you did to make it happen.',
  source: briefing,
  weight: 60,
  phrases: [
    `${time}? am|was|were|been|being responsible for`,
    `i ${time}? helped`,
    `${subject} ${time}? assisted`,
  ],
  find: ({ phrases }) => phrases,
  hits: ['I [[was responsible for]] nine field offices.', 'Before that [[I also helped]] draft the plan.'],
  misses: ['I led nine field offices.', 'The tool helped crews see the fire line.'],
})
