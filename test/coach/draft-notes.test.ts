/** What is said of an ECQ that was named where the headings of the draft say another. */
import { expect, test } from 'vitest'
import { draftNotes } from '../../src/coach/draft-notes.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { parse } from '../../src/text/parse.ts'

const story = 'In 2019 nine offices shared one clerk. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.'
const notesOn = (text: string, ecq?: string): string[] => {
  const parsed = parse(text)
  return draftNotes({ parsed, own: parsed, laid: outline(parsed, frameworks['ecq-2012'], null), framework: frameworks['ecq-2012'], kind: 'statement', date: '2020-01-01', request: { text, ...(ecq === undefined ? {} : { ecq }) }, settled: null }).filter((note) => note.includes('was named'))
}

test.each([
  ['no ECQ named', `Leading People\n\n${story}`, undefined, []],
  ['the same one', `Leading People\n\n${story}`, 'leading-people', []],
  ['no heading', story, 'leading-people', []],
  ['another one', `Leading Change\n\n${story}`, 'leading-people', ['Leading People was named, but the draft has a heading of Leading Change; each part was read under its own heading.']],
  ['one of several', `Leading Change\n\n${story}\n\nLeading People\n\n${story}`, 'leading-people', ['Leading People was named, but the draft has headings of Leading Change, Leading People; each part was read under its own heading.']],
] as const)('%s', (_, text, ecq, notes) => expect(notesOn(text, ecq)).toEqual(notes))
