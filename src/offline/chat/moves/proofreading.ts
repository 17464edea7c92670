/** Says what is misspelled or slipped in the draft; that nothing was found; or what no proofreader has read. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Finding } from '../../../ecq/finding.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, placeOf, ruleTitle } from '../scene.ts'
import { ownWords } from '../topic.ts'

const slipRules: ReadonlySet<string> = new Set(['grammar', 'repeated-word'])
const most = 10

export function aboutSpelling(scene: Scene, state: ChatState): Answer {
  const spelling = scene.findings.filter(({ ruleId }) => ruleId === 'spelling')
  const slips = scene.findings.filter(({ ruleId }) => slipRules.has(ruleId))
  const statements = [...misspelled(scene, spelling), ...slipped(scene, slips), ...unread(scene)]
  const [first] = [...spelling, ...slips]
  return answer({
    statements,
    quickReplies: replies(...(first ? ['Why is this marked?', 'How do I fix it?'] : []), 'What should I mend first?', 'How many marks are there?'),
    state,
    ...(first ? { about: { type: 'finding', id: first.id } } : {}),
  })
}

function misspelled({ proofread, unproofread }: Scene, marks: readonly Finding[]): Statement[] {
  if (marks.length > 0) return [say(`${many(marks.length, 'word looks', 'words look')} misspelled: ${listed(marks.slice(0, most).map(worded))}${marks.length > most ? ' and others' : ''}.`, saidAt(marks))]
  if (proofread) return [say(`The proofreader found no misspelled word in ${unproofread > 0 ? 'what it read of this version' : 'this version'}. It knows no names and does not see a wrong word that is spelled right, so read it aloud once.`, { source: ownWords })]
  return [say('No proofreader ran on this version, so I cannot say whether its spelling is right. A spelling check of your word processor would tell.', { source: ownWords })]
}

function slipped(scene: Scene, marks: readonly Finding[]): Statement[] {
  if (marks.length === 0) return scene.proofread ? [say('No slip of grammar was found either.')] : []
  return [say(`${many(marks.length, 'other slip', 'other slips')}: ${marks.slice(0, most).map((mark) => `${worded(mark)}, ${ruleTitle(scene, mark.ruleId)}`).join('; ')}${marks.length > most ? '; and others' : ''}.`, saidAt(marks))]
}

/** Where nothing was read at all, that is said already. */
const unread = ({ proofread, unproofread }: Scene): Statement[] =>
  proofread && unproofread > 0 ? [say(`The proofreader failed on ${many(unproofread, 'paragraph')}, so I cannot say whether the spelling there is right; the notes on the draft name ${unproofread === 1 ? 'it' : 'them'}.`)] : []

const worded = ({ quote, replacements: [instead] }: Finding): string => `${quoted(quote, 50)}${instead === undefined || instead === '' ? '' : ` (perhaps ${quoted(instead, 50)})`}`

const saidAt = (marks: readonly Finding[]) => ({ places: marks.slice(0, most).flatMap(placeOf), references: marks.slice(0, most).map(({ id }) => ({ type: 'finding' as const, id })) })
