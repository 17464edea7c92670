/** What an engine is given and what it answers; the offline engine and the model answer alike. */
import type { ParsedText } from '../text/parse.ts'
import type { Finding } from './finding.ts'
import type { Framework } from './framework.ts'
import type { Kind, Owner, Part } from './kind.ts'
import type { OpenSeat } from './open-points.ts'
import type { Outline } from './outline.ts'
import type { Retelling } from './retold-stories.ts'
import type { Outcome, ReviewedParagraph, ReviewedSentence } from './review.ts'

/** What a sentence mainly does, and whose deed it tells. */
export interface SentenceLabel {
  readonly part: Part
  readonly owner: Owner
}

/** Labels by paragraph and sentence of the parsed text. */
export type SentenceLabels = readonly (readonly SentenceLabel[])[]

export interface EngineInput {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly framework: Framework
  readonly kind: Kind
  readonly ecq: string | null
  readonly labels: SentenceLabels
  /** what the rules found, for the board to weigh */
  readonly findings: readonly Finding[]
  /** what the rules know of stories that are told under two ECQs */
  readonly retellings: readonly Retelling[]
  /** what the candidate has confirmed beside the draft; only suggestions may use it */
  readonly facts?: readonly string[]
}

export interface EngineAnswers {
  readonly sentences: ReviewedSentence[]
  readonly paragraphs: ReviewedParagraph[]
  readonly outcomes: Outcome[]
  readonly seats: OpenSeat[]
  /** what the seats said where one of them wanted to discuss or to disapprove */
  readonly discussion: string[]
}
