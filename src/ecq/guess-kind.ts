/** Guesses what kind of draft a text is, from its headings and its opening, for people who did not say. */
import type { ParsedText } from '../text/parse.ts'
import type { Kind } from './kind.ts'
import type { Outline } from './outline.ts'

const resumeHeadings = new Set([
  'experience',
  'work experience',
  'professional experience',
  'employment history',
  'education',
  'certifications',
  'awards',
  'professional summary',
  'summary of qualifications',
  'references',
  'training',
])

/** What a resume says of a post and its holder, and a narrative does not. */
const resumeLines: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+\.\w|\(?\b\d{3}\)?[-.\s]\d{3}[-.]\d{4}\b/,
  /\b(?:\d{1,2}\/|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+)(?:19|20)\d\d\s*(?:-|\u2013|\u2014|to)\s*(?:\d{1,2}\/(?:19|20)\d\d|[a-z]+\.?\s+(?:19|20)\d\d|present|current)\b/i,
  /\b(?:hours|hrs)\.?\s*(?:per|a|\/)\s*(?:week|wk)\b/i,
  /\bsupervisor:/i,
]
/** The head of a resume and its first post stand within so many characters. */
const opening = 4000

/**
 * `resume` with two or more of a resume's headings and lines, unless four or more ECQs have sections of their
 * own; else `package` with headings of two or more ECQs, else `answer` where a question opens it, else `statement`.
 */
export function guessKind(parsed: ParsedText, { sections, question }: Outline): Kind {
  const told = new Set(sections.flatMap(({ ecq, asked }) => (asked ? [] : (ecq ?? [])))).size
  if (told < 4 && resumeSigns(parsed) >= 2) return 'resume'
  return told >= 2 ? 'package' : question === null ? 'statement' : 'answer'
}

function resumeSigns({ text, paragraphs }: ParsedText): number {
  const head = text.slice(0, opening)
  const headings = paragraphs.filter(({ passage }) => {
    const line = passage.text.slice(0, 60).split('\n', 1)[0] as string
    return resumeHeadings.has(line.replace(/[:\s]+$/, '').toLowerCase())
  })
  return headings.length + resumeLines.filter((line) => line.test(head)).length
}
