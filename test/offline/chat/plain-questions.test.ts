/** What candidates type in their own plain words about their own draft, and which kind of answer it gets. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { draft, packageScene, talk, wordsOf } from './talk.ts'

let scene: Scene = {} as never
beforeAll(async () => { scene = await packageScene() })

/** Kinds of answers by what only they say. */
const kinds = {
  second: /^Paragraph 3, “I decided to end the shared desk.*was read as/s,
  first: /^Paragraph 2, “In 2019 nine field offices.*Nothing in it is marked\. I would leave it/s,
  third: /^Paragraph 4, “By 2021 the wait(?!.*Paragraph 5)/s,
  last: /^Paragraph 6, “I was responsible for leading.*Marked in it: “/s,
  none: /^There is no paragraph 12; with its headings your draft has 6 paragraphs/,
  asks: /^A reader who goes by what is on the page would ask.*\n1\. /s,
  good: /^Leading Change: .*It shows Resilience/s,
  shorter: /^Your draft has \d+ words.*Two pages/s,
  action: /^The action of Leading Change: \d+ percent of the words.*Rule of thumb/s,
  result: /^The result of Leading Change: \d+ percent of the words.*Weak in paragraph 6/s,
  context: /^The context of Leading Change: \d+ percent of the words/,
  challenge: /^The challenge of Leading Change: \d+ percent of the words/,
  standing: /^In the review of this version Leading Change (?:meets|is borderline|does not meet) and is (?:not )?certified/,
  mend: /^First the 3 errors/,
  weakest: /^Paragraph 3, action: /,
  measure: /^After “.*a measure belongs/,
  refusesToWrite: /^I do not write your story/,
  noNumbers: /^Then tell a change that somebody could observe/,
  marks: /^An error breaks a published rule/,
  dismiss: /^Dismiss the mark where it stands/,
  kept: /^This conversation is kept/,
  program: /^I am a program/,
  essays: /^On May 29, 2025/,
  opening: /^The challenge is the one problem/,
  ending: /^A result says what was different/,
} as const

const asked: readonly (readonly [kind: keyof typeof kinds, ...wordings: string[]])[] = [
  ['second', 'Is my second paragraph ok?', 'whats wrong with the 2nd paragraph', 'Is paragraph 3 good?', 'look at paragraph three please', 'how do i improve my second para?', 'what competency does the second paragraph show'],
  ['first', 'is the first paragraph fine', 'How about my opening paragraph?'],
  ['third', 'is the third paragraph fine', 'thoughts on paragraph 4?'],
  ['last', 'How is my last paragraph?', 'is the final paragraph strong enough', 'what do you think of the closing paragraph'],
  ['none', 'is paragraph 12 ok'],
  ['asks', 'what would the board ask me?', 'what might a board member ask about this', 'What would they want to know more about?', 'what is unclear in my draft?', 'which questions would the panel have', 'where is it too general?'],
  ['good', 'what did I do well', 'what is my strongest part?', 'what is good about it?', 'What are my strengths?', 'what works in my draft'],
  ['shorter', 'What should I cut?', 'how can I shorten it', 'How do I make it shorter?', 'is this too long?', 'am i over the page limit'],
  ['action', 'is my action strong enough?', 'do I have enough action'],
  ['result', 'is my result ok', 'do I have enough results', 'is the ending ok?'],
  ['context', 'Is there too much context?', 'is my background too long'],
  ['challenge', 'is my challenge clear?', 'how is my beginning?'],
  ['standing', 'Will I pass?', 'what do you think of my draft', 'do you think I would get certified', 'is it any good'],
  ['mend', "I'm stuck", "I don't know where to start", 'can you make it better', 'what should i fix first'],
  ['weakest', 'which paragraph is the weakest', "what's my biggest weakness"],
  ['measure', 'where should I add numbers?', 'do I have enough numbers?'],
  ['refusesToWrite', 'can you write the result for me?', 'just rewrite my second paragraph'],
  ['noNumbers', "what if I don't have any numbers", 'my results are confidential', 'is it ok to say approximately'],
  ['marks', 'explain the yellow marks', 'what are the marks for'],
  ['dismiss', 'that mark is wrong', 'how do I ignore a mark'],
  ['kept', 'do you keep my draft?', 'is my draft private'],
  ['program', 'are you an AI?'],
  ['essays', 'do I need ECQs for a 2026 vacancy?'],
  ['opening', 'how should I begin my statement', 'what is a good first sentence'],
  ['ending', 'how do I end it'],
]

describe.each(asked.map(([kind, ...wordings]) => [kind, wordings] as const))('%s', (kind, wordings) => {
  test.each(wordings)('%s', async (wording) => {
    const answer = await talk(scene).say(wording)
    expect(wordsOf(answer)).toMatch(kinds[kind])
    expect([answer.understood, answer.quickReplies.length > 0]).toEqual([true, true])
    for (const { places } of answer.statements) for (const { start, end, quote } of places) expect(draft.slice(start, end)).toBe(quote)
  })
})

test('without a review, a question about the draft says so', async () => {
  for (const wording of ['what would the board ask me?', 'what did I do well', 'is my result ok']) {
    expect(wordsOf(await talk({ ...scene, review: null }).say(wording))).toMatch(/^There is no finished review/)
  }
})
