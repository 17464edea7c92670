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

  test.each([
    ['a story told twice', `Leading People\n\n${story}\n\n${story}`, ['leading-people']],
    ['stories that are both too short', `Leading People\n\n${story}\n\nLeading Change\n\n${action}`, ['leading-change', 'leading-people']],
  ])('%s, with words enough in all, is refused by nobody and due on no day', async (_, text, refused) => {
    const { panel, draft } = await reviewOf(text)
    expect(draft.words).toBeGreaterThan(120)
    expect(panel.discussion.filter((line) => line.startsWith('Every seat')).map((line) => line.replace(/ Too little.*/, ''))).toEqual(refused.map((id) => `Every seat leaves ${id === 'leading-people' ? 'Leading People' : 'Leading Change'} unjudged.`))
    expect(panel.disposition).toEqual({ outcome: 'rewrite', refused, resubmitWithinBusinessDays: null })
  })

  test('a heading with no story below it is refused for that, and not sent back to be written again', async () => {
    const review = await reviewOf(`Introduction\n\n${story}\n\n${more}\n\nLeading People`)
    expect([review.panel.disposition.refused, dispositionWords(review)]).toEqual([['leading-people'], expect.stringMatching(/^Rewrite: Leading People is not certified\./)])
    expect(review.panel.discussion.filter((line) => line.startsWith('Every seat'))).toEqual(['Every seat would refuse Leading People, which does not meet. Nothing in the draft was found under Leading People.'])
    expect(review.ecqs['leading-people']?.next[0]).toMatch(/^Nothing is told here yet/)
  })

  test('of a story that the seats have judged it is said what becomes of it', async () => {
    const weak = 'In 2019 the offices were busy. I was responsible for the mail. I was involved in many meetings about the mail. Several things were done. I attended a conference on mail. '
    expect((await reviewOf(`Leading People\n\n${weak}I helped with the desk on Monday and with the letters on Tuesday, and on Wednesday I took part in the weekly meeting of the nine offices. On Thursday I read what the others had written, and on Friday I wrote to them about it. I did so for two years, and I was thanked by many people for what I did, and the offices were glad of it, and so was I, because the work was good and the people were kind and it all went on as it had before. It improved.`)).panel.discussion).toContainEqual(expect.stringMatching(/^Every seat refuses it, so a single narrative goes back/))
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
