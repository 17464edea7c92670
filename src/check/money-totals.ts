/** Adds up the amounts of money that a sentence names as the parts of a total, where nothing else can be part of it. */
import { listed } from '../text/listed.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { type Figure, figureAt, wordsOf } from './figures.ts'
import { isDateOrName, isNumber } from './numbers.ts'

/** A total that its parts do not make, and how to say so. */
export interface WrongTotal {
  readonly from: number
  readonly to: number
  readonly said: string
}

const joining = new Set('and plus'.split(' '))
const partly = new Set(
  (
    'another additional more further already existing other with added bringing cumulative since first each every per annually yearly monthly year years from to of by between including among least about nearly almost roughly ' +
    'approximately over under up than some still later then remaining rest saved saving cut reduced costs cost net gross minus less after before was were is are had has have rose fell grew'
  ).split(' '),
)

/** `grants of $4 million and $3 million, for a total of $9 million`. The token `at` is `total`, `totaling` or `totalling`. */
export function wrongTotalAt(passage: Passage, sentence: Sentence, at: number): WrongTotal | undefined {
  const { words } = passage.tokens
  const plain = words[at] === 'total'
  if (plain && (words[at + 1] !== 'of' || words[at - 1] !== 'a')) return undefined
  const total = figureAt(passage, at + (plain ? 2 : 1), sentence.to)
  const addends = addendsBefore(passage, sentence, plain ? (words[at - 2] === 'for' ? at - 2 : at - 1) : at)
  if (total?.unit !== 'money' || !addends || !endsThere(passage, total.to, sentence)) return undefined
  const sum = addends.reduce((all, { value }) => all + value, 0)
  const slack = addends.reduce((all, one) => all + one.slack, total.slack)
  if (Math.abs(sum - total.value) <= slack) return undefined
  const first = addends[0] as Figure
  const parts = addends.map(({ from, to }) => wordsOf(passage, from, to))
  return { from: first.from, to: total.to, said: `${listed(parts)} make ${amount(sum)}, not ${wordsOf(passage, total.from, total.to)}` }
}

/** All amounts before the total, when they stand in one row and end right before it; none in doubt. */
function addendsBefore(passage: Passage, { from }: Sentence, end: number): readonly Figure[] | undefined {
  const { words, marks } = passage.tokens
  const addends: Figure[] = []
  let joined = false
  for (let at = from; at < end; at++) {
    const last = addends.at(-1)
    const figure = isNumber(passage, at) ? figureAt(passage, at, end) : undefined
    if (figure) {
      const parted = last && !joined && !((marks[at] as number) & Mark.parted)
      if (figure.unit !== 'money' || parted || (last && at - last.to > 5)) return undefined
      addends.push(figure)
      joined = false
      at = figure.to - 1
    } else if (isNumber(passage, at) && !isDateOrName(passage, at, from)) return undefined
    else if (last && joining.has(words[at] as string)) joined = true
    else if (last && partly.has(words[at] as string)) return undefined
  }
  const last = addends.at(-1)
  return addends.length > 1 && last && end - last.to <= 4 && !joined && !hasWord(words, from, (addends[0] as Figure).from) ? addends : undefined
}

/** Words that speak of more than the parts named. */
const hasWord = (words: readonly string[], from: number, to: number): boolean => words.slice(from, to).some((word) => /^(?:another|additional|more|further|including|with|of-which|bringing|each|from|between)$/.test(word))

const endsThere = ({ tokens: { marks, words } }: Passage, at: number, { to }: Sentence): boolean => at >= to || ((marks[at] as number) & Mark.parted) > 0 || words[at] === 'in' || words[at] === 'and'

function amount(sum: number): string {
  const [scale, word] = sum >= 1e9 ? [1e9, ' billion'] : sum >= 1e6 ? [1e6, ' million'] : [1, '']
  return `$${(sum / scale).toLocaleString('en-US', { maximumFractionDigits: 2 })}${word}`
}
