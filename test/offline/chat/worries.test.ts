/** What a nervous candidate asks: answered from what is known, honest where nothing was found, and never with a verdict on the person. */
import { beforeAll, describe, expect, test } from 'vitest'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import { topics } from '../../../src/offline/chat/hear.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { worries } from '../../../src/offline/chat/topics/worries.ts'
import { packageScene, reviewed, talk, wordsOf } from './talk.ts'

let scene: Scene = {} as never
beforeAll(async () => { scene = await packageScene() })

test.each<[said: string, id: string]>([
  ['is it bad that I was fired once?', 'fired'],
  ['they let me go in 2019, i was laid off. does it hurt', 'fired'],
  ['can I use my military service?', 'military'],
  ['can i use a story from the navy', 'military'],
  ['can I use a story from the private sector?', 'outside-government'],
  ['does volunteer work count', 'outside-government'],
  ['how long will the board take?', 'opm-time'],
  ['can I reuse a story?', 'same-example'],
  ['what if two of my stories overlap?', 'same-example'],
  ['can I use the same story in the resume and in the interview?', 'story-in-forms'],
  ['is it OK to use AI for this?', 'ai-use'],
  ['what if I freeze in the interview?', 'nerves'],
  ['what if I get a follow up question I cannot answer?', 'cannot-answer'],
  ['what should I wear to the interview?', 'clothes'],
  ['I have never managed people, can I still apply?', 'never-managed'],
  ['do I need to hire a writer?', 'writer'],
  ['can I apply to two SES jobs at once?', 'several-vacancies'],
  ['English is not my first language, will that hurt me?', 'first-language'],
  ['do they check the facts?', 'facts-checked'],
  ['what happens if I lie?', 'facts-checked'],
  ['can I use a classified project?', 'classified-story'],
  ['I have been out of work for two years, does that hurt?', 'career-gap'],
  ['do I need a college degree?', 'degree'],
  ['what does an SES get paid?', 'pay'],
  ['can I see an example of a good ECQ?', 'sample'],
  ['how many times can I try?', 'if-refused'],
  ['should I mention an award?', 'award'],
  ['can I copy from my performance review?', 'performance-review'],
  ['do spelling mistakes matter?', 'spelling-matters'],
  ['do I have to write about diversity?', 'diversity-words'],
  ['what if I miss the deadline?', 'late'],
])('%s', async (said, id) => {
  const told = await talk(scene).say(said)
  expect([told.understood, wordsOf(told)]).toEqual([true, topics.find((topic) => topic.id === id)?.says.join('\n')])
})

test.each(worries.flatMap(({ next }) => next))('what is offered next is understood: %s', async (reply) => {
  expect((await talk(scene).say(reply)).understood).toBe(true)
})

test.each([
  'am I good enough for this?', 'should I give up?', 'I am so nervous', 'i feel like giving up', 'this is hopeless',
])('doubt is met without a verdict on the person, and with one thing to do: %s', async (said) => {
  const told = await talk(scene).say(said)
  expect(wordsOf(told)).toMatch(/^I cannot tell what you can do, and I judge no person.*One thing to do next:\nThe 3 errors, since/s)
  expect(told.ratings).toEqual([])
})

test('what speaks for the draft already stands beside the doubt', async () => {
  const full = await reviewed({ text: scene.text.split('\n\nLeading People')[0] ?? '', kind: 'statement', ecq: 'leading-change', framework: 'ecq-2012', date: '2022-06-01' })
  expect(wordsOf(await talk(sceneOf(full, [])).say('should I even bother?'))).toMatch(/What speaks for your draft already:\nLeading Change: /)
})

describe('the draft itself', () => {
  test.each<[said: string, answer: RegExp]>([
    ['what is my worst paragraph?', /^The first paragraph of Leading People has most against it.*\nLeading People, first paragraph/s],
    ['which paragraph is the weakest', /^The first paragraph of Leading People has most against it/],
    ['which ECQ should I fix first?', /^Leading People: of those that are written it stands weakest\..*\nBegin there with this: .*\nThen write what is not there yet.*Results Driven, Business Acumen and Building Coalitions/s],
    ['which of my five should i start with', /^Leading People: /],
    ['how should I start?', /^First the 3 errors/],
    ['is my English good enough?', /^No proofreader ran/],
    ['can I still use my old essay?', /^Your draft was read as/],
  ])('%s', async (said, expected) => {
    const told = await talk(scene).say(said)
    expect([told.understood, wordsOf(told)]).toEqual([true, expect.stringMatching(expected)])
  })

  test('without a fault there is no worst paragraph', async () => {
    const review = { ...scene.review!, paragraphs: scene.review!.paragraphs.map((one) => ({ ...one, weak: [] })) }
    expect(wordsOf(await talk({ ...scene, review, findings: [] }).say('what is my worst paragraph'))).toMatch(/^No paragraph has anything against it/)
  })
})
