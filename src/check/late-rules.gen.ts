/** Made by `npm run gen`: the rules that a page loads after its first marks, by their ids. */
import type { Rule } from './rule.ts'
import grammar from './rules/grammar.ts'
import injection from './rules/injection.ts'

export const lateRules: Readonly<Record<string, Rule>> = {
  grammar,
  injection,
}
