/** Reads a dataset of labelled narratives: JSON Lines, checked line by line, errors with the line's number. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Fault } from '../src/fault.ts'

const span = { start: z.number().int(), end: z.number().int() }

export const Labelled = z.object({
  id: z.string(),
  kind: z.enum(['statement', 'package']),
  framework: z.enum(['ecq-2012', 'ecq-2025']),
  ecq: z.string().nullish(),
  profile: z.union([z.string(), z.record(z.string(), z.string())]),
  text: z.string(),
  planted: z.array(z.object({ fault: z.string(), quote: z.string(), ...span })),
  gold: z.object({
    sentences: z.array(z.object({ ...span, paragraph: z.number().int(), ccar: z.enum(['challenge', 'context', 'action', 'result', 'other']).nullable() })),
    paragraphs: z.array(
      z.object({
        ...span,
        competencies: z.array(z.string()),
        weak: z.array(z.object({ section: z.enum(['action', 'result']), reasons: z.record(z.string(), z.number()) })),
      }),
    ),
    outcome_opportunities: z.array(z.object({ annotator: z.number(), start: z.number().int(), quote: z.string(), families: z.array(z.string()) })),
    ratings: z.record(z.string(), z.object({ rating: z.enum(['meets', 'borderline', 'does-not-meet']), certify: z.boolean() })),
    disposition: z.string().nullish(),
  }),
})
export type Labelled = z.infer<typeof Labelled>

/** The documents of a JSON Lines file. Throws a Fault that names the line and what is wrong with it. */
export function readDataset(path: string | URL): Labelled[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [Labelled.parse(JSON.parse(line))]
    } catch (cause) {
      const why = cause instanceof z.ZodError ? z.prettifyError(cause).split('\n')[0] : 'not JSON'
      throw new Fault('bad-input', `Line ${index + 1} of the dataset cannot be read: ${why}. Mend the line and run again.`, { cause })
    }
  })
}
