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

it('no result is beside a challenge that nobody stated', () => {
  const unset = `I set up a circle in which 24 new planners each took one senior manager into the field for a day a month. I met with each pair after the third visit. I moved two managers who had quarreled for years over equipment into one office and had them write a shared schedule, which they both still use. I gave a struggling area manager a written plan, met her every week for four months and in the end agreed with her on a reassignment. I changed our hiring so that veterans were interviewed by panels that included a farmer, and I put six of those we hired on the leadership team within three years.

Turnover among new planners fell from 34 percent in 2019 to 12 percent in 2023. The engagement score rose from 58 to 77. Nineteen of the 24 planners in the circle have been promoted.`
  const { answers, ecqs } = reviewed({ text: unset, kind: 'statement', ecq: 'leading-people' })
  expect(besideIn({ text: unset, kind: 'statement', ecq: 'leading-people' })).toEqual([])
  expect(answers.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons.map(({ text }) => text))).toContain('Against: Nothing tells what was faced before the deeds are told.')
  expect(ecqs['leading-people']?.next).toContainEqual(expect.stringMatching(/^Open with what you faced/))
})

it('no deed is beside the challenge whose end its results tell', () => {
  const spoken = `I'd point to 2023, when I ran the Houston district of Customs field operations, that's about 1,900 officers. The challenge was that we were promoting people to chief who had never led anybody. Out of 44 new chiefs in two years, 15 had stepped down or been moved. And the reason that mattered is the chiefs set the tone at the bridge, complaints from travelers were at a record.

So what I did. I sat down with all 15 who had failed, one by one, and I asked what they wished they'd known. Twelve of them said the same thing, nobody had ever let them make a mistake before it counted. So I set up what we called the borrowed badge. A candidate runs a shift for thirty days with the chief standing behind them, and can't be overruled except for safety. I put my own deputy through it first. I dropped the written test for the final round, which took some arguing with headquarters.

The result was, of the next 38 chiefs, two stepped down. Complaints went from about 310 a month to 120. And eleven other districts run it now.`
  expect(besideIn({ text: spoken, kind: 'answer', ecq: 'merit-and-competence', framework: 'ecq-2025' })).toEqual([])
})
