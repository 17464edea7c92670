/** Speaks of one paragraph, or of one part of the story: how it was read, what is weak, what it shows, what is marked. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import { type Part, parts } from '../../../ecq/kind.ts'
import type { Review, ReviewedParagraph } from '../../../ecq/review.ts'
import { weakWords } from '../../../ecq/weak-words.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, competencyTitle, evidenceAt, ruleTitle, sentenceAt } from '../scene.ts'
import type { Names } from '../names.ts'
import { paragraphHead, paragraphInside, paragraphsOf } from '../place-names.ts'
import { houseRule } from '../topic.ts'

const next = replies('What should I mend first?', 'Help me with a measure', 'What would the board ask me?')

/** The paragraphs that are named; those that the draft does not have are said to be missing. */
export function aboutParagraphs(scene: Scene, review: Review, state: ChatState, { paragraphs: indexes, missing }: Pick<Names, 'paragraphs' | 'missing'>): Answer {
  const known = review.paragraphs.filter(({ index }) => indexes.includes(index))
  const told = paragraphsOf(scene).filter(({ number }) => number !== null).length
  const statements = [
    ...known.flatMap((paragraph) => aboutOne(scene, review, paragraph)),
    ...missing.map((number) => say(`There is no paragraph ${number}; without its headings your draft has ${many(told, 'paragraph')}.`)),
  ]
  const mark = scene.findings.find(({ paragraph, under }) => under === null && paragraph !== null && indexes.includes(paragraph))
  return answer({ statements, quickReplies: [...(mark ? replies('Why is this marked?') : []), ...next], state, ...(mark ? { about: { type: 'finding', id: mark.id } } : {}) })
}

export const leaveIt = 'I would leave it as it is.'

function aboutOne(scene: Scene, review: Review, { index, start, end, weak, competencies }: ReviewedParagraph): Statement[] {
  const reference = { type: 'paragraph' as const, index }
  const place = evidenceAt(scene, start, end)
  const head = `${paragraphHead(scene, index)}, ${quoted(place.quote, 60)}`
  const read = parts.filter((part) => part !== 'other' && review.sentences.some((sentence) => sentence.paragraph === index && sentence.part === part))
  const shown = competencies.filter(({ grade }) => grade === 'shown')
  const marks = scene.findings.filter(({ paragraph, under }) => under === null && paragraph === index)
  const told = [
    `${head} ${read.length === 0 ? 'tells no part of a story' : `was read as ${listed(read)}`}.`,
    shown.length === 0 ? '' : `It shows ${listed(shown.map(({ id }) => competencyTitle(scene.framework, id)))}.`,
    marks.length === 0 ? 'Nothing in it is marked.' : `Marked in it: ${listed(marks.slice(0, 4).map(({ quote, ruleId }) => `${quoted(quote, 40)} (${ruleTitle(scene, ruleId)})`))}${marks.length > 4 ? ' and more' : ''}.`,
    weak.length === 0 && marks.length === 0 && read.length > 0 ? leaveIt : '',
  ]
  return [
    say(told.filter((words) => words !== '').join(' '), { places: [place], references: [reference, ...marks.slice(0, 4).map(({ id }) => ({ type: 'finding' as const, id }))] }),
    ...weak.map(({ section, reason, evidence, question }) => say(`Its ${section} is weak: ${weakWords({ section, reason })}. ${question}`, { places: evidence ? [evidence] : [place], references: [reference] })),
  ]
}

/** Shares of words that the house holds to be enough, or too much. */
const bounds: Readonly<Partial<Record<Part, readonly [least: number, most: number]>>> = { challenge: [0.03, 0.34], context: [0, 0.34], action: [0.5, 1], result: [0.1, 1] }

export interface AskedPart {
  readonly part: Part
  readonly ecqs: readonly string[]
  /** asks whether there is too much of it */
  readonly tooMuch: boolean
}

/** How one part of the story is told in each of these ECQs. */
export function aboutPart(scene: Scene, review: Review, state: ChatState, { part, ecqs, tooMuch }: AskedPart): Answer {
  const title = (ecq: string): string => scene.framework.ecqs.find(({ id }) => id === ecq)?.title ?? ecq
  const [least, most] = bounds[part] ?? [0, 1]
  // An ECQ that the draft does not have is no news here.
  const told = ecqs.filter((ecq) => review.paragraphs.some((paragraph) => paragraph.ecq === ecq))
  const statements = told.map((ecq) => {
    const share = review.ecqs[ecq]?.balance[part] ?? 0
    const home = review.paragraphs.filter((paragraph) => paragraph.ecq === ecq)
    const first = review.sentences.find((sentence) => sentence.part === part && home.some(({ index }) => index === sentence.paragraph))
    const size = !first ? 'no sentence was read as it' : `${Math.round(share * 100)} percent of the words${share < least ? ', which is little' : share > most ? ', which is much' : ''}`
    return say(`The ${part} of ${title(ecq)}: ${size}.${first ? ` It begins with ${quoted(sentenceAt(scene, first).quote, 70)}.` : ''}`, { places: first ? [evidenceAt(scene, first.start, first.end)] : [], references: [{ type: 'ecq', id: ecq, framework: scene.framework.id }] })
  })
  const weak = review.paragraphs.flatMap((paragraph) => (paragraph.ecq !== null && !ecqs.includes(paragraph.ecq) ? [] : paragraph.weak.filter(({ section }) => section === part).map((mark) => ({ ...mark, paragraph }))))
  const long = told.filter((ecq) => (review.ecqs[ecq]?.balance[part] ?? 0) > most)
  const head = !tooMuch ? [] : [say(long.length > 0 ? `Too much of it is ${part}: ${listed(long.map(title))}.` : most === 1 ? `No share of the ${part} is too much by our rule of thumb; it may be told too briefly, and its sentences may be too long.` : `Not by our rule of thumb: the ${part} takes at most a third of the words.`)]
  const faults = weak.slice(0, 3).map(({ section, reason, evidence, question, paragraph }) =>
    say(`Weak in ${paragraphInside(scene, paragraph.index)}: ${weakWords({ section, reason })}. ${question}`, { places: [evidence ?? evidenceAt(scene, paragraph.start, paragraph.end)], references: [{ type: 'paragraph', index: paragraph.index }] }),
  )
  const verdict = part === 'action' || part === 'result' ? (weak.length === 0 ? [say(`Nothing in the ${part} came out as weak.`)] : faults) : []
  const rule = say('Rule of thumb: action at least half, challenge and context together at most a third, result at least a tenth.', { source: houseRule })
  return answer({ statements: [...head, ...statements, ...verdict, rule], quickReplies: [...replies(`What belongs in the ${part}?`), ...next], state })
}
