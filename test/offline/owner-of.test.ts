/** Whose deed a sentence tells, and that what others did at the writer's word is the writer's. */
import { expect, test } from 'vitest'
import { ownerOf } from '../../src/offline/owner-of.ts'
import { parse } from '../../src/text/parse.ts'

const owner = (text: string) => {
  const { tokens } = (parse(text).paragraphs[0] as ReturnType<typeof parse>['paragraphs'][number]).passage
  return ownerOf(tokens, 0, tokens.words.length)
}

test.each([
  ['I wrote the plan.', 'i'],
  ['We wrote the plan.', 'we'],
  ['Our team wrote the plan.', 'we'],
  ['The plan was written in May.', 'passive'],
  ['The plan lay there.', 'none'],
  ['I had the five chiefs trade branches for sixty days.', 'i'],
  ['I then had my analysts combine five sources.', 'i'],
  ['I had them trained on four transactions.', 'i'],
  ['I had him take a lead line to it.', 'i'],
  ['I had the manual reissued.', 'i'],
  ['I had the authority to hire nine chiefs.', 'none'],
  ['I had a budget of $36 million.', 'none'],
  ['I had my doubts.', 'none'],
  ['I had the support of two chiefs.', 'none'],
  ['I had the report that nobody had read.', 'none'],
  ['I had 188 employees, 52 of them scientists.', 'none'],
])('%s %s', (text, expected) => {
  expect(owner(text)).toBe(expected)
})
