/** All that the coach knows when it answers: the draft, what was found in it, how it was rated, and the rules. */
import type { ChatState } from '../../ecq/chat-state.ts'
import type { Fact } from '../../ecq/chat.ts'
import type { Evidence, Finding } from '../../ecq/finding.ts'
import type { Competency, Ecq, Framework, FrameworkId } from '../../ecq/framework.ts'
import { allCompetencies, frameworks } from '../../ecq/frameworks.ts'
import { behindPartHeading } from '../../ecq/headings.ts'
import type { Kind } from '../../ecq/kind.ts'
import type { Lineage } from '../../ecq/lineage.ts'
import type { Review } from '../../ecq/review.ts'
import type { RuleNote } from '../../ecq/rule-note.ts'
import { parse } from '../../text/parse.ts'
import { type Span, indexAt } from '../../text/span.ts'
import { lowered } from './say.ts'

export interface Scene {
  readonly text: string
  readonly framework: Framework
  readonly kind: Kind
  readonly ecq: string | null
  /** YYYY-MM-DD: the day from which the age of an example is counted */
  readonly date: string
  readonly findings: readonly Finding[]
  /** null where there is no finished review of this version */
  readonly review: Review | null
  readonly rules: readonly RuleNote[]
  readonly facts: readonly Fact[]
  /** compares this version with the one reviewed before; null where no earlier review is known */
  readonly since: (() => Lineage) | null
  /** spelling and grammar were looked at, at least in some paragraphs */
  readonly proofread: boolean
  /** how many paragraphs the proofreader failed on */
  readonly unproofread: number
}

export const ruleOf = (scene: Scene, id: string): RuleNote | undefined => scene.rules.find((rule) => rule.id === id)

/** What a rule is called inside a sentence; several stand apart by semicolons, because titles have commas. */
export const ruleTitle = (scene: Scene, id: string): string => lowered((ruleOf(scene, id)?.title ?? id.replaceAll('-', ' ')).replace(/"([^"]+)"/g, '‘$1’'))

/** The mark last spoken of. */
export const findingOf = ({ findings }: Scene, { about }: ChatState): Finding | undefined => (about?.type === 'finding' ? findings.find(({ id }) => id === about.id) : undefined)

/** Empty for a finding about form, which has no place. */
export const placeOf = ({ start, end, quote }: Evidence): Evidence[] => (quote === '' ? [] : [{ start, end, quote }])

export const evidenceAt = ({ text }: Scene, start: number, end: number): Evidence => ({ start, end, quote: text.slice(start, end) })

/** A sentence as it is told, behind the heading of its part. */
export function sentenceAt(scene: Scene, { start, end }: Span): Evidence {
  const { paragraphs } = parse(scene.text)
  const home = paragraphs[indexAt(paragraphs, start)]
  const own = home?.passage.sentences[indexAt(home.passage.sentences, start - home.start)]
  return evidenceAt(scene, home && own ? home.start + behindPartHeading(home.passage, own.from, { start: start - home.start, end: end - home.start }) : start, end)
}

export const ecqTitle = ({ framework }: Scene, id: string): string => framework.ecqs.find((ecq) => ecq.id === id)?.title ?? id

export const competencyTitle = (framework: Framework, id: string): string => allCompetencies(framework).find((competency) => competency.id === id)?.title ?? id

export interface NamedEcq {
  readonly framework: FrameworkId
  readonly ecq: Ecq
}

export interface NamedCompetency {
  readonly framework: FrameworkId
  /** null for a fundamental, which belongs to all */
  readonly ecq: Ecq | null
  readonly competency: Competency
}

/** The scene's framework first, so that a name that both have means the one in use. */
const inOrder = ({ framework }: Pick<Scene, 'framework'>): Framework[] => [framework, ...Object.values(frameworks).filter(({ id }) => id !== framework.id)]

export const everyEcq = (scene: Pick<Scene, 'framework'>): NamedEcq[] => inOrder(scene).flatMap((framework) => framework.ecqs.map((ecq) => ({ framework: framework.id, ecq })))

export const everyCompetency = (scene: Pick<Scene, 'framework'>): NamedCompetency[] =>
  inOrder(scene).flatMap((framework) => [
    ...framework.ecqs.flatMap((ecq) => ecq.competencies.map((competency) => ({ framework: framework.id, ecq, competency }))),
    ...framework.fundamentals.map((competency) => ({ framework: framework.id, ecq: null, competency })),
  ])
