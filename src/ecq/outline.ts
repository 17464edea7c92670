/** Lays the trade's order over a parsed text: which ECQ a paragraph belongs to, which CCAR part its author declared. */
import { byPassage } from '../text/by-passage.ts'
import type { ParsedText } from '../text/parse.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { askedEcq } from './asked-ecq.ts'
import type { Framework } from './framework.ts'
import { type PartHeading, ecqHeadingReader, mayOpenPart, partHeadingAt } from './headings.ts'
import type { Part } from './kind.ts'
import { interviewQuestions } from './interview-questions.ts'

export interface Section extends Span {
  /** null: before the first ECQ, or under a heading that is none, or a question that asks for none */
  readonly ecq: string | null
  /** its heading's, or "Question 2" of a question that asks for no ECQ; else empty */
  readonly title: string
  /** a question opens it, and says which ECQ it is of where it has one */
  readonly asked: boolean
}

/** What is known of a paragraph from its place, before anybody reads its words. */
export interface Place {
  readonly ecq: string | null
  /** index into `Outline.sections` */
  readonly section: number
  /** the paragraph is a heading, or a question put to the candidate, and nothing else */
  readonly heading: boolean
  /** UTF-16 offset in the paragraph where the text after an opening ECQ heading or question begins; 0 without one */
  readonly bodyStart: number
  /** one entry a sentence: the part a CCAR heading declares, or null */
  readonly declared: readonly (Part | null)[]
  /** one entry a sentence: the sentence is a CCAR heading and nothing else */
  readonly bare: readonly boolean[]
}

export interface Outline {
  readonly sections: readonly Section[]
  /** one entry a paragraph of the parsed text */
  readonly places: readonly Place[]
  /** put to the candidate, where the draft opens with one; else null */
  readonly question: string | null
}

/**
 * The outline of a draft. `ecq` is the ECQ of a statement, if known: it holds where no heading says otherwise.
 * Sections cover the text from the first paragraph to its end without overlap. Linear.
 */
export function outline(parsed: ParsedText, framework: Framework, ecq: string | null): Outline {
  const readHeading = headingReader(framework)
  const sections: { ecq: string | null; title: string; asked: boolean; start: number; end: number }[] = []
  let declared: Part | null = null
  let untold = false
  // An ECQ that only the first question says is no other question's.
  let firstAsks: string | null = null
  const questions = interviewQuestions(parsed.paragraphs, ({ passage }) => readHeading(passage)?.end ?? 0)
  const opening = new Map(questions.map((question) => [question.first, question]))
  const ends = new Map(questions.flatMap((question) => [...question.ends]))
  const places = parsed.paragraphs.map((paragraph): Place => {
    const heading = readHeading(paragraph.passage)
    const question = opening.get(paragraph.index)
    if (heading || question) declared = null
    const previous = sections.at(-1)
    if (heading?.ecq && previous && untold && heading.ecq === previous.ecq) previous.title = heading.title
    else if (heading || !previous || (question && !untold)) {
      if (previous) previous.end = paragraph.start
      // The ECQ that is known is that of the first question; the others say their own.
      const asks = question && askedEcq(question.words, framework)
      const found = heading ? heading.ecq : ((previous ? null : ecq) ?? asks ?? (previous && firstAsks === ecq ? null : ecq))
      if (!previous) firstAsks = asks ?? null
      sections.push({ ecq: found, title: heading?.title ?? (question && found === null ? `Question ${question.number}` : ''), asked: !heading && question !== undefined, start: paragraph.start, end: parsed.text.length })
    }
    // "ECQ 1" and its title, each on a line of its own, are one heading.
    untold = heading !== undefined && heading.end >= paragraph.passage.text.length
    const section = sections.length - 1
    const bodyStart = ends.get(paragraph.index) ?? heading?.end ?? 0
    const read = declaredParts(paragraph.passage, bodyStart, declared)
    declared = read.last
    return {
      ecq: sections[section]?.ecq ?? null,
      section,
      heading: untold || (ends.has(paragraph.index) && bodyStart >= paragraph.passage.text.length),
      bodyStart,
      declared: read.declared,
      bare: read.bare,
    }
  })
  return { sections, places, question: questions[0]?.words ?? null }
}

const readers = new WeakMap<Framework, ReturnType<typeof ecqHeadingReader>>()
type Heading = ReturnType<ReturnType<typeof ecqHeadingReader>>

/** The heading that opens a passage; remembered, so that typing elsewhere does not look for it again. */
function headingReader(framework: Framework): ReturnType<typeof ecqHeadingReader> {
  const read = readers.get(framework) ?? ecqHeadingReader(framework)
  readers.set(framework, read)
  return (passage) => {
    const known = headings(passage)
    if (known.framework !== framework) {
      known.framework = framework
      known.heading = read(passage)
    }
    return known.heading
  }
}

const headings = byPassage((): { framework: Framework | null; heading: Heading } => ({ framework: null, heading: undefined }))

interface DeclaredParts {
  readonly declared: readonly (Part | null)[]
  readonly bare: readonly boolean[]
  /** what a heading declared last, in this paragraph or before it */
  readonly last: Part | null
}

/** Remembered, so that a paragraph which stands as it stood has the very same parts. */
function declaredParts(passage: Passage, bodyStart: number, before: Part | null): DeclaredParts {
  const known = declaredIn(passage)
  if (!known.parts || known.bodyStart !== bodyStart || known.before !== before) {
    known.parts = readDeclared(passage, bodyStart, before)
    known.bodyStart = bodyStart
    known.before = before
  }
  return known.parts
}

const declaredIn = byPassage((): { bodyStart: number; before: Part | null; parts: DeclaredParts | null } => ({ bodyStart: 0, before: null, parts: null }))

function readDeclared(passage: Passage, bodyStart: number, before: Part | null): DeclaredParts {
  const found = partHeadings(passage)
  if (found.length === 0) return undeclared(passage.sentences.length, before)
  const declared: (Part | null)[] = []
  const bare: boolean[] = []
  let last = before
  for (let i = 0; i < passage.sentences.length; i++) {
    const { start, end } = passage.sentences[i] as Sentence
    const heading = start >= bodyStart || bodyStart === 0 ? found[i] : undefined
    if (heading) last = heading.part
    declared.push(last)
    bare.push(heading !== undefined && heading.end >= end)
  }
  return { declared, bare, last }
}

/** By sentence: the CCAR heading that it opens with, if any; empty where no sentence opens with one. */
const partHeadings = byPassage((passage): readonly (PartHeading | undefined)[] => {
  const { sentences } = passage
  for (let i = 0; i < sentences.length; i++) {
    if (mayOpenPart(passage, (sentences[i] as Sentence).from)) return sentences.map(({ from, start, end }) => partHeadingAt(passage, from, start, end))
  }
  return none
})

const none: readonly undefined[] = []

/** Most paragraphs open no part, and go on with the one before them. */
function undeclared(sentences: number, part: Part | null): DeclaredParts {
  const known = undeclaredParts.get(part)?.[sentences]
  if (known) return known
  const parts: DeclaredParts = { declared: Array.from({ length: sentences }, () => part), bare: Array.from({ length: sentences }, () => false), last: part }
  if (sentences > mostShared) return parts
  const shared = undeclaredParts.get(part) ?? []
  undeclaredParts.set(part, shared)
  shared[sentences] = parts
  return parts
}

/** By part and number of sentences. */
const undeclaredParts = new Map<Part | null, (DeclaredParts | undefined)[]>()
/** Hardly any paragraph has more sentences. */
const mostShared = 40
