/** Finds the paragraphs that tell an example too old to count, which prove nothing of the executive of today. */
import type { ParsedText } from '../text/parse.ts'
import { findExamples } from './examples.ts'
import type { Finding } from './finding.ts'
import type { Outline } from './outline.ts'

interface DatedDraft {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly findings: readonly Finding[]
}

/** Indexes of the paragraphs from each mark of the rule on, to the end of its example or to the first that names a newer year. */
export function outdatedParagraphs({ parsed, outline, findings }: DatedDraft): ReadonlySet<number> {
  const marks = findings.filter(({ ruleId, paragraph }) => ruleId === 'old-example' && paragraph !== null)
  const outdated = new Set<number>()
  if (marks.length === 0) return outdated
  const examples = findExamples(parsed, outline)
  for (const { quote, start, paragraph } of marks) {
    const from = paragraph as number
    const last = examples.find((example) => example.start <= start && start < example.end)?.lastParagraph ?? from
    const own = newestYear(quote)
    for (let index = from; index <= last; index++) {
      const year = newestYear(parsed.paragraphs[index]?.passage.text ?? '')
      if (own > 0 && year > own + longestStory) break
      outdated.add(index)
    }
  }
  return outdated
}

/** Years that a story takes to tell its end. */
const longestStory = 3

const newestYear = (text: string): number => Math.max(0, ...Array.from(text.matchAll(/\b(?:19[5-9]|20[0-4])\d\b/g), ([year]) => Number(year)))
