/** Finds what may tell one story from another: names, full dates, sums of money and uncommon figures. */
import { yearAt } from '../ecq/year-at.ts'
import { flagsOf, hashOf, numberOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

export interface Anchor {
  readonly name: string
  /** how much it tells */
  readonly weight: number
  /** of the name */
  readonly hash: number
}

/** The anchors of a sentence, each once; an office's whole name tells little. Linear. */
export function anchorsOf({ tokens }: Passage, sentence: Sentence): readonly Anchor[] {
  for (let at = sentence.from; at < sentence.to; at++) if (mayAnchor(tokens, at)) return anchorsFrom(tokens, at, sentence)
  return none
}

const none: readonly Anchor[] = []

/** A capital or a digit; the writer's own "I" is none, unless a name follows. */
function mayAnchor({ words, marks, ids }: Tokens, at: number): boolean {
  if (!((marks[at] as number) & (Mark.capital | Mark.digit | Mark.money))) return false
  if (ids[at] !== writer) return true
  const next = words[at + 1]
  return next === 'and' || next === 'of' || next === 'for' || ((marks[at + 1] ?? 0) & Mark.capital) > 0
}

const writer = numberOf('i')

function anchorsFrom(tokens: Tokens, first: number, { from, to }: Sentence): readonly Anchor[] {
  const { words, marks, ids } = tokens
  let anchors: Anchor[] | undefined
  for (let at = first; at < to; at++) {
    if (!mayAnchor(tokens, at)) continue
    const mark = marks[at] as number
    const kind = kinds[ids[at] as number] as number
    if (kind & Kind.month && mark & Mark.capital) {
      at += putDate((anchors ??= []), tokens, at, to)
    } else if (mark & Mark.capital && !(at === from && kind & Kind.opener)) {
      const end = nameEnd(tokens, at, to)
      // The first word of a sentence has a capital anyway.
      if (at > from || end > at + 1) putName((anchors ??= []), tokens, at, end)
      at = end - 1
    } else if (mark & Mark.money) {
      const unit = words[at + 1] ?? ''
      put((anchors ??= []), /^(?:thousand|million|billion)$/.test(unit) ? `${words[at]} ${unit}` : (words[at] as string), 1.5)
    } else if (mark & Mark.digit && isUncommon(words[at] as string) && yearAt(tokens, at) === 0) put((anchors ??= []), words[at] as string, 1)
  }
  return anchors && anchors.length > 0 ? anchors : none
}

/** Of two that have one name the later one tells. */
function put(anchors: Anchor[], name: string, weight: number): void {
  const hash = hashOf(name)
  let at = 0
  while (at < anchors.length && !isNamed(anchors[at] as Anchor, name, hash)) at++
  anchors[at] = { name, weight, hash }
}

/** Whether it is the anchor of that name, whose hash is told. */
export const isNamed = (anchor: Anchor, name: string, hash: number): boolean => anchor.hash === hash && anchor.name === name

/** Three digits or more, with nothing but commas and dots between them. */
function isUncommon(figure: string): boolean {
  const { length } = figure
  if (length < 3 || !isDigit(figure.charCodeAt(0)) || !isDigit(figure.charCodeAt(length - 2)) || !isDigit(figure.charCodeAt(length - 1))) return false
  for (let at = 1; at < length - 2; at++) {
    const code = figure.charCodeAt(at)
    if (!isDigit(code) && code !== comma && code !== dot) return false
  }
  return true
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const comma = 44
const dot = 46

/** An office is where the writer works, and all of its stories share it: its whole name tells little. */
function putName(anchors: Anchor[], { words, ids }: Tokens, from: number, to: number): void {
  let office = false
  for (let at = from; at < to; at++) office ||= ((kinds[ids[at] as number] as number) & Kind.office) > 0
  let whole = ''
  for (let at = from; at < to; at++) {
    const kind = kinds[ids[at] as number] as number
    if (kind & Kind.everywhere) continue
    const part = withoutOwning(words[at] as string)
    if (office) whole = whole === '' ? part : `${whole} ${part}`
    else put(anchors, part, kind & Kind.place ? 0.5 : 1)
  }
  if (whole !== '') put(anchors, whole, 0.5)
}

const withoutOwning = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word)

const Kind = { month: 1, opener: 2, everywhere: 4, office: 8, place: 16 } as const

/** A word and what it owns by: `navy`, `navy's`. */
const alsoOwning = (words: string): readonly string[] => words.split(' ').flatMap((word) => [word, `${word}'s`])

const kinds = flagsOf([
  [Kind.month, 'january february march april may june july august september october november december'.split(' ')],
  [
    Kind.opener,
    (
      'the a an after before in on at by for from with when while as since during over under through within without between among until because although though if once and but or nor so ' +
      'it its this that these those they their he his she her we our my i you there here what who which where how why not no nobody none each every all both neither either some many most ' +
      'few several one two three four five six seven eight nine ten another second third first next then later soon still even only also yet now today to of about'
    ).split(' '),
  ],
  // Capitals that many stories share.
  [
    Kind.everywhere,
    alsoOwning(
      'i federal state national united states united america american congress senate house department agency office bureau division branch director deputy chief secretary administrator ' +
        'assistant associate executive senior acting covid-19 covid pandemic english spanish gs-13 gs-14 gs-15 ses opm omb gao ig president governor board union council monday tuesday ' +
        'wednesday thursday friday saturday sunday christmas commissioner commander colonel captain manager regional general human resources information technology fy fiscal sheriff mayor judge senator ' +
        'representative dr mr ms mrs professor captain sergeant leading change people results driven business acumen building coalitions of and for the',
    ),
  ],
  [
    Kind.office,
    (
      'center centre department administration service agency office bureau division commission authority hospital university college laboratory command district survey institute school board ' +
      'council corps company group network system trust fund ministry embassy branch region section program force brigade museum clinic jail association union committee team'
    ).split(' '),
  ],
  [
    Kind.place,
    alsoOwning('port river valley county city lake bay fort camp mount street north south east west northern southern eastern western new hurricane storm fire island beach park hall bridge dam creek'),
  ],
])

/** Puts `December 4, 2017` or `September 2020`, of which a month alone tells nothing; how many tokens are read with it. */
function putDate(anchors: Anchor[], tokens: Tokens, at: number, to: number): number {
  const { words } = tokens
  if (at + 1 < to && yearAt(tokens, at + 1) > 0) {
    put(anchors, `${words[at]} ${words[at + 1]}`, 1)
    return 1
  }
  if (at + 2 >= to || yearAt(tokens, at + 2) === 0) return 0
  put(anchors, `${words[at]} ${words[at + 1]} ${words[at + 2]}`, 2)
  return 2
}

/** A name runs over small words between capitals: `Department of Employment Security`. */
function nameEnd({ words, marks, ids }: Tokens, from: number, to: number): number {
  let at = from + 1
  for (; at < to && !((marks[at] as number) & Mark.parted); at++) {
    const small = words[at] === 'of' || words[at] === 'and' || words[at] === 'for'
    const named = small ? at + 1 < to && ((marks[at + 1] as number) & (Mark.capital | Mark.parted)) === Mark.capital : (marks[at] as number) & Mark.capital
    if (!named || (kinds[ids[at] as number] as number) & Kind.month) break
  }
  return at
}
