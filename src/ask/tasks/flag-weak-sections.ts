/** Asks which Action and Result sections are weak, why, and what question would mend them. */
import { z } from 'zod'
import { type WeakSection, weakReasons } from '../../ecq/kind.ts'
import { inventedFacts } from '../../ecq/no-invention.ts'
import type { WeakMark } from '../../ecq/review.ts'
import { locator } from '../locate.ts'
import { type Complaint, task } from '../task.ts'
import type { Unit } from '../unit.ts'

const reasons = [...new Set([...weakReasons.action, ...weakReasons.result])] as [string, ...string[]]

export const FlagWeakSectionsOutput = z.object({
  weak: z.array(
    z.object({
      p: z.number().int().describe('paragraph number'),
      quote: z.string().nullable(),
      section: z.enum(['action', 'result']),
      reason: z.enum(reasons),
      question: z.string(),
    }),
  ),
})

export interface FlaggedSection extends WeakMark {
  readonly paragraph: number
}

export const flagWeakSections = (unit: Unit) =>
  task({
    id: 'flag-weak-sections',
    input: z.object({ first: z.string(), last: z.string() }),
    output: FlagWeakSectionsOutput,
    settle: ({ weak }) => {
      const locate = locator(unit)
      const value = new Map<string, FlaggedSection>()
      const complaints: Complaint[] = []
      for (const { p, quote, section, reason, question } of weak) {
        const home = unit.paragraphs[p - 1]
        const located = quote === null ? null : locate(quote, p)
        const problem = problemOf(section, reason, question, unit.known)
        if (located && 'complaint' in located) complaints.push(located.complaint)
        else if (problem || !home) complaints.push({ says: problem ?? 'There is no paragraph of this number.', quote: quote ?? question })
        else {
          const paragraph = located?.paragraph ?? home.index
          const key = `${paragraph} ${section}`
          if (!value.has(key)) value.set(key, { paragraph, section, reason, evidence: located?.evidence ?? null, question })
        }
      }
      return { value: [...value.values()], dropped: complaints.length, complaints }
    },
  })

function problemOf(section: WeakSection, reason: string, question: string, draft: string): string | null {
  if (!(weakReasons[section] as readonly string[]).includes(reason)) return `${reason} is no reason for a weak ${section}; it has ${weakReasons[section].join(', ')}.`
  const invented = inventedFacts(question, draft)
  return invented.length === 0 ? null : `The question holds what the draft does not: ${invented.slice(0, 5).join(', ')}. Ask without it.`
}
