/** Finds the stories that a draft tells under a second ECQ, of which a board counts one. */
import type { ParsedText } from '../text/parse.ts'
import { findExamples } from './examples.ts'
import type { Evidence, Finding } from './finding.ts'
import type { Framework } from './framework.ts'
import type { Outline } from './outline.ts'

/** What a rule knows of a story that it marks as told before. */
export interface Retelling {
  /** where the mark begins, in UTF-16 code units of the draft */
  readonly start: number
  /** id of the ECQ that told it first */
  readonly from: string
}

export interface RetoldStory {
  /** the ECQ that tells it again */
  readonly ecq: string
  /** title of the ECQ that told it first */
  readonly under: string
  readonly evidence: Evidence
  /** neither ECQ has another story, so that only one of them can count this one */
  readonly only: boolean
}

interface ToldDraft {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly framework: Framework
  readonly findings: readonly Finding[]
  readonly retellings: readonly Retelling[]
}

/** By the marks of the rule, in the order of the text; one for each story. */
export function retoldStories({ parsed, outline, framework, findings, retellings }: ToldDraft): RetoldStory[] {
  const marked = findings.flatMap((finding) => {
    const from = finding.ruleId === 'repeated-example' ? retellings.find(({ start }) => start === finding.start)?.from : undefined
    const under = framework.ecqs.find(({ id }) => id === from && id !== finding.ecq)
    return under && finding.ecq !== null ? [{ ecq: finding.ecq, first: under.id, under: under.title, evidence: { start: finding.start, end: finding.end, quote: finding.quote } }] : []
  })
  if (marked.length === 0) return []
  const examples = findExamples(parsed, outline)
  const markIn = ({ start, end }: { readonly start: number; readonly end: number }): (typeof marked)[number] | undefined => marked.find(({ evidence }) => start <= evidence.start && evidence.start < end)
  const toldIn = (ecq: string): typeof examples => examples.filter((one) => one.ecq === ecq)
  return examples.flatMap((example) => {
    const mark = markIn(example)
    if (!mark) return []
    const { ecq, first, under, evidence } = mark
    return [{ ecq, under, evidence, only: toldIn(first).length < 2 && toldIn(ecq).every((one) => markIn(one) !== undefined) }]
  })
}
