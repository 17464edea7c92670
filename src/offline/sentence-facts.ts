/** What the offline engine knows of each sentence before any weight speaks: who acts, in which tense, with which numbers and cues. */
import type { Owner, Part } from '../ecq/kind.ts'
import type { Outline } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import type { Passage } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { bareDeedReader } from './bare-deed.ts'
import { cueMatcher } from './cue-matcher.ts'
import { ownerOf } from './owner-of.ts'
import { isPostLine } from './post-line.ts'
import { readsEnglish } from './reads-english.ts'
import { type CueList, cueLists } from './words/cues.ts'
import { adverbs, formsOfBe, isParticiple, isPast, modals, numberWords, presentVerbs } from './words/verbs.ts'

export const cueNames = Object.keys(cueLists) as CueList[]
const match = cueMatcher(Object.values(cueLists))

/** Offsets are UTF-16 code units into the whole draft. */
export interface SentenceFacts extends Span {
  readonly paragraph: number
  /** its paragraph's number among those in which anything stands */
  readonly told: number
  /** index in its paragraph, and how many sentences with words the paragraph has */
  readonly sentence: number
  readonly of: number
  readonly section: number
  readonly passage: Passage
  /** first token, and the token after the last */
  readonly from: number
  readonly to: number
  readonly declared: Part | null
  /** a heading, or a resume's line for a post, and nothing else: never part of a story */
  readonly title: boolean
  /** of a draft in another language: no part is read into it */
  readonly foreign?: boolean
  readonly owner: Owner
  /** told without its subject, as lists do: the owner is the writer */
  readonly bare: boolean
  readonly money: number
  readonly percents: number
  readonly years: number
  /** other figures, in digits or words */
  readonly figures: number
  readonly past: number
  readonly present: number
  readonly modal: number
  readonly names: number
  /** `had` before a participle: told from before the story */
  readonly before: boolean
  /** from one figure to another */
  readonly moved: boolean
  readonly saysI: boolean
  readonly saysWe: boolean
  /** words of each cue list, in the order of `cueNames` */
  readonly cues: readonly number[]
}

/** The facts of every sentence of the draft, in order. Linear in its words. */
export function sentenceFacts(parsed: ParsedText, outline: Outline): SentenceFacts[] {
  const isBareDeed = bareDeedReader(parsed)
  const language = readsEnglish(parsed) ? {} : { foreign: true }
  let told = 0
  return parsed.paragraphs.flatMap(({ index, start, passage }) => {
    if (passage.sentences.length > 0) told++
    const place = outline.places[index] as Outline['places'][number]
    return passage.sentences.map((cut, sentence): SentenceFacts => {
      const bare = isBareDeed(passage, cut.from, cut.to)
      const owner = bare ? 'i' : ownerOf(passage.tokens, cut.from, cut.to)
      return {
        start: start + cut.start,
        end: start + cut.end,
        paragraph: index,
        told,
        sentence,
        of: passage.sentences.length,
        section: place.section,
        passage,
        from: cut.from,
        to: cut.to,
        declared: place.declared[sentence] ?? null,
        title: place.heading || place.bare[sentence] === true || cut.end <= place.bodyStart || (owner === 'none' && isPostLine(passage, cut)),
        owner,
        bare,
        ...language,
        ...counts(passage, cut.from, cut.to),
      }
    })
  })
}

type Counts = Pick<SentenceFacts, 'money' | 'percents' | 'years' | 'figures' | 'past' | 'present' | 'modal' | 'names' | 'before' | 'moved' | 'saysI' | 'saysWe' | 'cues'>

function counts({ tokens }: Passage, from: number, to: number): Counts {
  const cues = cueNames.map(() => 0)
  let money = 0, percents = 0, years = 0, figures = 0, past = 0, present = 0, modal = 0, names = 0
  let saysI = false, saysWe = false, before = false, moved = false
  match(tokens.words, from, to, (list) => void (cues[list] as number)++)
  for (let at = from; at < to; at++) {
    const word = tokens.words[at] as string
    const marks = tokens.marks[at] as number
    if (word === 'had') before ||= isPluperfect(tokens.words[at + 1] ?? '')
    if (word === 'to') moved ||= isFigure(tokens, at + 1) && hasFrom(tokens, from, at)
    if (marks & Mark.money) money++
    else if (marks & Mark.percent || (marks & Mark.digit && tokens.words[at + 1] === 'percent')) percents++
    else if (marks & Mark.digit && isYear(word)) years++
    else if (marks & Mark.digit) figures++
    else if (numberWords.has(word)) figures++
    else if (marks & Mark.capital && at > from && word !== 'i') names++
    if (word === 'i' || word === 'my' || word === 'me') saysI = true
    else if (word === 'we' || word === 'our' || word === 'us') saysWe = true
    else if (modals.has(word)) modal++
    else if (word === 'was' || word === 'were' || word === 'had' || (!formsOfBe.has(word) && isPast(word))) past++
    else if (presentVerbs.has(word)) present++
  }
  return { money, percents, years, figures, past, present, modal, names, before, moved, saysI, saysWe, cues }
}

const isPluperfect = (next: string): boolean => next === 'been' || isParticiple(next) || isPast(next) || adverbs.has(next)

const isFigure = ({ words, marks }: Passage['tokens'], at: number): boolean => ((marks[at] ?? 0) & Mark.digit) > 0 || numberWords.has(words[at] ?? '')

/** A `from` with a figure within three words of it stands before `to`. */
function hasFrom(tokens: Passage['tokens'], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (tokens.words[at] === 'from') return isFigure(tokens, at + 1) || isFigure(tokens, at + 2) || isFigure(tokens, at + 3)
  }
  return false
}

/** `1998`, `2018-19`: four digits from 1900 to 2099. */
export function isYear(word: string): boolean {
  const head = word.slice(0, 4)
  return (word.length === 4 || word.charCodeAt(4) === 45) && (head.startsWith('19') || head.startsWith('20')) && Number.isInteger(Number(head))
}
