/** Tests that what is asked about an outcome fits the words of the draft, in few questions and readable templates. */
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { families } from '../../src/ecq/kind.ts'
import { trained } from '../../src/offline/weights.ts'
import { measures } from '../../src/offline/words/measures.ts'
import { reviewed } from './reviewed.ts'

const story =
  'In 2018 I became head of a division of 300 employees whose best people were leaving. Nobody had trained a supervisor there for six years, and grievances had doubled. ' +
  'I met all forty supervisors in person and asked each of them what kept good people from staying. I then paired every new supervisor with a senior one from another office and paid for both to study together. ' +
  'When two directors objected to the time it took, I showed them what each resignation cost and asked them to teach the first class. I rewrote the standards for promotion with the union and read every appeal myself. ' +
  'I moved the budget of a cancelled conference to a school for supervisors, chose its first teachers, and sat in the last row of every class in its first year. '

/** Whether a place is likely enough is learned and moves with the weights; here only its family matters. */
const everyPlace = { ...trained, outcomes: { ...trained.outcomes, threshold: 0 } }

describe('the family of measure', () => {
  it.each([
    ['Many of them have gone on to bigger things.', ['people']],
    ['The pay gap was closed.', ['people', 'quality']],
    ['The division has gained renewed respect.', ['satisfaction']],
    ['Our applicants now wait far less than before.', ['time']],
    ['We are optimistic that nitrate levels will come down.', ['quality']],
    ['A new dashboard was developed, and it is used daily.', ['reach']],
    ['The model was adopted by the Congressional Budget Office.', ['reach']],
  ])('of "%s"', (sentence, fitting) => {
    const { answers } = reviewed({ text: `${story}\n\nAs a result, the division became a better place. ${sentence}`, kind: 'statement', ecq: 'leading-people' }, everyPlace)
    const outcome = answers.outcomes.find(({ quote }) => quote === sentence)
    expect(fitting).toContain(outcome?.families[0])
  })
})

it('asks at most three questions, of the first family, with its template', () => {
  for (const document of readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url))) {
    for (const { families: found, questions, template } of reviewed(document).answers.outcomes) {
      const first = measures[found[0] as (typeof families)[number]]
      expect(questions).toEqual([...first.questions, expect.stringContaining('vouch')])
      expect(questions.length).toBeLessThanOrEqual(3)
      expect(template).toBe(first.template)
    }
  }
})

it.each(families)('the template for %s reads as a sentence', (family) => {
  const { template } = measures[family]
  expect(template).toMatch(/^[A-Z][a-z]+ /)
  expect(template).toMatch(/\.$/)
  expect(template).not.toContain('[…] […]')
})
