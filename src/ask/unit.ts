/** One ECQ of a draft as a model sees it: sentences numbered from 1, what addresses an automated reader withheld. */
import type { Finding } from '../ecq/finding.ts'
import type { Framework } from '../ecq/framework.ts'
import { allCompetencies } from '../ecq/frameworks.ts'
import type { ParsedText } from '../text/parse.ts'
import { type Span, overlaps, trimmed } from '../text/span.ts'

/** Offsets are UTF-16 code units into the whole draft. */
export interface UnitSentence extends Span {
  /** from 1, within the unit, so that an edit in another ECQ changes nothing here */
  readonly number: number
  /** index of its paragraph in the draft */
  readonly paragraph: number
  readonly withheld: boolean
}

export interface UnitParagraph extends Span {
  /** from 1, within the unit */
  readonly number: number
  /** index in the draft */
  readonly index: number
}

export interface Unit {
  readonly ecq: string
  readonly title: string
  readonly sentences: readonly UnitSentence[]
  readonly paragraphs: readonly UnitParagraph[]
  /** the numbered words that the model is given */
  readonly numbered: string
  /** the whole draft, for anchoring */
  readonly draft: string
  /** what may be said without inventing a fact: the draft's words and the framework's own names */
  readonly known: string
}

export interface UnitInput {
  readonly parsed: ParsedText
  readonly ecq: string
  readonly title: string
  /** indexes of the paragraphs of this ECQ, in order */
  readonly paragraphs: readonly number[]
  readonly findings: readonly Finding[]
  readonly framework: Framework
}

export function unitOf({ parsed, ecq, title, paragraphs: own, findings, framework }: UnitInput): Unit {
  const attacks: readonly Span[] = findings.filter(({ ruleId, quote }) => ruleId === 'injection' && quote !== '')
  const sentences: UnitSentence[] = []
  const paragraphs: UnitParagraph[] = []
  const lines: string[] = []
  for (const index of own) {
    const paragraph = parsed.paragraphs[index]
    if (!paragraph) continue
    paragraphs.push({ number: paragraphs.length + 1, index, start: paragraph.start, end: paragraph.end })
    lines.push(`P${paragraphs.length}`)
    for (const { start, end } of paragraph.passage.sentences) {
      const span = { start: paragraph.start + start, end: paragraph.start + end }
      const attack = attacks.find((one) => overlaps(one, span))
      const withheld = attack !== undefined && attack.start <= span.start
      // An attack may begin behind words of the writer's own.
      const own = attack && !withheld ? trimmed(parsed.text, { start: span.start, end: attack.start }) : span
      sentences.push({ ...own, number: sentences.length + 1, paragraph: index, withheld })
      lines.push(`${sentences.length} ${withheld ? '(withheld)' : visible(parsed.text.slice(own.start, own.end))}`)
    }
  }
  return { ecq, title, sentences, paragraphs, numbered: lines.join('\n'), draft: parsed.text, known: `${parsed.text}\n${namesOf(framework)}` }
}

/** A model reads letters and blanks; invisible characters would only split its words, and quotes are found without them. */
const visible = (words: string): string => words.replace(/\s+/g, ' ').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')

const namesOf = (framework: Framework): string =>
  [...framework.ecqs.map((ecq) => ecq.title), ...allCompetencies(framework).map((competency) => competency.title), 'ECQ', 'CCAR', 'Challenge', 'Context', 'Action', 'Result', 'QRB'].join('. ')
