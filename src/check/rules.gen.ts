/** Made by `npm run gen`: every rule by its id. */
import type { Rule } from './rule.ts'
import longSentence from './rules/long-sentence.ts'
import margins from './rules/margins.ts'
import weakVerb from './rules/weak-verb.ts'

export const rules: Readonly<Record<string, Rule>> = {
  'long-sentence': longSentence,
  margins,
  'weak-verb': weakVerb,
}

/** Changes whenever a rule or a word list does; every review names it. */
export const rulesVersion = '673160d7f9616c85'
