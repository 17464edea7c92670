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

describe('the board on a resume', () => {
  const heading = 'Deputy Director, Harbor Safety Agency, 2019 to present'
  const strong = [...lines.map(([line]) => line), 'Cut the inspection backlog from 4,100 to 300 in 18 months by moving 60 inspectors to routes ranked by risk.', 'Moved 140 staff to one floor in nine weeks, which saved $1.8 million a year.']
  const weak = ['Responsible for the front desk and the mail', 'Answered 300 calls a week and entered the data', 'Helped train new clerks', 'Assisted with the annual budget and attended 40 meetings', 'Filed reports and ordered supplies']
  const board = (told: readonly string[]) => reviewed({ text: `JANE EXAMPLE\n\n${heading}\n\n${told.map((line) => `- ${line}`).join('\n')}\n\nEDUCATION\n\nMPA, Indiana University, 2004\n`, kind: 'resume', framework: 'ecq-2025' })

  it('certifies an ECQ with two deeds, a figure and its competencies', () => {
    expect(board(strong).ecqs['driving-efficiency']).toMatchObject({ rating: 'meets', certify: true })
  })

  it('certifies nothing of clerical work, and names no days that nobody published', () => {
    const { ecqs, panel } = board(weak)
    expect(Object.values(ecqs).filter(({ certify }) => certify)).toEqual([])
    expect(panel.disposition.resubmitWithinBusinessDays).toBeNull()
  })

  it('counts a name, a post and a degree toward no ECQ', () => {
    const { answers } = board(strong)
    expect([answers.paragraphs[0], answers.paragraphs.at(-1)].map((one) => one?.ecq ?? null)).toEqual([null, null])
  })
})
