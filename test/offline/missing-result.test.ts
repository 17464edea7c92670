/** Tests that a result which is nowhere told is missed once, however many paragraphs the story has. */
import { expect, it } from 'vitest'
import { reviewed } from './reviewed.ts'

const lines = [
  'As the Associate Director in 2019, I was challenged to lead the design and',
  'implementation of new practices for the rating of executives in nine components.',
  'Formerly, the process was left to the components, each of which had its own',
  'habits and its own reasons for them.',
  'I first met with each of the directors to understand their operating processes and concerns',
  'and gave them a brief on the proposed new process. I then',
  'established meetings every two weeks to ensure all concerns were',
  'discussed. I began the first meeting by educating',
  'my counterparts on the policies and requirements, and the part each component played.',
  'I also shared the process map I created that would go into place and',
  'noted the changes would go into effect for the next rating cycle.',
  'I solicited their feedback on the drafts and compromised on some requirements.',
]

it.each([
  ['in one paragraph', lines.join(' ')],
  ['in a paragraph for each line, as copied from slides', lines.join('\n\n')],
])('%s', (_, text) => {
  const { answers } = reviewed({ text, kind: 'statement', ecq: 'leading-people' })
  expect(answers.paragraphs.flatMap(({ weak }) => weak.filter(({ reason }) => reason === 'missing'))).toHaveLength(1)
})
