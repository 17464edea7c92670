/** A service that has read so many drafts that it keeps no more of their words still reads the next one rightly. */
import { expect, test } from 'vitest'
import { slipsIn } from '../../src/check/slips.ts'
import { countIn, Count, syllablesIn } from '../../src/check/word-counts.ts'
import { type Sentence, readPassage } from '../../src/text/passage.ts'

const quotes = (text: string): readonly string[] => slipsIn(readPassage(text)).map(({ start, end }) => text.slice(start, end))

const letters = 'bcdfghjklm'
/** A word of no list, another for each number. */
const unheardOf = (number: number): string => `q${Array.from(String(number), (digit) => letters[Number(digit)]).join('')}`

test('words that slips ask for are known when no other words are kept any more', () => {
  for (let number = 0; number < 41_000; number += 1_000) readPassage(Array.from({ length: 1_000 }, (_, i) => unheardOf(number + i)).join(' '))
  expect(quotes('He 12345678 it with the board last year.')).toEqual([])
  expect(quotes('He discusses it with the board last year.')).toEqual(['He discusses'])
  expect(quotes('He zyzzyvates it with the board last year.')).toEqual([])
})

test('words are counted in sentences of any length, kept or not', () => {
  const text = `${Array.from({ length: 100 }, () => 'utilization').join(' ')}.`
  const passage = readPassage(text)
  expect(countIn(passage, passage.sentences[0] as Sentence, Count.abstract)).toBe(100)
  expect(syllablesIn(passage)).toBe(500)
  expect(syllablesIn(readPassage('A constructor.'))).toBe(4)
})
