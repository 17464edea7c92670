/** Picks the findings whose mending is mechanical and sure, and writes what would stand instead; never anything of content. */
import type { Finding } from '../../ecq/finding.ts'
import type { Review } from '../../ecq/review.ts'
import type { Span } from '../../text/span.ts'
import { commentOn } from './group-remarks.ts'
import { plainWords } from './plain-words.ts'
import { findingRemark, refOf } from './remarks.ts'
import type { RemarkRef, WordComment } from './word-comment.ts'

export interface Correction extends Span {
  readonly instead: string
  readonly remark: RemarkRef
  /** the finding needs no comment beside it */
  readonly settles: boolean
  /** what is said in the margin where no change can be tracked */
  readonly comment: WordComment | null
}

/** In the order of the findings. */
export function correctionsOf({ draft: { text }, findings }: Review): Correction[] {
  return findings.flatMap((finding) => {
    const sure = (ways[finding.ruleId]?.(finding, text) ?? []).filter(({ start, end, instead }) => instead !== text.slice(start, end))
    const { id, rule } = findingRemark(finding)
    return sure.map((one, index) => {
      const settles = one.start <= finding.start && finding.end <= one.end
      return { ...one, settles, remark: { ref: refOf(index === 0 ? id : `${id} ${index}`), id, rule }, comment: settles ? commentOn(text, findingRemark(finding)) : null }
    })
  })
}

type Sure = Span & { readonly instead: string }

const ways: Readonly<Record<string, (finding: Finding, text: string) => Sure[]>> = {
  spelling: onlyReplacement,
  'repeated-word': onlyReplacement,
  'acronym-undefined': spelledOut,
  bureaucratese: inPlainWords,
}

/** With two replacements nobody knows which was meant. */
function onlyReplacement({ start, end, replacements }: Finding): Sure[] {
  const [instead] = replacements
  return replacements.length === 1 && instead !== undefined ? [{ start, end, instead }] : []
}

/** The name that the draft itself gives later, before the acronym in parentheses. */
function spelledOut({ start, end, quote }: Finding, text: string): Sure[] {
  const defined = /^[A-Z]{2,8}$/.test(quote) ? text.indexOf(`(${quote})`, end) : -1
  const name = defined < 0 ? null : nameBefore(text.slice(Math.max(0, defined - 200), defined), quote)
  return name === null ? [] : [{ start, end, instead: `${name} (${quote})` }]
}

const little = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an', '&'])

/** The last words whose first letters are the acronym, little words between them not counted; null where they do not fit. */
function nameBefore(before: string, acronym: string): string | null {
  const words = [...before.matchAll(/\S+/g)]
  let at = words.length
  for (let letter = acronym.length - 1; letter >= 0; letter--) {
    do at--
    while (at >= 0 && letter < acronym.length - 1 && little.has((words[at]?.[0] ?? '').toLowerCase()) && words[at]?.[0][0]?.toUpperCase() !== acronym[letter])
    const word = words[at]?.[0] ?? ''
    if (!/^[\p{L}]+$/u.test(word) || word[0] !== acronym[letter]) return null
  }
  return before.slice(words[at]?.index).trim()
}

/** One finding may hold several heavy phrases. */
function inPlainWords({ start, end }: Finding, text: string): Sure[] {
  const found: Sure[] = []
  for (const { index, 0: heavy } of text.slice(start, end + longestPhrase).matchAll(heavyPhrases)) {
    if (start + index >= end) break
    const plain = plainOf.get(heavy.toLowerCase()) ?? heavy
    const isCapital = heavy[0] !== heavy[0]?.toLowerCase()
    found.push({ start: start + index, end: start + index + heavy.length, instead: isCapital ? `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}` : plain })
  }
  return found
}

const plainOf = new Map(plainWords)
const longestPhrase = Math.max(...plainWords.map(([heavy]) => heavy.length))
const heavyPhrases = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${plainWords.map(([heavy]) => heavy).join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
