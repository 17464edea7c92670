/** Tests the gate against invented facts as a table of suggestions and what is new in them. */
import { describe, expect, it } from 'vitest'
import { inventedFacts } from '../../src/ecq/no-invention.ts'

const draft = 'In March 2019 I led 640 employees of the Bureau of Mines with $4.5 million. Waits fell from 12 days to four, and 38 percent left. GAO agreed.'

describe('facts that the draft does not hold', () => {
  it.each([
    ['This fell from […] to […] by […].', []],
    ['Waits fell from 12 days to four.', []],
    ['Waits fell from 12 days to 4.', []],
    ['Waits fell from 14 days to three.', ['14', 'three']],
    ['This saved $4.5 million.', []],
    ['This saved $4.5 billion.', ['$4.5 billion']],
    ['This saved $4,500.', ['$4,500']],
    ['38% left.', []],
    ['38 of them left.', []],
    ['640 percent more.', ['640 percent']],
    ['In March 2019 I acted.', []],
    ['In April 2019 I acted.', ['April']],
    ['By 2020 it was done.', ['2020']],
    ['The Bureau of Mines agreed.', []],
    ['The Bureau of Land agreed.', ['Land']],
    ['GAO and OMB agreed.', ['OMB']],
    ['After this, Harriet Stone agreed.', ['Harriet', 'Stone']],
    ['Harriet Stone agreed.', ['Harriet', 'Stone']],
    ['Afterwards waits were shorter. Nobody left.', []],
    ['It doubled and a third left, twenty in all.', ['doubled', 'third', 'twenty']],
    ['I think I know one of them.', []],
    ['Waits fell by thirty-eight percent, and thirty-one people left.', ['thirty-one']],
    ['A four-person team met a five-person team, and one-on-one.', ['five-person']],
    ['It grew fivefold and saved hundreds, then two-thirds and \u00bd.', ['fivefold', 'hundreds', 'two-thirds', '\u00bd']],
    ['\uff13\uff18 percent left, \u0663 of them late.', ['\u0663']],
  ])('%s', (template, invented) => expect(inventedFacts(template, draft)).toEqual(invented))
})
