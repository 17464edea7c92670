/** Finds what may tell one story from another: names, full dates, sums of money and uncommon figures. */
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'

/** The anchors of a sentence with how much each tells; an office's whole name tells little. Linear. */
export function anchorsOf(passage: Passage, { from, to }: Sentence): ReadonlyMap<string, number> {
  for (let at = from; at < to; at++) if (mayAnchor(passage, at)) return anchorsFrom(passage, at, { from, to })
  return none
}

const none: ReadonlyMap<string, number> = new Map()

/** A capital or a digit; the writer's own "I" is none, unless a name follows. */
function mayAnchor({ tokens: { words, marks } }: Passage, at: number): boolean {
  if (!((marks[at] as number) & (Mark.capital | Mark.digit | Mark.money))) return false
  if (words[at] !== 'i') return true
  const next = words[at + 1]
  return next === 'and' || next === 'of' || next === 'for' || ((marks[at + 1] ?? 0) & Mark.capital) > 0
}

function anchorsFrom(passage: Passage, first: number, { from, to }: Pick<Sentence, 'from' | 'to'>): ReadonlyMap<string, number> {
  const { words, marks, ids } = passage.tokens
  const anchors = new Map<string, number>()
  for (let at = first; at < to; at++) {
    if (!mayAnchor(passage, at)) continue
    const word = words[at] as string
    const mark = marks[at] as number
    const kind = kinds[ids[at] as number] as number
    if (kind & Kind.month && mark & Mark.capital) {
      const date = dateAt(passage, at, to)
      if (date) anchors.set(date.name, date.weight)
      at += date ? date.length - 1 : 0
    } else if (mark & Mark.capital && !(at === from && kind & Kind.opener)) {
      const end = nameEnd(passage, at, to)
      // The first word of a sentence has a capital anyway.
      if (at > from || end > at + 1) for (const [name, weight] of nameParts(words.slice(at, end))) anchors.set(name, weight)
      at = end - 1
    } else if (mark & Mark.money) {
      const unit = words[at + 1] ?? ''
      anchors.set(/^(?:thousand|million|billion)$/.test(unit) ? `${word} ${unit}` : word, 1.5)
    } else if (mark & Mark.digit && word.length > 2 && /^\d[\d,.]*\d{2}$/.test(word) && !/^(?:19|20)\d\d$/.test(word)) anchors.set(word, 1)
  }
  return anchors
}

/** Capitals that many stories share. */
const everywhere = new Set(
  (
    'i federal state national united states america american congress senate house department agency office bureau division branch director deputy chief secretary administrator ' +
    'assistant associate executive senior acting covid-19 covid pandemic english spanish gs-13 gs-14 gs-15 ses opm omb gao ig president governor board union council monday tuesday ' +
    'wednesday thursday friday saturday sunday christmas commissioner commander colonel captain manager regional general human resources information technology fy fiscal sheriff mayor judge senator ' +
    'representative dr mr ms mrs professor captain sergeant leading change people results driven business acumen building coalitions of and for the'
  ).split(' '),
)

/** An office is where the writer works, and all of its stories share it: its whole name tells little. */
function nameParts(name: readonly string[]): (readonly [string, number])[] {
  const own = name.map((part) => part.replace(/'s$/, '')).filter((part) => !everywhere.has(part))
  if (name.some((part) => offices.has(part))) return own.length > 0 ? [[own.join(' '), 0.5]] : []
  return own.map((part) => [part, places.has(part) ? 0.5 : 1])
}

const offices = new Set(
  (
    'center centre department administration service agency office bureau division commission authority hospital university college laboratory command district survey institute school board ' +
    'council corps company group network system trust fund ministry embassy branch region section program force brigade museum clinic jail association union committee team'
  ).split(' '),
)
const places = new Set('port river valley county city lake bay fort camp mount street north south east west northern southern eastern western new hurricane storm fire island beach park hall bridge dam creek'.split(' '))
const Kind = { month: 1, opener: 2 } as const

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
])

/** `December 4, 2017`, `September 2020`; a month alone tells nothing. */
function dateAt({ tokens: { words } }: Passage, at: number, to: number): { name: string; weight: number; length: number } | undefined {
  const isYear = (index: number): boolean => index < to && /^(?:19|20)\d\d$/.test(words[index] as string)
  if (isYear(at + 1)) return { name: `${words[at]} ${words[at + 1]}`, weight: 1, length: 2 }
  if (isYear(at + 2)) return { name: `${words[at]} ${words[at + 1]} ${words[at + 2]}`, weight: 2, length: 3 }
  return undefined
}

/** A name runs over small words between capitals: `Department of Employment Security`. */
function nameEnd({ tokens: { words, marks, ids } }: Passage, from: number, to: number): number {
  let at = from + 1
  for (; at < to && !((marks[at] as number) & Mark.parted); at++) {
    const small = words[at] === 'of' || words[at] === 'and' || words[at] === 'for'
    const named = small ? at + 1 < to && ((marks[at + 1] as number) & (Mark.capital | Mark.parted)) === Mark.capital : (marks[at] as number) & Mark.capital
    if (!named || (kinds[ids[at] as number] as number) & Kind.month) break
  }
  return at
}
