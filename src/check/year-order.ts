/** Finds two dates of one span of time in one sentence of which the second lies before the first. */
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { wordsOf } from './figures.ts'

interface When {
  /** months since year 0; with the year alone, the first and the last month of it */
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** Where two dates stand the wrong way round, and how to say so. */
export interface WrongOrder {
  readonly from: number
  readonly to: number
  readonly said: string
}

const months = new Map('january february march april may june july august september october november december'.split(' ').map((month, index) => [month, index] as const))
const Is = { month: 1, begin: 2, finish: 4 } as const
const kinds = flagsOf([
  [Is.month, months.keys()],
  [Is.begin, 'began begun started launched opened'.split(' ')],
  [Is.finish, 'ended finished completed concluded closed'.split(' ')],
])

/** `from June 2019 to March 2018`; `In June 2019 I began it, and it ended in March 2018`. None where it is not sure that both dates are of one thing. */
export function wrongOrderIn(passage: Passage, sentence: Sentence): WrongOrder | undefined {
  const dates = datesIn(passage, sentence)
  const [first, second] = dates
  if (!first || !second || dates.length !== 2 || second.last >= first.first) return undefined
  if (!isSpan(passage, sentence, first, second) && !isBeginAndEnd(passage, sentence, first, second)) return undefined
  return { from: first.from, to: second.to, said: `${wordsOf(passage, second.from, second.to)} comes before ${wordsOf(passage, first.from, first.to)}` }
}

/** Years from 1900 on, with their month where one stands before. */
function datesIn(passage: Passage, { from, to }: Sentence): When[] {
  const { words, marks, ids } = passage.tokens
  const dates: When[] = []
  for (let at = from; at < to; at++) {
    if (!((marks[at] as number) & Mark.digit) || !/^(?:19|20)\d\d$/.test(words[at] as string)) continue
    const named = at > from && ((kinds[ids[at - 1] as number] as number) & Is.month) > 0 && ((marks[at - 1] as number) & Mark.capital) > 0
    const year = 12 * Number(words[at])
    const month = named ? (months.get(words[at - 1] as string) as number) : -1
    dates.push({ first: year + Math.max(0, month), last: year + (named ? month : 11), from: named ? at - 1 : at, to: at + 1 })
  }
  return dates
}

const hasMonth = ({ from, to }: When): boolean => to - from > 1

/** With years alone, the words may compare two years or count something. */
function isSpan({ tokens: { words, marks } }: Passage, sentence: Sentence, first: When, second: When): boolean {
  const opening = words[first.from - 1] ?? ''
  const joint = words[first.to] as string
  const joined = first.to + 1 === second.from && !((marks[first.to] as number) & Mark.parted)
  if (!joined || first.from <= sentence.from || !((opening === 'from' && /^(?:to|through|until)$/.test(joint)) || (opening === 'between' && joint === 'and'))) return false
  return hasMonth(first) && hasMonth(second)
}

const another = new Set('that which who whose had before after previous earlier last since predecessor another new second other former prior where when built signed until although though back'.split(' '))

/** One thing begun and ended in two clauses with nothing else in them that a date may belong to. */
function isBeginAndEnd({ tokens: { words, ids, marks } }: Passage, sentence: Sentence, first: When, second: When): boolean {
  let begin = -1
  let finish = -1
  for (let at = sentence.from; at < sentence.to; at++) {
    if (another.has(words[at] as string)) return false
    const kind = kinds[ids[at] as number] as number
    if (kind & Is.begin) begin = begin < 0 ? at : sentence.to
    if (kind & Is.finish) finish = finish < 0 ? at : sentence.to
  }
  if (begin < 0 || finish < 0 || begin >= finish || finish >= sentence.to || second.from <= finish) return false
  const joint = words.indexOf('and', begin)
  if (joint < 0 || joint > finish || first.to > joint || finish - joint > 2) return false
  if (finish - joint === 2 && !/^(?:it|i|we)$/.test(words[joint + 1] as string)) return false
  const subject = words[begin - 1] ?? ''
  const spoken = /^(?:i|we|it)$/.test(subject) || /^(?:the|my|our|this)$/.test(words[begin - 2] ?? '')
  const opens = first.to === begin - 1 && spoken
  const follows = first.from - begin <= 3 && first.from > begin && words[first.from - 1] === 'in' && spoken
  const after = second.from - finish
  const direct = words[second.from - 1] === 'in' && (after === 2 || (after === 3 && words[finish + 1] === 'it')) && !((marks[finish + 1] as number) & Mark.parted)
  return (opens || follows) && direct
}
