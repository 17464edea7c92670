/** A story is called short only where it is so beside the others of its draft; a refusal without an objection names what it lacks. */
import { expect, test } from 'vitest'
import { seatFeatures } from '../../src/offline/seat-features.ts'
import { heaviestShortfall } from '../../src/offline/heaviest-shortfall.ts'
import { trained } from '../../src/offline/weights.ts'
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

const row = (values: Readonly<Record<string, number>>): number[] => seatFeatures.map(([name]) => values[name] ?? 0)
test.each([
  ['the largest shortfall', { executive: 0.2, shown: 0.9 }, { executive: 70, shown: 100 }, "What it lacks most is deeds of an executive's kind: decided, negotiated, funded or changed for a whole organization."],
  ['what weighs against it', { technical: 0.7 }, { technical: -60 }, 'What weighs most against it is how much is technical work.'],
  ['another seat\u2019s features do not count', { 'measured results': 0 }, { 'measured results': 60 }, null],
  ['nothing left', { executive: 1 }, { executive: 70 }, null],
] as const)('%s', (_, values, weights, said) => expect(heaviestShortfall(row(values), row(weights), 'scope')).toBe(said))

test('every seat of the release names something', () => {
  for (const weights of trained.seats.certify) for (const group of ['action', 'result', 'scope'] as const) expect(heaviestShortfall(row({}), weights, group)).not.toBeNull()
})
