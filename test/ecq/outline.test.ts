/** Headings as people write them: ECQ titles and CCAR parts, and the words that only look like them. */
import { describe, expect, test } from 'vitest'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { guessKind } from '../../src/ecq/guess-kind.ts'
import { outline } from '../../src/ecq/outline.ts'
import { parse } from '../../src/text/parse.ts'

const legacy = frameworks['ecq-2012']
const current = frameworks['ecq-2025']
const body = 'When I came to the office in 2018 the backlog stood at 4,000 cases and nobody owned it.'

describe('an ECQ heading', () => {
  test.each([
    ['Leading Change', 'leading-change'],
    ['LEADING PEOPLE', 'leading-people'],
    ['ECQ 1: LEADING CHANGE', 'leading-change'],
    ['ECQ 3 - Results Driven', 'results-driven'],
    ['ECQ #4: Business Acumen', 'business-acumen'],
    ['Executive Core Qualification 5: Building Coalitions', 'building-coalitions'],
    ['2. Leading People', 'leading-people'],
    ['IV. Business Acumen', 'business-acumen'],
    ['**Building Coalitions**', 'building-coalitions'],
    ['# Results-Driven', 'results-driven'],
    ['Leading Change (ECQ 1)', 'leading-change'],
    ['ECQ1 – Leading Change', 'leading-change'],
    ['ECQ-2 LEADING PEOPLE', 'leading-people'],
    ['(3) Results Driven', 'results-driven'],
    ['ECQ 4 of 5: Business Acumen', 'business-acumen'],
    ['Executive Core Qualification (ECQ) 5: Building Coalitions', 'building-coalitions'],
    ['“Leading Change” Narrative', 'leading-change'],
    ['Tab B: Leading People (continued)', 'leading-people'],
    ['ECQ 3', 'results-driven'],
    ['Executive Core Qualification #IV:', 'business-acumen'],
    ['ECQ 1\n\nLeading Change', 'leading-change'],
    ['Leadng People', 'leading-people'],
    ['ECQ 4: Business Accumen', 'business-acumen'],
    ['BUILDNIG COALITIONS:', 'building-coalitions'],
    ['Building Coalitions/Communications', 'building-coalitions'],
    ['5. Building Coalitions / Communications', 'building-coalitions'],
    ['Building Coalitions and Communication', 'building-coalitions'],
    ['BUILDING COALITIONS & COMMUNICATIONS', 'building-coalitions'],
    ['ECQ 5: Building Coalition', 'building-coalitions'],
    ['Building Coalitions/Communicating (BC)', 'building-coalitions'],
    ['Coalition-Building', 'building-coalitions'],
    ['Qualification 1 — Leading Change', 'leading-change'],
    ['Qualification #2', 'leading-people'],
    ['Core Qualification #3: Results Driven', 'results-driven'],
    ['Core Qualification #3:', 'results-driven'],
    ['Factor 4: Business Acumen', 'business-acumen'],
    ['Results Driven (RD)', 'results-driven'],
    ['RESULT-DRIVEN', 'results-driven'],
    ['ECQ1: LEADING CHANGE (500 words)', 'leading-change'],
    ['Narrative for SES ECQ 1: Leading Change', 'leading-change'],
    ['Acumen in Business', 'business-acumen'],
    ['Leading People (This core qualification involves the ability to lead people.)', 'leading-people'],
  ])('%s, on a line of its own and above a paragraph', (heading, ecq) => {
    for (const gap of ['\n\n', '\n']) {
      const { sections, places } = outline(parse(`${heading}${gap}${body}`), legacy, null)
      expect(sections.map((section) => section.ecq)).toEqual([ecq])
      expect(places.at(-1)?.ecq).toBe(ecq)
    }
  })
  test.each([`Leading Change: ${body}`, `Leading Change. ${body}`, `ECQ 1, Leading Change – ${body}`.replace(',', ':'), `LEADING CHANGE — ${body}`])('inline: %s', (text) => {
    const { places } = outline(parse(text), legacy, null)
    expect(places[0]).toMatchObject({ ecq: 'leading-change', heading: false })
    expect(text.slice(places[0]?.bodyStart).trim()).toBe(body)
  })
  test.each(['Leading change involves the ability to plan.', 'Leading people is hard.', 'Leading poeple.', 'Leading a Change', 'Results driven by data came in.', '2019 was hard.', 'I. was there.', 'ECQ 1 was the hardest.', 'Leading people (all twelve of them) took years.', 'ECQ 2 and ECQ 3 tell of it.', 'Building coalitions and communications took years.', 'Qualifications matter.', 'Technical Qualification 1', 'Leading people (see me) took years.'])('is not: %s', (text) => {
    expect(outline(parse(text), legacy, 'leading-people').places[0]).toMatchObject({ ecq: 'leading-people', heading: false, bodyStart: 0 })
  })
  test('of the current framework, with its short names', () => {
    expect(['Commitment to the Rule of Law & Principles of the American Founding', 'Commitment to Rule of Law/Principles of American Founding', 'Driving Efficiencies', 'Merit/Competence', 'Merit and Competency', 'Achieving Results (AR)'].map((title) => outline(parse(`${title}\n\n${body}`), current, null).sections[0]?.ecq)).toEqual([
      'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding',
      'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding',
      'driving-efficiency',
      'merit-and-competence',
      'merit-and-competence',
      'achieving-results',
    ])
    const text = `Rule of Law\n\n${body}\n\nDriving Efficiency\n\n${body}\n\nMerit & Competence\n\n${body}`
    expect(outline(parse(text), current, null).sections.map(({ ecq }) => ecq)).toEqual([
      'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding',
      'driving-efficiency',
      'merit-and-competence',
    ])
  })
  test('sections cover the text from the first paragraph on', () => {
    const text = `An introduction.\n\nLeading Change\n\n${body}\n\nTechnical Qualifications\n\n${body}`
    const { sections } = outline(parse(text), legacy, null)
    expect(sections.map(({ ecq, title, start, end }) => [ecq, title, text.slice(start, end).slice(0, 12)])).toEqual([
      [null, '', 'An introduct'],
      ['leading-change', 'Leading Change', 'Leading Chan'],
      [null, 'Technical Qualifications', 'Technical Qu'],
    ])
  })
})

describe('a CCAR heading', () => {
  test.each([
    ['Challenge: The line was down.', ['challenge']],
    ['CONTEXT. The line was down. It was May.', ['context', 'context', 'context']],
    ['Action\nI went to the yard and asked the chiefs what they needed to open the line by May.', ['action', 'action']],
    ['**Result:** The line opened.', ['result']],
    ['## Challenge\n\nThe line was down.', ['challenge', 'challenge']],
    ['## Challenge\nThe line was down in May, and nobody at the yard could say who would open it again.', ['challenge', 'challenge']],
    ['###### **The Result:**\n\nThe line opened.', ['result', 'result']],
    ['#1 Challenge of my career was the line.', [null]],
    ['Challenge/Context: It was down.', ['challenge']],
    ['Actions Taken: I went. I saw.', ['action', 'action']],
    ['RESULTS - It opened.', ['result']],
    ['Challenge\tThe line was down.', ['challenge']],
    ['Action taken \t I went.', ['action']],
    ['Results\n', ['result']],
    ['Action – Held 22 sessions.', ['action']],
    ['Action - Held 22 sessions.', ['action']],
    ['Action—Held 22 sessions.', ['action']],
    ['• Action – Held 22 sessions.', ['action']],
    ['- **Action:** Held 22 sessions.', ['action']],
    ['[Action] Held 22 sessions.', ['action']],
    ['(Action) Held 22 sessions.', ['action']],
    ['**[ACTION]** Held 22 sessions.', ['action']],
    ['**Action.** Held 22 sessions.', ['action']],
    ['**Action** Held 22 sessions.', ['action']],
    ['1. Action: Held 22 sessions.', ['action']],
    ['c) Action – Held 22 sessions.', ['action']],
    ['III. ACTION: Held 22 sessions.', ['action']],
    ['ACTION (what I did): Held 22 sessions.', ['action']],
    ['Action #2: Held 22 sessions.', ['action']],
    ['| Action | Held 22 sessions |\n| Result | Losses fell |', ['action', 'result']],
    ['|**Action**|Held 22 sessions|', ['action']],
    ['Challenge\tContext\tAction\tResult', [null]],
    ['| **Challenge** | **Action** | **Result** |', [null]],
    ['Action was needed.', [null]],
    ['Result-driven teams won.', [null]],
    ['Results—not effort—decided.', [null]],
    ['The challenge – three unions and no money – was plain.', [null]],
    ['The Challenge – Three unions had no money.', ['challenge']],
    ['• Results came in.', [null]],
    ['1. Action was taken.', [null]],
    ['(Results came in May.)', [null]],
    ['A challenge: to open the line.', [null]],
    ['Results were good. Action was taken.', [null, null]],
    ['The challenge was great.', [null]],
    ['Context matters.', [null]],
  ])('%j', (text, expected) => {
    expect(outline(parse(text), legacy, null).places.flatMap(({ declared }) => declared)).toEqual(expected)
  })
  test('holds until the next one, and a new ECQ ends it', () => {
    const text = `Challenge: Down.\n\nStill down.\n\nAction: I went.\n\nLeading People\n\n${body}`
    expect(outline(parse(text), legacy, null).places.flatMap(({ declared }) => declared)).toEqual(['challenge', 'challenge', 'action', null, null])
  })
})

test.each([
  [`Leading Change\n\n${body}\n\nLeading People\n\n${body}`, 'package'],
  [`Leading Change\n\n${body}`, 'statement'],
  [body, 'statement'],
  ['Jane Doe\n\nExperience\n\nDirector, 2015 to 2020\n\nEducation\n\nB.A.', 'resume'],
  ['DANA R. WHITLOCK\nMobile, AL | dana@example.com | 251-555-0142\n\nDirector, GS-15\n06/2021 to Present | 40 hours per week\n\nLed 214 employees.', 'resume'],
  ['Dana Whitlock, dana@example.com\n\nIn 2021 I led nine offices.', 'statement'],
])('guesses the kind of %j', (text, kind) => {
  const parsed = parse(text)
  expect(guessKind(parsed, outline(parsed, legacy, null))).toBe(kind)
})
