/** Every rule's own examples: the marked words are found exactly, the misses stay silent. */
import { describe, expect, test } from 'vitest'
import { readMarks } from '../src/check/example.ts'
import type { Example } from '../src/check/rule.ts'
import { rules } from '../src/check/rules.gen.ts'
import { checkExample } from './check-example.ts'

const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text)

describe.each(Object.entries(rules))('%s', (id, rule) => {
  test('has at least two hits and two misses', () => {
    expect(rule.hits.length).toBeGreaterThanOrEqual(2)
    expect(rule.misses.length).toBeGreaterThanOrEqual(2)
  })
  test.each(rule.hits.map((example) => [textOf(example), example] as const))('marks: %s', async (_, example) => {
    const { text, spans } = readMarks(textOf(example))
    const findings = await checkExample(id, example)
    if (spans.length === 0) expect(findings.length).toBeGreaterThan(0)
    else expect(findings.filter(({ where }) => where === null).map(({ quote }) => quote)).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
  })
  test.each(rule.misses.map((example) => [textOf(example), example] as const))('leaves alone: %s', async (_, example) => {
    expect(textOf(example)).not.toContain('[[')
    expect((await checkExample(id, example)).map(({ quote, message }) => quote || message)).toEqual([])
  })
})
