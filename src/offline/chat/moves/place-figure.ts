/** Says where a change that the candidate tells in talk would go: after which words, and in which sentence. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Statement } from '../../../ecq/chat.ts'
import type { Family } from '../../../ecq/kind.ts'
import { measures } from '../../words/measures.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { blanksOf, stepsOf } from '../blanks.ts'
import { type FigurePlace, figurePlace, headOf } from '../figure-place.ts'
import { filled, heardAnswers } from '../fill.ts'
import type { Heard } from '../hear.ts'
import { partsOf } from '../in-parts.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, ecqTitle, evidenceAt } from '../scene.ts'
import { type ToldChange, toldChange } from '../told-change.ts'
import { briefing } from '../topic.ts'
import { stemsOf } from '../words.ts'

const asksWhere = /\bwhere\b.{0,80}\b(?:put|go|goes|belongs?|add|say|write|place|fits?)\b|\bhow (?:it|that|this|they) (?:would|should|could|will) (?:read|look|sound)\b|\bhow (?:would|should|could|does|will) (?:it|that|this|they) (?:read|look|sound|go|be written)\b|^(?:please )?(?:put|add|insert|work) (?:it|that|this|them) (?:in|to|into)\b/

/** "Can I say that turnover fell from 18 to 9 percent?" tells it, and asks whether it may stand. */
const asksLeave = /^(?:(?:so|and|but) )?(?:can|may|should|could|shall) i (?:just |also )?(?:say|write|put|add|use|include|mention)(?: that)? /i

/** "Overtime fell from 41,000 hours to 29,000, would that help?" */
const asksWorth = /\b(?:would|does|will|could|do|is|are|isn't|doesn't|wouldn't) (?:that|this|it|they|those|these)(?: \w+){0,2}? ?(?:help|count|work|do|enough|better|good|ok|okay|fine|strong|stronger|useful|matter|a (?:good |real |strong )?(?:result|measure|outcome))\b/

/** Longer messages tell a story. */
const longest = 30

/** Null where no value before and after is told, or where something else is asked about it. */
export function placeFigure(scene: Scene, state: ChatState, { plain, said, names, asks }: Heard): Answer | null {
  const parts = partsOf(said)
  const asked = asksWhere.test(plain) || asksLeave.test(plain) || asksWorth.test(plain)
  const part = parts.find((one) => toldChange(one) !== null)
  const told = (asks ? part : part && said)?.replace(asksLeave, '').replace(/[?\s]+$/, '').trim()
  const change = told !== undefined && (asked || (!asks && plain.split(' ').length <= longest)) ? toldChange(told) : null
  if (!change || told === undefined) return null
  const there = alreadyThere(scene, state, told, change)
  if (there) return there
  const place = figurePlace(scene, { told, family: change.family, ecqs: names.ecqs.map(({ ecq }) => ecq.id) })
  const worth = asksWorth.test(plain) ? 'Yes, that is what a result wants. ' : ''
  return answer({
    statements: [
      say(`${worth}${scene.kind === 'resume' ? '' : 'A value before and one after belong in the result, at the end of the story that they came from. '}${placeWords(scene, told, place)}`, { places: place ? [place.at, ...(place.named ? [place.named] : [])] : [], source: briefing }),
      ...sentenceWith(told, change),
    ],
    quickReplies: replies('Yes, note it', 'Help me with a measure', 'What is a good result?'),
    state: { ...state, offered: told },
    byCode: true,
  })
}

/** Whoever has just told a change, and asks where it goes, means that one. */
export function placeOffered(scene: Scene, state: ChatState, heard: Heard): Answer | null {
  const last = state.offered ?? scene.facts.at(-1)?.text ?? ''
  const meant = asksWhere.test(heard.plain) && /\b(?:it|that|this|them|those|these|figures?|numbers?)\b/.test(heard.plain) && heard.plain.split(' ').length <= 9 && toldChange(heard.said) === null
  return meant && toldChange(last) ? placeFigure(scene, state, { ...heard, said: last, plain: last.toLowerCase(), asks: false }) : null
}

/** "Complaints went down" */
export const tellsDirection = (plain: string): boolean => plain.split(' ').length <= 12 && !/\d/.test(plain) && /\b(?:went (?:up|down)|fell|dropped|rose|improved|increased|decreased|declined|got (?:better|worse|faster|cheaper|shorter)|shrank|grew|doubled|halved)\b/.test(plain)

/** A direction without its values is asked for them. */
export const askValues = (state: ChatState, told: string): Answer =>
  answer({
    statements: [say(`${quoted(told)} tells a direction. A reader asks from what to what, over what time, and who counted it. Tell me the two values, and I say where they belong.`, { source: briefing })],
    quickReplies: replies('What if I have no numbers?', 'What is a good result?', 'What should I mend first?'),
    state,
  })

/** Where the figures go, as a sentence or two. */
export function placeWords(scene: Scene, told: string, place: FigurePlace | null): string {
  const thing = headOf(told)?.word
  if (!place && scene.kind === 'resume') return 'No bullet of yours speaks of it yet: in a resume it makes a bullet of its own, under the post where it happened. Begin with the verb, say how you did it, and end with the two values.'
  if (!place) return scene.review ? `Your draft does not speak of ${thing ?? 'it'} yet, so I cannot tell of which story they are: put them after what you did about it, and say in the challenge how it stood before.` : ''
  const home = `${quoted(place.at.quote)}${place.ecq ? ` in ${ecqTitle(scene, place.ecq)}` : ''}`
  if (place.how === 'same') return `Your draft speaks of it here: ${home}. Put them there.`
  if (place.how === 'story' && place.named) return `Your draft names it in ${quoted(place.named.quote, 60)}; the result of that story is ${home}. Put them there.`
  return `Your draft does not speak of ${thing ?? 'it'} yet. If the figures belong to that story, they go with its result, ${home}; then say in the challenge how it stood before.`
}

const isFigure = (stem: string): boolean => /\d/.test(stem)

/** The sentence of the draft that tells both values already, with the thing they are of. */
function alreadyThere(scene: Scene, state: ChatState, told: string, { before, after }: ToldChange): Answer | null {
  const [first, second] = [before, after].map((value) => stemsOf(value.replace(/(?<=\d),(?=\d)/g, '')).find(isFigure))
  const head = headOf(told)?.stem
  const own = scene.review?.sentences.find(({ start, end }) => {
    const stems = stemsOf(scene.text.slice(start, end).replace(/(?<=\d),(?=\d)/g, ''))
    return first !== undefined && second !== undefined && stems.includes(first) && stems.includes(second) && (head === undefined || stems.includes(head))
  })
  if (!own) return null
  const at = evidenceAt(scene, own.start, own.end)
  const ecq = scene.review?.paragraphs.find((one) => one.start <= own.start && own.start < one.end)?.ecq
  return answer({ statements: [say(`Both figures stand in your draft already: ${quoted(at.quote)}${ecq ? ` in ${ecqTitle(scene, ecq)}` : ''}.`, { places: [at] })], quickReplies: replies('What is a good result?', 'What should I mend first?'), state, byCode: true })
}

/** A sentence that holds the values: one of ours with blanks, or the candidate's own where none of ours fits. */
function sentenceWith(told: string, change: ToldChange): Statement[] {
  if (change.family && !change.bare) return [say(`A sentence with room for them: ${sentenceOf(change.family, change)}`)]
  const own = told.split(/(?<=[.!])\s/)[0]?.replace(/^(?:(?:so(?: far)?|and|but|well|also|yes|because),? )+/i, '').replace(/[.,;!]+$/, '') ?? ''
  return /\b(?:fell|dropped|went|rose|grew|climbed|declined|decreased|increased|improved|cut|reduced|lowered|raised|was|were)\b/i.test(own) ? [say(`Your own words hold them: ${quoted(`${own.charAt(0).toUpperCase()}${own.slice(1)}`, 200)}.`), ...missingIn(told)] : missingIn(told)
}

const vouches = /\b(?:according|confirm\w*|vouch\w*|reported|audit\w*|report|survey|dashboard|system|inspector|measured|counted)\b/i
const days = /\b(?:(?:fy|fiscal year) ?'?\d{2,4}|(?:19|20)\d\d|months?|years?|weeks?|quarters?)\b/gi

/** What a reader would still ask of it. */
function missingIn(told: string): Statement[] {
  const dated = told.match(days)?.length ?? 0
  const lacks = [...(dated < 2 ? [dated === 0 ? 'when each value was taken' : 'when the other value was taken'] : []), ...(vouches.test(told) ? [] : ['who counted it'])]
  return lacks.length === 0 ? [] : [say(`A reader would still ask ${lacks.join(' and ')}.`)]
}

function sentenceOf(family: Family, change: ToldChange): string {
  const { template } = measures[family]
  const heard = (['before', 'after'] as const).flatMap((role) => stepsOf(template).filter((step) => step.role === role).flatMap((step) => [...heardAnswers(step, change[role])]))
  const answers = new Map(heard)
  return filled(template, Array.from({ length: blanksOf(template).length }, (_, at) => answers.get(at) ?? null))
}
