/** What the server said of paragraphs, kept by their words, so that it stands until somebody edits them. */
import { served } from '../../check/served.ts'
import type { Finding } from '../../ecq/finding.ts'
import type { FormatFacts, HiddenSpan } from '../../ecq/format-facts.ts'
import type { Part } from '../../ecq/kind.ts'
import type { ReviewedDraft, ReviewedSentence } from '../../ecq/review.ts'
import { wordRules } from '../../ecq/uncontradicted.ts'
import { blankOut } from '../../text/blank-out.ts'
import { type ParsedText, parse } from '../../text/parse.ts'
import type { Passage } from '../../text/passage.ts'
import { type Span, indexAt, overlaps } from '../../text/span.ts'
import { stillHidden } from './still-hidden.ts'

/** The parts of a check or a review that help the browser's own check. */
export interface ServerAnswer {
  readonly ecq: string | null
  readonly draft: ReviewedDraft
  readonly findings: readonly Finding[]
  /** absent from a check */
  readonly sentences?: readonly ReviewedSentence[]
}

/** What the server said, as far as it may hold of a text. */
export interface Heard {
  /** null where another text took the draft's place: what was said of a file's looks is not true of it */
  readonly of: (parsed: ParsedText) => HeardOf | null
}

/** What holds of one text. */
export interface HeardOf {
  readonly ecq: string | null
  /** the looks of the file, with the hidden text where it stands now */
  readonly format: FormatFacts | null
  /** the CCAR parts of a paragraph's sentences, by its words */
  readonly parts: ReadonlyMap<string, readonly (Part | null)[]>
  /** `findings` of some of the text's paragraphs with those of the server that still stand there */
  readonly join: (findings: readonly Finding[], some: ParsedText) => Finding[]
}

interface Known {
  /** without the places of hidden text */
  readonly format: FormatFacts | null
  /** what no reader of the file would see, by `keysOf` */
  readonly hidden: ReadonlyMap<string, Hidden>
  /** of all its paragraphs, by `keysOf` */
  readonly keys: ReadonlySet<string>
  /** findings that only the server can make, offsets into their paragraph, by `keysOf` */
  readonly marks: ReadonlyMap<string, readonly Finding[]>
  /** findings about the whole file that only the server can make */
  readonly whole: readonly Finding[]
  /** the text that they were made of */
  readonly text: string
  /** id of the leader that the server folded a finding under */
  readonly under: ReadonlyMap<string, string | null>
  /** whole sentences of the draft, which tell it from another */
  readonly sentences: ReadonlySet<string>
}

interface Hidden {
  /** the whole paragraph */
  readonly text: string
  /** offsets into it */
  readonly spans: HiddenSpan[]
}

/** No page runs these, but for grammar, of which the proofreader knows more. */
export const serverOnly: ReadonlySet<string> = new Set([...served, 'grammar'])

export function hear(answer: ServerAnswer): Heard {
  const parsed = parse(answer.draft.text)
  const known = knownFrom(answer, parsed)
  const parts = partsOf(parsed, answer)
  return {
    of: (now) => (stands(known, now) ? { ecq: answer.ecq, format: looksOf(known, now), parts, join: (findings, some) => join(findings, some, known) } : null),
  }
}

function knownFrom({ draft, findings }: ServerAnswer, parsed: ParsedText): Known {
  const keys = keysOf(parsed)
  const marks = new Map<string, Finding[]>()
  const told = findings.filter(({ ruleId }) => serverOnly.has(ruleId))
  for (const finding of told) {
    const home = parsed.paragraphs[finding.paragraph ?? -1]
    if (home) push(marks, keys[home.index], moved(finding, -home.start))
  }
  return {
    format: draft.format && { ...draft.format, hidden: [] },
    hidden: hiddenIn(parsed, keys, draft.format),
    keys: new Set(keys),
    marks,
    whole: told.filter(({ paragraph }) => paragraph === null),
    text: draft.text,
    under: new Map(findings.map(({ id, under }) => [id, under])),
    sentences: new Set(parsed.paragraphs.flatMap(({ passage }) => passage.sentences.map((one) => wordsOf(passage, one)).filter(isWhole))),
  }
}

/** Whether it is still the draft that was spoken of. */
const stands = ({ sentences }: Known, { paragraphs }: ParsedText): boolean =>
  sentences.size === 0 || paragraphs.some(({ passage }) => passage.sentences.some((one) => sentences.has(wordsOf(passage, one))))

const wordsOf = ({ text }: Passage, { start, end }: Span): string => text.slice(start, end)

/** Headings stand in many a draft, and so do very short sentences. */
const isWhole = (words: string): boolean => words.length > 30 && /[.!?]$/.test(words)

/** The words of each paragraph, with a number where they stand in the draft once more. */
function keysOf({ paragraphs }: ParsedText): string[] {
  const seen = new Map<string, number>()
  return paragraphs.map(({ passage: { text } }) => {
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return before === 0 ? text : `${text}\n${before}`
  })
}

const moved = <Placed extends Span>(placed: Placed, by: number): Placed => ({ ...placed, start: placed.start + by, end: placed.end + by })

function push<Value>(lists: Map<string, Value[]>, key = '', value: Value): void {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

function hiddenIn({ paragraphs }: ParsedText, keys: readonly string[], format: FormatFacts | null): Map<string, Hidden> {
  const hidden = new Map<string, Hidden>()
  for (const { index, start, end, passage: { text } } of paragraphs) {
    const spans = (format?.hidden ?? []).filter((span) => overlaps(span, { start, end })).map((span) => moved({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }, -start))
    if (spans.length > 0) hidden.set(keys[index] as string, { text, spans })
  }
  return hidden
}

/** The looks of the file with the hidden text where it stands now: a paragraph that is new may be one of the file's, edited. */
function looksOf({ format, hidden, keys }: Known, parsed: ParsedText): FormatFacts | null {
  if (format === null || hidden.size === 0) return format
  const now = keysOf(parsed)
  const standing = new Set(now)
  const edited = [...hidden].flatMap(([key, one]) => (standing.has(key) ? [] : [one]))
  const found = (words: string): HiddenSpan[] =>
    edited.flatMap(({ text, spans }) =>
      spans.flatMap((span) => {
        const place = stillHidden(span, text, words)
        return place ? [{ ...span, ...place }] : []
      }),
    )
  const spansOf = (key: string, words: string): readonly HiddenSpan[] => (keys.has(key) ? (hidden.get(key)?.spans ?? []) : found(words))
  return { ...format, hidden: parsed.paragraphs.flatMap(({ index, start, passage: { text } }) => spansOf(now[index] as string, text).map((span) => moved(span, start))) }
}

/** Of the sentences that rules see: they are not shown what speaks to a machine. */
function partsOf(parsed: ParsedText, { findings, sentences = [] }: ServerAnswer): Map<string, (Part | null)[]> {
  const seen = blankOut(parsed, findings.filter(({ ruleId }) => ruleId === 'injection')).paragraphs
  const parts = new Map<string, (Part | null)[]>()
  for (const { start, paragraph, part } of sentences) {
    const home = parsed.paragraphs[paragraph]
    const told = seen[paragraph]?.passage.sentences
    if (!home || !told) continue
    const at = indexAt(told, start - home.start)
    const list = parts.get(home.passage.text) ?? told.map(() => null)
    if (at >= 0) list[at] = part
    parts.set(home.passage.text, list)
  }
  return parts
}

/** The browser's findings with those of the server that still stand, sorted, folded as the server folded them. */
function join(findings: readonly Finding[], parsed: ParsedText, known: Known): Finding[] {
  if (known.marks.size === 0 && known.under.size === 0) return [...findings]
  const keys = keysOf(parsed)
  const added = parsed.paragraphs.flatMap(({ start, index }) => (known.marks.get(keys[index] as string) ?? []).map((finding) => ({ ...moved(finding, start), paragraph: index })))
  // Where both have read the same words, the server has seen more.
  const own = findings.filter((finding) => !serverOnly.has(finding.ruleId) || !added.some((one) => one.ruleId === finding.ruleId && overlaps(one, finding)))
  // Any edit may undo what was counted all over the draft, as it does not what is said of a file's looks.
  const whole = parsed.text === known.text ? known.whole : known.whole.filter(({ ruleId }) => !wordRules.has(ruleId))
  const all = [...own, ...whole, ...added].sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1))
  const present = new Set(all.map(({ id }) => id))
  return all.map((finding) => {
    const told = known.under.get(finding.id)
    const under = told === undefined ? finding.under : told
    return under === finding.under || (under !== null && !present.has(under)) ? finding : { ...finding, under }
  })
}
