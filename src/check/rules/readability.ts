/** Says quietly that a paragraph is far too dense, by the Flesch-Kincaid grade. */
import type { Passage } from '../../text/passage.ts'
import { type Hit, paragraphRule } from '../rule.ts'
import { plainLanguage } from '../sources.ts'
import { syllablesIn } from '../word-counts.ts'

/** Strong narratives of executives stay under this; the plain-language guidelines ask for far less. */
const highest = 17
const fewestWords = 40

export default paragraphRule({
  severity: 'suggestion',
  title: 'Very dense paragraph',
  message: 'This paragraph is very hard to read.',
  reason: 'Board members read many cases in a sitting; long sentences of long words hide the deed in them.',
  advice: 'Shorten the sentences first, then put verbs in the place of nouns in -tion, -ment and -ance.',
  source: plainLanguage,
  weight: 15,
  find: ({ passage, place }) => {
    const grade = place.heading ? null : fleschKincaid(passage)
    if (grade === null || grade <= highest) return none
    const start = passage.sentences.find((sentence) => sentence.start >= place.bodyStart)?.start ?? 0
    return [{ start, end: passage.text.length, message: `Flesch-Kincaid grade ${grade.toFixed(1)}: over ${highest} is harder to read than most journal articles.` }]
  },
  hits: [
    '[[Implementation of the enterprise modernization initiative necessitated the identification, prioritization and operationalization of interdependent organizational capabilities across multiple geographically distributed components. Consequently, comprehensive stakeholder communication strategies were formulated, institutionalized and subsequently evaluated, notwithstanding considerable administrative complexity and continuing budgetary uncertainty throughout the organization and its subordinate directorates.]]',
    '[[Pursuant to the reorganization, responsibility for administration of acquisition, accountability and compliance activities was consolidated, necessitating reconsideration of organizational relationships. Institutionalization of standardized performance measurement methodologies facilitated identification of inefficiencies, and subsequent recommendations regarding optimization of interdepartmental coordination were incorporated into operational documentation.]]',
  ],
  misses: [
    'I began by finding out where the time went, because nobody could tell me. I had two analysts follow 150 samples from the window to the signed report. The average sample took 291 days to leave the building. It spent just under three of those days on an instrument or in the hands of an analyst. The rest was waiting.',
    'Institutionalization of organizational methodologies facilitated optimization.',
  ],
})

const none: readonly Hit[] = []

/**
 * The grade of Kincaid and others (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59; null where the
 * paragraph is too short to say. Figures count as one syllable a digit, acronyms as one a letter.
 */
function fleschKincaid(passage: Passage): number | null {
  const { tokens, sentences } = passage
  const words = tokens.ids.length
  if (words < fewestWords || sentences.length === 0) return null
  return (0.39 * words) / sentences.length + (11.8 * syllablesIn(passage)) / words - 15.59
}
