/** Tells whether a sentence that counts activity also says what came of it: a change, a comparison, something learned, people risen. */
import { tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { isNumber } from './numbers.ts'

/** Linear in the sentence. */
export function tellsEffect(passage: Passage, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    if (isEffect(passage.tokens.words, at) || compares(passage.tokens, from, at, to) || findsOut(passage.tokens, from, at) || rises(passage, at, to)) return true
  }
  return false
}

const effects = new Set(
  (
    'fell dropped rose declined decreased increased saved saving reduced reducing cut prevented avoided avoiding restored recovered eliminated ended doubled tripled halved shortened lowered raised gained averted grew shrank ' +
    'overturned upheld acquitted convicted died survived injured hired promoted sooner faster earlier fewer against compared versus freed spared shut reopened never'
  ).split(' '),
)

/** `stopped in 64 villages` and `were returned` are no effect, `stopped the leak` and `returned to work` are, and so is a case won. */
function isEffect(words: readonly string[], at: number): boolean {
  const word = words[at] as string
  const next = words[at + 1] ?? ''
  if (word === 'won') return words.slice(at + 1, at + 5).some((one) => contests.test(one))
  if (lasting.test(word)) return words.slice(Math.max(0, at - 10), at).some((one) => turning.test(one))
  if (word === 'stopped') return !/^(?:in|at|by|off)$/.test(next)
  return word === 'returned' ? /^(?:to|from|home|\d.*)$/.test(next) : effects.has(word)
}

const contests = /^(?:case|cases|suit|suits|lawsuit|lawsuits|appeal|appeals|verdict|verdicts|motion|motions|protest|protests)$/
/** `made the review standard in all 18 networks`: others took it over. */
const lasting = /^(?:standard|permanent|mandatory|policy|doctrine)$/
const turning = /^(?:made|became|becomes|make|makes)$/

const comparatives = /^(?:more|less|better|worse|higher|lower|larger|quicker|shorter|cheaper)$/
const sameDoer = /^(?:it|we|they|i|before|ever|last|previously|usual)$/
const longestCompared = 5

/** `340 more claims than a replacement would`; `more than 340 claims` compares nothing, and `more reports than it did in 2018` is only more of the same. */
function compares({ words, marks }: Tokens, from: number, at: number, to: number): boolean {
  if (words[at] !== 'than' || at + 1 >= to || (marks[at + 1] as number) & Mark.digit || sameDoer.test(words[at + 1] as string)) return false
  for (let back = at - 2; back >= Math.max(from, at - longestCompared); back--) if (comparatives.test(words[back] as string)) return true
  return false
}

const clues = /^(?:that|why|where|which|who|what|how)$/

/** `I held 31 meetings and learned that …`: the meetings had an end; what others learned in a course is the course. */
function findsOut({ words, marks }: Tokens, from: number, at: number): boolean {
  const word = words[at]
  if (word !== 'learned' && word !== 'found' && word !== 'discovered') return false
  if (!clues.test(words[word === 'found' && words[at + 1] === 'out' ? at + 2 : at + 1] ?? '')) return false
  const before = words[at - 1]
  if (before !== 'and' && before !== 'i' && before !== 'we' && !((marks[at] as number) & Mark.parted)) return false
  for (let back = at - 1; back >= from; back--) if (words[back] === 'i' || words[back] === 'we') return true
  return false
}

const fillers = tableOf('of them whom these those the have has since later still now today'.split(' '))
const posts = tableOf('lead leads run runs head heads direct directs manage manages supervise supervises hold serve command become became remain risen advanced'.split(' '))

/** `six now lead divisions`, `nine of them have since become chiefs`: what became of the people counted. */
function rises(passage: Passage, at: number, to: number): boolean {
  const { ids, marks } = passage.tokens
  if (!isNumber(passage, at)) return false
  let next = at + 1
  while (next < to && fillers[ids[next] as number] === 1 && !((marks[next] as number) & Mark.parted)) next++
  return next < to && posts[ids[next] as number] === 1 && !((marks[next] as number) & Mark.parted)
}
