/** Settles what a draft is read as: its framework, its kind and the ECQ that its first heading names. */
import type { ParsedText } from '../text/parse.ts'
import type { Framework, FrameworkId } from './framework.ts'
import { defaultFramework, findEcq, frameworks } from './frameworks.ts'
import { guessKind } from './guess-kind.ts'
import type { Kind } from './kind.ts'
import { outline } from './outline.ts'

/** What the person said of the draft. */
export interface SaidOfDraft {
  readonly framework?: FrameworkId | undefined
  readonly kind?: Kind | undefined
  readonly ecq?: string | undefined
}

export interface SettledDraft {
  readonly framework: Framework
  readonly kind: Kind
  /** null without headings */
  readonly headed: string | null
}

/** What the person said goes before what the headings say, and that before a guess. */
export function settleDraft(parsed: ParsedText, said: SaidOfDraft): SettledDraft {
  const named = said.framework ?? namedFramework(parsed, said.ecq)
  const first = frameworks[named ?? defaultFramework(said.kind ?? 'statement')]
  const kind = said.kind ?? guessKind(parsed, outline(parsed, first, null))
  const framework = frameworks[named ?? defaultFramework(kind)]
  return { framework, kind, headed: headingsOf(parsed, framework)[0] ?? null }
}

/** The one framework that alone has the ECQ that was asked for, or ECQs that the draft has as headings; undefined where none or both could be meant. */
function namedFramework(parsed: ParsedText, asked: string | undefined): FrameworkId | undefined {
  const all = Object.values(frameworks)
  const named = all.filter((framework) => {
    const ecqs = asked === undefined ? headingsOf(parsed, framework) : [asked]
    return ecqs.some((ecq) => findEcq(framework, ecq) && all.every((one) => one === framework || !findEcq(one, ecq)))
  })
  return named.length === 1 ? named[0]?.id : undefined
}

const headingsOf = (parsed: ParsedText, framework: Framework): string[] => outline(parsed, framework, null).sections.flatMap(({ ecq }) => ecq ?? [])
