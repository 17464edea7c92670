/** Guesses which ECQ a statement without a heading is about. */
import type { Framework } from '../ecq/framework.ts'
import type { Outline } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import { analyse } from './analysis.ts'
import { labelDraft } from './label-sentences.ts'
import { likeliestEcq } from './likeliest-ecq.ts'
import { trained } from './weights.ts'

/** The id of the ECQ whose competencies' words stand out most. */
export function guessEcq(parsed: ParsedText, outline: Outline, framework: Framework): string {
  const analysis = analyse({ parsed, outline, framework, labelled: labelDraft(parsed, outline), findings: [] }, trained.competencies)
  return likeliestEcq(analysis.paragraphs.flatMap(({ sentences }) => sentences), framework, analysis.rates)
}
