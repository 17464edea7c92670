/** Finds where writers tell their own faith, age, family or health; the same words told of others are the deeds of their office. */
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { Role, isAdverbAt, clauseRoleAt } from './clauses.ts'
import { isNumber } from './numbers.ts'
import { isPeople } from './people-nouns.ts'
import type { PhraseHit } from './phrases.ts'
import { isQuoted } from './quoted.ts'
import type { Hit, ParagraphView } from './rule.ts'
import { isPastAt } from './verb-forms.ts'
import { type TraitList, traitLists } from './words/personal-traits.ts'

/** By phrase: the list that it belongs to. */
const listOf: readonly TraitList[] = traitLists.flatMap((list) => list.phrases.map(() => list))

const messages: Readonly<Record<TraitList['trait'], string>> = {
  faith: 'This tells your faith.',
  age: 'This tells your age.',
  family: 'This tells of your family or marriage.',
  health: 'This tells of your health.',
}

const advice = 'Take it out: a board must not know it. If it explains a deed, tell the deed without it.'

/** At most one of overlapping places, the longest. Cost grows with the phrases found, of which there are few. */
export function personalTraits({ passage, phrases }: ParagraphView): Hit[] {
  const kept: Hit[] = []
  let sentence = 0
  const told = phrases.filter((hit) => {
    while ((passage.sentences[sentence]?.to ?? Infinity) <= hit.from) sentence++
    const home = passage.sentences[sentence]
    return home !== undefined && isTold(passage, home, hit) && !isQuoted(passage, home, hit.from)
  })
  for (const { start, end, phrase } of told.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((one) => start < one.end && one.start < end)) kept.push({ start, end, message: messages[(listOf[phrase] as TraitList).trait], advice })
  }
  return kept
}

const ageLength = '58-year-old'.length

/** `as a 58-year-old`, `I am 58`, `I turned 60 in May`: the age that stands at the token `at`, which holds digits. */
export function ageAt({ passage: { tokens, sentences } }: ParagraphView, at: number): Hit | undefined {
  const { words, starts, ends } = tokens
  const word = words[at] as string
  if (word.length !== 2 && word.length !== ageLength) return undefined
  const plain = /^[2-8]\d$/.test(word)
  if (at < 2 || (!plain && !/^[2-8]\d-year-old$/.test(word))) return undefined
  const from = plain ? at - 1 : at - 2
  if (!(plain ? /^(?:am|turned)$/ : /^(?:am|was|as|being)$/).test(words[from] as string) || (!plain && !/^an?$/.test(words[at - 1] as string))) return undefined
  const home = sentences.find(({ to }) => to > at)
  const told = home && (plain ? isBare(tokens, home, at + 1) && isWriters(tokens, home, from) : isSelf(tokens, home, from, at + 1))
  return told ? { start: starts[from] as number, end: ends[at] as number, message: messages.age, advice } : undefined
}

/** Nothing is counted: `I am 58 and`, not `I am 58 miles` or `I turned 60 away`. */
const isBare = ({ words, marks }: Tokens, { to }: Sentence, next: number): boolean => next >= to || ((marks[next] as number) & Mark.parted) !== 0 || /^(?:and|but|in|this|last|when|now)$/.test(words[next] as string)

function isTold(passage: Passage, sentence: Sentence, { from, to, phrase }: PhraseHit): boolean {
  const { tokens } = passage
  const { words } = tokens
  const { trait, sure } = listOf[phrase] as TraitList
  if (sure === 'told') return !isOfOffice(tokens, to, trait)
  if (sure === 'listed') return isListed(tokens, sentence, from, to)
  if (!endsNoun(tokens, to, sentence.to) || (trait === 'health' && words[to] === 'to')) return false
  if (sure === 'aged') return isNumber(passage, words[to - 1] === 'age' ? to - 4 : to - 1) && (words[to] === 'i' || words.slice(Math.max(sentence.from, from - nearSelf), from).includes('i'))
  if (sure === 'calling') return isSelf(tokens, sentence, from, to)
  const first = words[from] as string
  return first === 'a' || first === 'an' ? from > sentence.from && being.test(words[from - 1] as string) && isWriters(tokens, sentence, from - 1) : isWriters(tokens, sentence, from)
}

/** `Married, three children, Baptist deacon`: a line about oneself, in which nobody does anything. */
function isListed(tokens: Tokens, sentence: Sentence, from: number, to: number): boolean {
  const { words, marks, ids } = tokens
  const parted = (at: number): boolean => at >= sentence.to || ((marks[at] as number) & Mark.parted) !== 0
  if (sentence.to - sentence.from > longestLine || (from > sentence.from && !parted(from)) || !parted(to)) return false
  for (let at = sentence.from; at < sentence.to; at++) if ((clauseRoleAt(ids, at) & Role.finite) !== 0 || (isPastAt(tokens, at) && !states.test(words[at] as string))) return false
  return true
}

const longestLine = 24
const states = /^(?:married|divorced|widowed|retired|separated|adopted)$/

const being = /^(?:am|was|been|as|being|became|become|remain|remained)$/

const offices = /^(?:program|programs|office|offices|center|centers|clinic|clinics|team|teams|staff|unit|branch|division|work|research|portfolio|policy|claims|community|initiative|study|trial|bill|license|partners|services|ward|group|directorate|desk|line|insurance|benefits|determination|determinations|law|rights|budget|grant|grants|project|section|department|fund|lab|institute)$/

/** `my cancer program`, `my faith in the crews`, `married to the idea` tell nothing of the writer. */
function isOfOffice({ words }: Tokens, to: number, trait: TraitList['trait']): boolean {
  const next = words[to] ?? ''
  if (offices.test(next) || isPeople(next)) return true
  if (trait === 'faith') return words[to - 1] === 'faith' && /^(?:in|with|that)$/.test(next) && !/^(?:god|jesus|christ|allah)$/.test(words[to + 1] ?? '')
  return trait === 'family' && ((words[to - 1] === 'married' && next === 'to' && /^(?:the|this|that|our|any|one)$/.test(words[to + 1] ?? '')) || (words[to - 1] === 'children' && /^(?:in|at|under)$/.test(next)))
}

/** No noun follows that would make the words a name for something else: `a Catholic hospital`, `a cancer center`. */
function endsNoun({ words, ids, marks }: Tokens, to: number, end: number): boolean {
  if (to >= end || (marks[to] as number) & Mark.parted) return true
  return (clauseRoleAt(ids, to) & (Role.opener | Role.joiner | Role.preposition)) !== 0 || people.test(words[to] as string)
}

const people = /^(?:i|myself|man|woman|executive|leader|manager|veteran|american|all|ever|every|again|then|now|today|twice|daily|weekly)$/

/** `as a Catholic, I` and `I am a Catholic`, not `she is a Catholic` or `I hired her as a single mother`. */
function isSelf(tokens: Tokens, sentence: Sentence, from: number, to: number): boolean {
  const { words, marks } = tokens
  const word = words[from] as string
  if (/^(?:am|was)$/.test(word)) return isWriters(tokens, sentence, from)
  const before = words.slice(Math.max(sentence.from, from - farthestSelf), from)
  if (word !== 'as' && word !== 'being' && before.includes('i') && !before.some((one) => others.test(one))) return true
  const apart = from === sentence.from || (marks[from] as number) & Mark.parted || /^(?:and|but|because|that|so|i)$/.test(words[from - 1] as string)
  return Boolean(apart) && (words[from - 1] === 'i' || words.slice(to, Math.min(sentence.to, to + farthestSelf)).some((next) => next === 'i' || next === "i've"))
}

const farthestSelf = 10
const nearSelf = 4
const farthestSubject = 14
const auxiliaries = /^(?:am|was|have|had|been|has|served|serve|also|did|still|being)$/
const others = /^(?:who|which|that|whose|he|she|it|they|we|you|him|her|them)$/

/** `I` is the subject of the words that begin at `from`: beside them but for adverbs, or before an `and` or a comma. */
function isWriters(tokens: Tokens, sentence: Sentence, from: number): boolean {
  const { words, marks } = tokens
  let at = from
  while (at > sentence.from && !((marks[at] as number) & Mark.parted) && (auxiliaries.test(words[at - 1] as string) || isAdverbAt(tokens, at - 1))) at--
  if (at === sentence.from) return false
  if (/^i(?:'m|'ve|'d)?$/.test(words[at - 1] as string)) return true
  if (words[at - 1] !== 'and' && !((marks[at] as number) & Mark.parted)) return false
  for (let back = at - 1; back >= Math.max(sentence.from, at - farthestSubject); back--) {
    if (others.test(words[back] as string)) return false
    if (/^i(?:'m|'ve|'d)?$/.test(words[back] as string)) return true
  }
  return false
}
