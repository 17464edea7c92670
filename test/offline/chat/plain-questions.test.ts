/** What candidates type in their own plain words about their own draft, and which kind of answer it gets. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { draft, packageScene, talk, wordsOf } from './talk.ts'

let scene: Scene = {} as never
beforeAll(async () => { scene = await packageScene() })

/** Kinds of answers by what only they say. */
const kinds = {
  second: /^Leading Change, second paragraph, “I decided to end the shared desk.*was read as/s,
  openingParagraph: /^Leading Change, first paragraph, “In 2019 nine field offices.*Nothing in it is marked\. I would leave it/s,
  third: /^Leading Change, third paragraph, “By 2021 the wait(?!.*fourth paragraph)/s,
  last: /^Leading People, first paragraph, “I was responsible for leading.*Marked in it: “/s,
  none: /^There is no paragraph 12; without its headings your draft has 4 paragraphs/,
  asks: /^A reader who goes by what is on the page would ask.*\n1\. /s,
  good: /^Leading Change: .*It shows Resilience/s,
  shorter: /^Your draft has \d+ words.*Two pages/s,
  action: /^The action of Leading Change: \d+ percent of the words.*Rule of thumb/s,
  result: /^The result of Leading Change: \d+ percent of the words.*Weak in the first paragraph of Leading People/s,
  context: /^Not by our rule of thumb: the context takes at most a third of the words\.\nThe context of Leading Change: \d+ percent of the words/,
  challenge: /^The challenge of Leading Change: \d+ percent of the words/,
  standing: /^In the review of this version Leading Change (?:meets|is borderline|does not meet) and is (?:not )?certified/,
  mend: /^First the 3 errors/,
  weakest: /^Leading Change, second paragraph, action: /,
  measure: /^After “.*a measure belongs/,
  refusesToWrite: /^I do not write your story/,
  noNumbers: /^Then tell a change that somebody could observe/,
  marks: /^An error breaks a published rule/,
  dismiss: /^Dismiss the mark where it stands/,
  deletes: /^I delete no draft from within a conversation/,
  kept: /^This conversation is kept/,
  program: /^I am a program/,
  essays: /^On May 29, 2025/,
  opening: /^The challenge is the one problem/,
  ending: /^A result says what was different/,
  noInvention: /^No\. I put in no figure/,
  fromThePage: /^I can only tell once it stands in the draft.*What changes a rating/s,
  counts: /^Your draft says “we” once and “I” \d+ times\.$/,
  framework: /^Your draft was read as a narrative of all five ECQs under the framework of 2012.*May 29, 2025.*Narratives are still written by these: defense intelligence/s,
  level: /weak verb.*Executive means roughly GS-15/s,
  weakWords: /^There is one mark under “weak verb”: “was responsible for”/,
  noIntroduction: /^Your draft has no such mark\.\nLong introduction/,
  marked: /^Your draft has 3 errors.*error: /s,
  refused: /^That depends on how many ECQs are refused/,
  failure: /^Yes, where the story goes on after it/,
  both: /^Leading Change \(ecq-2012\).*\nLeading People \(ecq-2012\)/s,
  actionAndResult: /^The action is what you decided.*\nA result says what was different/s,
  board: /^The Qualifications Review Board has three/,
  approved: /^Approved means that you may be appointed/,
  age: /^Under ten years old/,
  help: /^I explain marks/,
  coverage: /^Leading Change: shown/,
  acronyms: /^Acronym not spelled out/,
  length: /^Your draft has \d+ words(?!.*(?:Cut there|plainly too long)).*Too short is what leaves out/s,
  example: /^(?:A result says|The action is what you decided).*\n(?:One of your own, in which nothing is marked: “|Your draft has no (?:action|result) yet that could stand)/s,
  gap: /^In the review of this version Leading Change .*What would change that/s,
  untouched: /^Nothing\. I mark, ask and explain/,
  since: /^I know of no earlier review of this draft.*\nAs it stands it has/,
  decides: /^Each member reads the case alone/,
  one: /^One or two examples for each ECQ/,
  bullets: /^No rule for or against bullet points/,
  compared: /^Leading People stands weakest in this review\.\nIn the review of this version Leading People was not judged: it is too short by 75 words\.\nIn the review of this version Leading Change does not meet and is not certified\. \d of 3 seats certify it; /,
  stronger: /^Leading Change stands strongest in this review\./,
  sentence: /^“In 2019 nine field offices shared one clerk.*stands in the draft\. The review read it as .*No rule marks it\.\nNo fault was found in it/s,
  secondSentence: /^“We held many meetings.*Marked: .*\n“We held”: /s,
  lastSentence: /^“The team was involved in the retreat and morale improved greatly” stands in the draft/,
  figure: /^“21 days” stands in the draft\./,
  quoted: /^“morale improved greatly” stands in the draft\..*“.*”: .*measure|^“morale improved greatly” stands in the draft\..*found weak/s,
  counted: /^Leading People: 4\d words of \d+, with /,
  others: /^Tell only what you did yourself/,
  who: /^I am a program.*\nThis conversation is kept/s,
  time: /^The Qualifications Review Board.*\nOPM aims/s,
  long: /^No share of the action is too much/,
  turnedDown: /^It depends on who turned you down/,
  pronoun: /^Write “I”/,
  placed: /^A value before and one after belong in the result.*\nA sentence with room for them: The time needed for \[…\] went from 45 days in \[…\] to 12 days in \[…\], according to \[…\]\.$/s,
  grade: /^Who may apply, the announcement says/,
  bullet: /^Keep the order of the story/,
  own: /^Yes\. The same example may not serve two ECQs/,
  modest: /^I cannot hear how you sound/,
  bye: /^Good luck/,
  tense: /^No rule about tense/,
  sums: /^Your draft has no such mark\.\nFigures that disagree/,
  people: /^Say “the chief counsel” rather than a name/,
} as const

const asked: readonly (readonly [kind: keyof typeof kinds, ...wordings: string[]])[] = [
  ['second', 'Is my second paragraph ok?', 'whats wrong with the 2nd paragraph', 'Is paragraph 2 good?', 'look at paragraph two please', 'is paragraph 2 of leading change ok', 'how do i improve my second para?', 'what competency does the second paragraph show'],
  ['openingParagraph', 'is the first paragraph fine', 'How about my opening paragraph?'],
  ['third', 'is the third paragraph fine', 'thoughts on paragraph 3?'],
  ['last', 'is paragraph 4 ok', 'Is paragraph 1 of Leading People good?', 'How is my last paragraph?', 'is the final paragraph strong enough', 'what do you think of the closing paragraph'],
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
  ['weakest', "what's my biggest weakness"],
  ['measure', 'where should I add numbers?', 'do I have enough numbers?'],
  ['refusesToWrite', 'can you write the result for me?', 'just rewrite my second paragraph'],
  ['noNumbers', "what if I don't have any numbers", 'my results are confidential', 'is it ok to say approximately'],
  ['marks', 'explain the yellow marks', 'what are the marks for'],
  ['dismiss', 'that mark is wrong', 'how do I ignore a mark'],
  ['kept', 'do you keep my draft?', 'is my draft private'],
  ['program', 'are you an AI?'],
  ['essays', 'do I need ECQs for a 2026 vacancy?'],
  ['opening', 'how should I begin my statement', 'what is a good first sentence'],
  ['ending', 'how do I end it', 'what do i put in the result part'],
  ['noInvention', 'just make up a percentage that sounds good', 'can you put in some realistic numbers for me, like a 30% improvement', 'could you estimate how much we saved', "say we cut costs by 20 percent, that's probably close", 'can i exaggerate a bit', 'invent a good result'],
  ['noNumbers', 'i think it saved about 2 million but im not sure, should I write that', 'is it lying if i round 47 to 50 percent'],
  ['fromThePage', 'if i add that i led 400 people will it pass?', 'if I cut the second paragraph, is it good enough'],
  ['counts', 'how many times do i say we instead of i', 'how often do I write the words we and I'],
  ['framework', 'does my draft still count?', 'is this still valid', 'can i still use this essay'],
  ['level', 'do i sound like a leader or just a manager', 'is my story executive enough?', 'does it read too technical'],
  ['weakWords', 'do i use weak verbs'],
  ['noIntroduction', 'is my intro too long', 'is my introduction too long?'],
  ['marked', 'i dont get why this part is red can you explain it in plain english'],
  ['standing', 'omg is this even any good?? be honest', 'do u think the board gonna trash this', 'tell me straight, would you hire me based on this'],
  ['mend', "I only have an hour left. what's the one thing i should fix", 'im freaking out, where do i even start', 'what should i write next'],
  ['weakest', 'whats the worst bit of my draft'],
  ['good', 'what do u like about it'],
  ['coverage', 'which of the competencies did i miss'],
  ['acronyms', 'am i allowed to use acronyms like DHS'],
  ['refused', 'what if they say no', 'can i try again if i fail'],
  ['failure', 'can i talk about a failure', 'may I admit a mistake'],
  ['both', 'whats the differnce between leading change and leading people'],
  ['actionAndResult', "what's the difference between action and result"],
  ['board', 'who reads these things anyway', "what's a qrb"],
  ['approved', 'what happens after i get certified'],
  ['age', 'my story is from 2011 is that ok', 'is an example from 2014 too old'],
  ['kept', 'is anyone gonna see my draft besides me', 'do you sell or train ai on my essay', 'can my supervisor see this'],
  ['deletes', 'how do i delete everything i gave you', 'Delete my draft please'],
  ['essays', 'do i still need to write 10 pages or is that gone', 'the job posting says 2 page resume only, so why am i writing this'],
  ['refused', 'can i appeal'],
  ['program', 'are you chatgpt'],
  ['kept', 'do u keep this chat'],
  ['coverage', 'how many of the competencies do i show'],
  ['standing', 'tell me the truth will i get in'],
  ['measure', 'I hate writing. Can you ask me questions instead?'],
  ['noNumbers', 'the numbers are confidential what now'],
  ['refusesToWrite', 'rewrite paragraph 2 with better verbs'],
  ['length', 'my draft is only 400 words is that enough', 'is it long enough?', 'am i too short'],
  ['example', 'give me an example of a strong result', 'show me an example of a good action'],
  ['gap', 'how do I know when im done', 'how do i get from borderline to passing'],
  ['untouched', 'what did you change in my draft'],
  ['since', 'what got better since last time', 'what did I fix since last time?', 'what changed since my last draft', 'did i improve since the last version', 'is this version better than the one before', 'compare my versions'],
  ['decides', 'who decides in the end'],
  ['one', 'i only have one story for this ecq'],
  ['standing', 'is my draft ok', 'is Leading Change good', 'is ECQ 1 strong enough'],
  ['mend', 'What is wrong?'],
  ['bullets', 'am I allowed to use bullet points', 'are bullets ok?'],
  ['compared', 'which of my five is the worst and why?', 'what is my weakest ECQ', 'Which is weaker, ECQ 1 or ECQ 2?'],
  ['stronger', 'Which is stronger, ECQ 1 or ECQ 2?', 'is Leading Change or Leading People better?'],
  ['sentence', 'What is wrong with the first sentence?', 'is the first sentence of ECQ 1 any good'],
  ['secondSentence', "what's wrong with the second sentence of ECQ 2"],
  ['lastSentence', 'is my last sentence ok', 'what about the final sentence of Leading People'],
  ['figure', 'In ECQ 1, is 21 days right?'],
  ['quoted', "what's wrong with 'morale improved greatly'", 'whats the problem with ‘morale improved greatly’?', "what's wrong with morale improved greatly"],
  ['counted', 'How many words in ECQ 2?', 'how many words does leading people have'],
  ['others', 'my boss did most of this, what do I write?'],
  ['who', 'Who are you, and who reads my draft?'],
  ['time', 'What is a QRB and how long do they take?'],
  ['board', 'who is on the QRB'],
  ['long', 'is my action section too long?'],
  ['turnedDown', "I'm really scared, I got turned down last year. what now?"],
  ['pronoun', "Is it OK to use 'we' at all?"],
  ['placed', 'from 45 days to 12 days. Where do I put that?', 'it went from 45 days to 12 days', 'where does 45 days to 12 days go'],
  ['essays', 'Do I need these essays at all for an SES job posted this month?'],
  ['grade', 'I was only a GS-14, can I still apply?'],
  ['length', 'is 703 words too short'],
  ['bullet', 'how do I turn this into a resume bullet'],
  ['own', 'Should each ECQ have a different story?'],
  ['modest', 'do i sound arrogant?', 'am I bragging?'],
  ['bye', 'ok bye', 'thanks, goodbye'],
  ['tense', 'what tense should i write in'],
  ['sums', 'Did I make any arithmetic mistakes?'],
  ['people', 'can I bash my old boss', 'do i have to name the people i worked with'],
  ['framework', 'which version of the ecqs are you using'],
  ['help', 'i dont understand what you want from me', 'thx that helps. whats next'],
]

describe.each(asked.map(([kind, ...wordings]) => [kind, wordings] as const))('%s', (kind, wordings) => {
  test.each(wordings)('%s', async (wording) => {
    const answer = await talk(scene).say(wording)
    expect(wordsOf(answer)).toMatch(kinds[kind])
    expect([answer.understood, answer.quickReplies.length > 0]).toEqual([true, true])
    for (const { places } of answer.statements) for (const { start, end, quote } of places) expect(draft.slice(start, end)).toBe(quote)
  })
})

describe('several questions in one message', () => {
  test.each<[wording: string, answer: RegExp]>([
    ['How long should it be and what font do I use?', /^A narrative of all five ECQs.*\nTwelve-point type/s],
    ['whats ccar again? and do i have it', /^CCAR is the order.*\nLeading Change: challenge \d+ percent/s],
    ['What changed with the ECQs last year? does my draft still count?', /^On May 29, 2025.*\nYour draft was read as/s],
    ['is the interview scary? what do they ask', /^As one guide reports it: online, 45 minutes/],
    ['What is CCAR? Who sits on the board? How long does OPM take?', /^CCAR is.*\nThe Qualifications Review Board.*\nOPM aims/s],
    ['how many people are on the board and are they mean', /^The Qualifications Review Board.*\nI did not understand this part: “are they mean”\.$/s],
    ['What does Partnering mean, how do I show it?', /^Partnering \(under(?!.*\nPartnering)/s],
    ['I have three stories. Which one? How many examples per ECQ?', /One or two examples for each ECQ/],
  ])('%s', async (wording, expected) => {
    const answer = await talk(scene).say(wording)
    expect(wordsOf(answer)).toMatch(expected)
    expect([answer.understood, answer.quickReplies.length > 0]).toEqual([true, true])
    for (const { places } of answer.statements) for (const { start, end, quote } of places) expect(draft.slice(start, end)).toBe(quote)
  })

  test('of which one pushes are a push', async () => {
    const told = await talk(scene).say('What is CCAR? And my boss says its fine already, can u just bump it to meets')
    expect(wordsOf(told)).toMatch(/^That may well be so.*What changes a rating/s)
    expect(told.ratings.length).toBeGreaterThan(0)
  })
})

test('without a review, a question about the draft says so', async () => {
  for (const wording of ['what would the board ask me?', 'what did I do well', 'is my result ok']) {
    expect(wordsOf(await talk({ ...scene, review: null }).say(wording))).toMatch(/^There is no finished review/)
  }
})
