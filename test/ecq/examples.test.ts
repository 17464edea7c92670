/** Where one example ends and the next begins: a table of stories as candidates tell them. */
import { describe, expect, test } from 'vitest'
import { findExamples } from '../../src/ecq/examples.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { parse } from '../../src/text/parse.ts'

const found = (text: string): string[] => {
  const parsed = parse(text)
  const examples = findExamples(parsed, outline(parsed, frameworks['ecq-2012'], null))
  for (const { start, end } of examples) expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
  return examples.map(({ firstParagraph, lastParagraph }) => `${firstParagraph}-${lastParagraph}`)
}

const harbor =
  'In 2018 the harbor pilots of Selby Sound refused to board at night, and ships waited eleven hours off the bar. As Deputy Port Director I had 310 staff and a budget of $41 million.\n\n' +
  'I rode with the pilots for nine nights and wrote down what they feared. I bought two lights for the bar and gave the pilots the switch. Waiting time fell from eleven hours to three, and no ship has grounded since.'
const clinic =
  'When I became Director of the Western Clinics in 2020, one nurse in three left within a year. I asked those who had gone, ended the double shifts, and opened a school for head nurses. Losses fell to 9 percent.'

const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['one story over two paragraphs', harbor, ['0-1']],
  ['a new post after a result', `${harbor}\n\n${clinic}`, ['0-1', '2-2']],
  ['said to be another', `${harbor}\n\nA second example is the reopening of the grain pier. I persuaded four shippers to pay for it, and it opened in May 2021.`, ['0-1', '2-2']],
  ['a similar approach elsewhere', `${harbor}\n\nI used a similar approach for the ferry workforce in 2021. I rode the boats, asked the deckhands, and changed the roster. Overtime was halved.`, ['0-1', '2-2']],
  [
    'dates inside one story',
    'In March 2018 a tug struck a shoal that the survey had measured but not charted. The survey made its charts by hand, and a new hazard waited two years for its turn at the drawing table.\n\n' +
      'I wrote one promise, that a measured hazard is a charted hazard within ten days, and proved it on one coast before I asked any cartographer to give up a chart.\n\n' +
      'In January 2019 a lapse in funding stopped the work on the charts, with half of that coast in the old system. I kept six cartographers on call under the exception for safety, and they charted every hazard that the tugs reported.\n\n' +
      'In the spring of 2020 the pilots asked for the survey on their own tablets. I gave them the data each night, and the hazard reports doubled.\n\n' +
      'By 2022 every hazard was on the chart within eight days of being measured, and no tug has struck a shoal that the survey knew.',
    ['0-4'],
  ],
  [
    'a story that opens with its end',
    'A miner now waits 90 days for a decision. When I started he waited 412, and I cut it by changing one table.\n\n' +
      'I became Director of the Center in July 2018, with 512 employees. Each claim crossed nine desks, and each desk could send it back.\n\n' +
      'I sat the nine desks around one table for 600 claims. The wait fell to 138 days in 2019 and to 90 in 2021.',
    ['0-2'],
  ],
  [
    'titled vignettes between a frame',
    'The examples below show the range of my work.\n\nNight landings. In 2014 I put lights on the bar. Ships stopped waiting.\n\nGrain pier. In 2016 I found four partners for the pier. It opened in May.\n\nFerry roster. I changed the roster with the deckhands. Overtime was halved.\n\nIn all of these efforts I showed resilience.',
    ['1-1', '2-2', '3-3'],
  ],
  [
    'a run of short stories by date',
    'In 2012 I set up the first squad against card theft, with nine agents from three offices. A year later they brought in the first convictions.\n\n' +
      'In 2015, as Assistant Director, I ended a feud between auditors and agents. I had each side argue the case of the other. The protocol they wrote is still in use.\n\n' +
      'The following year a supervisor in Dunmore drew three complaints. I coached him, set a date, and removed him. The office has been calm since.\n\n' +
      'Most recently, I opened the agency to recruits from four universities. I rewrote the announcement myself. Eleven of 32 hires are women.',
    ['0-0', '1-1', '2-2', '3-3'],
  ],
  [
    'headings that begin again',
    'Challenge: The pier was closed.\n\nContext: It served nine towns.\n\nAction: I found four partners.\n\nResult: It opened in May.\n\nChallenge: The ferries ran late.\n\nAction: I changed the roster.\n\nResult: They run on time.',
    ['0-3', '4-6'],
  ],
  ['a package, with its introduction left out', `I have led ports for twenty years.\n\nLeading Change\n\n${harbor}\n\nLeading People\n\n${clinic}`, ['2-3', '5-5']],
  ['nothing at all', '', []],
  ['one line', 'I led.', ['0-0']],
]

describe('findExamples', () => {
  test.each(cases)('%s', (_, text, expected) => expect(found(text)).toEqual(expected))
})
