/** Sets the scene of a conversation from a finished review, or from the rules alone where there is none. */
import type { Fact } from '../../ecq/chat.ts'
import type { DraftCheck } from '../../ecq/draft-check.ts'
import { frameworks } from '../../ecq/frameworks.ts'
import type { Review } from '../../ecq/review.ts'
import type { Scene } from '../../offline/chat/scene.ts'
import { ruleNotes } from '../list-rules.ts'

const rules = ruleNotes()

/** Marks that the person has dismissed since the review are left out. `since` compares with the version reviewed before. */
export function sceneOf(source: Review | DraftCheck, facts: readonly Fact[], dismissed: ReadonlySet<string> = new Set(), since: Scene['since'] = null): Scene {
  const { draft, framework, kind, ecq, findings } = source
  return {
    text: draft.text,
    framework: frameworks[framework],
    kind,
    ecq,
    findings: findings.filter(({ id }) => !dismissed.has(id)),
    review: 'ecqs' in source ? source : null,
    rules,
    facts,
    since,
  }
}
