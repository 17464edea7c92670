/** Tells a sentence in which the writer makes others act, or ends a quarrel: that is no hands-on work, whatever its matter. */
import { Mark } from '../text/tokens.ts'
import type { SentenceFacts } from './sentence-facts.ts'
import { causedDeeds, isParticiple, isPast, presentDeeds } from './words/verbs.ts'

/** "I had divers read it", "and had two of our own people maintain it", "I settled the quarrel over overtime". */
export function isExecutiveAct({ passage: { tokens: { words, marks } }, from, to, saysI }: Pick<SentenceFacts, 'passage' | 'from' | 'to' | 'saysI'>): boolean {
  if (!saysI) return false
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    const end = Math.min(to, at + reach)
    if (word === 'had' && openers.has(words[at - 1] ?? '') && isCaused(words, marks, at + 1, end)) return true
    if (enders.has(word)) for (let next = at + 1; next < end; next++) if (quarrels.has(words[next] as string)) return true
  }
  return false
}

const reach = 9
const openers: ReadonlySet<string> = new Set(['i', 'and', 'then', 'also'])
const enders: ReadonlySet<string> = new Set(['settled', 'mediated', 'resolved', 'ended', 'reconciled', 'defused'])
const quarrels: ReadonlySet<string> = new Set('quarrel quarrels dispute disputes feud feuds conflict conflicts grievance grievances strike'.split(' '))

/** People, and then what they were made to do: "the farmer sign", "divers read"; not "a plan", "been asked", "to wait". */
function isCaused(words: readonly string[], marks: ArrayLike<number>, from: number, end: number): boolean {
  const first = words[from] ?? ''
  if (no.has(first) || isParticiple(first) || ((marks[from] as number) & Mark.digit) > 0) return false
  for (let at = from + 1; at < end && !halts.has(words[at] as string); at++) {
    const word = words[at] as string
    const isDeed = presentDeeds.has(word) || causedDeeds.has(word) || bases.has(word)
    if (isDeed && !isPast(words[at - 1] as string) && !articles.has(words[at - 1] as string)) return true
  }
  return false
}

const no: ReadonlySet<string> = new Set(['to', 'been', 'a', 'an', 'no', 'not', 'never', 'long', 'already', 'only', 'little', 'more'])
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'my', 'our', 'their', 'his', 'her', 'its', 'own', 'new'])
const halts: ReadonlySet<string> = new Set(['to', 'that', 'who', 'which', 'and', 'or', 'but', 'when', 'as', 'than', 'i', 'we', 'because', 'if'])

/** More that people are made to do, as they stand behind them. */
const bases: ReadonlySet<string> = new Set('sign maintain read test check rank count price walk visit call answer report try compare rewrite draft name list sort trace publish post hold keep give take put open'.split(' '))
