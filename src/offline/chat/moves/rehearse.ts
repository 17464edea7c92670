/** Rehearses an interview: asks a question, hears the answer, says what a board would make of it, and asks on. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Evidence } from '../../../ecq/finding.ts'
import { frameworks } from '../../../ecq/frameworks.ts'
import type { Part } from '../../../ecq/kind.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { fromTo } from '../fill.ts'
import { followUps, interviewQuestions, lastFollowUp } from '../interview.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, say } from '../say.ts'
import { competencyTitle } from '../scene.ts'
import { times } from '../topics/times.ts'

export type Rehearsal = NonNullable<ChatState['rehearsal']>

/** As most people speak. */
const wordsPerMinute = 130
/** Fewer are no story yet. */
export const fewestWords = 15
const mostFollowUps = 2

export const lengthSource = times.find(({ id }) => id === 'answer-length')?.source

export function questionOf({ framework, ecq, question, asked }: Rehearsal): string {
  if (asked !== null) return asked
  const all = interviewQuestions[framework][ecq] ?? []
  return all[question % Math.max(all.length, 1)] ?? ''
}

export const endRehearsal = (state: ChatState): Answer =>
  answer({
    statements: [say('We stop the rehearsal here. Say “rehearse” to go on another time.')],
    quickReplies: replies('What should I mend first?', 'May I use notes in the interview?', 'Rehearse an interview answer'),
    state: { ...state, rehearsal: null },
    byCode: true,
  })

export const askForMore = (state: ChatState, rehearsal: Rehearsal): Answer =>
  answer({
    statements: [say('That is too short for a board to judge. Tell the whole story: the problem, what you did step by step, and what came of it.'), say(questionOf(rehearsal))],
    quickReplies: replies('Next question', 'Stop'),
    state,
    byCode: true,
  })

/** What was said to the question so far, with the new words at the end. */
export const spokenSoFar = ({ answer: before }: Rehearsal, said: string): string => (before === '' ? said : `${before}\n\n${said}`)

/** Says what a board would make of the answer, from its review as a spoken answer, and asks what is missing. */
export function afterAnswer(state: ChatState, rehearsal: Rehearsal, review: Review, said: string): Answer {
  const spoken: Rehearsal = { ...rehearsal, answer: spokenSoFar(rehearsal, said), followUps: rehearsal.followUps + 1 }
  const offset = review.draft.text.length - said.length
  const heard = (places: readonly Evidence[]): Evidence[] => places.filter(({ start }) => start >= offset).map(({ start, end, quote }) => ({ start: start - offset, end: end - offset, quote }))
  const statements = [lengthOf(review), ...praise(review, rehearsal, heard), ...faults(review, heard)]
  const lacks = lacksOf(review, fromTo(spoken.answer) !== null)
  const follow = followUps.find(([lack]) => lacks.has(lack))?.[1]
  const over = rehearsal.followUps >= mostFollowUps || !follow
  const end = say(follow ? `What is still missing: ${follow} Work it in, and say the whole once more; or take the next question.` : lastFollowUp)
  return answer({
    statements: [...statements, over ? end : say(follow)],
    quickReplies: replies('Next question', 'Stop', 'How long should an answer be?'),
    state: { ...state, rehearsal: spoken },
    byCode: true,
  })
}

interface HeardStretch {
  readonly part: Part
  /** UTF-16 units */
  readonly size: number
}

/** How the deed was done, behind the result that it had: "I cut it from 900 to 120 by moving four clerks". */
const byDoing = /,? (?:by|after|through) (?:(?:first|then|also|\p{L}+ly) )?\p{L}+ing\b/u

/** The stretches of the answer by part; what the speaker says he did to bring a result about is action. */
function stretchesOf({ draft, sentences }: Review): HeardStretch[] {
  return sentences.flatMap(({ part, owner, start, end }) => {
    const deed = part === 'result' && owner === 'i' ? (byDoing.exec(draft.text.slice(start, end))?.index ?? null) : null
    return deed === null ? [{ part, size: end - start }] : [{ part, size: deed }, { part: 'action' as const, size: end - start - deed }]
  })
}

/** "about 2 minutes: a good length (two to four minutes)" */
export function spokenMinutes(words: number): string {
  const minutes = words / wordsPerMinute
  const long = minutes < 1.5 ? 'shorter than a board expects' : minutes > 4.5 ? 'longer than a board will hear' : 'a good length'
  return `about ${minutes < 1 ? 'half a minute' : many(Math.round(minutes), 'minute')}: ${long} (two to four minutes)`
}

function lengthOf(review: Review): Statement {
  const { draft } = review
  const stretches = stretchesOf(review)
  const size = (part: Part): number => stretches.filter((stretch) => stretch.part === part).reduce((sum, one) => sum + one.size, 0)
  const whole = Math.max(stretches.reduce((sum, one) => sum + one.size, 0), 1)
  const shares = (['challenge', 'context', 'action', 'result'] as const).map((part) => `${part} ${Math.round((size(part) / whole) * 100)} percent`)
  return say(`${many(draft.words, 'word')}, ${spokenMinutes(draft.words)}. I heard ${listed(shares)}.`, lengthSource ? { source: lengthSource } : {})
}

function praise({ paragraphs }: Review, { framework }: Rehearsal, heard: (places: readonly Evidence[]) => Evidence[]): Statement[] {
  const shown = paragraphs.flatMap(({ competencies }) => competencies.filter(({ grade }) => grade === 'shown'))
  const [first] = shown
  if (!first) return []
  const titles = [...new Set(shown.map(({ id }) => competencyTitle(frameworks[framework], id)))].slice(0, 3)
  return [say(`It shows ${listed(titles)}: ${quoted(first.evidence.quote)}`, { heard: heard(shown.slice(0, 3).map(({ evidence }) => evidence)), references: shown.slice(0, 3).map(({ id }) => ({ type: 'competency', id, framework })) })]
}

/** What the rules mark in spoken words; marks about writing are left out. */
function faults({ findings }: Review, heard: (places: readonly Evidence[]) => Evidence[]): Statement[] {
  const told = findings.filter(({ ruleId, quote }) => quote !== '' && spokenRules.has(ruleId))
  const rules = [...Map.groupBy(told, ({ ruleId }) => ruleId).values()].slice(0, 2)
  return rules.map((marks) => say(`${marks[0]?.message ?? ''} ${quoted(marks[0]?.quote ?? '')}`, { heard: heard(marks), references: [{ type: 'rule', id: marks[0]?.ruleId ?? '' }] }))
}

const spokenRules = new Set(['we-not-i', 'weak-verb', 'duty-not-deed', 'belief-statement', 'buzzword', 'disparaging', 'political-affiliation', 'old-example', 'acronym-undefined', 'injection', 'passive-action'])

/** Whoever told a value before and one after is not asked for them, however the sentence was read. */
const askedByChange = new Set(['no-result', 'result missing', 'result no-measure', 'result no-baseline'])

function lacksOf({ sentences, paragraphs, findings }: Review, toldBoth: boolean): ReadonlySet<string> {
  const parts = new Set(sentences.map(({ part }) => part))
  // Who says "I cut it from 900 to 120" did it; what is missing is how.
  const noDeed = sentences.some(({ part, owner }) => part === 'result' && owner === 'i') ? 'action thin' : 'no-action'
  const weak = paragraphs.flatMap((paragraph) => paragraph.weak.map(({ section, reason }) => `${section} ${reason}`))
  const shared = findings.some(({ ruleId }) => ruleId === 'we-not-i')
  const lacks = [...(shared ? ['action we-not-i'] : []), ...(parts.has('action') ? [] : [noDeed]), ...(parts.has('result') && !weak.includes('result missing') ? [] : ['no-result']), ...(parts.has('challenge') ? [] : ['no-challenge']), ...weak]
  return new Set(toldBoth ? [...lacks.filter((lack) => !askedByChange.has(lack)), ...(lacks.some((lack) => askedByChange.has(lack)) ? ['result no-span'] : [])] : lacks)
}
