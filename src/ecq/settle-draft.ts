/** Settles what a draft is read as: its framework, its kind and the ECQ that its first heading names or its question asks for. */
import type { ParsedText } from '../text/parse.ts'
import { askedEcq } from './asked-ecq.ts'
import type { Framework, FrameworkId } from './framework.ts'
import { defaultFramework, findEcq, frameworks } from './frameworks.ts'
import { guessKind } from './guess-kind.ts'
import type { Kind } from './kind.ts'
import { type Outline, outline } from './outline.ts'

/** What the person said of the draft. */
export interface SaidOfDraft {
  readonly framework?: FrameworkId | undefined
  readonly kind?: Kind | undefined
  readonly ecq?: string | undefined
}

export interface SettledDraft {
  readonly framework: Framework
  readonly kind: Kind
  /** by its first heading, else by the words of the question that opens it; null without either */
  readonly headed: string | null
  /** only the words of the question say which ECQ it is */
  readonly asked: boolean
}

/** What the person said goes before what the headings say, and that before a guess. */
export function settleDraft(parsed: ParsedText, said: SaidOfDraft): SettledDraft {
  const outlines = new Map<Framework, Outline>()
  const outlineOf: OutlineOf = (framework) => {
    const known = outlines.get(framework) ?? outline(parsed, framework, null)
    outlines.set(framework, known)
    return known
  }
  const named = said.framework ?? namedFramework(outlineOf, said.ecq)
  const kind = said.kind ?? guessKind(parsed, outlineOf(frameworks[named ?? defaultFramework('statement')]))
  const framework = frameworks[named ?? defaultFramework(kind)]
  const { question } = outlineOf(framework)
  const [heading] = headings(outlineOf(framework))
  const asked = heading === undefined && question !== null ? askedEcq(question, framework) : null
  return { framework, kind, headed: heading ?? asked, asked: asked !== null }
}

/** Each framework's is made once, as a page settles the draft at every key. */
type OutlineOf = (framework: Framework) => Outline

/** The one framework that alone has the ECQ that was asked for, or ECQs that the draft has as headings; undefined where none or both could be meant. */
function namedFramework(outlineOf: OutlineOf, asked: string | undefined): FrameworkId | undefined {
  const all = Object.values(frameworks)
  const named = all.filter((framework) => {
    const ecqs = asked === undefined ? headings(outlineOf(framework)) : [asked]
    return ecqs.some((ecq) => findEcq(framework, ecq) && all.every((one) => one === framework || !findEcq(one, ecq)))
  })
  return named.length === 1 ? named[0]?.id : undefined
}

const headings = ({ sections }: Outline): string[] => sections.flatMap(({ ecq, asked }) => (asked ? [] : (ecq ?? [])))
