/** What candidates ask about their own draft, answered from that draft: counted, found and quoted; and what is not understood, without a poor guess. */
import { beforeAll, describe, expect, test } from 'vitest'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { draft, packageScene, reviewed, talk, wordsOf } from './talk.ts'

const resume = `DANA R. OKONJO
Alexandria, VA

EXPERIENCE

Director, Medical Supply Chain (GS-15), Department of Veterans Affairs, Washington, DC | June 2020 – present

- Cut stock-outs of surgical supplies at 112 hospitals from 9.4 percent to 1.8 percent in 26 months by ending 74 local catalogs and moving buyers into one national center.
- Declined a request to steer an emergency mask order to one firm, documented the reason under the Competition in Contracting Act, and competed the order in 72 hours; the Government Accountability Office denied the later protest.

Deputy Director, Distribution, Defense Logistics Agency, New Cumberland, PA | January 2015 – May 2020

- Managed 640 employees and served on various working groups.
- Led the 2018 consolidation of two depots, keeping 97 percent of workers and lowering cost per line from $31 to $22.
- Negotiated contracts for ship repair parts.`

let [scene, posts] = [{} as Scene, {} as Scene]
beforeAll(async () => {
  scene = await packageScene()
  posts = sceneOf(await reviewed({ text: resume, kind: 'resume', framework: 'ecq-2025', date: '2026-11-23' }), [])
})

async function answered(own: Scene, said: string): Promise<string> {
  const told = await talk(own).say(said)
  for (const { places } of told.statements) for (const { start, end, quote } of places) expect(own.text.slice(start, end)).toBe(quote)
  const lines = told.statements.map(({ text }) => text)
  expect(new Set(lines).size).toBe(lines.length)
  return wordsOf(told)
}

describe('is counted', () => {
  const we = /^Your draft says “we” once\.\n/
  const examples = /^Leading Change tells 1 example, as the review parts it: it begins with “In 2019 nine field offices.*\nLeading People tells \d example/s
  const figures = /^Of the \d sentences that the review read as result, \d tells? two figures or more, \d one alone, and \d none/
  const general = /^One or two examples for each ECQ, never more than two\. One or two full/
  const pronoun = /^Write “I”/
  test.each<[said: string, answer: RegExp]>([
    ...['do I use too many we?', 'do I say we too often', 'am I using we too much?', 'are there too many we in my draft', 'do i write we a lot'].map((said): [string, RegExp] => [said, we]),
    ['how often do I say we?', /^Your draft says “we” once\.$/],
    ['do I say I too often', /^Your draft says “I” \d+ times\./],
    ...['should I write I or we', 'is it ok to use we at all', 'why I and not we'].map((said): [string, RegExp] => [said, pronoun]),
    ...['how many examples do I have?', 'how many stories are there in my draft', 'do I have too many examples', 'do I have enough examples?'].map((said): [string, RegExp] => [said, examples]),
    ...['how many examples per ECQ?', 'how many stories may I tell per ECQ', 'how many examples should I have'].map((said): [string, RegExp] => [said, general]),
    ...['which of my results have no number?', 'show me which result has no before and after', 'list the results without a measure', 'do all my results have numbers'].map((said): [string, RegExp] => [said, figures]),
    ['how many words should the result have?', /^No published share exists/],
    ['how many words do I have', /^Your draft has 3 errors/],
  ])('%s', async (said, expected) => {
    expect(await answered(scene, said)).toMatch(expected)
  })
})

describe('is found by its words', () => {
  test.each<[said: string, answer: RegExp]>([
    ['how do I make the consolidation bullet stronger?', /^“Led the 2018 consolidation of two depots/],
    ['what about my stock-outs bullet', /^“Cut stock-outs/],
    ['my mask order bullet is about the law, why was it put under Leading People?', /^“Declined a request.*was read under .*each bullet is read under the one ECQ/s],
    ['is it ok to mention the protest?', /^Your draft speaks of it here: “Declined a request.*I know of no rule against the subject itself/s],
    ['should I write about the mask order', /^Your draft speaks of it here: “Declined/],
    ['I think Accountability is shown where I declined to steer the order. Do you agree?', /^“Declined a request.*The review (?:found Accountability|did not find Accountability there)/],
    ['what is wrong with "Managed 640 employees and served on various working groups"?', /^“Managed 640.*Yet it says what the post was rather than one thing that you did(?!.*No fault)/s],
    ['is "Negotiated contracts for ship repair parts" good?', /Yet it ends with what was done: it does not say what came of it/],
    ['what do you make of "Cut stock-outs of surgical supplies at 112 hospitals"', /No fault was found in it/],
    ['but I managed 640 employees, surely that counts', /^640 stands in your draft already: “Managed 640.*It proves no competency by itself/s],
    ['I led 300 people across nine sites', /^Is this a fact of your story/],
    ['is my resume ready to send?', /^In the review of this version/],
    ['why does it say no evidence of Merit and Competence?', /^In the review of this version Merit and Competence/],
    ['what number should I put for savings?', /^No\. I put in no figure/],
    ['do I need technology in each ecq', /^No\. Technology belongs to one ECQ/],
  ])('%s', async (said, expected) => {
    expect(await answered(posts, said)).toMatch(expected)
  })

  test.each<[said: string, answer: RegExp]>([
    ['is my second example ok', /^Leading People, first paragraph/],
    ['what about the first story', /^Leading Change, first paragraph/],
    ['can I use this story for Business Acumen too?', /^No\. The same example may not serve two ECQs/],
    ['can this example count for Results Driven as well', /^No\. The same example/],
    ['can I use this story in the interview', /^I found no rule against it\. One story may serve/],
    ['how does my Leading Change compare with my Leading People?', /^Leading Change stands strongest|^Leading Change and|stands? (?:alike|strongest)/],
    ['how do I fix the first warning', /\nOne that is right, from another story: /],
    ["what's my biggest strength", /^Leading Change: /],
    ['can I ignore it', /^Dismiss the mark where it stands/],
    ['can i use my draft again next year', /^I found no rule against it/],
    ['how old is this tool', /^(?!\d* ?[Yy]ears? )/],
    ['which of my paragraphs is the weakest?', /^The first paragraph of Leading People has most against it/],
    ['make my opening punchier', /^I do not write your story/],
    ['I disagree with the weak verb mark, remove it', /^“was responsible for” is marked.*dismiss it where it stands/s],
    ['is the weak verb mark right?', /^“was responsible for” is marked: weak verb.*A rule sees words, not what you meant by them/s],
    ['what does the board mean by results with a before and an after? I have one: the wait fell from 21 days to 3', /^A result says.*\nBoth figures stand in your draft already/s],
  ])('of two ECQs: %s', async (said, expected) => {
    expect(await answered(scene, said)).toMatch(expected)
  })
})

describe('of the board and the person', () => {
  test.each<[said: string, answer: RegExp]>([
    ...['what is the difference between a discuss and disapprove', 'what does discuss mean', 'discuss versus disapprove?'].map((said): [string, RegExp] => [said, /^They are what a seat would say of the whole case/]),
    ...['am I a bad leader?', 'am i a bad manager', 'am I a good leader'].map((said): [string, RegExp] => [said, /^I cannot tell, and I do not judge people/]),
    ...['Should I mention that I am a veteran?', 'does it help that I am a veteran', 'I am a veteran, can I use my time in the service?'].map((said): [string, RegExp] => [said, /^I found no rule that shuts it out/]),
    ...['can I go to three pages', 'may my resume have three pages?', 'is three pages too long', 'can i go over two pages'].map((said): [string, RegExp] => [said, /^A narrative of all five ECQs may have at most ten pages/]),
    ['how far does a deed have to reach?', /^Executive means roughly GS-15/],
    ['is it bad that I was fired once?', /^I found no guidance that speaks of it/],
  ])('%s', async (said, expected) => {
    expect(await answered(scene, said)).toMatch(expected)
  })

  const unkind = /fired|investigat|too old|first language|out of work|turned down|never managed|good leader|bad|degree|delete/i
  test.each(['do I need KSAs?', 'should I delete the comma', 'will they like me', 'am I tall enough', 'what job should I mention first', 'is it bad that I like cake', 'should I mention my hobby', 'can my dog read this', 'was I right to leave Denver', 'how old is the board', 'should I call my mother', 'do they check my shoes'])('no poor guess is made, and no hurtful one: %s', async (said) => {
    const told = await talk(scene).say(said)
    if (!told.understood) expect(told.quickReplies.map(({ text }) => text).filter((text) => unkind.test(text))).toEqual([])
    expect(wordsOf(told)).not.toMatch(/^I found no guidance that speaks of it/)
  })

  test('a mark that folds under another of its own rule is named once', async () => {
    const rule = scene.findings.find(({ quote, under }) => quote !== '' && under === null)!
    const twice: Scene = { ...scene, findings: [...scene.findings, { ...rule, id: 'again', under: rule.id }, { ...rule, id: 'third', under: rule.id, ruleId: 'no-measure' }, { ...rule, id: 'fourth', under: rule.id, ruleId: 'no-measure' }] }
    const words = wordsOf(await talk(twice).say('why is this marked?', { type: 'finding', id: rule.id }))
    expect(words).toMatch(/On the same words: (?:[^.;]+; )*result without a measure\./)
    expect(words).not.toMatch(/result without a measure; result/)
  })
})

test('the draft of the talk is the one that is asked about', () => {
  expect(scene.text).toBe(draft)
})
