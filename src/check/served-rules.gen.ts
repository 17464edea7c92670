/** Made by `npm run gen`: the rules that only the service runs, by their ids. */
import type { Rule } from './rule.ts'
import boldUnderlineOveruse from './rules/bold-underline-overuse.ts'
import competencyCoverage from './rules/competency-coverage.ts'
import disparaging from './rules/disparaging.ts'
import ecqNotEvidenced from './rules/ecq-not-evidenced.ts'
import figuresDisagree from './rules/figures-disagree.ts'
import fontSize from './rules/font-size.ts'
import margins from './rules/margins.ts'
import pageNumbers from './rules/page-numbers.ts'
import pictureOrChart from './rules/picture-or-chart.ts'
import spelling from './rules/spelling.ts'

export const servedRules: Readonly<Record<string, Rule>> = {
  'bold-underline-overuse': boldUnderlineOveruse,
  'competency-coverage': competencyCoverage,
  disparaging,
  'ecq-not-evidenced': ecqNotEvidenced,
  'figures-disagree': figuresDisagree,
  'font-size': fontSize,
  margins,
  'page-numbers': pageNumbers,
  'picture-or-chart': pictureOrChart,
  spelling,
}
