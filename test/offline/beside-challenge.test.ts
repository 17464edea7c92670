/** Tests that a deed is called beside its challenge only where that is likely, and never where it takes up the challenge in its own words. */
import { expect, it } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { reviewed } from './reviewed.ts'

const chiefs = `When I became director of the Western Records Center in 2019, turnover among its 340 employees was 29 percent a year, and three of five branch chiefs weren’t speaking to one another. Equal employment complaints had tripled.

I held forty-one listening sessions on all three shifts and published what I heard, word for word, within a week. I replaced seniority bids with a skills ladder that any clerk could climb, and I taught the first class on it myself. I had the five chiefs trade branches for sixty days; two asked not to trade back. I coached each of them every other Friday, and I removed one deputy who would not stop belittling his staff.

Turnover fell to 11 percent by 2022, complaints dropped from 24 to 5, and 57 clerks rose at least one grade.`

const loans = `In FY 2022 the agency’s disaster loan desk answered applicants in 74 days on average; the law gave it 45. Of 12,000 families waiting, some lived in tents. I was given command of the desk with 210 staff and a budget of $36 million.

I cut the process into five steps and measured each one. I found that two thirds of the delay came from a single title search, so I signed an agreement with nine county recorders to get titles by wire. I set a daily target for each team and met the leads at 8 a.m. to clear what stood in the way.

Within seven months the average fell to 22 days, 11,400 families had their loans, and defaults stayed under 3 percent.`

const besideIn = (draft: Parameters<typeof reviewed>[0]): string[] =>
  reviewed(draft).answers.paragraphs.flatMap(({ weak }) => weak.flatMap(({ section, reason }) => (reason === 'not-aligned' ? [section] : [])))

it.each([
  ['a deed that names what the challenge names', chiefs, 'leading-people'],
  ['deeds that are told in words of their own', loans, 'results-driven'],
])('%s is not called beside it', (_, text, ecq) => {
  expect(besideIn({ text, kind: 'statement', ecq })).toEqual([])
})

it('a result of something else is called so', () => {
  const labelled = readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url)).find(({ id }) => id === 'c09')
  expect(labelled && besideIn(labelled)).toEqual(['result'])
})
