/** Says what became of the draft since its last review: what is fixed, what has come up, what is still open, and how the ECQs moved. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Lineage, LineageIssue } from '../../../ecq/lineage.ts'
import type { Review } from '../../../ecq/review.ts'
import { weakWords } from '../../../ecq/weak-words.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, reviewAgain, say } from '../say.ts'
import { type Scene, ecqTitle, placeOf, ruleTitle } from '../scene.ts'
import { standingWords, stoodWords } from '../standing.ts'
import { countWords } from './marks.ts'

const most = 5

export function sinceLast(scene: Scene, review: Review, state: ChatState): Answer {
  const lineage = scene.since?.() ?? null
  const statements = lineage === null || lineage.from === null ? alone(scene, review) : compared(scene, lineage)
  return answer({ statements, quickReplies: [...replies('What should I mend first?', 'Which sections are weak?'), reviewAgain], state, ratings: Object.keys(review.ecqs) })
}

/** Where no earlier review is known, what stands now is all that can be said. */
function alone(scene: Scene, review: Review): Statement[] {
  return [
    say('I know of no earlier review of this draft, so I cannot say what is fixed since then. Change the text and review it again, and I tell what is fixed, what is still open and what is new.'),
    say(`As it stands it has ${countWords(scene)}. ${Object.keys(review.ecqs).map((ecq) => standingWords(scene, ecq)).join(' ')}`),
  ]
}

function compared(scene: Scene, { from, issues, ecqs, changes }: Lineage): Statement[] {
  const fixed = issues.filter(({ state }) => state === 'fixed')
  const come = issues.filter(({ state }) => state === 'new' || state === 'regressed')
  const open = issues.filter(({ state }) => state === 'open')
  if (changes.length === 0) return [say(`Not a word has changed since version ${from}, so nothing is fixed: ${many(open.length, 'thing is', 'things are')} open as before.`), ...movesOf(scene, ecqs)]
  const counts = [`${fixed.length === 0 ? 'nothing' : many(fixed.length, 'thing')} fixed`, `${come.length === 0 ? 'nothing' : many(come.length, 'thing')} new`, `${open.length} still open`]
  return [say(`Since version ${from}: ${listed(counts)}.`), ...named(scene, 'Fixed', fixed), ...named(scene, 'New', come), ...movesOf(scene, ecqs)]
}

/** What is fixed stands in the version before, so that only what stands now has a place. */
function named(scene: Scene, head: string, issues: readonly LineageIssue[]): Statement[] {
  if (issues.length === 0) return []
  const shown = issues.slice(0, most)
  const words = shown.map((issue) => `${wordsAt(issue)}${faultOf(scene, issue)}`)
  return [say(`${head}: ${words.join('; ')}${issues.length > most ? `; and ${issues.length - most} more` : ''}.`, { places: shown.flatMap(({ after }) => (after ? placeOf(after) : [])) })]
}

function wordsAt({ before, after }: LineageIssue): string {
  const quote = (after ?? before)?.quote ?? ''
  return quote === '' ? '' : `${quoted(quote, 50)}, `
}

function faultOf(scene: Scene, { what, key }: LineageIssue): string {
  if (what === 'finding') return ruleTitle(scene, key)
  if (what === 'outcome') return 'a measure is missing'
  const [section = '', reason = ''] = key.split(/ (.*)/)
  return weakWords({ section, reason })
}

function movesOf(scene: Scene, ecqs: Lineage['ecqs']): Statement[] {
  return Object.entries(ecqs).flatMap(([ecq, { before, after, change }]) => {
    if (!before || !after) return []
    const reference = { references: [{ type: 'ecq' as const, id: ecq, framework: scene.framework.id }] }
    if (change === 'same') return [say(`${ecqTitle(scene, ecq)} stands as it stood. ${standingWords(scene, ecq)}`, reference)]
    return [say(`${ecqTitle(scene, ecq)} stands ${change} than before, when it ${stoodWords(before)}. ${standingWords(scene, ecq)}`, reference)]
  })
}
