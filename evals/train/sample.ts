/** A labelled document read as the product reads it: parsed, outlined, its gold labels laid over our own sentences and paragraphs. */
import { attacksIn } from '../../src/check/attacks.ts'
import { type Framework } from '../../src/ecq/framework.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import type { Finding } from '../../src/ecq/finding.ts'
import type { Part } from '../../src/ecq/kind.ts'
import { type Outline, outline } from '../../src/ecq/outline.ts'
import type { Analysis } from '../../src/offline/analysis.ts'
import type { LabelledSentence } from '../../src/offline/label-sentences.ts'
import { type SentenceFacts, sentenceFacts } from '../../src/offline/sentence-facts.ts'
import { blankOut } from '../../src/text/blank-out.ts'
import { type ParsedText, parse } from '../../src/text/parse.ts'
import type { Labelled } from '../dataset.ts'
import { nearest } from '../nearest.ts'

export interface Sample {
  readonly document: Labelled
  readonly framework: Framework
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly facts: readonly SentenceFacts[]
  /** gold part of each of our sentences, null where nobody labelled it */
  readonly parts: readonly (Part | null)[]
  /** the gold paragraph of each of our paragraphs, if any shares words with it */
  readonly paragraphs: readonly (GoldParagraph | undefined)[]
}

export type GoldParagraph = Labelled['gold']['paragraphs'][number]
export type GoldRating = Labelled['gold']['ratings'][string]

/** A sample whose sentences were labelled by weights that never saw it. */
export interface LabelledSample extends Sample {
  readonly labelled: readonly LabelledSentence[]
  /** what the rules find with those labels */
  readonly findings: readonly Finding[]
}

/** A sample that was also mapped by weights that never saw it. */
export interface AnalysedSample extends LabelledSample {
  readonly analysis: Analysis
}

/** Reads one document without what addresses an automated reader. The gold label of a sentence is that of the gold sentence it shares most with. */
export function sampleOf(document: Labelled): Sample {
  const framework = frameworks[document.framework]
  const whole = parse(document.text)
  const parsed = blankOut(whole, attacksIn(whole, null))
  const laid = outline(parsed, framework, document.ecq ?? null)
  const facts = sentenceFacts(parsed, laid)
  const parts = facts.map((sentence) => nearest(sentence, document.gold.sentences)?.ccar ?? null)
  return { document, framework, parsed, outline: laid, facts, parts, paragraphs: parsed.paragraphs.map((paragraph) => nearest(paragraph, document.gold.paragraphs)) }
}
