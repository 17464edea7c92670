/** Made by `npm run gen`: every rule by its id, in alphabetical order. */
import { firstRules } from './first-rules.gen.ts'
import { lateRules } from './late-rules.gen.ts'
import type { Rule } from './rule.ts'
import { servedRules } from './served-rules.gen.ts'

export const rules: Readonly<Record<string, Rule>> = Object.fromEntries(Object.entries({ ...firstRules, ...lateRules, ...servedRules }).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Changes whenever a rule or a word list does; every review names it. */
export const rulesVersion = '038e33580ec0e9ea'
