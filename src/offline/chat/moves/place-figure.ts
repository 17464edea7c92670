/** Says where a change that the candidate tells in talk would go: after which words, and in which sentence with blanks. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import type { Evidence } from '../../../ecq/finding.ts'
import type { Family } from '../../../ecq/kind.ts'
import type { Span } from '../../../text/span.ts'
import { measures } from '../../words/measures.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { blanksOf, stepsOf } from '../blanks.ts'
import { filled, heardAnswers } from '../fill.ts'
import type { Heard } from '../hear.ts'
import { partsOf } from '../in-parts.ts'
import { quoted, replies, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { toldChange } from '../told-change.ts'
import { briefing } from '../topic.ts'
import { stemsOf } from '../words.ts'

const asksWhere = /\bwhere\b.{0,80}\b(?:put|go|goes|belongs?|add|say|write|place|fits?)\b/

/** "Can I say that turnover fell from 18 to 9 percent?" tells it, and asks whether it may stand. */
const asksLeave = /^(?:(?:so|and|but) )?(?:can|may|should|could|shall) i (?:just |also )?(?:say|write|put|add|use|include|mention)(?: that)? /i

/** Longer messages tell a story. */
const longest = 16

/** Null where no value before and after is told, or where something else is asked about it. */
export function placeFigure(scene: Scene, state: ChatState, { plain, said, names, asks }: Heard): Answer | null {
  const told = partsOf(said).find((part) => toldChange(part) !== null)?.replace(asksLeave, '').replace(/[?\s]+$/, '')
  const change = told !== undefined && (asksWhere.test(plain) || asksLeave.test(plain) || (!asks && plain.split(' ').length <= longest)) ? toldChange(told) : null
  if (!change) return null
  const { family, bare } = change
  const place = placeFor(scene, { told: told ?? '', family, ecqs: names.ecqs.map(({ ecq }) => ecq.id) })
  if (place && holdsBoth(place.at.quote, change)) return alreadyThere(scene, state, place)
  const where = place ? ` ${placeWords(scene, place)}` : ''
  return answer({
    statements: [
      say(`A value before and one after belong in the result, at the end of the story that they came from.${where}`, { places: place ? [place.at] : [], source: briefing }),
      ...(family && !bare ? [say(`A sentence with room for them: ${sentenceOf(family, change)}`)] : []),
    ],
    quickReplies: replies('Yes, note it', 'Help me with a measure', 'What is a good result?'),
    state: { ...state, offered: told ?? null },
    byCode: true,
  })
}

interface Place {
  readonly at: Evidence
  readonly ecq: string | null
  /** its sentence speaks of the thing that the message tells of */
  readonly same: boolean
}

interface Wanted {
  readonly told: string
  readonly family: Family | null
  /** those that are named; empty for all */
  readonly ecqs: readonly string[]
}

/** The sentence that speaks of the same thing, one without a measure before any other; else a place that lacks a measure of this kind. */
function placeFor({ text, review }: Scene, { told, family, ecqs }: Wanted): Place | null {
  const paragraphs = review?.paragraphs ?? []
  const ecqOf = (start: number): string | null => paragraphs.find((one) => one.start <= start && start < one.end)?.ecq ?? null
  const among = <One extends { readonly start: number }>(all: readonly One[] = []): One[] => all.filter(({ start }) => ecqs.length === 0 || ecqs.includes(ecqOf(start) ?? ''))
  const things = thingsIn(told)
  const speaks = ({ start, end }: Span): number => stemsOf(text.slice(start, end)).filter((stem) => things.has(stem)).length
  const bare = among(review?.sentences).filter(({ part, start, end }) => part === 'result' || !/\d/.test(text.slice(start, end)))
  const closest = [...among(review?.outcomes), ...bare].map((one) => ({ one, common: speaks(one) })).filter(({ common }) => common > 0).toSorted((a, b) => b.common - a.common)[0]?.one
  const open = among(review?.outcomes)
  const found = closest ?? open.find(({ families }) => family !== null && families.includes(family))
  return found ? { at: { start: found.start, end: found.end, quote: text.slice(found.start, found.end) }, ecq: ecqOf(found.start), same: closest !== undefined } : null
}

const figures = (words: string): string[] => words.match(/\d(?:[\d,.]*\d)?/g) ?? []

const holdsBoth = (quote: string, { before, after }: { readonly before: string; readonly after: string }): boolean => [before, after].every((value) => figures(value).slice(0, 1).every((one) => figures(quote).includes(one)))

const alreadyThere = (scene: Scene, state: ChatState, { at, ecq }: Place): Answer =>
  answer({ statements: [say(`Both figures stand in your draft already: ${quoted(at.quote)}${ecq ? ` in ${ecqTitle(scene, ecq)}` : ''}.`, { places: [at] })], quickReplies: replies('What is a good result?', 'What should I mend first?'), state, byCode: true })

function placeWords(scene: Scene, { at, ecq, same }: Place): string {
  const home = `${quoted(at.quote)}${ecq ? ` in ${ecqTitle(scene, ecq)}` : ''}`
  return same ? `Your draft speaks of it here: ${home}. Put them there.` : `Your draft lacks a measure after ${home}; if the figures belong to that story, put them there.`
}

/** Stems of the words that say what has changed, without those that only say that something has. */
const thingsIn = (told: string): ReadonlySet<string> => new Set(stemsOf(told).filter((stem) => stem.length > 3 && !/\d/.test(stem) && !idleStems.has(stem)))

const idleStems = new Set(stemsOf('about after before from with went have been fell rose dropped declined grew shrank climbed increased decreased improved reduced lowered raised brought percent percentage point points dollars days weeks months years hours million thousand rate share number figure average this that there then them they their over under within during since down only just into some than more less also year month week hour'))

function sentenceOf(family: keyof typeof measures, change: { readonly before: string; readonly after: string }): string {
  const { template } = measures[family]
  const heard = (['before', 'after'] as const).flatMap((role) => stepsOf(template).filter((step) => step.role === role).flatMap((step) => [...heardAnswers(step, change[role])]))
  const answers = new Map(heard)
  return filled(template, Array.from({ length: blanksOf(template).length }, (_, at) => answers.get(at) ?? null))
}
