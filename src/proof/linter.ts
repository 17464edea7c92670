/** Opens Harper, the proofreading package, with the trade's words and without the rules whose taste is not ours. */
import type { Span } from '../text/span.ts'
import { mutedRules } from './words/muted-rules.ts'
import { tradeWords } from './words/trade.ts'

/** What Harper says about one stretch; offsets are UTF-16 code units into the text it was given. */
export interface Lint extends Span {
  /** the name of the rule that spoke */
  readonly rule: string
  /** Harper's own family for it: `Grammar`, `Agreement`, `Spelling`… */
  readonly kind: string
  readonly message: string
  readonly replacements: readonly string[]
}

/** Something that lints; after it threw once it may be broken, and a new one has to be opened. */
export interface Linter {
  readonly lint: (text: string) => Promise<readonly Lint[]>
  readonly close: () => Promise<void>
}

/** Opens a linter in this thread: about a second and 350 MB, so it is done once and late. */
export async function openLinter(): Promise<Linter> {
  const { LocalLinter, Dialect } = await import('harper.js')
  const { binary } = await import('harper.js/binary')
  const linter = new LocalLinter({ binary, dialect: Dialect.American })
  await linter.setup()
  await linter.importWords([...tradeWords])
  const muted = Object.fromEntries(mutedRules.map((rule) => [rule, false]))
  await linter.setLintConfig({ ...(await linter.getDefaultLintConfig()), ...muted })
  return {
    lint: async (text) => Object.entries(await linter.organizedLints(text, { language: 'plaintext' })).flatMap(([rule, lints]) => lints.map((lint) => read(rule, lint))),
    close: () => linter.dispose(),
  }
}

/** Harper's number for a suggestion whose words come behind what stands there. */
const insertAfter = 2

interface HarperLint {
  readonly span: () => { readonly start: number; readonly end: number }
  readonly lint_kind: () => string
  readonly message: () => string
  readonly get_problem_text: () => string
  readonly suggestions: () => { readonly kind: () => number; readonly get_replacement_text: () => string; readonly free: () => void }[]
  readonly free: () => void
}

/** Copies a lint out of the WebAssembly memory and gives its memory back. */
function read(rule: string, lint: HarperLint): Lint {
  const { start, end } = lint.span()
  const suggestions = lint.suggestions()
  const problem = lint.get_problem_text()
  const replacements = suggestions.map((suggestion) => `${suggestion.kind() === insertAfter ? problem : ''}${suggestion.get_replacement_text()}`)
  const copy = { rule, kind: lint.lint_kind(), start, end, message: lint.message(), replacements }
  for (const suggestion of suggestions) suggestion.free()
  lint.free()
  return copy
}
