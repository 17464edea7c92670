/** What a proofreader (spelling, grammar) says; the check room takes it as given, because proofreading waits and needs a package. */
import type { Span } from '../text/span.ts'

/** Offsets are UTF-16 code units into the whole draft. */
export interface ProofMark extends Span {
  readonly kind: 'spelling' | 'grammar'
  readonly message: string
  readonly replacements: readonly string[]
}
