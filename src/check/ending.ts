/** Reads from one paragraph how a story ends in it: with a change that followed the deed, with a matter left open, or with a feeling. */
import { type Stems, stemsOf } from '../ecq/stems.ts'
import { flagsOf, numberOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { type Deed, deedsOf } from './deeds.ts'
import { hasMeasure, kindsOf } from './measures.ts'
import type { PhraseHit } from './phrases.ts'
import type { ParagraphView } from './rule.ts'
import { isPastAt } from './verb-forms.ts'

export interface Ending {
  readonly passage: Passage
  readonly words: number
  /** every sentence has a label, so that the words need not be guessed from */
  readonly labelled: boolean
  readonly result: boolean
  readonly action: boolean
  /** the first sentence with a deed that stands alone, or -1; what was counted before it belongs to the problem */
  readonly acted: number
  /** the last of the closing sentences that tell a change by their words, or -1; see `closing` */
  readonly outcome: number
  /** the rule's phrases in it, without those that tell what the writer left open */
  readonly said: readonly PhraseHit[]
  /** those of them with a lower index leave a matter open */
  readonly opens: number
  /** a last sentence that puts something in the place of a result */
  readonly instead: Sentence | null
  /** ...and that says, in the present, that the matter is not over */
  readonly open: boolean
  readonly last: Sentence | null
}

interface Matter extends Span {
  readonly stems: Stems
}

/** So many sentences close a paragraph with a deed; in one without any, all may tell what came of those before. */
const closing = 3

/** The ending of a paragraph; the rule's phrases with an index below `opens` are those that leave a matter open. Linear. */
export function endingOf({ passage, parts, phrases, place }: ParagraphView, opens: number): Ending {
  const { sentences, tokens } = passage
  const last = sentences[sentences.length - 1] ?? null
  const acted = firstDeed(passage)
  const first = acted < 0 ? 0 : Math.max(0, sentences.length - closing)
  let outcome = sentences.length - 1
  while (outcome >= first && !tellsChange(passage, sentences[outcome] as Sentence)) outcome--
  const said = phrases.length === 0 ? none : phrases.filter((hit) => !isOwn(passage, hit, opens))
  const standing = last && said.length > 0 ? said.filter((hit) => hit.from >= last.from && !(hit.phrase < opens && isAfterthought(passage, last, hit.from))) : none
  return {
    passage,
    words: place.heading ? 0 : tokens.words.length,
    labelled: sentences.length > 0 && parts.every((part) => part !== null),
    result: parts.includes('result'),
    action: parts.includes('action'),
    acted,
    outcome: outcome < first ? -1 : outcome,
    said,
    opens,
    instead: standing.length > 0 ? last : null,
    open: standing.some(({ phrase }) => phrase < opens),
    last,
  }
}

const none: readonly PhraseHit[] = []

const isOwn = ({ tokens: { words } }: Passage, { phrase, from }: PhraseHit, opens: number): boolean => phrase < opens && (words[from - 1] === 'i' || words[from - 1] === 'we')

/** Whether a sentence from the one with the index `first` on tells what others did or what became different. */
export function tellsOfOthers({ passage, outcome, said }: Ending, first: number): boolean {
  if (outcome >= first) return true
  const { sentences } = passage
  for (let index = first; index < sentences.length; index++) if (othersActed(passage, sentences[index] as Sentence, said)) return true
  return false
}

/** The last sentence that leaves the matter open. */
export const openMatter = ({ passage, open, last }: Ending): Matter | null => (open && last ? { start: last.start, end: last.end, stems: stemsOf(passage, last.from, last.to) } : null)

/** The clause near the end by which talks are still going on, and what they are about. */
export const openTalk = ({ passage, said, opens }: Ending): Matter | null => talkIn(passage, said.filter(({ phrase }) => phrase < opens))

/** Whether the last two sentences hold anything that may be a result. */
export const mayEndInResult = ({ passage }: Ending): boolean => passage.sentences.slice(-2).some((sentence) => mayTellResult(passage, sentence))

/** The first sentence with a deed that stands alone, or -1. */
function firstDeed(passage: Passage): number {
  const { sentences, tokens } = passage
  for (let index = 0; index < sentences.length; index++) {
    const deeds = deedsOf(passage, sentences[index] as Sentence)
    for (let i = 0; i < deeds.length; i++) {
      const { main, verb } = deeds[i] as Deed
      if (main && !isAmong(tokens.ids, verb, Is.suffered)) return index
    }
  }
  return -1
}

const Is = { suffered: 1, change: 2, join: 4, writer: 8, sign: 16 } as const

const kinds = flagsOf([
  // `our office lost a third of its people` is the problem and no deed.
  [Is.suffered, ['lost', 'faced', 'lacked', 'needed', 'struggled', 'missed']],
  [
    Is.change,
    (
      'fell rose dropped grew shrank improved increased decreased declined doubled tripled halved saved adopted copied reopened withdrew withdrawn settled won restored recovered ' +
      'ended stopped closed expanded renewed repaid eliminated cleared survived passed exceeded nothing nobody none never longer'
    ).split(' '),
  ],
  [Is.join, ['and', 'so', 'until', 'but', 'while']],
  [Is.writer, ['i', 'we']],
  [Is.sign, 'still now since back again opened agreed signed accepted issued finished arrived approved remains use uses used well better success successful award awarded won permanent ever'.split(' ')],
])

const isAmong = (ids: readonly number[], at: number, kind: number): boolean => ((kinds[ids[at] as number] as number) & kind) !== 0

/** A measure of change, or a word of change that is not the writer's own deed. */
function tellsChange(passage: Passage, sentence: Sentence): boolean {
  if (hasMeasure(passage, sentence, changing)) return true
  const { words, ids } = passage.tokens
  const { from, to } = sentence
  for (let at = from; at < to; at++) if (isAmong(ids, at, Is.change) && words[at - 1] !== 'i' && words[at - 1] !== 'we') return true
  return false
}

const changing = kindsOf('share', 'change', 'none')

/** `The barge carried 4,000 cars, and the lease runs until 2031`: something came of it before the open matter is named. */
function isAfterthought({ tokens }: Passage, { from }: Sentence, at: number): boolean {
  const { ids, marks } = tokens
  let join = at - 1
  while (join > from && !(isAmong(ids, join, Is.join) && (marks[join] as number) & Mark.parted)) join--
  let told = false
  for (let before = from; before < join; before++) {
    if (isAmong(ids, before, Is.writer)) return false
    told ||= before > from && happenedAt(tokens, before)
  }
  return told
}

/** Something that others did, in so many words: after the writer's deed it may be what came of it. */
function othersActed({ tokens }: Passage, { from, to }: Sentence, said: readonly PhraseHit[]): boolean {
  const { ids, marks } = tokens
  let writer = false
  for (let at = from; at < to; at++) {
    if (isAmong(ids, at, Is.join) && (marks[at] as number) & Mark.parted && !(at + 1 < ids.length && happenedAt(tokens, at + 1))) writer = false
    else if (isAmong(ids, at, Is.writer)) writer = true
    else if (!writer && at > from && happenedAt(tokens, at)) return !said.some((hit) => hit.from < to && hit.to > from)
  }
  return false
}

/** After "and", a verb without a subject of its own is still the writer's. */
const happenedAt = (tokens: Tokens, at: number): boolean => tokens.ids[at] === was || tokens.ids[at] === were || isPastAt(tokens, at)

const was = numberOf('was')
const were = numberOf('were')

function mayTellResult(passage: Passage, sentence: Sentence): boolean {
  if (hasMeasure(passage, sentence)) return true
  const { ids } = passage.tokens
  const { from, to } = sentence
  for (let at = from; at < to; at++) if (isAmong(ids, at, Is.sign | Is.change)) return true
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
