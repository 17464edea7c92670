/** Turns raw hits into findings: rebased, one a cause, folded by sentence, sorted, with ids that survive edits elsewhere. */
import type { Finding } from '../ecq/finding.ts'
import { severities } from '../ecq/kind.ts'
import type { Outline } from '../ecq/outline.ts'
import { byPassage } from '../text/by-passage.ts'
import { fingerprint } from '../text/hash.ts'
import type { ParsedText } from '../text/parse.ts'
import { indexAt } from '../text/span.ts'
import type { DocumentHit, Hit, Rule } from './rule.ts'

export interface Raised {
  readonly id: string
  readonly rule: Rule
  readonly paragraph: number | null
  readonly hit: Hit | DocumentHit
  /** kept as long as the hit is, and filled in here */
  readonly known: Known
}

/** What is known of a hit whatever stands elsewhere in the draft. */
export interface Known {
  /** the id that the finding has where no other has it */
  id?: string
  quote?: string
  sentence?: number
}

interface Weighed {
  readonly finding: Finding
  readonly weight: number
  /** index of its sentence; -1 where it neither folds nor leads */
  readonly sentence: number
}

/**
 * Findings in order of start, end and rule id. A hit whose span is empty or outside its paragraph is dropped;
 * of hits of one rule that overlap, the longest stays. Where several rules meet on one sentence, the most
 * severe and then the weightiest leads and the others fold under it, but for slips that stand alone.
 */
export function settle(raised: readonly Raised[], parsed: ParsedText, outline: Outline): Finding[] {
  const weighed: Weighed[] = []
  for (const one of raised) {
    const made = place(one, parsed, outline)
    if (made) weighed.push(made)
  }
  weighed.sort((a, b) => compare(a.finding, b.finding))
  const kept = withoutDoubles(weighed)
  number(kept)
  fold(kept)
  return kept.map(({ finding }) => finding)
}

const compare = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)

function place({ id, rule, paragraph, hit, known }: Raised, parsed: ParsedText, outline: Outline): Weighed | undefined {
  if ('where' in hit) return placeless(id, rule, hit)
  const home = parsed.paragraphs[paragraph ?? -1]
  if (!home || !('start' in hit) || hit.start < 0 || hit.end <= hit.start || hit.end > home.passage.text.length) return undefined
  known.quote ??= home.passage.text.slice(hit.start, hit.end)
  known.id ??= fingerprint(id, known.quote, hashOf(home.passage))
  known.sentence ??= indexAt(home.passage.sentences, hit.start)
  const finding: Finding = {
    id: known.id,
    ruleId: id,
    severity: rule.severity,
    start: home.start + hit.start,
    end: home.start + hit.end,
    quote: known.quote,
    where: null,
    message: hit.message ?? rule.message,
    advice: hit.advice ?? rule.advice,
    source: rule.source,
    ecq: outline.places[home.index]?.ecq ?? null,
    paragraph: home.index,
    under: null,
    replacements: hit.replacements ? [...hit.replacements] : [],
  }
  return { finding, weight: rule.weight, sentence: rule.alone ? -1 : known.sentence }
}

function placeless(id: string, rule: Rule, hit: { where: string; message?: string; advice?: string; ecq?: string }): Weighed {
  const finding: Finding = {
    id: fingerprint(id, hit.where),
    ruleId: id,
    severity: rule.severity,
    start: 0,
    end: 0,
    quote: '',
    where: hit.where,
    message: hit.message ?? rule.message,
    advice: hit.advice ?? rule.advice,
    source: rule.source,
    ecq: hit.ecq ?? null,
    paragraph: null,
    under: null,
    replacements: [],
  }
  return { finding, weight: rule.weight, sentence: -1 }
}

const hashOf = byPassage(({ text }) => fingerprint(text))

/** Within one rule, overlapping hits have one cause: the longest stays, the first among equals. */
function withoutDoubles(sorted: readonly Weighed[]): Weighed[] {
  const last = new Map<string, number>()
  const kept: (Weighed | null)[] = []
  for (const one of sorted) {
    const { ruleId, start, end, where } = one.finding
    const before = last.get(ruleId)
    const rival = before === undefined ? null : kept[before]
    if (where === null && rival && rival.finding.where === null && start < rival.finding.end) {
      if (end - start <= rival.finding.end - rival.finding.start) continue
      kept[before as number] = null
    }
    last.set(ruleId, kept.length)
    kept.push(one)
  }
  return kept.filter((one) => one !== null)
}

/** The same words twice in one paragraph need two ids: the second and later ones are numbered. */
function number(kept: readonly Weighed[]): void {
  const seen = new Map<string, number>()
  for (const { finding } of kept) {
    const count = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, count)
    if (count > 1) finding.id = `${finding.id}-${count}`
  }
}

function fold(kept: readonly Weighed[]): void {
  const bySentence = new Map<number, Weighed[]>()
  for (const one of kept) {
    if (one.finding.paragraph === null || one.sentence < 0) continue
    const key = one.finding.paragraph * mostSentences + one.sentence
    const group = bySentence.get(key)
    if (group) group.push(one)
    else bySentence.set(key, [one])
  }
  for (const group of bySentence.values()) {
    const leader = group.reduce((best, one) => (leads(one, best) ? one : best))
    for (const { finding } of group) if (finding !== leader.finding) finding.under = leader.finding.id
  }
}

/** More than any paragraph holds. */
const mostSentences = 2 ** 24

function leads(one: Weighed, best: Weighed): boolean {
  const step = severities.indexOf(one.finding.severity) - severities.indexOf(best.finding.severity)
  return step < 0 || (step === 0 && one.weight > best.weight)
}
