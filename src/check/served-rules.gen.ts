/** Made by `npm run gen`: the rules that only the service runs, by their ids. */
import type { Rule } from './rule.ts'
import figuresDisagree from './rules/figures-disagree.ts'

export const servedRules: Readonly<Record<string, Rule>> = {
  'figures-disagree': figuresDisagree,
}
