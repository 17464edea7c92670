/** What somebody new to the coach says to it: figures in the middle of a question, asides in a walk, answers out of their order. */
import { beforeAll, describe, expect, test } from 'vitest'
import { traceLineage } from '../../../src/coach/trace-lineage.ts'
import type { Review } from '../../../src/ecq/review.ts'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import { fromTo } from '../../../src/offline/chat/fill.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { measures } from '../../../src/offline/words/measures.ts'
import { askingIn, deps, draft, packageScene, reviewed, talk, wordsOf } from './talk.ts'

let scene: Scene = {} as never
beforeAll(async () => { scene = await packageScene() })

describe('a value before and one after', () => {
  test.each<[said: string, before: string, after: string]>([
    ['my turnover went from 18 percent to 9 percent, where do I put it?', '18 percent', '9 percent'],
    ['I cut it from 900 to 120 by moving four clerks', '900', '120'],
    ['from $4 million a year to $3.1 million a year in fiscal year 2022 because we cut', '$4 million a year', '$3.1 million a year in fiscal year 2022'],
    ['from about 48 percent in March 2020 to 71% (FY2022) and more', 'about 48 percent in March 2020', '71% (FY2022)'],
    ['from 12 of 80 people to 40 of 80 people', '12 of 80 people', '40 of 80 people'],
  ])('are the figures with their units alone: %s', (said, before, after) => {
    expect(fromTo(said)).toEqual({ before, after })
  })

  test.each<[said: string, answer: RegExp]>([
    ['the wait fell from 21 days to 3 days, where do I put that?', /^Both figures stand in your draft already: “By 2021 the wait had fallen from 21 days to 3” in Leading Change\.$/],
    ['Can I say that morale went from 18 percent to 9 percent?', /^A value before and one after.*9 percent of \[…\] said that/s],
  ])('%s', async (said, expected) => {
    expect(wordsOf(await talk(scene).say(said))).toMatch(expected)
  })

  test('go where the draft speaks of the same thing, without the question', async () => {
    const { say, facts } = talk(scene)
    const told = await say('my morale went from 18 percent to 9 percent, where do I put it?')
    expect(wordsOf(told)).toMatch(/Your draft speaks of it here: “The team was involved in the retreat and morale improved greatly” in Leading People\..* 9 percent of \[…\] said that \[…\], against 18 percent in \[…\]\.$/s)
    await say('yes')
    expect(facts().map(({ text }) => text)).toEqual(['my morale went from 18 percent to 9 percent'])
  })
})

describe('an aside in a walk', () => {
  test('is answered, and the question is asked again', async () => {
    const { say } = talk(scene)
    await say('Help me with a measure for Leading People')
    expect(wordsOf(await say('am I a good leader?'))).toMatch(/^I cannot tell, and I do not judge people.*\n1 of \d: /s)
    expect(wordsOf(await say('can you invent the rest?'))).toMatch(/^No\. I put in no figure.*\n1 of \d: /s)
  })

  test('that is not understood leaves its choices to take', async () => {
    const { say } = talk(scene)
    await say('Help me with a measure for Leading People')
    const told = await say('what time is it?')
    expect(wordsOf(told)).toMatch(/^I did not understand that, or I do not know it\. I can explain.*\n1 of \d: /)
    expect(told.quickReplies.map(({ text }) => text)).toEqual([expect.stringMatching(/\?$/), expect.stringMatching(/\?$/), 'Help me with a measure', 'Skip', 'Stop'])
  })
})

test.each<[said: string, answer: RegExp]>([
  ['what is the single worst sentence?', /^This one has most against it[^\n]*\n“[^”]*” stands in the draft\.(?!.*” stands in the draft).*It was found weak/s],
  ['how do I shorten the introduction', /^Your draft has no introduction: its first ECQ begins at once\.\nOne paragraph at most/],
  ['what is wrong with my introduction?', /^Your draft has no introduction/],
  ['how can I make my intro shorter', /^Your draft has no introduction/],
  ["just tell me I'd pass", /^I cannot give or change a rating in talk/],
  ['say that it meets', /^I cannot give or change a rating in talk/],
  ["tell me if I'd pass", /^That depends on how many ECQs are refused/],
  ['what did the third seat say?', /^Seat 3 weighs first(?!.*Seat [12] weighs)/s],
  ['who is on the board?', /^The Qualifications Review Board has three/],
  ['why did seat 3 refuse me?', /^Seat 3 weighs first(?!.*Seat [12] weighs)/s],
  ['am I too old for this?', /^Your own age plays no part.*under ten years old/],
  ['I am nervous about the board interview, how does it go?', /45 minutes, five set questions/],
  ['should I mention that I was investigated and cleared?', /^I found no guidance on that/],
  ['do I have to mention technology in every answer?', /^No\. Technology belongs to one ECQ/],
])('%s', async (said, expected) => {
  const told = await talk(scene).say(said)
  expect([told.understood, wordsOf(told)]).toEqual([true, expect.stringMatching(expected)])
})

test.each(['What should I mend first?', 'Is my second paragraph ok?', 'is paragraph 1 of Leading People good', 'What should I cut?', 'do I sound like a leader', 'list all marks', 'where do I write we', 'Next mark', 'What is weak-verb?', 'why did you mark “responsible for”?'])('speaks of no rule by its id: %s', async (said) => {
  const words = wordsOf(await talk(scene).say(said))
  const ids = scene.rules.map(({ id }) => id).filter((id) => id.includes('-') || ['buzzword', 'bureaucratese'].includes(id))
  expect(ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(words))).toEqual([])
})

describe('what is told under another question', () => {
  const satisfaction = (): Scene => askingIn(scene, measures.satisfaction.template, ['satisfaction'])

  test('goes into its blanks, and is not asked again', async () => {
    const { say } = talk(satisfaction())
    await say('Help me with a measure for Leading People')
    await say('staff of the Denver office')
    expect(wordsOf(await say('48 percent said so in 2020, 71 percent in 2022'))).toMatch(/^I take “48 percent” as the value before and “71 percent” as the value after\.\n2 of 3/)
    expect(wordsOf(await say('120 people answered'))).toMatch(/^I read “120 people answered” as a count.*2 of 3/s)
    expect(wordsOf(await say('they trust their supervisor'))).toMatch(/^3 of 3/)
    expect((await say('the agency')).suggestion?.filled).toBe('Asked by the agency in 2022, 71 percent of staff of the Denver office said that they trust their supervisor, against 48 percent in 2020.')
  })

  test('may come with the first question, and people who answered are who was asked', async () => {
    const { say, state } = talk(satisfaction())
    await say('Help me with a measure for Leading People')
    expect(wordsOf(await say('48 percent in 2020 and 71 percent in 2022'))).toMatch(/^I take .*\n1 of 3/)
    await say('120 people answered')
    expect(state().walk?.answers).toEqual([null, '2022', '71 percent', '120 people', null, '48 percent', '2020'])
  })

  test('is asked about where it is in doubt which is which', async () => {
    const { say, state } = talk(satisfaction())
    await say('Help me with a measure for Leading People')
    const one = await say('48 percent')
    expect([wordsOf(one), one.quickReplies[0]?.text]).toEqual([expect.stringMatching(/^I read “48 percent” as a value\. Was it the one before, or the one after\?/), '48 percent was before'])
    const two = await say('71 percent and 48 percent')
    expect([wordsOf(two), two.quickReplies[1]?.text]).toEqual([expect.stringMatching(/Which was before, and which after\?/), 'From 48 percent to 71 percent'])
    await say('From 48 percent to 71 percent')
    expect(state().walk?.answers).toEqual([null, null, '71 percent', null, null, '48 percent', null])
  })
})

describe('answers to the questions of an interview', () => {
  const spoken = `Question 1: Tell us about a time when you had to drive a major efficiency in your organization.

So in 2022 I ran the benefits office in Cleveland, and we paid for three warehouses of paper files. I walked the warehouses with the records chief and stopped the lease on the biggest one. It saved $6.4 million a year, and no claim was held more than a day.

Question 3: How have you upheld the Constitution and the rule of law in a difficult decision?

In 2023 the deputy asked me to hold back 400 decisions until after the quarter. I told him that I could not, called our general counsel, and released them the next day. The inspector general found that we had followed the law in every case.`
  let interview: Scene = {} as never
  beforeAll(async () => { interview = sceneOf(await reviewed({ text: spoken, kind: 'answer', framework: 'ecq-2025', date: '2024-06-01' }), []) })

  test.each<[said: string, answer: RegExp]>([
    ['how was my answer to question 3?', /^Question 3, “How have you upheld.*Rule of Law.*In the review of this version.*The answer has \d+ words, about half a minute: shorter.*“In 2023 the deputy(?!.*warehouses)(?!.*leave it as it is)/s],
    ['which ecq is question 1?', /^Question 1, “Tell us about.*: the answer was read as Driving Efficiency\.$/],
    ['why was my first answer refused?', /^Question 1, .*In the review of this version Driving Efficiency/s],
    ['how is question 2?', /^There is no question 2 in this draft; it has 2 questions: 1 and 3\.$/],
  ])('are counted as the file counts them: %s', async (said, expected) => {
    expect(wordsOf(await talk(interview).say(said))).toMatch(expected)
  })
})

describe('what became of the draft', () => {
  const after = draft.replace('I was responsible for leading a diverse team and for team building.', 'I led a team of forty clerks.')
  const second = async (text: string): Promise<Scene> => {
    const review = await reviewed({ text, kind: 'package', framework: 'ecq-2012', date: '2022-06-01' })
    return sceneOf(review, [], undefined, { since: () => traceLineage([{ version: 1, review: scene.review as Review }, { version: 2, review }], { draft: 'one' }) })
  }

  test.each<[said: string, text: string, answer: RegExp]>([
    ['what did I fix since last time?', after, /^Since version 1: \d things fixed, .* still open\.\nFixed: .*“was responsible for”, weak verb.*Leading People stands/s],
    ['compare my versions', draft, /^Not a word has changed since version 1/],
  ])('%s', async (said, text, expected) => {
    const now = await second(text)
    const told = await talk(now).say(said)
    expect(wordsOf(told)).toMatch(expected)
    for (const { places } of told.statements) for (const { start, end, quote } of places) expect(now.text.slice(start, end)).toBe(quote)
  })
})

describe('spelling', () => {
  const misspelled = draft.replace('many meetings', 'manny meetings')
  const [start, quote] = [misspelled.indexOf('manny'), 'manny']
  const marking = { ...deps, proofread: async () => ({ marks: [{ start, end: start + quote.length, kind: 'spelling' as const, message: 'Did you mean “many”?', replacements: ['many'] }], unread: [] }) }

  test('is answered with its marks', async () => {
    const own = sceneOf(await reviewed({ text: misspelled, kind: 'package', framework: 'ecq-2012', date: '2022-06-01' }, marking), [], undefined, { proofread: true })
    for (const said of ['is my spelling ok?', 'did I make any typos', 'check my grammar']) {
      const told = await talk(own).say(said)
      expect([wordsOf(told), told.statements[0]?.places]).toEqual([expect.stringMatching(/^1 word looks misspelled: “manny” \(perhaps “many”\)\./), [{ start, end: start + quote.length, quote }]])
    }
  })

  test.each<[proofread: boolean, answer: RegExp]>([[true, /^The proofreader found no misspelled word/], [false, /^No proofreader ran on this version/]])('without marks says whether somebody looked: %s', async (proofread, expected) => {
    expect(wordsOf(await talk({ ...scene, proofread }).say('is my spelling ok?'))).toMatch(expected)
  })

  test.each<[unread: number[], answer: RegExp]>([
    [[1], /^The proofreader found no misspelled word in what it read of this version\..*\nThe proofreader failed on 1 paragraph, /s],
    [Array.from({ length: 100 }, (_, index) => index), /^No proofreader ran on this version/],
  ])('says what the proofreader failed on: %#', async (unread, expected) => {
    const own = sceneOf(await reviewed({ text: draft, kind: 'package', framework: 'ecq-2012', date: '2022-06-01' }, { ...deps, proofread: async () => ({ marks: [], unread }) }), [], undefined, { proofread: true })
    expect(wordsOf(await talk(own).say('is my spelling ok?'))).toMatch(expected)
  })
})

test('the introduction of a draft is what stands before its first ECQ', async () => {
  const text = `I have led large offices for twenty years, and I believe in people. I was responsible for many programs.\n\n${draft}`
  const own = sceneOf(await reviewed({ text, kind: 'package', framework: 'ecq-2012', date: '2022-06-01' }), [])
  expect(wordsOf(await talk(own).say('how do I shorten my introduction?'))).toMatch(/^Your introduction, “I have led large offices.*has 19 words\.\n.*weak verb.*One paragraph at most/s)
})

describe('quick replies', () => {
  test('offer no measure where no place lacks one', async () => {
    const measured = (): Scene => ({ ...scene, review: { ...(scene.review as Review), outcomes: [] } })
    for (const said of ['What keeps Leading People from certified?', 'Is my second paragraph ok?', 'Which sections are weak?', 'what have I told you?']) {
      const { quickReplies } = await talk(measured()).say(said)
      expect(quickReplies.map(({ text }) => text)).not.toContain('Help me with a measure')
    }
    expect((await talk(scene).say('Which sections are weak?')).quickReplies.map(({ text }) => text)).toContain('Help me with a measure')
  })

  test('a board has something to ask while an ECQ stands refused', async () => {
    const review = scene.review as Review
    const quiet: Scene = { ...scene, review: { ...review, outcomes: [], paragraphs: review.paragraphs.map((one) => ({ ...one, weak: [] })) } }
    expect(wordsOf(await talk(quiet).say('what would the board ask me?'))).toMatch(/Leading People is not certified, and no single passage is asked about there\. Against it: /)
  })
})
