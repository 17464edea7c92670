/** The questions that spoken answers open with: no part of the story, and a sign of the kind and of the ECQ. */
import { describe, expect, test } from 'vitest'
import { askedEcq } from '../../src/ecq/asked-ecq.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { settleDraft } from '../../src/ecq/settle-draft.ts'
import { parse } from '../../src/text/parse.ts'

const story = 'When I took over the claims office in 2019, 4,000 files waited. I merged two teams and cut the wait to nine days.'
const current = frameworks['ecq-2025']

/** What is left of the draft where headings and questions are out. */
function toldIn(text: string): string {
  const parsed = parse(text)
  const { places } = outline(parsed, current, null)
  return parsed.paragraphs.flatMap(({ passage }, index) => (places[index]?.heading ? [] : [passage.text.slice(places[index]?.bodyStart).trim()])).join('\n\n')
}

describe('a question that opens a draft', () => {
  test.each([
    ['Question: Tell us about a time you drove efficiency\n', 'Tell us about a time you drove efficiency'],
    ['Question: Tell us about a time you drove\nefficiency in your agency. ', 'Tell us about a time you drove\nefficiency in your agency.'],
    ['Q: Tell us about a time you drove efficiency. A: ', 'Tell us about a time you drove efficiency.'],
    ['**Question 2:** A technical problem\n\n**Answer:** ', 'A technical problem'],
    ['Q1) Describe a setback and how you adapted\n\n', 'Describe a setback and how you adapted'],
    ['Interview question 3\n\nDescribe a time you led people. What did you do?\n\nAnswer: ', 'Describe a time you led people. What did you do?'],
    ['Question 1:\nTell us how you saved money.\nBe specific.\n', 'Tell us how you saved money. Be specific.'],
    ['Give an example of a time you used technology.\n', 'Give an example of a time you used technology.'],
    ['Please describe a situation in which you upheld the law.\nPlease include the outcome.\n\n', 'Please describe a situation in which you upheld the law.\nPlease include the outcome.'],
    ['How have you developed others?\n\n', 'How have you developed others?'],
    ['1. How have you developed others?\n\n', 'How have you developed others?'],
    ['Achieving Results\n\nQuestion: What did you bring about?\n\n', 'What did you bring about?'],
  ])('%j is no part of the story, and what follows is an answer', (opening, question) => {
    const parsed = parse(opening + story)
    expect(outline(parsed, current, null).question).toBe(question)
    expect(toldIn(opening + story)).toBe(story)
    expect(settleDraft(parsed, {})).toMatchObject({ kind: 'answer', framework: { id: 'ecq-2025' } })
  })
  test.each([
    'How do you move a city in nine days? ',
    'Questions came from every side. ',
    'Q. Smith asked me for help. ',
    'Describe the outcome.\n\n',
    'A: ',
    'Leading Change\n\nDescribe a time you led change.\n\n',
    'My director told us about a time of plenty. ',
  ])('%j is none', (opening) => {
    const parsed = parse(opening + story)
    expect(outline(parsed, current, null).question).toBeNull()
    expect(settleDraft(parsed, {}).kind).toBe('statement')
  })
  test('what the person named goes before it', () => {
    const parsed = parse(`Question: Tell us about a time you drove efficiency.\n\n${story}`)
    expect(settleDraft(parsed, { kind: 'statement' })).toMatchObject({ kind: 'statement', framework: { id: 'ecq-2012' } })
    expect(settleDraft(parsed, { framework: 'ecq-2012' })).toMatchObject({ kind: 'answer', framework: { id: 'ecq-2012' } })
    expect(settleDraft(parsed, {})).toMatchObject({ headed: 'driving-efficiency', asked: true })
  })
  test('is none where several ECQs have headings', () => {
    expect(settleDraft(parse(`Question: Tell us about your work.\n\nLeading Change\n\n${story}\n\nLeading People\n\n${story}`), {}).kind).toBe('package')
  })
})

describe('several questions with their answers', () => {
  const other = 'In 2021 two chiefs stopped speaking over one desk. I put both at one table and kept the desk for ninety days.'
  test.each([
    ['with labels', `Question 1: Tell us about a time you drove efficiency.\n\n${story}\n\nQuestion 2: Describe a time you led a team through conflict.\n\n${other}`],
    ['on the lines of their answers', `Q1: Tell us about a time you drove efficiency. A1: ${story}\n\nQ2: Describe a time you led a team through conflict. A2: ${other}`],
    ['without labels', `Tell us about a time you drove efficiency.\n\n${story}\n\nDescribe a time you led a team through conflict.\n\n${other}`],
    ['with the answers under labels', `Question 1\n\nTell us about a time you drove efficiency.\n\nAnswer:\n\n${story}\n\nQuestion 2\n\nDescribe a time you led a team through conflict.\n\nAnswer:\n\n${other}`],
    ['under numbers', `1. Tell us about a time you drove efficiency.\n${story}\n\n2) Describe a time you led a team through conflict.\n${other}`],
    ['under the headings of their ECQs', `Driving Efficiency\n\nQuestion: What did you save?\n\n${story}\n\nLeading People\n\nQuestion: What did you do for your staff?\n\n${other}`],
  ])('%s', (_, text) => {
    expect(toldIn(text)).toBe(`${story}\n\n${other}`)
    const { sections, places } = outline(parse(text), current, null)
    expect(sections.map(({ ecq }) => ecq)).toEqual(['driving-efficiency', 'leading-people'])
    expect(places.at(-1)?.ecq).toBe('leading-people')
  })
  test('are an answer still, of the ECQ that is asked for first', () => {
    const text = `Question 1: Tell us about a time you drove efficiency.\n\n${story}\n\nQuestion 2: Describe a time you led a team through conflict.\n\n${other}`
    expect(settleDraft(parse(text), {})).toMatchObject({ kind: 'answer', headed: 'driving-efficiency', asked: true })
  })
  test.each([
    ['a story that is told to describe', `Tell us about a time you drove efficiency.\n\n${story}\n\nDescribe what you need, I told the chiefs, and they did. ${other}`],
    ['an essay without a question before it', `${story}\n\nQuestion: what would we do?\n\n${other}`],
  ])('no second one is found in %s', (_, text) => {
    expect(outline(parse(text), current, null).sections).toHaveLength(1)
    expect(toldIn(text)).toContain(other)
  })
})

test.each([
  ['Tell us about a time you drove efficiency', 'driving-efficiency'],
  ['How did you use technology to save money?', 'driving-efficiency'],
  ['Describe a time you handled a budget', 'driving-efficiency'],
  ['Describe a time you led a team through conflict', 'leading-people'],
  ['When did you hold someone accountable?', 'leading-people'],
  ['Give an example of strategic thinking', 'achieving-results'],
  ['Describe a technical problem you solved', 'merit-and-competence'],
  ['How have you upheld the Constitution?', 'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding'],
  ['Tell us about yourself', null],
])('%j asks for %s', (question, ecq) => expect(askedEcq(question, current)).toBe(ecq))
