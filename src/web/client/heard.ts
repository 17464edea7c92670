/** What the server said of paragraphs, kept by their words, so that it stands until somebody edits them. */
import { served } from '../../check/served.ts'
import type { Finding } from '../../ecq/finding.ts'
import type { FormatFacts } from '../../ecq/format-facts.ts'
import type { Part } from '../../ecq/kind.ts'
import type { ReviewedDraft, ReviewedSentence } from '../../ecq/review.ts'
import { wordRules } from '../../ecq/uncontradicted.ts'
import { type ParsedText, parse } from '../../text/parse.ts'
import type { Passage } from '../../text/passage.ts'
import { type Span, indexAt } from '../../text/span.ts'

/** The parts of a check or a review that help the browser's own check. */
export interface ServerAnswer {
  readonly ecq: string | null
  readonly draft: ReviewedDraft
  readonly findings: readonly Finding[]
  /** absent from a check */
  readonly sentences?: readonly ReviewedSentence[]
}

export interface Heard {
  readonly ecq: string | null
  readonly format: FormatFacts | null
  /** CCAR parts by the words of the paragraph */
  readonly parts: ReadonlyMap<string, readonly (Part | null)[]>
  /** findings that only the server can make, offsets into their paragraph, by the words of the paragraph */
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

export const hearNothing: Heard = { ecq: null, format: null, parts: new Map(), marks: new Map(), whole: [], text: '', under: new Map(), sentences: new Set() }

/** No page runs these, but for grammar, of which the proofreader knows more. */
export const serverOnly: ReadonlySet<string> = new Set([...served, 'grammar'])

export function hear(answer: ServerAnswer): Heard {
  const parsed = parse(answer.draft.text)
  const marks = new Map<string, Finding[]>()
  const told = answer.findings.filter(({ ruleId }) => serverOnly.has(ruleId))
  for (const finding of told) {
    const home = parsed.paragraphs[finding.paragraph ?? -1]
    if (!home) continue
    const list = marks.get(home.passage.text) ?? []
    list.push({ ...finding, start: finding.start - home.start, end: finding.end - home.start })
    marks.set(home.passage.text, list)
  }
  return {
    ecq: answer.ecq,
    format: withoutPlaces(answer.draft),
    parts: partsOf(parsed, answer.sentences ?? []),
    marks,
    whole: told.filter(({ paragraph }) => paragraph === null),
    text: answer.draft.text,
    under: new Map(answer.findings.map(({ id, under }) => [id, under])),
    sentences: new Set(parsed.paragraphs.flatMap(({ passage }) => passage.sentences.map((one) => wordsOf(passage, one)).filter(isWhole))),
  }
}

/** What was heard, or nothing where another text took the draft's place: what was said of a file's looks is not true of it. */
export function stillHeard(heard: Heard, { paragraphs }: ParsedText): Heard {
  const { sentences } = heard
  return sentences.size === 0 || paragraphs.some(({ passage }) => passage.sentences.some((one) => sentences.has(wordsOf(passage, one)))) ? heard : hearNothing
}

const wordsOf = ({ text }: Passage, { start, end }: Span): string => text.slice(start, end)

/** Headings stand in many a draft, and so do very short sentences. */
const isWhole = (words: string): boolean => words.length > 30 && /[.!?]$/.test(words)

/** Spans of hidden text count in the text as it was; the page hears of them through the findings only. */
function withoutPlaces({ format }: ReviewedDraft): FormatFacts | null {
  return format && { ...format, hidden: [] }
}

function partsOf(parsed: ParsedText, sentences: readonly ReviewedSentence[]): Map<string, (Part | null)[]> {
  const parts = new Map<string, (Part | null)[]>()
  for (const { start, paragraph, part } of sentences) {
    const home = parsed.paragraphs[paragraph]
    if (!home) continue
    const at = indexAt(home.passage.sentences, start - home.start)
    const list = parts.get(home.passage.text) ?? home.passage.sentences.map(() => null)
    if (at >= 0) list[at] = part
    parts.set(home.passage.text, list)
  }
  return parts
}

/** The browser's findings with those of the server that still stand, sorted, folded as the server folded them. */
export function joinHeard(findings: readonly Finding[], parsed: ParsedText, heard: Heard): Finding[] {
  if (heard.marks.size === 0 && heard.under.size === 0) return [...findings]
  const added = parsed.paragraphs.flatMap(({ start, index, passage }) =>
    (heard.marks.get(passage.text) ?? []).map((finding) => ({ ...finding, start: finding.start + start, end: finding.end + start, paragraph: index })),
  )
  // Any edit may undo what was counted all over the draft, as it does not what is said of a file's looks.
  const whole = parsed.text === heard.text ? heard.whole : heard.whole.filter(({ ruleId }) => !wordRules.has(ruleId))
  const all = [...findings, ...whole, ...added].sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1))
  const present = new Set(all.map(({ id }) => id))
  return all.map((finding) => {
    const told = heard.under.get(finding.id)
    const under = told === undefined ? finding.under : told
    return under === finding.under || (under !== null && !present.has(under)) ? finding : { ...finding, under }
  })
}
