/** Quotes are found where they stand, tolerant of marks and blanks, never of words. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor, anchorsOf } from '../../src/ask/anchor.ts'

const text = 'I led “Project Dawn” — a $1.5 million effort.\n\nWe cut delays by 15 percent, from 115 percent…  and the team’s work won\u00a0praise. The team’s work won praise in 2019–2021.'

const standsAt = (quote: string): string | null => {
  const found = anchor(text, quote)
  return typeof found === 'string' ? found : text.slice(found.start, found.end)
}

describe('a quote', () => {
  test.each([
    ['word for word', 'cut delays by 15 percent', 'cut delays by 15 percent'],
    ['with straight quote marks', 'I led "Project Dawn"', 'I led “Project Dawn”'],
    ['with another dash and no blanks around it', '“Project Dawn”-a $1.5 million', '“Project Dawn” — a $1.5 million'],
    ['over a paragraph break', 'effort. We cut delays', 'effort.\n\nWe cut delays'],
    ['with three dots for an ellipsis', '115 percent... and the', '115 percent…  and the'],
    ['in quote marks of its own', '"cut delays by 15 percent"', 'cut delays by 15 percent'],
    ['with dots before and after', '...cut delays by 15 percent…', 'cut delays by 15 percent'],
    ['with an invisible character', 'cut\u200b delays by 15 percent', 'cut delays by 15 percent'],
    ['with a range written with a hyphen', 'praise in 2019-2021', 'praise in 2019–2021'],
  ])('is found %s', (_, quote, words) => expect(standsAt(quote)).toBe(words))

  test.each([
    ['with one word changed', 'cut delays by 15 per cent'],
    ['in other capitals', 'Cut delays by 15 percent'],
    ['with a word left out', 'cut by 15 percent'],
    ['with a word left out behind dots', 'cut ... 15 percent'],
    ['inside a word', 'elay'],
    ['inside a number', '5 percent'],
    ['inside a number with a point', '5 million'],
    ['before a point of a number', 'a $1'],
    ['that is empty', ''],
    ['of marks alone', '"…"'],
  ])('is absent %s', (_, quote) => expect(standsAt(quote)).toBe('absent'))

  test('that stands twice is ambiguous until somebody says where', () => {
    const find = anchorsOf('I led it. Then I led it again.')
    expect(find('I led it')).toBe('ambiguous')
    expect(find('I led it', { start: 10, end: 30 })).toEqual({ start: 15, end: 23 })
    expect(find('I led it', { start: 0, end: 30 })).toBe('ambiguous')
    expect(find('Then', { start: 0, end: 9 })).toEqual({ start: 10, end: 14 })
  })

  test('that stands once exactly is not made ambiguous by a likeness', () => {
    expect(anchor('the team’s plan, the team\'s plan', "the team's plan")).toEqual({ start: 17, end: 32 })
  })
})

const word = fc.stringMatching(/^[a-zA-Zé]{1,8}$/)
const joint = fc.constantFrom(' ', '  ', '\n', '\n\n', ' — ', '—', '–', '… ', '’', ' “', '” ', '\u00a0', ' \u200b', ', ', '. ', ' \u{e0041}')
const prose = fc.array(fc.tuple(word, joint), { minLength: 3, maxLength: 40 }).map((parts) => parts.flat().join(''))

describe('for any text', () => {
  test('what is found holds the same words as the quote, in order', () =>
    fc.assert(
      fc.property(prose, prose, (whole, quote) => {
        const found = anchor(whole, quote)
        if (typeof found === 'string') return
        expect(wordsOf(whole.slice(found.start, found.end))).toEqual(wordsOf(quote))
      }),
    ))

  test('a stretch from word to word is found at its place or stands more than once, however its marks are changed', () =>
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (whole, a, b) => {
        const edges = Array.from(whole.matchAll(/[a-zA-Zé]+/g), (match) => [match.index, match.index + match[0].length] as const)
        const [first, last] = [a % edges.length, b % edges.length].sort((x, y) => x - y) as [number, number]
        const span = { start: (edges[first] as readonly [number, number])[0], end: (edges[last] as readonly [number, number])[1] }
        const disguised = whole.slice(span.start, span.end).replace(/[“”]/g, '"').replace(/’/g, "'").replace(/\s*[—–]\s*/g, '-').replace(/…/g, '...').replace(/\s+/g, ' ').replace(/\p{Cf}/gu, '')
        const found = anchor(whole, disguised, span)
        if (typeof found === 'string') expect(found).toBe('ambiguous')
        else expect(found).toEqual(span)
      }),
    ))

  test('a span never splits a character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), (whole, quote) => {
        const found = anchor(whole.normalize('NFC'), quote)
        if (typeof found !== 'string') expect(whole.normalize('NFC').slice(found.start, found.end).isWellFormed()).toBe(true)
      }),
    ))
})

const wordsOf = (words: string): string[] => words.replace(/\p{Cf}/gu, '').match(/[a-zA-Zé]+/g) ?? []
