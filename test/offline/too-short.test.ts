/** What is too short to be judged is counted alike everywhere, and nobody says that it does not meet. */
import { describe, expect, test } from 'vitest'
import { toldWords } from '../../src/ecq/told-words.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import type { Review } from '../../src/ecq/review.ts'
import { sceneOf } from '../../src/coach/chat/scene-of.ts'
import { dispositionWords } from '../../src/write/review-words.ts'
import { writeMarkdown } from '../../src/write/markdown.ts'
import { parse } from '../../src/text/parse.ts'
import { reviewed as drawn, talk, wordsOf } from './chat/talk.ts'

const [challenge, action, result] = [
  'In 2019 nine field offices shared one clerk, and mail lay unopened for 21 days. I was the deputy director, with 140 employees and a budget of $12 million.',
  'I decided to end the shared desk. I walked through each office, drew the path of every letter, and showed the nine chiefs where it stopped. I hired three clerks, gave each a district and cut two sign-offs.',
  'By 2021 the wait had fallen from 21 days to 3. The inspector general found no lapsed claim.',
]
const story = [challenge, action, result].join('\n\n')
const more = 'I met each chief alone, took over one of their backlogs for a month, and won them; four other regions adopted the plan, and I wrote it into the manual of the agency.'
const reviewOf = (text: string, kind: 'statement' | 'answer' | 'package' = 'statement'): Promise<Review> => drawn({ text, kind, framework: 'ecq-2012', ...(kind === 'package' ? {} : { ecq: 'leading-people' }), date: '2022-06-01' })

describe('one count', () => {
  test.each([
    ['no heading', story, 'statement', 85],
    ['a heading', `Leading People\n\n${story}`, 'statement', 87],
    ['labels on lines of their own', `Leading People\n\nChallenge\n\n${challenge}\n\nAction\n\n${action}\n\nResult\n\n${result}`, 'statement', 90],
    ['labels in the line', `Leading People\n\nChallenge: ${challenge}\n\nAction: ${action}\n\nResult: ${result}`, 'statement', 90],
    ['a question', `Question 1: Tell us about a time when you led people through a conflict.\n\n${story}`, 'answer', 85],
  ] as const)('%s', async (_, text, kind, count) => {
    const review = await reviewOf(text, kind)
    const [only] = Object.values(review.ecqs)
    expect(review.draft.notes.some((note) => note.includes(`: ${count} words, where at least 120`))).toBe(true)
    expect([only?.wordsMissing, dispositionWords(review).includes(`: ${count} words,`), only?.reasons[0]?.text.includes(`${count} words where`)]).toEqual([120 - count, true, true])
  })

  test('what only its questions make long enough is not said to be without a fault', async () => {
    const question = 'Question 1: Tell us about a time when you led people through a conflict that nobody else had been able to settle, what stood in your way, whom you had to win for it, and what was different for all of them afterward.'
    const review = await reviewOf(`${question}\n\n${story}`, 'answer')
    expect(review.draft.words).toBeGreaterThan(120)
    expect(writeMarkdown({ ...review, findings: [] })).toContain('Too short to say whether anything is to be mended.')
  })

  test('what is said twice counts once', async () => {
    const review = await reviewOf(`Leading People\n\n${story}\n\n${story}`)
    expect(review.ecqs['leading-people']?.wordsMissing).toBe(120 - 87)
  })

  test('a question is none of the told words', () => {
    const parsed = parse('Question 1: How did you lead?\n\nI led nine people.')
    expect([toldWords(parsed, outline(parsed, frameworks['ecq-2012'], null)), toldWords(parsed, outline(parsed, frameworks['ecq-2012'], null), (index) => index === 0)]).toEqual([4, 0])
  })
})

describe('not judged', () => {
  test('the report has no seat that disapproves, and asks for words alone', async () => {
    const told = writeMarkdown(await reviewOf(`Leading People\n\n${story}`))
    expect(told).not.toMatch(/does not meet|disapprove|not certified/)
    expect(told).toMatch(/\| not judged \| not judged \|/)
  })

  test.each([
    ['what is my rating?', /Leading People was not judged: it is too short by 33 words\./],
    ['how did the board vote on mine?', /^In the review of this version Leading People was not judged.*could not judge Leading People/s],
    ['certify me', /was not judged/],
  ])('%s', async (asked, answer) => {
    const said = await talk(sceneOf(await reviewOf(`Leading People\n\n${story}`), [])).say(asked)
    expect(wordsOf(said)).toMatch(answer)
    expect(wordsOf(said)).not.toMatch(/does not meet/)
  })

  test('an ECQ without a word is to be told, and is not asked what came of it', async () => {
    const review = await reviewOf(`Leading Change\n\n${story}\n\n${more}\n\nLeading People\n\nI led nine people.`, 'package')
    expect(review.ecqs['business-acumen']?.next[0]).toMatch(/^Nothing is told here yet/)
    const said = wordsOf(await talk(sceneOf(review, [])).say('which of my ECQs is the weakest?'))
    expect(said).toMatch(/^Leading People stands weakest/)
  })
})

test('a vote that splits is said once, in one word', async () => {
  const { panel } = await reviewOf(`Leading People\n\n${story}\n\n${more}`)
  expect(panel.discussion.join(' ')).not.toMatch(/would not certify|; the others/)
})
