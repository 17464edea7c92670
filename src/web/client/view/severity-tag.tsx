/** A severity as a word in its color. */
import type { Severity } from '../../../ecq/kind.ts'
import { severityWords } from '../words.ts'

export const SeverityTag = ({ severity }: { readonly severity: Severity }) => <span class={`tag tag--${severity}`}>{severityWords[severity].one}</span>
