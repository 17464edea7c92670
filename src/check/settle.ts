/** Turns raw hits into findings: rebased, one a cause, folded by sentence, sorted, with ids that survive edits elsewhere. */
import type { Finding } from '../ecq/finding.ts'
import { severities } from '../ecq/kind.ts'
import type { Outline } from '../ecq/outline.ts'
import { byPassage } from '../text/by-passage.ts'
import { fingerprint } from '../text/hash.ts'
import type { ParsedText } from '../text/parse.ts'
import { roomFor } from '../text/room.ts'
import { indexAt } from '../text/span.ts'
import type { DocumentHit, Hit, Rule } from './rule.ts'

/** What findings take from their rule, in one shape whatever the rule has. */
export interface RuleTraits {
  readonly id: string
  readonly severity: Rule['severity']
  readonly message: string
  readonly advice: string
  readonly source: Rule['source']
  readonly weight: number
  readonly alone: boolean
  readonly setsAside: boolean
}

export const traitsOf = (id: string, { severity, message, advice, source, weight, alone, setsAside }: Rule): RuleTraits => ({
  id,
  severity,
  message,
  advice,
  source,
  weight,
  alone: alone === true,
  setsAside: setsAside === true,
})

/** What a rule said, in one shape whatever it said. */
export interface Raised {
  readonly rule: RuleTraits
  readonly severity: Rule['severity']
  readonly paragraph: number | null
  /** UTF-16 code units in the paragraph; both -1 where the hit is of the whole draft */
  readonly start: number
  readonly end: number
  readonly where: string | null
  readonly ecq: string | null
  readonly message: string
  readonly advice: string
  readonly replacements: readonly string[]
  /** id of the ECQ that has told the same story before */
  readonly retoldFrom: string | null
  /** kept as long as the hit is, and filled in here */
  readonly known: Known
}

/** What is known of a hit whatever stands elsewhere in the draft; null until it was asked for. */
export interface Known {
  id: string | null
  quote: string
  sentence: number
}

const none: readonly string[] = []

/** What a rule raises with a hit in a paragraph, or with one of the whole draft. */
export function raisedBy(rule: RuleTraits, paragraph: number | null, hit: Hit | DocumentHit): Raised {
  const placed = 'start' in hit
  return {
    rule,
    severity: placed && hit.unsure === true ? 'suggestion' : rule.severity,
    paragraph,
    start: placed ? hit.start : -1,
    end: placed ? hit.end : -1,
    where: placed ? null : hit.where,
    ecq: placed ? null : (hit.ecq ?? null),
    message: hit.message ?? rule.message,
    advice: hit.advice ?? rule.advice,
    replacements: (placed ? hit.replacements : null) ?? none,
    retoldFrom: (placed && 'retoldFrom' in hit ? hit.retoldFrom : null) ?? null,
    known: { id: null, quote: '', sentence: -1 },
  }
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
  const kept = withoutDoubles(inOrder(raised, parsed, outline))
  number(kept)
  fold(kept)
  return kept.map(({ finding }) => finding)
}

/** What is of the whole draft first, then paragraph by paragraph: many short lists are sorted with far fewer looks than a long one. */
function inOrder(raised: readonly Raised[], parsed: ParsedText, outline: Outline): readonly Weighed[] {
  const ordered: Weighed[] = []
  const rows = roomFor<Weighed[]>(parsed.paragraphs.length)
  for (const one of raised) {
    const made = place(one, parsed, outline)
    if (!made) continue
    const { paragraph } = made.finding
    if (paragraph === null) ordered.push(made)
    else (rows[paragraph] ??= []).push(made)
  }
  ordered.sort(compare)
  for (const row of rows) if (row) for (const one of row.sort(compare)) ordered.push(one)
  return ordered
}

const compare = ({ finding: a }: Weighed, { finding: b }: Weighed): number =>
  a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)

function place(raised: Raised, parsed: ParsedText, outline: Outline): Weighed | undefined {
  const { rule, start, end, known } = raised
  if (raised.where !== null) return { finding: findingOf(raised, fingerprint(rule.id, raised.where), 0, 0), weight: rule.weight, sentence: -1 }
  const home = parsed.paragraphs[raised.paragraph ?? -1]
  if (!home || start < 0 || end <= start || end > home.passage.text.length) return undefined
  if (known.id === null) {
    known.quote = home.passage.text.slice(start, end)
    known.id = fingerprint(rule.id, known.quote, hashOf(home.passage))
    known.sentence = indexAt(home.passage.sentences, start)
  }
  const finding = findingOf(raised, known.id, home.start + start, home.start + end)
  finding.ecq = outline.places[home.index]?.ecq ?? null
  finding.paragraph = home.index
  return { finding, weight: rule.weight, sentence: rule.alone ? -1 : known.sentence }
}

const findingOf = ({ rule, severity, where, ecq, message, advice, replacements, known }: Raised, id: string, start: number, end: number): Finding => ({
  id,
  ruleId: rule.id,
  severity,
  start,
  end,
  quote: known.quote,
  where,
  message,
  advice,
  source: rule.source,
  ecq,
  paragraph: null,
  under: null,
  replacements: replacements.slice(),
})

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
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  for (const { finding } of kept) {
    const { id } = finding
    const others = seen.size
    // To put an id in tells whether it was there, at the cost of one look.
    if (seen.add(id).size > others) continue
    const count = (counts.get(id) ?? 1) + 1
    counts.set(id, count)
    finding.id = `${id}-${count}`
  }
}

/** In order of their starts, the findings of one sentence stand in a row, but for those that do not fold. */
function fold(kept: readonly Weighed[]): void {
  let from = 0
  let leader: Weighed | null = null
  for (let at = 0; at < kept.length; at++) {
    const one = kept[at] as Weighed
    if (!folds(one)) continue
    if (leader && one.sentence === leader.sentence && one.finding.paragraph === leader.finding.paragraph) {
      if (leads(one, leader)) leader = one
      continue
    }
    if (leader) foldUnder(leader, kept, from, at)
    from = at
    leader = one
  }
  if (leader) foldUnder(leader, kept, from, kept.length)
}

const folds = ({ finding, sentence }: Weighed): boolean => finding.paragraph !== null && sentence >= 0

function foldUnder(leader: Weighed, kept: readonly Weighed[], from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const one = kept[at] as Weighed
    if (one !== leader && folds(one)) one.finding.under = leader.finding.id
  }
}

function leads(one: Weighed, best: Weighed): boolean {
  const step = severities.indexOf(one.finding.severity) - severities.indexOf(best.finding.severity)
  return step < 0 || (step === 0 && one.weight > best.weight)
}
