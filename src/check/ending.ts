/** Reads from one paragraph how a story ends in it: with a change that followed the deed, with a matter left open, or with a feeling. */
import { type Stems, stemsOf } from '../ecq/stems.ts'
import { numberOf, tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { type Deed, deedsOf } from './deeds.ts'
import { hasMeasure } from './measures.ts'
import type { PhraseHit } from './phrases.ts'
import type { ParagraphView } from './rule.ts'
import { isPastAt } from './verb-forms.ts'

export interface Ending {
  readonly words: number
  /** every sentence has a label, so that the words need not be guessed from */
  readonly labelled: boolean
  readonly result: boolean
  readonly action: boolean
  readonly deed: boolean
  /** one of its last sentences tells a change by its words */
  readonly outcome: boolean
  /** ...and so does one at or after its first deed: what was counted before anybody acted belongs to the problem */
  readonly outcomeOfDeed: boolean
  /** any sentence may tell what others did or what became different; asked of few paragraphs, like all that is a function here */
  readonly change: () => boolean
  readonly changeOfDeed: () => boolean
  /** a last sentence that puts something in the place of a result */
  readonly instead: Span | null
  /** a last sentence that says, in the present, that the matter is not over */
  readonly open: () => Matter | null
  /** the clause near the end by which talks are still going on, and what they are about */
  readonly talk: () => Matter | null
  readonly last: Span | null
  /** the last two sentences hold anything that may be a result */
  readonly ends: () => boolean
}

interface Matter extends Span {
  readonly stems: Stems
}

/** The ending of a paragraph; the rule's phrases with an index below `opens` are those that leave a matter open. Linear. */
export function endingOf({ passage, parts, phrases, place }: ParagraphView, opens: number): Ending {
  const { sentences, tokens } = passage
  const last = sentences.at(-1)
  const acted = firstDeed(passage)
  const telling: number[] = []
  for (let index = Math.max(0, sentences.length - 3); index < sentences.length; index++) if (tellsChange(passage, sentences[index] as Sentence)) telling.push(index)
  const own = ({ phrase, from }: PhraseHit): boolean => phrase < opens && (tokens.words[from - 1] === 'i' || tokens.words[from - 1] === 'we')
  const said = phrases.length === 0 ? none : phrases.filter((hit) => !own(hit))
  const standing = last && said.length > 0 ? said.filter((hit) => hit.from >= last.from && !(hit.phrase < opens && isAfterthought(passage, last, hit.from))) : none
  const changedFrom = (first: number): boolean => sentences.some((sentence, index) => index >= first && (telling.includes(index) || othersActed(passage, sentence, said)))
  return {
    words: place.heading ? 0 : tokens.words.length,
    labelled: sentences.length > 0 && parts.every((part) => part !== null),
    result: parts.includes('result'),
    action: parts.includes('action'),
    deed: acted >= 0,
    outcome: telling.length > 0,
    outcomeOfDeed: acted >= 0 && telling.some((index) => index >= acted),
    change: () => changedFrom(0),
    changeOfDeed: () => acted >= 0 && changedFrom(acted),
    instead: standing.length > 0 && last ? { start: last.start, end: last.end } : null,
    open: () => (last && standing.some(({ phrase }) => phrase < opens) ? { start: last.start, end: last.end, stems: stemsOf(passage, last.from, last.to) } : null),
    talk: () => talkIn(passage, said.filter(({ phrase }) => phrase < opens)),
    last: last ? { start: last.start, end: last.end } : null,
    ends: () => sentences.slice(-2).some((sentence) => mayTellResult(passage, sentence)),
  }
}

const none: readonly PhraseHit[] = []

/** The first sentence with a deed that stands alone, or -1. */
function firstDeed(passage: Passage): number {
  const { sentences, tokens } = passage
  for (let index = 0; index < sentences.length; index++) {
    const deeds = deedsOf(passage, sentences[index] as Sentence)
    for (let i = 0; i < deeds.length; i++) {
      const { main, verb } = deeds[i] as Deed
      if (main && suffered[tokens.ids[verb] as number] === 0) return index
    }
  }
  return -1
}

/** `our office lost a third of its people` is the problem and no deed. */
const suffered = tableOf(['lost', 'faced', 'lacked', 'needed', 'struggled', 'missed'])

const changes = tableOf(
  (
    'fell rose dropped grew shrank improved increased decreased declined doubled tripled halved saved adopted copied reopened withdrew withdrawn settled won restored recovered ' +
    'ended stopped closed expanded renewed repaid eliminated cleared survived passed exceeded nothing nobody none never longer'
  ).split(' '),
)

/** A measure of change, or a word of change that is not the writer's own deed. */
const tellsChange = (passage: Passage, { from, to }: Sentence): boolean => {
  if (hasMeasure(passage, from, to, ['share', 'change', 'none'])) return true
  const { words, ids } = passage.tokens
  for (let at = from; at < to; at++) if (changes[ids[at] as number] === 1 && words[at - 1] !== 'i' && words[at - 1] !== 'we') return true
  return false
}

/** `The barge carried 4,000 cars, and the lease runs until 2031`: something came of it before the open matter is named. */
function isAfterthought({ tokens }: Passage, { from }: Sentence, at: number): boolean {
  const { ids, marks } = tokens
  let join = at - 1
  while (join > from && !(joins[ids[join] as number] === 1 && (marks[join] as number) & Mark.parted)) join--
  let told = false
  for (let before = from; before < join; before++) {
    if (writers[ids[before] as number] === 1) return false
    told ||= before > from && happenedAt(tokens, before)
  }
  return told
}

/** Something that others did, in so many words: after the writer's deed it may be what came of it. */
function othersActed({ tokens }: Passage, { from, to }: Sentence, said: readonly PhraseHit[]): boolean {
  const { ids, marks } = tokens
  let writer = false
  for (let at = from; at < to; at++) {
    const id = ids[at] as number
    if (joins[id] === 1 && (marks[at] as number) & Mark.parted && !(at + 1 < ids.length && happenedAt(tokens, at + 1))) writer = false
    else if (writers[id] === 1) writer = true
    else if (!writer && at > from && happenedAt(tokens, at)) return !said.some((hit) => hit.from < to && hit.to > from)
  }
  return false
}

/** After "and", a verb without a subject of its own is still the writer's. */
const happenedAt = (tokens: Tokens, at: number): boolean => tokens.ids[at] === was || tokens.ids[at] === were || isPastAt(tokens, at)

const was = numberOf('was')
const were = numberOf('were')
const joins = tableOf(['and', 'so', 'until', 'but', 'while'])
const writers = tableOf(['i', 'we'])

const signs = tableOf('still now since back again opened agreed signed accepted issued finished arrived approved remains use uses used well better success successful award awarded won permanent ever'.split(' '))

function mayTellResult(passage: Passage, { from, to }: Sentence): boolean {
  if (hasMeasure(passage, from, to)) return true
  const { ids } = passage.tokens
  for (let at = from; at < to; at++) if (signs[ids[at] as number] === 1 || changes[ids[at] as number] === 1) return true
  return false
}

/** `Discussions on the regional system continue, and…`: from the talks to the verb by which they go on. */
function talkIn(passage: Passage, open: readonly PhraseHit[]): Matter | null {
  const { words, marks, starts, ends } = passage.tokens
  const near = passage.sentences.slice(-3)
  for (const { from, to } of near) {
    const at = [from, from + 1, from + 2].find((index) => index < to && talks.has(words[index] as string)) ?? -1
    const goesOn = at < 0 ? undefined : open.find((hit) => hit.from > at && hit.from <= at + 12 && hit.to <= to)
    if (!goesOn) continue
    const told = words.slice(at + 1, goesOn.from)
    if (told.some((word) => extending.has(word))) continue
    let end = goesOn.to
    while (end < to && !((marks[end] as number) & Mark.parted)) end++
    return { start: starts[from] as number, end: ends[end - 1] as number, stems: stemsOf(passage, at + 1, goesOn.from) }
  }
  return null
}

const talks = new Set('discussion discussions talks negotiation negotiations conversation conversations deliberations consultation consultations debate debates dialogue planning mediation litigation bargaining work efforts effort search'.split(' '))
/** What is talked about beyond what was asked for. */
const extending = new Set('second third fourth another further other additional more new next extend extending expand expanding extension expansion wider beyond rest remaining similar'.split(' '))
