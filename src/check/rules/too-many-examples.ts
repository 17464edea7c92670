/** Marks where a third example and each further one begins within one ECQ. */
import { exampleCues } from '../../ecq/example-cues.ts'
import { type Example, findExamples } from '../../ecq/examples.ts'
import { documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

const squad = 'In 2012 I set up the first squad against card theft, with nine agents from three offices. A year later they brought in the first convictions.'
const feud = 'In 2015, as Assistant Director, I ended a feud between the auditors and the agents of Dunmore. The protocol they wrote is still in use.'
const late = 'Most recently, as Director, I opened the agency to recruits from four universities.'

export default documentRule({
  severity: 'warning',
  title: 'More than two examples',
  message: 'This begins a third or later example in one ECQ.',
  reason: 'At most two examples per ECQ is the published advice; many short ones leave no room for how you led and what came of it.',
  advice: 'Keep the one or two with the largest reach and the best measured result, tell them fully, and let the others go.',
  source: briefing,
  weight: 70,
  kinds: ['statement', 'package'],
  judge: function* ({ parsed, outline, settings }) {
    const most = settings.framework.limits.maxExamplesPerEcq
    const seen = new Map<number, Example[]>()
    for (const example of findExamples(parsed, outline)) {
      const section = outline.places[example.firstParagraph]?.section ?? 0
      const list = seen.get(section)
      if (list) list.push(example)
      else seen.set(section, [example])
    }
    for (const examples of seen.values()) {
      for (const [index, { firstParagraph }] of examples.entries()) {
        const paragraph = parsed.paragraphs[firstParagraph]
        if (index < most || !paragraph) continue
        const { start, end } = exampleCues(paragraph.passage, outline.places[firstParagraph]?.bodyStart ?? 0).opening
        const message = `Example ${index + 1} of ${examples.length} in this ECQ begins here; at most ${most} are advised.`
        yield { paragraph: firstParagraph, start, end, message }
      }
    }
  },
  hits: [
    `${squad}\n\n${feud}\n\n[[${late}]] I rewrote the announcement myself, and eleven of the 32 hires since are women.`,
    'The examples below show the range of my work.\n\nNight landings. In 2014 I put lights on the bar. Ships stopped waiting.\n\nGrain pier. In 2016 I found four partners for the pier. It opened in May.\n\nFerry roster. [[I changed the roster with the deckhands.]] Overtime was halved.\n\nTaken together, these examples show resilience.',
    `${squad}\n\n${feud}\n\n[[A third example is the reopening of the grain pier.]] I persuaded four shippers to pay for it, and it opened in May 2021.\n\n[[In another case I brought two mayors to one table.]] I wrote the compact that both signed.`,
    { text: `Leading People\n\n${squad}\n\n${feud}\n\n[[${late}]] I rewrote the announcement myself, and eleven of 32 hires are women.\n\nBusiness Acumen\n\n${squad}`, kind: 'package' },
  ],
  misses: [
    `${squad}\n\n${feud}`,
    { text: `Leading People\n\n${squad}\n\n${feud}\n\nBusiness Acumen\n\n${late} I rewrote the announcement, and eleven of 32 hires are women.`, kind: 'package' },
    'In 2018 the pilots refused to board at night, and ships waited.\n\nI rode with the pilots and wrote down what they feared.\n\nIn March 2019 the pilots refused again. I asked the two oldest pilots to choose the lights.\n\nIn 2020 the lights failed. I gave the pilots the switch, and ships no longer wait.',
    'Another challenge was the union. I met its president on each of nine nights.\n\nA second obstacle was money. I sold a lease.\n\nThe last obstacle was trust. I opened the books.',
  ],
})
