/** What an anxious first-timer, an executive who is sure of himself and a writer of resumes said in talks of twenty turns, and the kind of answer each gets. */
import { beforeAll, describe, expect, test } from 'vitest'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { reviewed, talk, wordsOf } from './talk.ts'

const actuary = `MERIT AND COMPETENCE

This core qualification involves the demonstrated knowledge, ability and technical competence to effectively and reliably produce work that is of exceptional quality.

I consider myself a subject matter expert in actuarial science. At the Corporation I am recognized for the exceptional quality of my work.

I rebuilt the pension valuation model in 2022. I found that the old model assumed that every plan would withdraw at once, ran the three alternatives past the Chief Actuary, and chose the one that treats each employer separately. When interest rates rose by three points in five months I stopped the quarterly run with two days to go and told the Director that the figure we were about to publish was wrong by $2.3 billion.

The published liability was upheld by the auditors without adjustment for the first time in five years. The run that took 26 days takes 9.

In my current position I perform reviews of plan valuations and routinely handle the most complex cases.`

const resume = `DANA WELLS

SUMMARY
Senior logistics executive, 19 years in two departments.

EXPERIENCE

Director, Medical Supply, Department of Veterans Affairs, Washington, DC | June 2020 – present

- Cut stock-outs of surgical supplies at 112 hospitals from 9.4 percent to 1.8 percent in 26 months by ending 74 local catalogs.
- Returned $186 million in unspent inventory funds to patient care over three fiscal years after finding that hospitals reordered on a calendar.

Deputy Director, Distribution, Defense Logistics Agency | January 2015 – May 2020

- Responsible for the oversight of three distribution depots.
- Negotiated contracts for ship repair parts.`

let [first, writer] = [{} as Scene, {} as Scene]
beforeAll(async () => {
  first = sceneOf(await reviewed({ text: actuary, kind: 'statement', framework: 'ecq-2025', ecq: 'merit-and-competence', date: '2026-11-23' }), [])
  writer = sceneOf(await reviewed({ text: resume, kind: 'resume', framework: 'ecq-2025', date: '2026-11-23' }), [])
})

async function holds(scene: Scene, said: string, expected: RegExp): Promise<void> {
  const told = await talk(scene).say(said)
  expect(wordsOf(told)).toMatch(expected)
  expect(told.understood).toBe(true)
  const lines = told.statements.map(({ text }) => text)
  expect(new Set(lines).size).toBe(lines.length)
  for (const { places } of told.statements) for (const { start, end, quote } of places) expect(scene.text.slice(start, end)).toBe(quote)
}

const encouraged = /^I cannot tell what you can do, and I judge no person/
const standing = /^In the review of this version Merit and Competence/
const order = /^No rule was found that fixes the order/
const quoting = /^I found no rule against it\. But praise proves nothing/

describe('the anxious first-timer', () => {
  test.each<[said: string, answer: RegExp]>([
    ...["hi, I've never done this before and I'm really scared", 'i feel stupid', 'I feel like a fraud', 'honestly i am so nervous right now', 'I am ashamed of this'].map((said): [string, RegExp] => [said, encouraged]),
    ['I am nervous about the board interview, how does it go?', /45 minutes/],
    ['i failed last time and i am scared', /^It depends on who turned you down/],
    ...['what is this thing even', 'what are you for', 'what does this tool do'].map((said): [string, RegExp] => [said, /^I explain marks/]),
    ...['so did i fail?', 'was I refused', 'did it get rejected', 'have i failed already', 'is it because i am not a good writer', 'give me the bottom line', 'what exactly would flip it'].map((said): [string, RegExp] => [said, standing]),
    ...['the definition at the top, should i keep it?', 'should I delete the definition'].map((said): [string, RegExp] => [said, /Cut the definition and begin with your challenge/]),
    ...['i dont have a challenge do i', 'do I have a challenge', 'am I missing a challenge?', 'where is my challenge'].map((said): [string, RegExp] => [said, /^The challenge of Merit and Competence: /]),
    ['where do I put the challenge?', /^The challenge is the one problem/],
    ...['can i quote my supervisor?', 'may I use a testimonial'].map((said): [string, RegExp] => [said, quoting]),
    ["is it ok to say I'm a subject matter expert", /^Your draft speaks of it here: “I consider myself a subject matter expert.*Marked in it: .*What to do there: /s],
    ["the auditors upheld it, isn't that enough?", /^“The published liability was upheld by the auditors/],
    ['how do I show resilience', /^Agility and Resilience \(under Merit and Competence, ecq-2025\)/],
    ['the old model assumed every plan would withdraw at once and it was wrong by 2.3 billion', /^2\.3 billion stands in your draft already: “When interest rates rose/],
    ['how many competencies am i missing', /^Merit and Competence: /],
    ['thank you so much, you are kind', /^You are welcome/],
    ['can i come back tomorrow', /^This conversation is kept/],
    ['I trained nine analysts, is that a result?', /^A result says what was different/],
    ['how do I know if something is a result or an action', /^The action is what you decided.*\nA result says/s],
    ['my boss said it passes', /^That may well be so/],
  ])('%s', async (said, expected) => holds(first, said, expected))

  test('asks what to do about the mark in hand', async () => {
    const { say } = talk(first)
    await say('why is "In my current position I perform reviews" bad')
    for (const said of ['do I delete it or change it', 'what do they want instead']) expect(wordsOf(await say(said))).toMatch(/^Choose one occasion/)
  })
})

describe('the executive', () => {
  test.each<[said: string, answer: RegExp]>([
    ['which seat is the hardest on me', /^(?:No seat stands out as the hardest|Seat \d is the hardest)/],
    ...['compare this to what other candidates send', 'how do I rank against other candidates?', 'is mine better than most'].map((said): [string, RegExp] => [said, /^I hold no other candidate’s draft/]),
    ['how confident are you in this', /^Rules mark known faults/],
    ['how many of my sentences did you read as action', /^\d+ sentences? of \d+ (?:was|were) read as action: “/],
    ['which sentences did you count as nothing', /^\d+ sentences? of \d+ (?:was|were) read as no part of a story|^No sentence/],
    ['list every competency you found with the sentence', /^Merit and Competence: (?:shown: \w[\w ]+, “|none is shown)/],
    ...['can I skip the challenge, everyone knows the story', 'should the result come first', 'may I begin with the result?', 'must I keep the order of the parts'].map((said): [string, RegExp] => [said, order]),
    ['can I name the Secretary?', /^Say “the chief counsel” rather than a name/],
    ['Nine hospitals, 14,000 staff. That is executive by any measure.', /^Is this a fact of your story/],
    ['thanks. that will do', /^You are welcome/],
  ])('%s', async (said, expected) => holds(first, said, expected))

  test('has what he has just said saved and forgotten', async () => {
    const { say, facts } = talk(first)
    await say('we also saved $4 million in overtime from 2022 to 2024')
    expect(wordsOf(await say('save that'))).toMatch(/^Noted, in your words/)
    expect(facts()).toHaveLength(1)
    await say('forget it')
    expect(facts()).toEqual([])
  })
})

describe('the writer of resumes', () => {
  const bullet = /^Keep the order of the story and leave out the telling/
  test.each<[said: string, answer: RegExp]>([
    ...['should I say "I" in bullets?', 'do the bullets need all of CCAR?', 'how many bullets should a resume have'].map((said): [string, RegExp] => [said, bullet]),
    ['is two pages long enough', /^Your resume has \d+ words.*For a Title 5 vacancy it may have two pages/],
    ...['which bullet has no number?', 'which bullets lack a figure'].map((said): [string, RegExp] => [said, /^2 of 4 bullets have no figure; years are not counted: “Responsible.*“Negotiated/]),
    ...['which bullets are weakest?', 'rank my bullets', 'what is my worst bullet'].map((said): [string, RegExp] => [said, /^These have most against them.*\n“(?:Negotiated|Responsible)/]),
    ['which is the strongest bullet', /^(?:These have nothing against them|No bullet stands out)/],
    ['which ecq is the $186 million bullet?', /^“Returned \$186 million.*was read under /],
    ['how is the third bullet', /^“Responsible for the oversight/],
    ['what is wrong with the summary', /^“Senior logistics executive/],
    ['she cut injuries from 41 to 12', /^No bullet of yours speaks of it yet: in a resume it makes a bullet of its own/],
    ['will you keep her data', /^This conversation is kept/],
    ['can the same bullet count for two ECQs', /^No\. The same example/],
  ])('%s', async (said, expected) => holds(writer, said, expected))
})
