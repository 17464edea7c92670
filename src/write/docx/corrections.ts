/** Picks the findings whose mending is mechanical and sure, and writes what would stand instead; never anything of content. */
import type { Finding } from '../../ecq/finding.ts'
import type { Review } from '../../ecq/review.ts'
import type { Span } from '../../text/span.ts'
import { commentOn } from './group-remarks.ts'
import { plainWords } from './plain-words.ts'
import { findingRemark } from './remarks.ts'
import type { RemarkRef, WordComment } from './word-comment.ts'

export interface Correction extends Span {
  readonly instead: string
  readonly remark: RemarkRef
  /** what is said in the margin where no change can be tracked */
  readonly comment: WordComment
}

/** In the order of the findings. */
export function correctionsOf({ draft: { text }, findings }: Review): Correction[] {
  return findings.flatMap((finding) => {
    const sure = ways[finding.ruleId]?.(finding, text)
    if (!sure || sure.instead === text.slice(sure.start, sure.end)) return []
    const { ref, id, rule } = findingRemark(finding)
    return [{ ...sure, remark: { ref, id, rule }, comment: commentOn(text, findingRemark(finding)) }]
  })
}

type Sure = Span & { readonly instead: string }

const ways: Readonly<Record<string, (finding: Finding, text: string) => Sure | null>> = {
  spelling: onlyReplacement,
  'repeated-word': onlyReplacement,
  'acronym-undefined': spelledOut,
  bureaucratese: inPlainWords,
}

/** With two replacements nobody knows which was meant. */
function onlyReplacement({ start, end, replacements }: Finding): Sure | null {
  const [instead] = replacements
  return replacements.length === 1 && instead !== undefined ? { start, end, instead } : null
}

/** The name that the draft itself gives later, before the acronym in parentheses. */
function spelledOut({ start, end, quote }: Finding, text: string): Sure | null {
  const acronym = quote.replace(/['’]s$/, '')
  if (!/^[A-Z]{2,8}$/.test(acronym)) return null
  const defined = text.indexOf(`(${acronym})`, end)
  const name = defined < 0 ? null : nameBefore(text.slice(Math.max(0, defined - 200), defined), acronym)
  return name === null || quote !== acronym ? null : { start, end, instead: `${name} (${acronym})` }
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

function inPlainWords({ start, end }: Finding, text: string): Sure | null {
  const found = plainWords.find(([heavy]) => text.slice(start, start + heavy.length).toLowerCase() === heavy && !/[\p{L}\p{N}-]/u.test(text[start + heavy.length] ?? ' '))
  if (!found || start + found[0].length < end) return null
  const [heavy, plain] = found
  const isCapital = text[start] !== text[start]?.toLowerCase()
  return { start, end: start + heavy.length, instead: isCapital ? `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}` : plain }
}
