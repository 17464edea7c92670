/** Which framework a draft is read by when nobody says: the one that its own headings, or the ECQ asked for, belong to. */
import { expect, test } from 'vitest'
import { prepareDraft } from '../../src/coach/prepare-draft.ts'
import type { DraftRequest } from '../../src/ecq/request.ts'

const story = 'In 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks. By 2021 the wait fell from 97 days to 22.'
const today = new Date('2026-03-01T12:00:00Z')

test.each<[said: string, request: DraftRequest, framework: string, ecq: string | null]>([
  ['a title of 2025 alone', { text: `Driving Efficiency\n\n${story}` }, 'ecq-2025', 'driving-efficiency'],
  ['a title of 2012 alone', { text: `Business Acumen\n\n${story}` }, 'ecq-2012', 'business-acumen'],
  ['a title of both', { text: `Leading People\n\n${story}` }, 'ecq-2012', 'leading-people'],
  ['titles of each', { text: `Driving Efficiency\n\n${story}\n\nBusiness Acumen\n\n${story}`, kind: 'package' }, 'ecq-2012', null],
  ['an ECQ of 2025 asked for', { text: story, ecq: 'merit-and-competence' }, 'ecq-2025', 'merit-and-competence'],
  ['a framework asked for goes before the titles', { text: `Driving Efficiency\n\n${story}`, framework: 'ecq-2012', ecq: 'leading-change' }, 'ecq-2012', 'leading-change'],
])('%s', async (_, request, framework, ecq) => {
  const prepared = await prepareDraft(request, today)
  expect([prepared.framework.id, prepared.ecq]).toEqual([framework, ecq])
})
