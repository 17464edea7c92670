/** The rule catalogue as data, for the API, the command line and the pages. */
import { z } from 'zod'
import type { Example } from '../check/rule.ts'
import { rules, rulesVersion } from '../check/rules.gen.ts'
import { SourceNote } from '../ecq/finding.ts'
import { kinds, severities } from '../ecq/kind.ts'
import { frameworkIds } from '../ecq/review.ts'

export const RuleNote = z
  .object({
    id: z.string(),
    severity: z.enum(severities),
    title: z.string(),
    message: z.string(),
    reason: z.string(),
    advice: z.string(),
    source: SourceNote,
    frameworks: z.array(z.enum(frameworkIds)),
    kinds: z.array(z.enum(kinds)),
    hits: z.array(z.string()).describe('Texts that the rule marks at the [[double brackets]].'),
    misses: z.array(z.string()).describe('Texts that it leaves alone.'),
  })
  .describe('One rule: what it says, why, where it comes from, and its examples.')
export type RuleNote = z.infer<typeof RuleNote>

/** Changes whenever a rule does; every review and check names it. */
export const catalogueVersion = rulesVersion

/** Every rule by id, in alphabetical order. */
export const ruleNotes = (): RuleNote[] =>
  Object.entries(rules).map(([id, { severity, title, message, reason, advice, source, frameworks, kinds: taken, hits, misses }]) => ({
    id,
    severity,
    title,
    message,
    reason,
    advice,
    source,
    frameworks: [...(frameworks ?? frameworkIds)],
    kinds: [...(taken ?? kinds)],
    hits: hits.map(textOf),
    misses: misses.map(textOf),
  }))

const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text)
