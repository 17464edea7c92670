/** Blanks in square brackets, which the examples of a rule cannot mark, and what other rules say of blanks: nothing. */
import { expect, test } from 'vitest'
import { placeholdersIn } from '../../src/check/placeholders.ts'
import { readPassage } from '../../src/text/passage.ts'
import { checker } from '../../src/check/check.ts'
import { rules } from '../../src/check/rules.gen.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { makeProofreader } from '../../src/proof/proofreader.ts'
import { parse } from '../../src/text/parse.ts'

const blanks = (text: string): string[] => placeholdersIn(readPassage(text)).blanks.map(({ start, end }) => text.slice(start, end))

test.each([
  ['In [YEAR] I joined the [AGENCY].', ['[YEAR]', '[AGENCY]']],
  ['Errors fell by [insert metric].', ['[insert metric]']],
  ['Overtime fell. [Insert what the inspector said about it]', ['[Insert what the inspector said about it]']],
  ['I led [number of employees] in [X] states.', ['[number of employees]', '[X]']],
  ['I saved [$X million] for [[agency name]].', ['[$X million]', '[[agency name]]']],
  ['I led [TBD] people; see [INSERT RESULT].', ['[TBD]', '[INSERT RESULT]']],
  ['Call the board (todo)'.toUpperCase(), ['todo'.toUpperCase()]],
  ['[X] Yes [ ] No. [Result] It held. I met [Agency 2] and the [program office in Reno].', []],
])('%s', (text, expected) => {
  const found = blanks(text)
  for (const blank of expected) expect(found).toContain(blank)
  if (expected.length === 0) expect(found).toEqual([])
})

test('a blank is marked as one, and neither as an acronym nor as a misspelling', async () => {
  const text = 'In [YEAR] the [AGENCY] cut the TBD by INSERT METRIC HERE. Lorem ipsum dolor sit amet. I recieved the LQZ.'
  const parsed = parse(text)
  const framework = frameworks['ecq-2012']
  const settings = { framework, kind: 'statement', ecq: null, date: '2023-06-01' } as const
  const { 'placeholder-left': placeholder, 'acronym-undefined': acronym, 'acronym-overload': overload, spelling } = rules
  if (!placeholder || !acronym || !overload || !spelling) throw new Error('a rule is missing')
  const proof = (await makeProofreader().proofread(text))?.marks ?? null
  const { findings } = checker({ placeholder, acronym, overload, spelling })({ parsed, outline: outline(parsed, framework, null), settings, proof })
  expect(findings.filter(({ ruleId }) => ruleId !== 'placeholder').map(({ quote }) => quote)).toEqual(['recieved', 'LQZ'])
})
