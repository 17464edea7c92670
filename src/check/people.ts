/** Finds the people a paragraph speaks of: names, and `she` or `he` as the subject of a verb. */
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signFor, signsIn } from '../text/sentence-signs.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { isAdverb } from './clauses.ts'
import { isPast } from './verb-forms.ts'
import { givenNames } from './words/given-names.ts'
import { personNouns } from './words/person-nouns.ts'

/** Offsets are UTF-16 code units into the paragraph. */
export interface NameMention extends Span {
  /** lower-cased, without a possessive ending */
  readonly surname: string
  readonly sentence: number
  /** a verb follows: the person does something here */
  readonly acts: boolean
  /** `Ms.`, `Dr.` stands before it */
  readonly titled: boolean
  /** a role stands beside it: `our counsel, Ana Diaz`, `Ms. Diaz, who ran the port` */
  readonly introduced: boolean
  /** the role leads, as for somebody new: `the prior director, Ed Stannard`; nobody calls himself so */
  readonly presented: boolean
}

export interface PronounMention extends Span {
  readonly sentence: number
  /** whom the paragraph spoke of last: a surname, `person` for a role noun, or null */
  readonly before: string | null
  /** the sentence opens `As Deputy Director…, she` */
  readonly inRole: boolean
}

export interface People {
  readonly names: readonly NameMention[]
  readonly pronouns: readonly PronounMention[]
}

const given = new Set(givenNames)
const roles = new Set(personNouns)
const titles = new Set(['ms', 'mr', 'mrs', 'dr'])

/** Nobody is brought in by any other word. */
const mentionWords = [...given, ...roles, ...titles, 'she', 'he']
const Is = { subject: 1, part: 2, other: 4 } as const
const kinds = flagsOf([
  [Is.subject, ['she', 'he']],
  [Is.part, roles],
  [Is.other, [...given, ...titles]],
])
const mentioning = signFor(mentionWords)

/** People in order of mention. Linear. */
export function peopleIn(passage: Passage): People {
  const names: NameMention[] = []
  const pronouns: PronounMention[] = []
  const { words, marks, starts, ends, ids } = passage.tokens
  let last: string | null = null
  const { sentences } = passage
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence
    if ((signsIn(passage, sentence) & mentioning) === 0) continue
    // In `As Deputy Director for Safety, she…` the role is hers and brings nobody new in.
    const opensAs = words[sentence.from] === 'as'
    let inOpening = opensAs
    for (let at = sentence.from; at < sentence.to; at++) {
      const kind = kinds[ids[at] as number] as number
      if (kind === 0) continue
      if (kind & Is.subject) {
        pronouns.push({ start: starts[at] as number, end: ends[at] as number, sentence: index, before: last, inRole: opensAs })
        inOpening = false
        continue
      }
      const name = kind & Is.other && (marks[at] as number) & Mark.capital ? nameAt(passage, sentence, at, index) : undefined
      if (name) {
        names.push(name.mention)
        last = name.mention.surname
        at = name.to - 1
      } else if (!inOpening && kind & Is.part) last = 'person'
    }
  }
  return { names, pronouns }
}

function nameAt(passage: Passage, sentence: Sentence, at: number, index: number): { mention: NameMention; to: number } | undefined {
  const { words, starts, ends } = passage.tokens
  const titled = titles.has(words[at] as string)
  if (!titled && !given.has(words[at] as string)) return undefined
  let to = at + 1
  while (to < sentence.to && to < at + 4 && isNamePart(passage, to, titled && to === at + 1)) to++
  if (to === at + 1) return undefined
  const lastWord = words[to - 1] as string
  const mention = {
    start: starts[at] as number,
    end: ends[to - 1] as number,
    surname: lastWord.replace(/'s?$/, ''),
    sentence: index,
    titled,
    acts: acts(words, to, sentence.to),
    introduced: isIntroduced(passage, sentence, at, to),
    presented: isPresented(passage, sentence, at),
  }
  return { mention, to }
}

/** A capitalized word; a mark before it is allowed only after `Ms.` and after an initial. */
function isNamePart({ tokens: { words, marks } }: Passage, at: number, afterTitle: boolean): boolean {
  const mark = marks[at] as number
  if ((mark & Mark.capital) === 0 || (mark & Mark.digit) !== 0) return false
  const afterInitial = (words[at - 1] as string).length === 1
  return (mark & Mark.parted) === 0 || afterTitle || afterInitial
}

function acts(words: readonly string[], from: number, end: number): boolean {
  let at = from
  while (at < end && isAdverb(words[at] as string)) at++
  const word = at < end ? (words[at] as string) : ''
  if (answering.has(word)) return false
  return isPast(word) || /^(?:is|was|has|had|will|does|did|can|could|would)$/.test(word) || (/[a-z]{2}s$/.test(word) && !roles.has(word))
}

/** What the other party of a story does; candidates who speak of themselves tell deeds. */
const answering = new Set('asked refused objected resigned retired left quit died complained opposed replied said told warned protested doubted feared disagreed declined demanded insisted begged wondered'.split(' '))

/** A role and a comma before the name, in words that do not open with the writer's own: `As Director, Jane Roe`, `The candidate, Jane Roe`. */
function isPresented({ tokens: { words, marks } }: Passage, sentence: Sentence, from: number): boolean {
  const role = from > sentence.from ? (words[from - 1] as string) : ''
  return roles.has(role) && ((marks[from] as number) & Mark.parted) !== 0 && words[sentence.from] !== 'as' && !/^(?:candidate|applicant|executive|author|writer)$/.test(role)
}

/** `our counsel, Ana Diaz`; `Ms. Diaz, who ran…`; `Ms. Diaz of the union`. */
function isIntroduced({ tokens: { words, marks } }: Passage, sentence: Sentence, from: number, to: number): boolean {
  const before = from > sentence.from ? (words[from - 1] as string) : ''
  if (roles.has(before)) return true
  const after = to < sentence.to ? (words[to] as string) : ''
  if (after === 'of' || after === 'from') return true
  if (to >= sentence.to || ((marks[to] as number) & Mark.parted) === 0) return false
  if (after === 'who' || after === 'whose') return true
  for (let at = to; at < Math.min(sentence.to, to + 7); at++) if (roles.has(words[at] as string)) return /^(?:the|our|my|a|an|his|her|its|then|another|one)$/.test(after)
  return false
}
