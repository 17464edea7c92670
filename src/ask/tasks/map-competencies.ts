/** Asks which competencies each paragraph shows or only names, each with the quote that proves it. */
import { z } from 'zod'
import { type Grade, grades } from '../../ecq/kind.ts'
import type { Evidence } from '../../ecq/finding.ts'
import { locator } from '../locate.ts'
import { type Complaint, task } from '../task.ts'
import type { Unit } from '../unit.ts'

export const MapCompetenciesOutput = z.object({
  found: z.array(z.object({ p: z.number().int().describe('paragraph number'), quote: z.string(), competency: z.string().describe('id'), grade: z.enum(grades) })),
})

export interface MappedCompetency {
  readonly paragraph: number
  readonly id: string
  readonly grade: Grade
  readonly evidence: Evidence
}

/** `known`: the ids of the framework. What is quoted elsewhere than it is said to be counts where it stands. */
export const mapCompetencies = (unit: Unit, known: ReadonlySet<string>) =>
  task({
    id: 'map-competencies',
    input: z.object({ first: z.string(), last: z.string() }),
    output: MapCompetenciesOutput,
    settle: ({ found }) => {
      const locate = locator(unit)
      const value = new Map<string, MappedCompetency>()
      const complaints: Complaint[] = []
      for (const { p, quote, competency, grade } of found) {
        if (!known.has(competency)) {
          complaints.push({ says: `${competency.slice(0, 60)} is not a competency of this framework; use its ids.`, quote })
          continue
        }
        const located = locate(quote, p)
        if ('complaint' in located) {
          complaints.push(located.complaint)
          continue
        }
        const key = `${located.paragraph} ${competency}`
        if (value.get(key)?.grade !== 'shown') value.set(key, { paragraph: located.paragraph, id: competency, grade, evidence: located.evidence })
      }
      return { value: [...value.values()], dropped: complaints.length, complaints }
    },
  })
