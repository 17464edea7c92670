/** Sets the scene of a conversation from a finished review, or from the rules alone where there is none. */
import type { Fact } from '../../ecq/chat.ts'
import type { DraftCheck } from '../../ecq/draft-check.ts'
import { frameworks } from '../../ecq/frameworks.ts'
import type { Review } from '../../ecq/review.ts'
import type { Scene } from '../../offline/chat/scene.ts'
import { cutParagraphs } from '../../text/paragraphs.ts'
import { ruleNotes } from '../list-rules.ts'

const rules = ruleNotes()

/** Marks that the person has dismissed since the review are left out. `known`: what the source itself does not say. */
export function sceneOf(source: Review | DraftCheck, facts: readonly Fact[], dismissed: ReadonlySet<string> = new Set(), known: Partial<Pick<Scene, 'since' | 'proofread'>> = {}): Scene {
  const { draft, framework, kind, ecq, date, findings } = source
  const unproofread = draft.unproofread?.length ?? 0
  return {
    text: draft.text,
    framework: frameworks[framework],
    kind,
    ecq,
    date,
    findings: findings.filter(({ id }) => !dismissed.has(id)),
    review: 'ecqs' in source ? source : null,
    rules,
    facts,
    since: known.since ?? null,
    proofread: (known.proofread ?? false) && (unproofread === 0 || unproofread < cutParagraphs(draft.text).length),
    unproofread,
  }
}
