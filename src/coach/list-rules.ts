/** The rule catalogue as data, for the API, the command line and the pages. */
import type { Example } from '../check/rule.ts'
import { rules, rulesVersion } from '../check/rules.gen.ts'
import { kinds } from '../ecq/kind.ts'
import { frameworkIds } from '../ecq/review.ts'
import type { RuleNote } from '../ecq/rule-note.ts'

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
