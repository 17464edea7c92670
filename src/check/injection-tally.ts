/** Adds up faint signs that a sentence judges the draft it stands in, where no single one is an order. */
import { tableOf } from '../text/lexicon.ts'
import { type Line, at, isOrder, ofAnother } from './injection-line.ts'
import { isMachine, machines } from './injection-machine.ts'
import { Does } from './injection-words.ts'

/** 2 when the signs together leave little doubt, else 0. A sentence that tells the writer's own story is left alone. */
export function tally(line: Line, all: number): number {
  const { words, flags } = line
  if (line.narrated.at(-1) === true || at(flags, words.length - 1) & Does.narrator || line.ids.some((id) => past[id] === 1)) return 0
  const draft = draftWeight(line)
  if (draft === 0 || defines(words)) return 0
  let sum = draft
  if (all & machines && words.some((_, i) => isMachine(line, i))) sum += 1
  else if (all & Does.grader) sum += 0.5
  if (all & Does.verdict) sum += 0.5
  if (all & Does.ratingWord && words.some((word) => judging.has(word))) sum += 0.5
  if (words.includes('you') || words.includes('your')) sum += 0.5
  if (words.some((word, i) => at(flags, i) & (Does.rate | Does.kept) && isOrder(line, i)) || bePassive(line)) sum += 0.5
  if (all & Does.fault && words.includes('no')) sum += 0.5
  return sum >= 2 ? 2 : 0
}

/** `This core qualification involves the ability to …`: the definition of an ECQ, pasted. */
const defines = (words: readonly string[]): boolean => {
  const verb = words.findIndex((word) => /^(?:involves|requires|means|is|covers|includes|encompasses)$/.test(word))
  return verb > 0 && verb < 6 && /^(?:qualification|ecq|competency)$/.test(words[verb - 1] as string) && words[verb + 1] === 'the' && words[verb + 2] === 'ability'
}

/** Times that a story is told in. */
export const past = tableOf(['was', 'were', 'had', 'gave', 'did', 'received', 'earned', 'won', 'took', 'made', 'went', 'told', 'wrote', 'argued', 'said'])
const judging = new Set(['rating', 'ratings', 'score', 'scores', 'verdict', 'evaluation', 'assessment', 'credit', 'marks', 'grade', 'disposition', 'recommendation', 'summary', 'answer', 'response', 'output'])

/** What only this trade calls its papers, and what others do too. */
const surely = new Set(['statement', 'narrative', 'essay', 'ecq', 'ecqs', 'candidate', 'section', 'paragraph', 'submission', 'write-up', 'qualification', 'competency', 'competencies'])
const criteria = new Set(['criterion', 'criteria'])
const all = new Set(['each', 'every', 'all'])
const utmost = new Set(['maximum', 'highest', 'top', 'full', 'perfect', 'best'])
const maybe = new Set(['applicant', 'document', 'package', 'application', 'file', 'text', 'story', 'resume', 'passage', 'nominee', 'author', 'writer', 'example', 'accomplishment'])

function draftWeight({ words, flags }: Line): number {
  let most = 0
  words.forEach((word, i) => {
    const weight = surely.has(word) || (criteria.has(word) && all.has(words[i - 1] ?? '') && words.slice(Math.max(0, i - 6), i).some((one) => utmost.has(one))) ? 1 : maybe.has(word) ? 0.5 : 0
    if (weight <= most || ofAnother({ words, flags }, i)) return
    const pointed = [i - 1, i - 2, i - 3].some((k) => at(flags, k) & Does.pointer) || (at(flags, i + 1) & Does.pointer && words[i + 1] !== 'this')
    const named = words[i - 1] === 'the' || all.has(words[i - 1] ?? '')
    if (pointed) most = weight
    else if (named) most = Math.max(most, weight / 2)
  })
  return most
}

/** "should be coded", "is to be considered". */
function bePassive({ words }: Line): boolean {
  return words.some((word, i) => word === 'be' && ['should', 'must', 'shall', 'to', 'can'].includes(words[i - 1] ?? '') && /ed$|^(?:read|taken|given)$/.test(words[i + 1] ?? ''))
}
