/** Made by `npm run gen`: the rules that a page loads after its first marks, by their ids. */
import type { Rule } from './rule.ts'
import competencyCoverage from './rules/competency-coverage.ts'
import ecqNotEvidenced from './rules/ecq-not-evidenced.ts'
import grammar from './rules/grammar.ts'
import injection from './rules/injection.ts'

export const lateRules: Readonly<Record<string, Rule>> = {
  'competency-coverage': competencyCoverage,
  'ecq-not-evidenced': ecqNotEvidenced,
  grammar,
  injection,
}
