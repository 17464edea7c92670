/** Marks figures that contradict each other by plain arithmetic: shares, multiples, totals, and dates in the wrong order. */
import { flagsOf } from '../../text/lexicon.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { signFor, signsIn } from '../../text/sentence-signs.ts'
import { Mark } from '../../text/tokens.ts'
import { type ChangeClaim, claimBeside, claimInNext } from '../change-claims.ts'
import { type FigurePair, arithmeticOf, changeOf, pairAt } from '../figure-pairs.ts'
import { wrongTotalAt } from '../money-totals.ts'
import { Role, isDateOrName, isNumber, roleAt } from '../numbers.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { houseRule } from '../sources.ts'
import { wrongOrderIn } from '../year-order.ts'

export default paragraphRule({
  severity: 'warning',
  title: 'Figures that disagree',
  message: 'These figures contradict each other.',
  reason: 'A board member who reckons one result and finds it wrong doubts all the others.',
  advice: 'Check the figures against your records and correct the one that is wrong.',
  source: houseRule,
  weight: 70,
  find: ({ passage }) => {
    let hits: Hit[] | undefined
    for (let index = 0; index < passage.sentences.length; index++) {
      const sentence = passage.sentences[index] as Sentence
      if (signsIn(passage, sentence) & reckoned) look(passage, sentence, cuesIn(passage, sentence), (hits ??= []))
    }
    return hits ?? none
  },
  hits: [
    'Complaints fell [[from 15 to 3 a year, a reduction of 60 percent]].',
    'I cut costs [[from $4 million to $3 million, or 40 percent]].',
    'The error rate went [[from 20 percent to 5 percent, a 50 percent reduction]].',
    'I won grants of [[$4 million and $3 million, for a total of $9 million]].',
    'Enrollment [[doubled from 200 to 300]].',
    'The backlog was [[halved from 90 to 60]].',
    'In [[June 2019 I began it, and it ended in March 2018]].',
    'I served as director from [[June 2019 to March 2018]].',
    'Overtime fell by [[60 percent, from 15 to 3 days a month]].',
    'I cut the backlog in [[half, from 90 to 70]].',
    'The queue fell from 15 days to 3. [[That is a reduction of 60 percent]].',
    'Staff rose [[from 1,200 to 1,500 in two years, an increase of about 40 percent]].',
  ],
  misses: [
    'Complaints fell from 15 to 3 a year, a reduction of 80 percent.',
    'I cut costs from $4 million to $3 million, or 25 percent, and the error rate from 20 percent to 5 percent, a 15 percentage point reduction.',
    'Errors fell from 20 percent to 5 percent, a reduction of 15 points.',
    'Women in the corps rose from 15 to 22, or 40 percent, and managers from 15 to 22 (40 percent of all).',
    'I cut waits from 15 days to 3, a 60 percent reduction in cost.',
    'Waits fell from 3 weeks to 4 days, a reduction of 70 percent.',
    'Accuracy rose from 90 percent to 98 percent, an 80 percent improvement.',
    'Waits fell from 15 to 3 days, more than a 75 percent reduction.',
    'Costs fell from $4 million to $3 million, a reduction of 40 percent from the 2010 level.',
    'I won $4 million and $3 million, and with the earlier grant, a total of $9 million.',
    'I won $4 million and $3 million, for a total of $7 million.',
    'Enrollment nearly doubled from 200 to 370, and visits more than doubled from 90 to 220.',
    'In 2019 I took over a system that was built in 2016 and ended in 2018.',
    'I raised the score from 60 to 90, a gain of 30 percent. Losses doubled from 200 in May to 300 in June and 410 in July.',
    'Pay rose from $40,000 to $60,000, an increase of 20 percent, adjusted for inflation.',
    'From 2021 to 2019 levels is a long way; from June 2018 to March 2019 I led it.',
    'We opened from 8 to 5, a 60 percent increase. Fees range from 15 to 3 dollars, a reduction of 60 percent.',
    'Staff fell from 20 to 10 and overtime from 8 to 2, a 60 percent reduction.',
  ],
})

const Is = { from: 1, multiple: 2, share: 4, total: 8, digit: 16, years: 32 } as const
const multiples: ReadonlyMap<string, readonly [least: number, most: number, said: string]> = new Map([
  ['doubled', [1.8, 2.6, 'a doubling']],
  ['doubling', [1.8, 2.6, 'a doubling']],
  ['tripled', [2.7, 3.6, 'a tripling']],
  ['tripling', [2.7, 3.6, 'a tripling']],
  ['quadrupled', [3.6, 4.6, 'four times as much']],
  ['halved', [0.36, 0.57, 'a halving']],
  ['halving', [0.36, 0.57, 'a halving']],
])
const totals = ['total', 'totaling', 'totalling']
const beginnings = 'from between began begun started launched opened'.split(' ')
/** Without one of these there is no arithmetic to be done. */
const reckoned = signFor([...totals, ...beginnings])
const cues = flagsOf([
  [Is.from, ['from']],
  [Is.multiple, multiples.keys()],
  [Is.share, ['percent', 'percentage', 'half', 'third', 'quarter', 'two-thirds', 'one-third', 'three-quarters']],
  [Is.total, totals],
  [Is.years, beginnings],
])

const none: readonly Hit[] = []

/** `40-percent` */
const saysPercent = (word: string): boolean => word.length > 8 && word.endsWith('-percent')

/** What a sentence holds that arithmetic may be done on. */
function cuesIn({ tokens: { ids, marks, words } }: Passage, { from, to }: Sentence): number {
  let found = 0
  for (let at = from; at < to; at++) {
    found |= cues[ids[at] as number] as number
    const mark = marks[at] as number
    if (mark & Mark.digit) found |= mark & Mark.percent || saysPercent(words[at] as string) ? Is.digit | Is.share : Is.digit
  }
  return found
}

function look(passage: Passage, sentence: Sentence, found: number, hits: Hit[]): void {
  const { tokens: { starts, ends, ids } } = passage
  const mark = (from: number, to: number, message: string): number => hits.push({ start: starts[from] as number, end: ends[to - 1] as number, message: `${message}.` })
  if (found & Is.from) pairIn(passage, sentence, found, mark)
  if (!(found & Is.digit)) return
  if (found & Is.years) {
    const order = wrongOrderIn(passage, sentence)
    if (order) mark(order.from, order.to, order.said)
  }
  for (let at = sentence.from; found & Is.total && at < sentence.to; at++) {
    const total = (cues[ids[at] as number] as number) & Is.total ? wrongTotalAt(passage, sentence, at) : undefined
    if (total) mark(total.from, total.to, total.said)
  }
}

type Marking = (from: number, to: number, message: string) => void

/** With two pairs in a sentence nobody can be sure which of them a share belongs to. */
function pairIn(passage: Passage, sentence: Sentence, found: number, mark: Marking): void {
  const { words } = passage.tokens
  const next = passage.sentences[sentence.index + 1]
  const nextShare = next !== undefined && (cuesIn(passage, next) & Is.share) > 0
  if (!(found & (Is.share | Is.multiple)) && !nextShare) return
  let pair: FigurePair | undefined
  for (let at = sentence.from; at < sentence.to; at++) {
    const one = words[at] === 'from' ? pairAt(passage, sentence, at) : undefined
    if (one && pair) return
    pair ??= one
  }
  if (!pair) return
  if (found & Is.multiple) multipleOf(passage, sentence, pair, mark)
  const claim = found & Is.share ? claimBeside(passage, sentence, pair) : nextShare ? claimInNext(passage, next, sentence, pair) : undefined
  if (claim && isWrong(passage, sentence, pair, claim)) {
    const outside = claim.from >= sentence.to
    mark(outside ? claim.from : Math.min(pair.from, claim.from), outside ? claim.to : Math.max(pair.to, claim.to), `${arithmeticOf(passage, pair)}, not ${claim.said}`)
  }
}

/** `doubled from 200 to 300`, `halved the backlog from 90 to 60`. */
function multipleOf(passage: Passage, sentence: Sentence, pair: FigurePair, mark: Marking): void {
  const { words, marks } = passage.tokens
  if (countsOn(passage, pair.to, sentence.to)) return
  for (let at = pair.from - 1; at >= sentence.from && at >= pair.from - 5; at--) {
    if ((marks[at + 1] as number) & (Mark.parted | Mark.digit) || /^(?:and|while|but|to)$/.test(words[at] as string)) return
    const range = multiples.get(words[at] as string)
    if (!range) continue
    if (!isWithin(pair, range, words[at - 1] ?? '')) mark(at, pair.to, `${arithmeticOf(passage, pair)}, not ${range[2]}`)
    return
  }
}

/** A third value may be the end of the change. */
function countsOn(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const timed = roleAt(passage.tokens.ids, at + 1) & Role.time
    if (isNumber(passage, at) && !isDateOrName(passage, at, from) && !timed) return true
  }
  return false
}

/** `more than` opens the range at its far end, `nearly` and `about` widen it. */
function isWithin({ before, after }: FigurePair, [least, most]: readonly [number, number, string], modifier: string): boolean {
  const ratio = after.value / before.value
  const slack = ratio * (before.slack / before.value + after.slack / after.value)
  const wide = /^(?:nearly|almost|about|roughly|approximately|virtually|just)$/.test(modifier) ? 0.25 : 0
  const open = modifier === 'than' || modifier === 'over'
  if (open) return most < 1 ? ratio - slack <= most : ratio + slack >= least
  return ratio + slack >= least * (1 - wide) && ratio - slack <= most * (1 + wide)
}

/** What is told of on a scale of a hundred rises by points that writers call percent. */
const onScale = /^(?:scor|rat(?:e|ing)|index|satisf|approv|complian|accura|grade|engage)/
const faster = /^(?:improv|fast|speed|efficien|productiv|throughput|accelerat|quick)/

/** Every reading that a fair reader might find is tried before the share is called wrong. */
function isWrong(passage: Passage, { from }: Sentence, pair: FigurePair, claim: ChangeClaim): boolean {
  const down = pair.after.value < pair.before.value
  if (claim.direction !== 'either' && (claim.direction === 'down') !== down) return false
  const { before, after } = pair
  const percents = before.unit === 'percent'
  const points = Math.abs(after.value - before.value)
  if (claim.points && !percents) return false
  const readings: (readonly [number, number])[] = claim.points ? [] : [changeOf(pair)]
  if (percents) readings.push([points - before.slack - after.slack, points + before.slack + after.slack])
  if (percents && before.value < 100 && after.value < 100) readings.push(changeOf({ ...pair, before: { ...before, value: 100 - before.value }, after: { ...after, value: 100 - after.value } }))
  const told = passage.tokens.words.slice(from, claim.to)
  if (!percents && Math.max(before.value, after.value) <= 100 && told.some((word) => onScale.test(word))) readings.push([points, points])
  if (claim.direction === 'either' && told.some((word) => faster.test(word))) readings.push(changeOf({ ...pair, before: after, after: before }))
  return readings.every((reading) => !admits(reading, claim))
}

/** Two points to either side, more for round shares, and as far as the words `about`, `nearly` and `more than` reach. */
function admits([least, most]: readonly [number, number], { share, bound }: ChangeClaim): boolean {
  const near = Math.max(share % 10 === 0 ? 3 : 2, share * 0.03)
  const low = bound === 'least' ? share - near : bound === 'exact' ? share - near : share - near - 4
  const high = bound === 'exact' ? share + near : bound === 'about' ? share + near + 4 : bound === 'most' ? share + near : Number.POSITIVE_INFINITY
  return most >= low && least <= high
}
