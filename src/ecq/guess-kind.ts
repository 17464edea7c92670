/** Guesses what kind of draft a text is, from its headings alone, for people who did not say. */
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

/** `package` with headings of two or more ECQs, `resume` with two or more of a resume's headings, else `statement`. */
export function guessKind(parsed: ParsedText, { sections }: Outline): Kind {
  const found = new Set(sections.map(({ ecq }) => ecq).filter((ecq) => ecq !== null))
  if (found.size >= 2) return 'package'
  let headings = 0
  for (const { passage } of parsed.paragraphs) {
    const line = passage.text.slice(0, 60).split('\n', 1)[0] as string
    if (resumeHeadings.has(line.replace(/[:\s]+$/, '').toLowerCase())) headings++
  }
  return headings >= 2 ? 'resume' : 'statement'
}
