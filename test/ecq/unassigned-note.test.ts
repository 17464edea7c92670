/** Answers that nobody can assign to an ECQ are named to the person. */
import { expect, test } from 'vitest'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { unassignedNote } from '../../src/ecq/unassigned-note.ts'
import { parse } from '../../src/text/parse.ts'

const told = 'When I came to the office in 2018 the backlog stood at 4,000 cases and nobody owned it.'
const noteOn = (...questions: readonly string[]) =>
  unassignedNote(outline(parse(questions.map((question) => `${question}\n\n${told}`).join('\n\n')), frameworks['ecq-2025'], 'driving-efficiency'))

const efficiency = 'Question 1: Tell us about a time you drove efficiency with limited resources.'
const law = 'Question 2: How have you upheld the Constitution and the rule of law?'

test.each([
  ['each has its own', [efficiency, law], null],
  ['one has none', [efficiency, 'Question 2: Describe a thing that you did.', law], 'Question 2 was not assigned to any ECQ; name it with a heading to have it judged.'],
  ['two have none', [efficiency, 'Question 2: Describe a thing that you did.', 'Question 3: Describe your best day.'], 'Question 2 and Question 3 were not assigned to any ECQ; name each with a heading to have it judged.'],
])('%s', (_, questions, note) => expect(noteOn(...questions)).toBe(note))
