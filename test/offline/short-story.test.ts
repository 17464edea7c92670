/** A story is called short only where it is so beside the others of its draft. */
import { expect, test } from 'vitest'
import { reviewed } from './reviewed.ts'

const parts = (place: string, more = '') => `Challenge: In March 2019 I became director of the office in ${place}, which issued permits to 14,200 plants. Permits took an average of 412 days, and three states had sued.

Context: I led 240 engineers in six regional offices on a budget of $31 million. The union contract barred any change of duties without bargaining.

Action: I rejected the plan that I inherited, because my visits to ${place} showed that half of the delay came from incomplete applications. I asked two engineers to sketch a check that an applicant could do alone, and I tried it with 60 plants. I negotiated a memorandum with the union president that traded retraining for flexibility of duties. I moved 900 open cases to the other five offices in nine days.${more}

Result: The average time of a permit fell from 412 to 148 days in sixteen months. The backlog dropped by 71 percent, from 5,300 to 1,537 cases.`

const longer = ' I set one target for each of the offices and reviewed it with their chiefs every Friday, and I moved the staff of the two that lagged to where the queue was longest. I wrote to each of the three states what we would mend and by which day, and I called their directors when a day was missed. I taught the first class of reviewers myself and chose their trainers with the union.'

const shortIn = (text: string): string[] => {
  const { panel } = reviewed({ text, kind: 'package', ecq: null })
  return [...new Set(panel.seats.flatMap(({ votes }) => Object.entries(votes).flatMap(([ecq, { reasons }]) => (reasons.some((reason) => reason.text.includes('The story is short')) ? [ecq] : []))))]
}

test('not beside stories of the same length', () => {
  expect(shortIn(['Leading Change', parts('Tulsa'), 'Leading People', parts('Denver'), 'Results Driven', parts('Boise')].join('\n\n'))).toEqual([])
})

test('nothing is said of one that is longer than the others', () => {
  expect(shortIn(['Leading Change', parts('Tulsa', longer), 'Leading People', parts('Denver')].join('\n\n'))).not.toContain('leading-change')
})
