/** What people ask in many wordings, and what the coach makes of it without a model. */
import { beforeAll, describe, expect, test } from 'vitest'
import { allCompetencies, frameworks } from '../../../src/ecq/frameworks.ts'
import { topics } from '../../../src/offline/chat/hear.ts'
import { rules } from '../../../src/check/rules.gen.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { draft, packageScene, talk, wordsOf } from './talk.ts'

let scene: Scene = {} as never
beforeAll(async () => { scene = await packageScene() })

const sourced = (references: readonly { readonly type: string }[]): boolean => references.some(({ type }) => type === 'source')

describe('a question on its own', () => {
  test.each<[wording: string, answer: RegExp]>([
    // rules
    ['What is weak-verb?', /^Weak verb: it/],
    ['whats the weak verb rule', /^Weak verb: it/],
    ['explain no baseline', /^Figure without a baseline/],
    ['What does output not outcome mean?', /^Output, not outcome/],
    ['tell me about the passive voice', /^Step in the passive/],
    ['what is a buzzword', /^Virtue named, not shown/],
    ['what is bureaucratese?', /^Bureaucratic wording/],
    ['whats wrong with acronyms', /acronym/i],
    ['define duty not deed', /^Duty, not deed/],
    ['what do you mean by scope missing', /^Scope not said/],
    ['cross-reference', /^Sends the reader elsewhere/],
    // competencies
    ['What does Partnering mean, how do I show it?', /^Partnering \(under Building Coalitions, ecq-2012\)/],
    ['how do i show political savvy?', /^Political Savvy/],
    ['what is vision', /^Vision \(under Leading Change/],
    ['what is Entrepreneurship', /^Entrepreneurship/],
    ['how can I demonstrate conflict management?', /^Conflict Management/],
    ['whats human capital managment', /^Human Capital Management/],
    ['tell me about integrity', /^Integrity\/Honesty \(a fundamental/],
    ['influencing?', /^Influencing\/Negotiating/],
    ['what is executive judgment', /^Executive Judgment \(under Leading People, ecq-2025\).*not yet confirmed/s],
    ['explain civic-mindedness', /^Civic-Mindedness/],
    ['what is accountability in the 2025 framework', /^Accountability \(under Leading People, ecq-2025\)/],
    ['what is accountability', /^Accountability \(under Results Driven, ecq-2012\)/],
    ['where do I show team building?', /^Team Building.*Your draft/s],
    // ECQs
    ['What is Leading Change?', /^Leading Change \(ecq-2012\).*certified/s],
    ['what is driving efficiency', /^Driving Efficiency \(ecq-2025\)/],
    ['tell me about the american founding ecq', /^Commitment to the Rule of Law and the Principles/],
    ['whats buisness acumen', /^Business Acumen/],
    ['explain merit and competence', /^Merit and Competence/],
    ['what are the new ECQs?', /Driving Efficiency; Merit and Competence/],
    ['what are the five ecqs', /Results Driven, Business Acumen/],
    ['what are the 28 competencies', /22 in five ECQs\. Leading Change: Creativity and Innovation.*Public Service Motivation\..*there are 15\..*Civic-Mindedness/s],
    // the board
    ['What happens if two ECQs are refused?', /14 business days/],
    ['what happens if one ecq fails', /14 business days/],
    ['wat hapens if two ecqs are refused', /14 business days/],
    ['what is a rewrite?', /14 business days/],
    ['what happens when three ECQs are refused', /60 business days/],
    ['what if I am disapproved', /60 business days/],
    ['what if i get disapproved twice?', /12 months/],
    ['How long do I have?', /14 business days.*60 business days/],
    ['how many days do I have to resubmit', /14 business days/],
    ['how long does OPM take', /20 working days/],
    ['who sits on the board?', /three SES members/],
    ['what is the QRB', /three SES members/],
    ['how does the board decide', /consensus or majority/],
    ['does the board rank candidates?', /does not rank/],
    ['does certification expire', /does not expire/],
    ['do they see my technical qualifications', /never sees/],
    ['what is criterion C?', /special or unique qualities/],
    ['why do people fail?', /too much challenge and context/],
    ['what are the odds of passing', /No official rate/],
    // from the vacancy to the appointment
    ['What are the steps of the application process?', /^Four steps.*rating panel.*Qualifications Review Board/s],
    ['how does the hiring process work', /^Four steps/],
    ['what are the steps to get hired as an SES', /^Four steps/],
    ['who chooses the candidate in the end?', /selecting official/],
    // the story
    ['what is CCAR?', /^CCAR is the order/],
    ['what does ccar stand for', /^CCAR is the order/],
    ['how much action should there be', /at least half/],
    ['what belongs in the context?', /^Context tells why/],
    ['what is a good result', /^A result says/],
    ['what if I have no numbers?', /a change that somebody could observe/],
    ['how many examples per ECQ', /One or two examples/],
    ['how old may an example be?', /Under ten years/],
    ['may I use the same example twice?', /^No\./],
    ['what is the page limit', /ten pages/],
    ['how many pages can it be', /ten pages/],
    ['how many words per ECQ?', /900 to 1,100/],
    ['what font should I use', /Twelve-point/],
    ['how big should the margins be', /one-inch|one inch/i],
    ['should I write I or we', /^Write “I”/],
    ['may I name my boss', /rather than a name/],
    ['do I have to show every competency', /A majority/],
    ['what is executive level', /GS-15/],
    ['how long does it take to write ECQs', /30 to 40 hours/],
    // frameworks, resume, interview
    ['which framework applies?', /^There are two/],
    ['What changed in 2025?', /May 29, 2025/],
    ['are essays still accepted', /May 29, 2025/],
    ['who still writes narratives?', /Defense intelligence/],
    ['do my old stories fit the new ecqs', /Not one to one/],
    ['what goes in the two page resume', /at most two pages/],
    ['what is the board interview like', /45 minutes/],
    ['can I read from notes in the interview', /outline/],
    ['how long should an answer be', /Two to four minutes/],
    // the coach
    ['May I use AI?', /No ban on AI help/],
    ['is it ok to use chatgpt for this', /No ban on AI help/],
    ['where does my draft go?', /offline engine everything stays/],
    ['is this the real board', /simulation/],
    ['how do you rate', /three seats rate/],
    ['how accurate are you?', /can be wrong/],
    ['what is the difference between an error and a warning', /breaks a published rule/],
    ['what does named mean', /only the word/],
    ['what can you do', /I explain marks/],
    ['can you write it for me?', /I do not write your story/],
    ['please write my leading change ecq', /I do not write your story/],
    // this draft
    ['What should I mend first?', /Leading People/],
    ['where should I start?', /Leading People/],
    ['what is the most important thing to fix', /Leading People/],
    ['What keeps Leading People from certified?', /Leading People was not judged: it is too short by 75 words.*What would change that/s],
    ['why was leading people refused', /Leading People was not judged/],
    ['what would it take to get certified', /Leading People was not judged/],
    ['what is my rating', /Leading Change (?:meets|is borderline|does not meet) and is (?:not )?certified.*Leading People was not judged/s],
    ['did I pass?', /Leading People was not judged/],
    ['how did the board vote on mine', /Seat 1 weighs first.*Seat 3/s],
    ['what did seat 2 say about leading change', /^Seat 2 weighs first.*Leading Change: (?:borderline|does not meet), refuse\./s],
    ['what did seat 2 say about leading people', /^In the review of this version Leading People was not judged/],
    ['Which sections are weak?', /^Leading Change, second paragraph, action/],
    ['what is wrong with paragraph 4', /^Leading People, first paragraph/],
    ['how is my balance', /Leading Change: challenge \d+ percent/],
    ['how much of it is action?', /action \d+ percent/],
    ['which competencies are missing', /Leading Change: shown/],
    ['how many errors are there', /^Your draft has/],
    ['how long is my draft', /\d+ words/],
    ['list all marks', /^Your draft has/],
    ['where do I write we', /under “‘We’ instead of ‘I’”/],
    ['which acronyms of mine are marked', /acronym/i],
    ['why did you mark “responsible for”?', /is marked: weak verb|is marked: duty, not deed/],
    ['why is "Several workshops were held" marked?', /“Several workshops were held” is marked: /],
    ['What did you make of "I hired three clerks, gave each a district"?', /stands in the draft\. The review read it as action/],
    ['But I wrote "I reorganized the whole department myself"', /does not stand in this version/],
    ['Hello', /^Hello/],
    ['thanks!', /welcome/],
    ['what have I told you', /nothing yet/],
  ])('%s', async (wording, expected) => {
    const answer = await talk(scene).say(wording)
    expect(wordsOf(answer)).toMatch(expected)
    expect(answer.understood).toBe(true)
    expect(answer.quickReplies.length).toBeGreaterThan(0)
    for (const { places } of answer.statements) for (const { start, end, quote } of places) expect(draft.slice(start, end)).toBe(quote)
  })

  test.each(['what time is it', 'is 110% ok', 'why * ( [ \\ ?', 'the weather is nice', 'asdf qwer zxcv', 'what is the capital of France', '???', 'lorem ipsum dolor sit amet', '🙂', 'ni hao', 'the quick brown fox'])('is not understood, and said so: %s', async (wording) => {
    const answer = await talk(scene).say(wording)
    expect([answer.understood, wordsOf(answer)]).toEqual([false, expect.stringMatching(/^I did not understand that/)])
    expect(answer.quickReplies.length).toBeGreaterThan(1)
  })
})

describe('"this" is the mark last spoken of', () => {
  test('why, how, an example, the next one', async () => {
    const { say, state } = talk(scene)
    await say('Where do I write weak verbs?')
    const mark = state().about
    expect(mark?.type).toBe('finding')
    expect(wordsOf(await say('why?'))).toMatch(/is marked: weak verb/)
    expect(wordsOf(await say('how do I fix it?'))).toMatch(/^Name the act/)
    expect(wordsOf(await say('show me an example'))).toMatch(/^Marked: .*\nRight: /)
    await say('next mark')
    expect(state().about).not.toEqual(mark)
    expect(wordsOf(await say('what does this mean'))).toMatch(/is marked: /)
  })

  test('or the ECQ or the competency last spoken of', async () => {
    const { say } = talk(scene)
    await say('What keeps Leading People from certified?')
    expect(wordsOf(await say('why?'))).toMatch(/Leading People was not judged/)
    await say('What is Partnering?')
    expect(wordsOf(await say('and how do I show it?'))).toMatch(/^Partnering.*How to show it/s)
  })

  test('chosen on the page goes before it', async () => {
    const { say } = talk(scene)
    await say('Where do I write weak verbs?')
    const passive = scene.findings.find(({ ruleId }) => ruleId === 'belief-statement')
    expect(wordsOf(await say('What about that one?', { type: 'finding', id: passive?.id ?? '' }))).toMatch(/is marked: belief instead of a deed/)
  })
})

describe('everything is explained with its source', () => {
  test.each(Object.keys(rules))('the rule %s', async (id) => {
    const answer = await talk(scene).say(id.includes('-') ? `What is ${id}?` : `What is the rule ${id}?`)
    expect(wordsOf(answer)).toContain(`${rules[id]?.title ?? id}: it `)
    expect(answer.statements.some(({ references }) => sourced(references) && references.some((one) => one.type === 'rule' && one.id === id))).toBe(true)
    const title = await talk(scene).say(`Explain "${rules[id]?.title ?? ''}" please`)
    expect(wordsOf(title)).toContain(`${rules[id]?.title ?? id}: it `)
  })

  const named = Object.values(frameworks).flatMap((framework) => [
    ...framework.ecqs.map(({ id, title }) => [framework.id, 'ecq', id, title] as const),
    ...allCompetencies(framework).map(({ id, title }) => [framework.id, 'competency', id, title] as const),
  ])
  test.each(named)('%s: the %s %s', async (framework, type, id, title) => {
    const answer = await talk({ ...scene, framework: frameworks[framework] }).say(`What is ${title}?`)
    const [first] = answer.statements
    expect(first?.text).toMatch(new RegExp(`^${title.replaceAll('/', '/')} \\(.*${framework}`))
    expect(first?.references).toContainEqual({ type, id, framework })
    expect(sourced(first?.references ?? [])).toBe(true)
  })

  test.each(topics.map((topic) => [topic.id, topic] as const))('the topic %s, in each of its wordings', async (_, topic) => {
    for (const wording of topic.asked) {
      const answer = await talk({ ...scene, findings: [] }).say(`${wording}?`)
      expect([wording, wordsOf(answer).split('\n')[0]]).toEqual([wording, topic.says[0]])
      expect(sourced(answer.statements.flatMap(({ references }) => references))).toBe(true)
    }
  })

  test('and every quick reply is understood', async () => {
    const offered = new Set(topics.flatMap(({ next }) => next))
    const lost = []
    for (const text of offered) if (!(await talk(scene).say(text)).understood) lost.push(text)
    expect(lost).toEqual([])
  })
})
