/** A rehearsal of the interview: its questions, what an answer lacks, and what is said to the coach in between. */
import { beforeAll, describe, expect, test } from 'vitest'
import { frameworks } from '../../../src/ecq/frameworks.ts'
import { interviewQuestions } from '../../../src/offline/chat/interview.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import { packageScene, reviewed, talk, wordsOf } from './talk.ts'

let scene: Scene = {} as never
beforeAll(async () => { scene = await packageScene() })

describe('a rehearsal', () => {
  test.each(Object.values(frameworks).flatMap(({ id, ecqs }) => ecqs.map((ecq) => [id, ecq.id, ecq.title] as const)))('%s asks three questions about %s', async (framework, ecq, title) => {
    expect(new Set(interviewQuestions[framework][ecq]).size).toBe(3)
    const { say, state } = talk({ ...scene, framework: frameworks[framework] })
    expect(wordsOf(await say(`Rehearse ${title}`))).toContain(interviewQuestions[framework][ecq]?.[0])
    expect(wordsOf(await say('next question'))).toContain(interviewQuestions[framework][ecq]?.[1])
    expect(state().rehearsal).toMatchObject({ framework, ecq, question: 1 })
  })

  test.each<[said: string, answer: RegExp, goesOn: boolean]>([
    ['end the rehearsal', /^We stop the rehearsal here/, false],
    ['ok lets stop the interview now', /^We stop the rehearsal here/, false],
    ['ok bye', /^Good luck/, false],
    ['is paragraph 4 any good', /^Leading People, first paragraph.*The question: /s, true],
    ['Delete my draft please', /^I delete no draft.*The question: /s, true],
    ['what tense should i write in', /^No rule about tense.*The question: /s, true],
    ['what time is it', /^I did not understand that.*The question: /s, true],
    ['In 2021 I cut the permit backlog from 900 to 120 by moving four clerks to intake.', /^17 words.*action [1-9]\d percent(?!.*What did you yourself)/s, true],
    ['I led a team of 12 and we cut the wait from 90 to 40 days', /^16 words(?!.*(?:before|figure after))/s, true],
  ])('is left, or answered in between: %s', async (said, expected, goesOn) => {
    const { say, state } = talk(scene)
    await say('Rehearse Leading People')
    expect(wordsOf(await say(said))).toMatch(expected)
    expect(state().rehearsal !== null).toBe(goesOn)
  })

  test('hears what an answer lacks, asks on, and takes the addition', async () => {
    const { say, state } = talk(scene)
    await say('Rehearse Leading People')
    expect(wordsOf(await say('I fixed it.'))).toMatch(/too short/)
    const first = 'When I took over the claims office it had lost a third of its examiners and the rest did not speak to each other. We held meetings and we worked together on it, and things got better for everybody.'
    const told = await say(first)
    expect(wordsOf(told)).toMatch(/^\d+ words, about .* challenge \d+ percent/)
    expect(wordsOf(told)).toMatch(/What did you yourself|step by step/)
    for (const { heard } of told.statements) for (const { start, end, quote } of heard) expect(first.slice(start, end)).toBe(quote)
    expect(state().rehearsal).toMatchObject({ answer: first, followUps: 1 })
    const added = 'I met each examiner alone, split the office into three teams, and put the two who quarreled in charge of one plan. I moved four vacancies to the worst desk and coached two new leads every week. Within a year turnover fell from 33 percent to 9.'
    const more = await say(added)
    for (const { heard } of more.statements) for (const { start, end, quote } of heard) expect(added.slice(start, end)).toBe(quote)
    expect(wordsOf(await say('How long should an answer be?'))).toMatch(/^Two to four minutes.*The question: /s)
    expect(wordsOf(await say('who sits on the board? and how long should an answer be'))).toMatch(/^The Qualifications Review Board.*Two to four minutes.*The question: /s)
    await say('stop')
    expect(state().rehearsal).toBeNull()
  })
})

describe('questions by their number', () => {
  const [waste, law] = ['Tell us about a time when you had to drive a major efficiency in your organization.', 'How have you upheld the Constitution and the rule of law in a difficult decision?']
  const spoken = `Question 1: ${waste}\n\nSo in 2022 I ran the benefits office in Cleveland, and we paid for three warehouses of paper files. I stopped the lease on the biggest one. It saved $6.4 million a year.\n\nQuestion 2: ${law}\n\nIn 2023 the deputy asked me to hold back 400 decisions. I told him that I could not, called our general counsel, and released them the next day.`
  let interview: Scene = {} as never
  beforeAll(async () => { interview = sceneOf(await reviewed({ text: spoken, kind: 'answer', framework: 'ecq-2025', date: '2024-06-01' }), []) })

  test('are those of the draft, in its words, and then ours', async () => {
    const { say, state } = talk(interview)
    expect(wordsOf(await say('rehearse question 1'))).toMatch(new RegExp(`^We rehearse question 1 of your draft\\..*\n${waste}$`, 's'))
    expect(wordsOf(await say('next question'))).toBe(`We rehearse question 2 of your draft.\n${law}`)
    expect(state().rehearsal).toMatchObject({ ecq: 'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding', asked: law })
    expect(wordsOf(await say('who sits on the board?'))).toContain(`The question: ${law}`)
    expect(wordsOf(await say('next question'))).toMatch(/^That was the last question of your draft; now one of ours\. We rehearse Commitment/)
    expect(state().rehearsal?.asked).toBeNull()
    expect(wordsOf(await say('practice my first answer'))).toContain(waste)
  })

  test('that the draft does not have are not made up', async () => {
    const told = await talk(interview).say('rehearse question 5')
    expect([wordsOf(told), told.quickReplies[1]?.text]).toEqual(['There is no question 5 in this draft; it has 2 questions: 1 and 2.', 'Rehearse question 2'])
  })

  test.each([
    ['rehearse question 2', 1], ['rehearse question 3 of leading people', 2], ['rehearse question 9', 0],
  ])('count ours where the draft has none: %s', async (said, question) => {
    const { say, state } = talk(scene)
    await say(said)
    expect(state().rehearsal).toMatchObject({ question, asked: null })
  })

  test('of an interview are all looked at where no ECQ is named', async () => {
    expect(wordsOf(await talk(interview).say('which ECQ should I fix first?'))).toMatch(/^(?:Driving Efficiency|Commitment to the Rule of Law).*stands weakest/)
  })
})
