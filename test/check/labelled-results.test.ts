/** What the result rules find once an engine has said which sentences tell results. */
import { describe, expect, test } from 'vitest'
import noMeasure from '../../src/check/rules/no-measure.ts'
import outputNotOutcome from '../../src/check/rules/output-not-outcome.ts'
import type { ParagraphRule, ParagraphView } from '../../src/check/rule.ts'
import type { Part } from '../../src/ecq/kind.ts'
import { readPassage } from '../../src/text/passage.ts'

function quotes(rule: ParagraphRule, text: string, part: Part): string[] {
  const passage = readPassage(text)
  const view = { passage, place: { declared: [] }, phrases: [], parts: passage.sentences.map(() => part) } as unknown as ParagraphView
  return [...rule.find(view)].map(({ start, end }) => text.slice(start, end))
}

describe('a result told without a measure', () => {
  test.each([
    ['Nurses stay with us longer now.', 'Nurses stay with us longer now'],
    ['Most of the skeptics have been won over.', 'Most of the skeptics have been won over'],
    ['Noise complaints have become rare.', 'Noise complaints have become rare'],
    ['Quarrels over parking have died down.', 'Quarrels over parking have died down'],
    ['The lease was signed, and tempers have cooled.', 'and tempers have cooled'],
    ['Bottlenecks are largely gone.', 'Bottlenecks are largely gone'],
    ['Suppliers trust our word again.', 'Suppliers trust our word again'],
    ['We never came close to running out.', 'We never came close to running out'],
  ])('%s', (text, quote) => expect(quotes(noMeasure, text, 'result')).toEqual([quote]))

  test.each([
    'Both shippers withdrew their petition.',
    'The council adopted the standard in October 2022.',
    'The branch chief now runs the division.',
    'No station has closed.',
    'The lender renewed our line of credit.',
    'Agency spending is a tenth of what it was.',
    'The board restored our license five months sooner than it had said.',
  ])('not: %s', (text) => expect(quotes(noMeasure, text, 'result')).toEqual([]))

  test.each([['I made the handover shorter and the counters friendlier.', 'action'] as const, ['Morale was low and trust lower.', 'context'] as const])('not: %s, told as %s', (text, part) =>
    expect(quotes(noMeasure, text, part)).toEqual([]),
  )
})

describe('a count of work told as a result', () => {
  test.each([
    ['A 64-page memorandum came out of the talks.', 'A 64-page memorandum'],
    ['The cameras took 1.1 million photographs.', 'The cameras took 1.1 million photographs'],
    ['The students have come on 61 Saturdays so far.', 'The students have come on 61 Saturdays'],
    ['Inspectors knocked on 12,000 doors.', 'Inspectors knocked on 12,000 doors'],
    ['Two thousand bus drivers have been through the simulator.', 'Two thousand bus drivers have been through'],
  ])('%s', (text, quote) => expect(quotes(outputNotOutcome, text, 'result')).toEqual([quote]))

  test.each(['Six plants came back on line.', 'The treaty covers 27 harbors.', 'Forty families moved out of motels and into homes.', 'Of the 270, 188 took the offer.', 'The recall took 300,000 heaters out of homes.'])('not: %s', (text) =>
    expect(quotes(outputNotOutcome, text, 'result')).toEqual([]),
  )

  test('the work of the writer’s own hands counts even where a deed is told', () => {
    expect(quotes(outputNotOutcome, 'I closed 1,940 tickets that year and wrote 23 how-to pages.', 'action')).toHaveLength(1)
    expect(quotes(outputNotOutcome, 'I interviewed 84 employees, one at a time.', 'action')).toEqual([])
  })
})
