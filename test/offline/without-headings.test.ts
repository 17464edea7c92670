/** What is shown by a draft that no heading sorts: the lines of a resume, and a package without titles. */
import { describe, expect, it, test } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { reviewed } from './reviewed.ts'

const lines = [
  ['Rewrote the inspection rule after a federal court vacated the old one, and carried it through notice and comment without a lawsuit.', 'commitment-to-the-rule-of-law'],
  ['Ended nine overlapping service contracts after reviewing each invoice of three years, rebid two, and saved $3.1 million a year.', 'fiscal-responsibility'],
  ['Replaced a 1998 case system with a cloud service built by a team of seven in 11 months, $400,000 under its budget.', 'leveraging-technology'],
  ['Rebuilt the supervisor training program with 40 first-line supervisors; turnover of new inspectors fell from 31 to 12 percent in two years.', 'developing-others'],
  ['Started a prize competition for unmanned survey craft with $600,000; two of the nine winning designs are now in service.', 'innovation'],
  ['Solved a data fault that had misplaced 3,000 buoys: traced it to one conversion table in a week and corrected the charts.', 'problem-solving'],
] as const

describe('a line of a resume shows what its deed proves', () => {
  const text = `Deputy Director, Harbor Safety Agency, 2019 to present\n\n${lines.map(([line]) => `- ${line}`).join('\n')}\n`
  const { answers } = reviewed({ text, kind: 'resume', framework: 'ecq-2025' })
  it.each(lines)('%s', (line, competency) => {
    const told = answers.paragraphs.find(({ start, end }) => text.slice(start, end).includes(line))
    const shown = told?.competencies.filter(({ grade }) => grade === 'shown').map(({ id }) => id)
    expect(shown).toContain(competency)
  })
})

test('without a heading more than half is found of what is found with one', () => {
  const statements = readDataset(new URL('../../evals/datasets/ecq-other.jsonl', import.meta.url))
  const right = (headed: boolean): number => {
    let count = 0
    for (const { text, ecq, gold } of statements) {
      const { answers } = reviewed({ text, kind: headed ? 'statement' : 'package', ...(headed && ecq ? { ecq } : {}) })
      for (const { start, competencies } of answers.paragraphs) {
        const labels = gold.paragraphs.find((one) => one.start <= start && start < one.end)?.competencies ?? []
        count += competencies.filter(({ id, grade }) => grade === 'shown' && labels.includes(id)).length
      }
    }
    return count
  }
  expect(right(false)).toBeGreaterThan(right(true) / 2)
})
