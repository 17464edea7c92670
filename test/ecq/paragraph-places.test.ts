/** Paragraphs as people count them: headings left out, by ECQ where there are several. */
import { describe, expect, test } from 'vitest'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { paragraphName, paragraphPlaces } from '../../src/ecq/paragraph-places.ts'

const body = 'When I came to the office in 2018 the backlog stood at 4,000 cases and nobody owned it.'
const namesIn = (text: string, framework: keyof typeof frameworks = 'ecq-2012', ecq: string | null = null): string[] => paragraphPlaces(text, frameworks[framework], ecq).map(paragraphName)

describe('a paragraph is called by its number', () => {
  test.each([
    ['in a text without headings', `${body}\n\nI was appalled.\n\n${body}`, ['paragraph 1', 'paragraph 2', 'paragraph 3']],
    ['under one heading', `Leading People\n\n${body}\n\n${body}`, ['heading', 'paragraph 1', 'paragraph 2']],
    ['between headings of parts', `Leading People\n\n## Challenge\n\n${body}\n\nAction:\n\n${body}`, ['heading', 'heading', 'paragraph 1', 'heading', 'paragraph 2']],
    ['under a title of its own', `Narrative of Dana Whitlock\n\n${body}`, ['heading', 'paragraph 1']],
    ['by ECQ', `Leading Change\n\n${body}\n\n${body}\n\nLeading People\n\nResult\n\n${body}`, ['Leading Change, heading', 'Leading Change, paragraph 1', 'Leading Change, paragraph 2', 'Leading People, heading', 'Leading People, heading', 'Leading People, paragraph 1']],
    ['beside the ECQs', `${body}\n\nLeading Change\n\n${body}\n\nLeading People\n\n${body}\n\nTechnical Qualifications\n\n${body}`, ['Introduction, paragraph 1', 'Leading Change, heading', 'Leading Change, paragraph 1', 'Leading People, heading', 'Leading People, paragraph 1', 'Technical Qualifications, heading', 'Technical Qualifications, paragraph 1']],
  ])('%s', (_, text, names) => expect(namesIn(text)).toEqual(names))

  test('headings of many words and questions are not counted', () => {
    expect(namesIn(`Commitment to the Rule of Law and the Principles of the American Founding\n\nQuestion: Tell us about a time you upheld the law and what came of it.\n\n${body}`, 'ecq-2025')).toEqual(['heading', 'heading', 'paragraph 1'])
  })

  const answered = (...questions: readonly string[]): string => questions.map((question) => `${question}\n\n${body}`).join('\n\n')
  const asking = ['Question: Tell us about a time you led people through conflict.', 'Question: Tell us how you drove efficiency with limited resources.', 'Question 7: Describe a thing that you did.'] as const
  const told = (text: string, ecq: string): string[] => namesIn(text, 'ecq-2025', ecq).filter((name) => !name.includes('heading'))

  test('an answer whose question names no ECQ is counted under its question', () => {
    expect(told(answered(...asking), 'leading-people')).toEqual(['Leading People, paragraph 1', 'Driving Efficiency, paragraph 1', 'Question 7, paragraph 1'])
    expect(told(answered(asking[0], asking[2]), 'leading-people')).toEqual(['Leading People, paragraph 1', 'Question 7, paragraph 1'])
  })

  test('or under the ECQ that somebody named', () => {
    expect(told(answered(...asking), 'achieving-results')).toEqual(['Achieving Results, paragraph 1', 'Driving Efficiency, paragraph 1', 'Achieving Results, paragraph 2'])
  })
})
