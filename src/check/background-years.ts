/** Tells the years of things, laws, careers and other people from those of the writer's own deeds. */
import type { Tokens } from '../text/tokens.ts'
import { isAdverbAt } from './clauses.ts'
import { isParticipleAt } from './verb-forms.ts'

/** Words that make a year the year of a thing or of a career, when they stand right before "in 1991". */
const made =
  /^(?:built|written|rewritten|adopted|founded|enacted|passed|established|created|signed|issued|fielded|installed|commissioned|constructed|dated|dating|dates|opened|designed|drawn|published|updated|revised|bought|purchased|completed|organized|chartered|ratified|amended|authorized|launched|introduced|set|put|last|born|launched|closed|begun|drafted|developed|acquired|erected|dug|laid|made|planted|formed|incorporated|repealed|retired|abandoned|converted|digitized|negotiated)$/
const career = /^(?:joined|join|joining|graduated|enlisted|commissioned|retired|career|service|degree|emigrated|married|sworn|licensed|admitted|ph\.d|mba|university|college|school|academy|law)$/
/** These begin a career only with the writer as subject: "I came to the bureau in 2001". */
const arrival = new Set(['came', 'arrived', 'began', 'started', 'entered'])
export const own: ReadonlySet<string> = new Set(['i', 'we', 'my'])

/** "built in 1978", "I joined the bureau in 1996": the year is not that of an example. */
export function isBackground(words: readonly string[], before: number, from: number): boolean {
  for (let k = before - 1; k >= from && k > before - farthest; k--) {
    const word = words[k] as string
    if (isEntry(words, k)) return true
    const near = k > before - 9
    if (near && (career.test(word) || (arrival.has(word) && words[k - 1] === 'i' && (before - k < 2 || words.slice(k, before).some((one) => ['to', 'career', 'work', 'service', 'as', 'at', 'here'].includes(one)))))) return true
    if (near && word === 'had') return true
    if (near && made.test(word)) return !own.has(words[k - 1] ?? '') && !(words[k - 1] === 'first' && own.has(words[k - 2] ?? '')) && k > before - 5
    if (own.has(word)) return false
  }
  return false
}

/** `I joined the Department of Agriculture as a research agronomist in 2003`. */
const farthest = 20

/** `I joined`, `I was hired`, `I moved to Ohio`: a step of a career, unlike `I hired 40 clerks`. */
function isEntry(words: readonly string[], k: number): boolean {
  const before = words[k - 1] ?? ''
  if (words[k] === 'hired') return before === 'was' || before === 'first'
  if (words[k] === 'moved') return before === 'i' && /^(?:to|from|back|here|home|in)$/.test(words[k + 1] ?? '')
  return before === 'i' && /^(?:joined|graduated|enlisted)$/.test(words[k] as string)
}

/** The writer does something in these words. */
export function mineIn({ words }: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (own.has(words[k] as string) && !isKin(words, k) && !knowing.test(words[k + 1] ?? '')) return true
  return false
}

const kin = /^(?:father|mother|parents|grandfather|grandmother|brother|sister|wife|husband|son|daughter|uncle|aunt|family)$/
const forebear = /^predecessors?$/
/** `and I knew what the wait meant`: no deed. */
const knowing = /^(?:knew|know|remember|remembered)$/

const isKin = (words: readonly string[], k: number): boolean => words[k] === 'my' && (kin.test(words[k + 1] ?? '') || forebear.test(words[k + 1] ?? ''))

/** `in 2009 my father died there`, `in 2009 my predecessor bought it`: the year is another's, unless the post fell to the writer then. */
export const isOfAnother = (words: readonly string[], subject: number): boolean =>
  isKin(words, subject) && !(forebear.test(words[subject + 1] as string) && /^(?:left|resigned|retired|quit|departed|died|fell|was|moved|stepped|handed)$/.test(words[subject + 2] ?? ''))

/** `when I was a student`: from the token after `I`. */
export const isYouth = (words: readonly string[], verb: number): boolean => words[verb] === 'was' && words.slice(verb + 1, verb + 5).some((word) => /^(?:student|boy|girl|child|kid|teenager|cadet|intern|undergraduate|college|school)$/.test(word))

/** `in 1976 a dam had failed`, `in 2009 I had seen it in Ohio`, and no deed told as the story goes on. */
export function isAnterior(tokens: Tokens, from: number, to: number): boolean {
  const { words } = tokens
  let anterior = false
  for (let k = from; k < to - 1; k++) {
    const word = words[k] as string
    if (word !== 'had' && word !== 'i' && word !== 'we') continue
    let verb = k + 1
    while (verb < to && isAdverbAt(tokens, verb)) verb++
    if (word === 'had') anterior ||= verb < to && (words[verb] === 'been' || isParticipleAt(tokens, verb))
    else if (words[verb] !== 'had' && !knowing.test(words[verb] ?? '')) return false
  }
  return anterior
}

/** `twelve years ago the bridge was built`, `in 2003 Congress passed the act`: the date of a thing. */
export function isOfThing({ words }: Tokens, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    const before = words[k - 1] as string
    if (before === 'was' || before === 'were' || lawgiver.test(before)) if (made.test(words[k] as string) || (lawgiver.test(before) && /^(?:held|ruled|decided|voided|upheld)$/.test(words[k] as string))) return true
  }
  return false
}

const lawgiver = /^(?:congress|court|legislature|assembly|parliament)$/
