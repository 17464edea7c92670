/** What a proofreader (spelling, grammar) says; the check room takes it as given, because proofreading waits and needs a package. */
import type { Span } from '../text/span.ts'

/** What came of proofreading a draft. */
export interface Proof {
  readonly marks: readonly ProofMark[]
  /** indices of the paragraphs that could not be read, because the proofreader broke on them; in order */
  readonly unread: readonly number[]
}

/** Offsets are UTF-16 code units into the whole draft. */
export interface ProofMark extends Span {
  readonly kind: 'spelling' | 'grammar'
  readonly message: string
  readonly replacements: readonly string[]
}
