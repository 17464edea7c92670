/** The parts of reports: cut quotes, notes told once, reasons by side, steps that repeat no question, lengths of tiny drafts. */
import { describe, expect, test } from 'vitest'
import { estimatePlainPages } from '../../src/read/pages.ts'
import { briefStep } from '../../src/ecq/brief-step.ts'
import { notesOnce } from '../../src/write/notes-once.ts'
import { shorten } from '../../src/text/shorten.ts'
import { sortReasons } from '../../src/ecq/sort-reasons.ts'

test.each([
  ['short enough', 20, 'short enough'],
  ['cut at the end of a word', 12, 'cut at the…'],
  ['cut at the end of a word', 11, 'cut at the…'],
  ['incomprehensibilities', 8, 'incompr…'],
])('%j in %i characters is %j', (text, most, cut) => expect(shorten(text, most)).toBe(cut))

test('a note that came before is cut to its first sentence', () => {
  expect(notesOnce([['One. Two.', 'Own.'], ['One. Two.', 'Other. Words.']])).toEqual([['One. Two.', 'Own.'], ['One.', 'Other. Words.']])
})

describe('reasons', () => {
  const at = (quote: string) => ({ start: 0, end: quote.length, quote })
  test('are told apart by their first word, and said once', () => {
    const reasons = [
      { text: 'Against: the how is missing.', evidence: at('a') },
      { text: 'For: it can be counted.', evidence: at('b') },
      { text: 'Against: the how is missing.', evidence: at('c') },
      { text: 'Something else.', evidence: null },
    ]
    expect(sortReasons(reasons)).toEqual([
      { side: 'for', text: 'It can be counted.', evidence: [at('b')] },
      { side: 'against', text: 'The how is missing.', evidence: [at('a'), at('c')] },
      { side: 'neither', text: 'Something else.', evidence: [] },
    ])
  })
})

test('a step that is a question of a weak section refers to the words that it asks about', () => {
  const mark = { section: 'action' as const, reason: 'thin', evidence: null, question: 'How?' }
  const paragraph = { index: 2, start: 0, end: 6, ecq: null, competencies: [], weak: [mark] }
  expect(briefStep('How?', [paragraph])).toBe('Answer the question about the action (the how is missing).')
  expect(briefStep('How?', [{ ...paragraph, weak: [{ ...mark, evidence: { start: 0, end: 6, quote: 'I led.' } }] }])).toBe('Answer the question about “I led.” (action: the how is missing).')
  expect(briefStep('Cut it.', [paragraph])).toBe('Cut it.')
})

test('a tiny draft has a length in words that make sense', () => {
  expect(estimatePlainPages('Hello').how).toBe('estimated from 1 word: under a page')
  expect(estimatePlainPages('Hello there').how).toBe('estimated from 2 words: under a page')
})
