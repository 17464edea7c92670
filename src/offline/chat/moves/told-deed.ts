/** Takes up a deed that the candidate tells in talk: offers to note it, and says what would make it proof of the competency in hand. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Answer } from '../answer-shape.ts'
import type { Heard } from '../hear.ts'
import { lowered, say } from '../say.ts'
import { type Scene, everyCompetency } from '../scene.ts'
import { briefing } from '../topic.ts'
import { offerNote } from './facts.ts'

const deed = /\bi did (?!not\b)\w+|\b(?:i|we)\b(?: \w+){0,2}? (?:\w{2,}ed|led|met|told|won|made|built|wrote|gave|took|began|ran|found|brought|kept|sent|held|got|taught|fought|sold|bought|chose|drew|dealt|overcame|rebuilt|undid|cut)\b|\b(?:got|gave|won|earned|brought) (?:us|me)\b/
/** Talk about the coach, the draft or oneself is no deed. */
const talk = /\b(?:you|your|coach|draft|mark|marks|rating|essay|resume|this tool|read it|wrote it|wrote this|i (?:was|am) (?:tired|confused|asked to write))\b/

/** Null where no deed is told. */
export function toldDeed(scene: Scene, state: ChatState, { plain, said, names }: Heard): Answer | null {
  const words = plain.split(' ').length
  if (words < 6 || words > 80 || !deed.test(plain) || talk.test(plain)) return null
  const { about } = state
  const named = names.competencies[0] ?? (about?.type === 'competency' ? everyCompetency(scene).find(({ competency, framework }) => competency.id === about.id && framework === about.framework) : undefined)
  const told = offerNote(scene, state, said.trim())
  const wants = named
    ? `If it is to show ${named.competency.title}, a reader looks for this: ${named.competency.evidence.slice(0, 3).map(lowered).join('; ')}.`
    : 'A reader would then ask when it was, what stood in the way, why you chose that way, and what came of it.'
  return { ...told, statements: [...told.statements, say(wants, { source: briefing })] }
}
