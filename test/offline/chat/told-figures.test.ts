/** Figures that a candidate tells in talk: they are noted and placed at the result they belong to, never at a duty or at another story. */
import { beforeAll, describe, expect, test } from 'vitest'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { toldChange } from '../../../src/offline/chat/told-change.ts'
import { reviewed, talk, wordsOf } from './talk.ts'

const text = `LEADING PEOPLE

As Warden of a medium security institution, I am responsible for the supervision of 287 staff. I serve as the deciding official for disciplinary actions and I am the chief liaison with the local union.

When I arrived in 2021, morale was low and there was a great deal of overtime.

I met each shift in its own room, asked what kept them at work past midnight, and changed the post roster with two lieutenants. I ended the rule that a sick call had to be covered by the shift before. We held twelve town halls and six all-hands recalls.

As a result, morale improved significantly and the institution is now regarded as one of the best places to work in the region.`

let scene = {} as Scene
beforeAll(async () => {
  scene = sceneOf(await reviewed({ text, kind: 'statement', framework: 'ecq-2012', ecq: 'leading-people', date: '2024-06-01' }), [])
})

const atResult = /the result of that story is “As a result, morale improved significantly/

describe('a change', () => {
  test.each<[said: string, before: string, after: string]>([
    ['grievances 22 before, 9 after', '22', '9'],
    ['turnover was 18 percent, now it is 9 percent', '18 percent', '9 percent'],
    ['backlog 900 -> 120', '900', '120'],
    ['complaints: 40 to 12', '40', '12'],
    ['entanglements fell from nine to two', 'nine', 'two'],
    ['before it was 40 days, now 12', '40 days', '12'],
  ])('is told in many ways: %s', (said, before, after) => {
    expect(toldChange(said)).toMatchObject({ before, after })
  })

  test.each(['I was deputy from 2019 to 2022', 'I moved from the field to headquarters', 'from FY19 to FY22 I ran it', 'we met before and after'])('is not told by: %s', (said) => {
    expect(toldChange(said)).toBeNull()
  })

  test.each<[said: string, family: string | null]>([
    ['overtime fell from 41,000 hours in 2021 to 29,000 in 2023', null],
    ['sick leave went from 12 days to 7 days', null],
    ['training rose from 10 hours to 40 hours', null],
    ['the wait fell from 41 days to 9 days', 'time'],
    ['hiring took from 90 days to 40 days', 'time'],
  ])('hours of something are no time that a step took: %s', (said, family) => {
    expect(toldChange(said)?.family).toBe(family)
  })
})

test.each<[said: string, answer: RegExp]>([
  ['overtime dropped from 41,000 hours to 29,000 in FY 2023, would that help?', /^Yes, that is what a result wants.*names it in “When I arrived in 2021.*Your own words hold them: “Overtime dropped from 41,000 hours to 29,000 in FY 2023”\.\nA reader would still ask when the other value was taken and who counted it\.$/s],
  ['is it good that overtime went from 41,000 to 29,000 hours?', atResult],
  ['The union grievances went from 22 to 9. The union president can vouch for it.', /does not speak of grievances yet.*“As a result, morale.*A reader would still ask when each value was taken\.$/s],
  ['can I add that morale went from 41 to 77 percent?', /speaks of it here: “As a result, morale improved/],
])('is placed at a result: %s', async (said, expected) => {
  const told = await talk(scene).say(said)
  expect(wordsOf(told)).toMatch(expected)
  expect(wordsOf(told)).not.toMatch(/deciding official|287 staff/)
  for (const { places } of told.statements) for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote)
})

test('is taken up while a mark is spoken of, and noted at its result', async () => {
  const { say, facts } = talk(scene)
  expect(wordsOf(await say('what is wrong with "As a result, morale improved significantly"?'))).toMatch(/stands in the draft/)
  expect(wordsOf(await say('overtime dropped from 41,000 hours to 29,000 in FY 2023, would that help?'))).toMatch(atResult)
  expect(wordsOf(await say('where would I put it?'))).toMatch(atResult)
  expect(wordsOf(await say('yes'))).toMatch(/^Noted, in your words: “overtime dropped.*put it there: after “As a result, morale/)
  expect(facts().map(({ text: words, place }) => [words, place?.quote.slice(0, 19)])).toEqual([['overtime dropped from 41,000 hours to 29,000 in FY 2023', 'As a result, morale']])
  expect(wordsOf(await say('what have you noted?'))).toMatch(/^You have told me 1 fact/)
  expect(wordsOf(await say('write it for me with those numbers'))).toMatch(/^I do not write your story.*Your own words hold this already: “overtime dropped.*It belongs after “As a result/s)
})

describe('in a walk about something else', () => {
  const asking = (): Scene => {
    const [review, quote] = [scene.review!, 'We held twelve town halls and six all-hands recalls.']
    const start = text.indexOf(quote)
    return { ...scene, review: { ...review, outcomes: [{ start, end: start + quote.length, quote, families: ['people'], questions: [], template: 'Of the […] people concerned, […] have since […], against […] of […] in […].' }] } }
  }

  test('is noted where it belongs, and fills no blank', async () => {
    const { say, facts, state } = talk(asking())
    await say('Help me with a measure')
    expect(wordsOf(await say('overtime fell from 41,000 hours in 2021 to 29,000 in 2023'))).toMatch(/^That is about overtime.*It is noted.*the result of that story is “As a result.*\n1 of 5: /s)
    expect(wordsOf(await say('yes'))).toMatch(/^I need it in a few words of yours\.\n1 of 5/)
    expect(wordsOf(await say('grievances 22 before, 9 after, FY22 to FY24, the union president can confirm'))).toMatch(/^That is about grievances.*\n1 of 5: /s)
    expect([facts().length, facts()[0]?.place?.quote.slice(0, 11), state().walk?.answers.filter((one) => one !== null)]).toEqual([2, 'As a result', []])
  })

  test('questions that need not be asked any more are not counted', async () => {
    const review = asking().review!
    const template = 'The time needed for […] went from […] in […] to […] in […], according to […].'
    const { say } = talk({ ...scene, review: { ...review, outcomes: [{ ...review.outcomes[0]!, families: ['time'], template }] } })
    await say('Help me with a measure')
    expect(wordsOf(await say('the wait went from 90 days in 2019 to 40 days in 2021'))).toMatch(/1 of 2: The time for what/)
    expect(wordsOf(await say('a transfer'))).toMatch(/^2 of 2: Who can vouch/)
  })
})

describe('a deed told in talk', () => {
  test.each<[said: string, answer: RegExp]>([
    ['the union sued us twice and I settled it', /^Is this a fact of your story.*A reader would then ask when it was/s],
    ['I did mentor people! 6 of them were promoted', /^Is this a fact of your story.*If it is to show Developing Others, a reader looks for this/s],
    ['I cut sick leave by 30 percent', /^Is this a fact of your story.*a reader also asks from what to what.*“As a result, morale/s],
    ['turnover was 31% when I came and it is 14% now', /^A value before and one after/],
    ['should I mention the inmate death', /^I found no guidance on that, and your draft does not speak of it/],
    ['should I mention my divorce', /^Leave it out\./],
    ['is it ok to mention that I voted for the governor', /^Leave party and campaigns out/],
    ['are town halls a result?', /^“We held twelve town halls/],
    ["isn't the new post roster enough?", /^“I met each shift/],
    ['does my result match my challenge?', /^Leading People: (?:the challenge begins with “When I arrived|no sentence was read as a challenge)/],
    ['did I answer the challenge', /A board asks of each deed whether it acts on the challenge/],
    ["why didn't mentoring count", /^Your draft (?:has no trace of|only names|shows it)/],
    ['give me 3 things to fix', /^First /],
    ['how long will it take me to fix this', /^Plan for 30 to 40 hours/],
  ])('is taken up: %s', async (said, expected) => {
    const told = await talk(scene).say(said)
    expect(wordsOf(told)).toMatch(expected)
    expect(told.understood).toBe(true)
    for (const { places } of told.statements) for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote)
  })

  test.each<[said: string, answer: RegExp]>([
    ['complaints went down', /^“complaints went down” tells a direction\. A reader asks from what to what/],
    ['nobody counted it', /^Then tell a change that somebody could observe/],
    ['where do I put the budget', /^That depends on what it does in the story/],
    ['where should the training go', /^That depends on what it does in the story/],
    ['where do I put the result?', /^A result says/],
    ['we plan to cut overtime by 20 percent', /^A result is what has happened/],
    ['can the result be in the future', /^A result is what has happened/],
    ['give me an example from my own draft of a good action', /^The action is what(?!.*(?:I serve|I am responsible))/s],
    ['are all my examples from the last ten years', /^No year in your draft lies more than ten years back/],
    ['where does my draft go?', /^This conversation is kept/],
    ['did the board like it', /^(?:Seat 1 weighs first|In the review)/],
    ['is it too late to apply?', /^I found nothing on extensions/],
    ["you're useless", /^I am sorry that it has been of little use/],
    ['can I say the union was difficult', /^Say “the chief counsel” rather than a name/],
    ['does morale count as a result', /^“As a result, morale improved/],
    ['I went from GS-9 to GS-15', /^(?!A value before)/],
  ])('or asked of it in passing: %s', async (said, expected) => {
    expect(wordsOf(await talk(scene).say(said))).toMatch(expected)
  })

  test.each(['my union president will back me up', 'the weather is nice today in town', 'I read your draft marks twice and you marked it'])('is none: %s', async (said) => {
    expect(wordsOf(await talk(scene).say(said))).not.toMatch(/^Is this a fact/)
  })

  test('asks about the competency in hand', async () => {
    const { say } = talk(scene)
    await say('how do I show conflict management?')
    expect(wordsOf(await say('the union sued us twice and I settled it'))).toMatch(/If it is to show Conflict Management, a reader looks for this: a named dispute/)
  })
})
