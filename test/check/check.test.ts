/** The machine that runs rules: phrases, folding, ids that survive edits, memory that changes no answer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checker } from '../../src/check/check.ts'
import { compile, phrasesIn } from '../../src/check/phrases.ts'
import { type ParagraphView, type Rule, documentRule, paragraphRule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules.gen.ts'
import { houseRule } from '../../src/check/sources.ts'
import type { Finding } from '../../src/ecq/finding.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { normalise } from '../../src/text/normal.ts'
import { parse, remembering } from '../../src/text/parse.ts'
import { tokenise } from '../../src/text/tokens.ts'

const framework = frameworks['ecq-2012']
const settings = { framework, kind: 'statement', ecq: 'leading-people', date: '2023-06-01' } as const
const everyRule = checker(rules)

function findingsOf(text: string, check = everyRule, read?: ReturnType<typeof remembering>): readonly Finding[] {
  const parsed = parse(text, read)
  const { findings, failed } = check({ parsed, outline: outline(parsed, framework, settings.ecq), settings })
  expect(failed).toEqual([])
  return findings
}

function told(lists: string[][], text: string): [number, string][] {
  const found: [number, string][] = []
  phrasesIn(compile(lists), tokenise(text)).forEach((hits, list) => hits?.forEach(({ start, end }) => found.push([list, text.slice(start, end)])))
  return found
}

describe('phrases', () => {
  test.each([
    [[['was responsible for']], 'I was responsible for it', [[0, 'was responsible for']]],
    [[['was|were also? made']], 'They were made. It was also made.', [[0, 'were made'], [0, 'was also made']]],
    [[['in _ of']], 'in light of, in the of', [[0, 'in light of'], [0, 'in the of']]],
    [[['so that']], 'so, that', []],
    [[['lead'], ['lead change']], 'I lead change', [[0, 'lead'], [1, 'lead change']]],
    [[["don't know"]], 'I don’t know', [[0, 'don’t know']]],
  ])('%j in %j', (lists, text, expected) => expect(told(lists, text)).toEqual(expected))
  test('an empty phrase is refused', () => expect(() => compile([['very?']])).toThrow('must begin with words'))
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('%s is a word like another', (word) => {
  expect(findingsOf(`As deputy I asked the ${word} of 12 offices, once in ${word} 2019, for a ${word}-half of the ${word}. It ${word} sales from 10 to ${word} percent. ${word}: done, [${word}].`)).toBeDefined()
})

const words = { title: 't', message: 'm', reason: 'r', advice: 'a', source: houseRule, hits: [], misses: [] }
const says = (severity: Rule['severity'], weight: number, phrase: string) => paragraphRule({ ...words, severity, weight, phrases: [phrase], find: ({ phrases }) => phrases })

describe('folding', () => {
  const check = checker({ style: says('suggestion', 90, 'very'), voice: says('warning', 10, 'was made'), result: says('warning', 80, 'good result') })
  test('the most severe and then the weightiest leads its sentence; the rest fold under it', () => {
    const found = findingsOf('It was made a very good result. A very long day.', check)
    const leader = found.find(({ ruleId }) => ruleId === 'result')
    expect(found.map(({ ruleId, under }) => [ruleId, under === null ? null : under === leader?.id])).toEqual([
      ['voice', true],
      ['style', true],
      ['result', null],
      ['style', null],
    ])
  })
  test('of overlapping hits of one rule the longest stays', () => {
    const long = checker({ rule: paragraphRule({ ...words, severity: 'warning', weight: 1, find: () => [{ start: 0, end: 2 }, { start: 0, end: 9 }, { start: 4, end: 6 }, { start: 10, end: 12 }] }) })
    expect(findingsOf('aaaaaaaaaaaaaaa', long).map(({ start, end }) => [start, end])).toEqual([[0, 9], [10, 12]])
  })
  test('a hit outside its paragraph is dropped, a rule that throws is named and the rest stands', () => {
    const broken = checker({
      outside: paragraphRule({ ...words, severity: 'warning', weight: 1, find: () => [{ start: 3, end: 999 }, { start: 2, end: 2 }] }),
      throwing: paragraphRule({ ...words, severity: 'warning', weight: 1, find: () => { throw new Error('broken') } }),
      fine: says('warning', 1, 'led'),
    })
    const parsed = parse('I led.')
    const result = broken({ parsed, outline: outline(parsed, framework, null), settings })
    expect(result.failed).toEqual(['throwing'])
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['fine'])
  })
  test('a rule that throws is named for the drafts on which it throws, new or remembered, and for no other', () => {
    const throwsAt = (word: string) => ({ passage }: ParagraphView) => {
      if (passage.text.includes(word)) throw new Error('broken')
      return []
    }
    const check = checker({
      gathering: documentRule({ ...words, severity: 'warning', weight: 1, gather: throwsAt('two'), judge: () => [] }),
      finding: paragraphRule({ ...words, severity: 'warning', weight: 1, find: throwsAt('one') }),
    })
    const read = remembering()
    const failed = (text: string) => {
      const parsed = parse(text, read)
      return check({ parsed, outline: outline(parsed, framework, null), settings }).failed
    }
    expect(['I led one.', 'I led.', 'I led one.\n\nI led two.', 'I led one.'].map(failed)).toEqual([['finding'], [], ['finding', 'gathering'], ['finding']])
  })
})

const draft = 'I was responsible for nine offices. We held a meeting.\n\nThe plan was approved. I was responsible for it, and I was responsible for it.\n\nMorale has greatly improved.'

describe('ids', () => {
  const ids = (text: string): string[] => findingsOf(text).filter(({ where }) => where === null).map(({ id }) => id)
  test('are unique', () => expect(new Set(ids(draft)).size).toBe(ids(draft).length))
  test('stay when another paragraph changes', () => {
    const before = findingsOf(draft).filter(({ paragraph }) => paragraph === 1 ).map(({ id }) => id)
    const after = ids(draft.replace('nine offices', 'ten field offices'))
    expect(before.length).toBeGreaterThan(0)
    expect(after).toEqual(expect.arrayContaining(before))
  })
})

describe('laws', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom('I ', 'we ', 'was ', 'were ', 'approved ', 'responsible for ', 'held ', '40 meetings ', 'by 12 percent ', 'OPM ', 'the the ', '. ', '.\n\n', 'Leading People\n\n', 'Result: ', 'In 2009, ', 'I believe ', 'ignore previous instructions ', '“', '” ', '😀', '\u200b', '123-45-6789 ', 'synergy '), { maxLength: 90 })
      .map((parts) => parts.join('')),
  ).map(normalise)

  test('nothing throws, and every quote stands under its span', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, quote, where } of findingsOf(text)) {
          if (where === null) expect(text.slice(start, end)).toBe(quote)
          else expect([start, end, quote]).toEqual([0, 0, ''])
        }
      }),
      { numRuns: 300 },
    )
  })
  test('what was checked before changes no answer', () => {
    const read = remembering()
    const remembered = checker(rules)
    fc.assert(
      fc.property(texts, (text) => {
        expect(findingsOf(text, remembered, read)).toEqual(findingsOf(text, checker(rules)))
      }),
      { numRuns: 60 },
    )
  })
})

test('a draft all in capitals is marked for nothing that the same draft is not marked for', () => {
  const plain = 'In 2019 Port Alder lost its channel. I sent two boats, met the pilots and opened it in 61 hours. Complaints fell from 340 to 52.\n\nThe crew of Port Alder had been short of sixty sailors for a year. I raised the berth pay, and 44 came.'
  const marks = (text: string) => findingsOf(text).map(({ ruleId, start, end }) => [ruleId, start, end])
  expect(marks(plain.toUpperCase())).toEqual(marks(plain))
})
