/** Made by `npm run gen`: every rule by its id. */
import { firstRules } from './first-rules.gen.ts'
import type { Rule } from './rule.ts'
import grammar from './rules/grammar.ts'

export const rules: Readonly<Record<string, Rule>> = { ...firstRules, grammar }

/** Changes whenever a rule or a word list does; every review names it. */
export const rulesVersion = '521ddf8d98785b04'
