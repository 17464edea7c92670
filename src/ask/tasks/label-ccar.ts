/** Asks for the CCAR part and the owner of every sentence. */
import { z } from 'zod'
import { type Owner, type Part, owners, parts } from '../../ecq/kind.ts'
import { task } from '../task.ts'
import type { Unit } from '../unit.ts'

export const LabelCcarOutput = z.object({
  labels: z.array(z.object({ n: z.number().int().describe('sentence number'), part: z.enum(parts), who: z.enum(owners) })),
})

export interface LabelledNumber {
  readonly part: Part
  readonly owner: Owner
}

/** Its value maps sentence numbers to labels; numbers that are not in the unit are dropped. */
export const labelCcar = (unit: Unit) =>
  task({
    id: 'label-ccar',
    input: z.object({ last: z.string() }),
    output: LabelCcarOutput,
    settle: ({ labels }) => {
      const value = new Map<number, LabelledNumber>()
      for (const { n, part, who } of labels) if (unit.sentences[n - 1] && !value.has(n)) value.set(n, { part, owner: who })
      const missing = unit.sentences.filter(({ number, withheld }) => !withheld && !value.has(number)).map(({ number }) => number)
      const complaints = missing.length === 0 ? [] : [{ says: `These sentences have no label yet: ${missing.join(', ')}.`, quote: '' }]
      return { value, dropped: labels.length - value.size, complaints }
    },
  })
