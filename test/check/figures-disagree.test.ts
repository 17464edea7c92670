/** What is said where figures disagree, and the many sentences in which a share may be of something else. */
import { expect, test } from 'vitest'
import { checkExample } from '../check-example.ts'

const said = async (text: string): Promise<string[]> => (await checkExample('figures-disagree', text)).map(({ message }) => message)

test.each([
  ['Complaints fell from 15 to 3 a year, a reduction of 60 percent.', '15 to 3 is a reduction of 80 percent, not 60.'],
  ['The backlog shrank from 12,000 cases in 2018 to 3,000 in 2020, a 60 percent decrease.', '12,000 to 3,000 is a reduction of 75 percent, not 60.'],
  ['I cut the vacancy rate from 20% to 5% (a 50% reduction).', '20% to 5% is a reduction of 75 percent (15 percentage points), not 50.'],
  ['I cut costs from $4 to $3 million, or by 40 percent.', '$4 to $3 million is a reduction of 25 percent, not 40.'],
  ['Sick days dropped from forty to ten, a 60-percent reduction.', 'forty to ten is a reduction of 75 percent, not 60.'],
  ['We saw a 90 percent drop in complaints, from 200 to 100.', '200 to 100 is a reduction of 50 percent, not 90.'],
  ['Waits fell from ten days to two. This represented a 60 percent reduction.', 'ten to two is a reduction of 80 percent, not 60.'],
  ['I more than doubled the fleet from 200 to 300.', '200 to 300 is an increase of 50 percent, not a doubling.'],
  ['I secured $1.5 million, $2 million and $3 million, totaling $8 million.', '$1.5 million, $2 million and $3 million make $6.5 million, not $8 million.'],
  ['The program began in May 2019 and ended in March 2018.', 'March 2018 comes before May 2019.'],
])('%s', async (text, message) => expect(await said(text)).toEqual([message]))

test.each([
  'Participation rose from 15 to 22, a 60 percent increase over the national average.',
  'Hits rose from 1 in 5 to 1 in 20, a reduction of 30 percent.',
  'I doubled the staff, moving from 2 floors to 3.',
  'Response rates increased from 50 to 75 percent, a 25 percent increase.',
  'Uptime rose from 98 to 99.5 percent, a 75 percent improvement.',
  'We improved the cycle from 10 days to 2 days, a 400 percent improvement.',
  'I began a review in June 2019 and closed a contract signed in March 2018.',
  'My grade rose from GS-13 to GS-15, a 20 percent increase in pay.',
  'The state gave $4 million and the city $3 million, for a total of $9 million with the federal share.',
  'I led projects worth $4 million and $3 million a year, for a total of $21 million.',
  'Sales doubled from 200 to 300 to 400.',
  'It went from 15 to 3. That is a reduction of 60 percent in staff.',
  'Women in the corps rose from 15 to 22. This is a 60 percent increase since 2010.',
  'The team shrank from 15 to 12, while overtime fell by 60 percent, from 20 to 8 hours.',
  'Waits fell from 3 hours to 45 minutes, a reduction of 70 percent.',
  'Lost days fell from 6 to 2, a two-thirds reduction.',
  'I cut the deficit from $4 million to a surplus of $3 million, a swing of 175 percent.',
  'Errors fell from 20 percent to 5 percent, 50 percent below target.',
  'Staff rose from 600 in 2010 to 900 in 2012 and 1,200 in 2014, a 100 percent increase.',
])('not: %s', async (text) => expect(await said(text)).toEqual([]))
