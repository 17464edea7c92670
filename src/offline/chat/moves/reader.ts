/** Speaks as a reader of the draft: what a board would ask of it, what is good about it, where it could be shorter. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Review } from '../../../ecq/review.ts'
import { sortReasons } from '../../../ecq/sort-reasons.ts'
import { pagesInWords } from '../../../ecq/pages-in-words.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { replies, say } from '../say.ts'
import { type Scene, competencyTitle, ecqTitle, evidenceAt, placeOf, ruleTitle } from '../scene.ts'
import { weakWords } from '../../../ecq/weak-words.ts'
import { paragraphHead, paragraphInside } from '../place-names.ts'
import { briefing, houseRule, memo2025 } from '../topic.ts'
import { story } from '../topics/story.ts'

const most = 5

/** The questions that the review found open in these ECQs: of weak sections first, then of places without a measure. */
export function openQuestions(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const own = review.paragraphs.filter(({ ecq }) => ecq === null || ecqs.includes(ecq))
  const weak = own.flatMap(({ index, start, end, weak: marks }) => marks.map(({ question, evidence }) => ({ question, place: evidence ?? evidenceAt(scene, start, end), index })))
  const unmeasured = own.flatMap(({ index, start, end }) => review.outcomes.filter((outcome) => start <= outcome.start && outcome.start < end).map(({ questions, ...place }) => ({ question: questions[0] ?? '', place: { start: place.start, end: place.end, quote: place.quote }, index })))
  const all = [...new Map([...weak, ...unmeasured].filter(({ question }) => question !== '').map((one) => [one.question, one])).values()]
  const refused = ecqs.filter((ecq) => review.ecqs[ecq]?.certify === false && !all.some(({ index }) => review.paragraphs.find((one) => one.index === index)?.ecq === ecq))
  const beside = refused.map((ecq) => say(`${ecqTitle(scene, ecq)} is not certified, and no single passage is asked about there. ${missingIn(review, ecq)}`, { references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] }))
  const statements = all.slice(0, most).map(({ question, place, index }, at) => say(`${at + 1}. ${question}`, { places: [place], references: [{ type: 'paragraph', index }] }))
  if (statements.length === 0 && beside.length > 0) return answer({ statements: beside, quickReplies: replies(...refused.map((ecq) => `What keeps ${ecqTitle(scene, ecq)} from certified?`).slice(0, 2), 'Rehearse the interview with me', 'What should I mend first?'), state })
  if (statements.length === 0) return answer({ statements: [say('The review found no question that your draft leaves open. A board may still ask for more about any deed in it; rehearse the telling.')], quickReplies: replies('Rehearse the interview with me', 'What should I mend first?'), state })
  const head = say(`A reader who goes by what is on the page would ask ${all.length > most ? `${all.length} things, these first` : 'this'}:`)
  return answer({ statements: [head, ...statements, ...beside], quickReplies: replies('Help me with a measure', 'Rehearse the interview with me', 'What should I mend first?'), state })
}

/** What a board would miss in an ECQ that is refused: its first reason, and the first step. */
function missingIn({ ecqs }: Review, ecq: string): string {
  const against = sortReasons(ecqs[ecq]?.reasons ?? []).find(({ side }) => side === 'against')?.text
  return [...(against ? [`Against it: ${against}`] : []), ...(ecqs[ecq]?.next ?? []).slice(0, 1)].join(' ')
}

/** What speaks for each of these ECQs, with the words that it rests on. */
export function strengths(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const statements = ecqs.flatMap((ecq): Statement[] => {
    const found = review.ecqs[ecq]
    if (!found) return []
    const good = sortReasons(found.reasons).filter(({ side }) => side === 'for').slice(0, 2)
    const { shown } = found.coverage
    const own = review.paragraphs.filter((paragraph) => paragraph.ecq === ecq).flatMap(({ competencies }) => competencies.filter(({ id, grade }) => grade === 'shown' && shown.includes(id)).map(({ evidence }) => evidence))
    const words = [...good.map(({ text }) => text), ...(shown.length > 0 ? [`It shows ${listed(shown.map((id) => competencyTitle(scene.framework, id)))}.`] : [])]
    const places = [...good.flatMap(({ evidence }) => evidence), ...own].slice(0, 4)
    return words.length === 0 ? [] : [say(`${ecqTitle(scene, ecq)}: ${words.join(' ')}`, { places, references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] })]
  })
  const none = say('The seats gave no reason for certifying yet, and no competency was found to be shown. What to mend first would be the better question.')
  return answer({ statements: statements.length === 0 ? [none] : statements, quickReplies: replies('What should I mend first?', 'Which competencies are missing?', 'What would the board ask me?'), state })
}

/** What a board takes for a manager's or a specialist's work rather than an executive's. */
const belowExecutive = new Set(['technical-not-executive', 'low-impact', 'duty-not-deed'])
const levelRules = new Set(['technical-not-executive', 'scope-missing', 'duty-not-deed', 'weak-verb'])

/** Whether the deeds of these ECQs read as an executive's, by what came out as less. */
export function level(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const own = review.paragraphs.filter(({ ecq }) => ecq === null || ecqs.includes(ecq))
  const weak = own.flatMap(({ index, start, end, weak: marks }) => marks.filter(({ reason }) => belowExecutive.has(reason)).map((mark) => say(`${paragraphHead(scene, index)}: ${weakWords(mark)}. ${mark.question}`, { places: [mark.evidence ?? evidenceAt(scene, start, end)], references: [{ type: 'paragraph', index }] })))
  const marks = scene.findings.filter(({ ruleId }) => levelRules.has(ruleId))
  const marked = marks.length === 0 ? [] : [say(`The rules mark ${many(marks.length, 'place that reads', 'places that read')} as a job, a trade or a small part rather than leadership: ${[...new Set(marks.map(({ ruleId }) => ruleTitle(scene, ruleId)))].join('; ')}.`, { places: marks.slice(0, most).flatMap(placeOf), references: marks.slice(0, most).map(({ id }) => ({ type: 'finding', id })) })]
  const none = weak.length + marked.length === 0 ? [say('Nothing in your draft came out as hands-on work, as a duty without a deed, or as small in reach.')] : []
  const meaning = story.find(({ id }) => id === 'executive-level')
  const general = meaning ? [say(meaning.says.join(' '), { source: meaning.source })] : []
  return answer({ statements: [...weak.slice(0, 3), ...marked, ...none, ...general], quickReplies: replies('What belongs in the action?', 'What should I mend first?', 'What would the board ask me?'), state })
}

/** Rules whose marks are words that can go. */
const longWinded = new Set(['long-sentence', 'long-introduction', 'bureaucratese', 'buzzword', 'repeated-word', 'length-estimate', 'definition-pasted', 'readability'])

function lengthOf({ kind, draft: { words, pages } }: Review): Statement {
  if (kind === 'resume') return say(`Your resume has ${many(words, 'word')}${pages ? `, ${pagesInWords(pages)}` : ''}. For a Title 5 vacancy it may have two pages; your announcement’s own limit goes before that.`, { source: memo2025 })
  return say(`Your draft has ${many(words, 'word')}${pages ? `, ${pagesInWords(pages)}` : ''}. Two pages, the usual room for one ECQ, hold about 900 to 1,100 words; your announcement’s own limit goes before that.`, { source: briefing })
}

/** How long the draft is beside the room there is, and what makes a telling too short. */
export const howLong = (review: Review, state: ChatState): Answer =>
  answer({ statements: [lengthOf(review), say('No least length was found. Too short is what leaves out a step that you took, or what came of it.', { source: houseRule })], quickReplies: replies('What should I mend first?', 'What is the page limit?', 'How is my balance?'), state })

/** How long the draft is, and where it could lose words without losing a deed. */
export function shorten(scene: Scene, review: Review, state: ChatState, ecqs: readonly string[]): Answer {
  const setting = ecqs.flatMap((ecq): Statement[] => {
    const { challenge, context } = review.ecqs[ecq]?.balance ?? { challenge: 0, context: 0 }
    const share = challenge + context
    const [longest] = review.paragraphs.filter((one) => one.ecq === ecq).map((one) => ({ ...one, size: review.sentences.filter(({ paragraph, part }) => paragraph === one.index && (part === 'context' || part === 'challenge')).reduce((sum, { start, end }) => sum + end - start, 0) })).toSorted((a, b) => b.size - a.size)
    if (share <= 0.34 || !longest) return []
    return [say(`In ${ecqTitle(scene, ecq)} the setting takes ${Math.round(share * 100)} percent of the words; a third is enough. Cut there first, in ${paragraphInside(scene, longest.index)}.`, { places: [evidenceAt(scene, longest.start, longest.end)], references: [{ type: 'paragraph', index: longest.index }] })]
  })
  const marks = scene.findings.filter(({ ruleId }) => longWinded.has(ruleId))
  const rules = [...new Set(marks.map(({ ruleId }) => ruleTitle(scene, ruleId)))]
  const winded = marks.length === 0 ? [] : [say(`Then ${many(marks.length, 'mark')} on words that carry little: ${rules.join('; ')}.`, { places: marks.slice(0, most).flatMap(placeOf), references: marks.slice(0, most).map(({ id }) => ({ type: 'finding', id })) })]
  const none = setting.length + winded.length === 0 ? [say('I find no stretch that is plainly too long. Leave the action and the result their words.')] : []
  return answer({ statements: [lengthOf(review), ...setting, ...winded, ...none], quickReplies: replies('How is my balance?', 'What is the page limit?', 'What should I mend first?'), state })
}
