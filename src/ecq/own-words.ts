/** Recognises essays whose announcement demands the applicant's own words without AI; the coach does not help with those. */

/** The four questions of the Merit Hiring Plan, by the stretches that every published wording keeps. */
const questions = [
  /how has your commitment to the constitution and the founding principles/i,
  /how would you use your skills and experience to improve government efficiency and effectiveness/i,
  /how would you help advance the president['\u2019]s executive orders and policy priorities/i,
  /how (?:would|has) a strong work ethic (?:contribute|contributed)\b[^?]{0,80}\?/i,
]

const certification =
  /\b(?:certify|attest|affirm|declare|own words|own work)\b[^\n]{0,240}\b(?:without|did not|have not|no)\b[^.\n]{0,80}\b(?:artificial intelligence|AI|large language model|LLM|ChatGPT)\b/i

/** True where the text carries such an essay's question or its certificate. Drafts that merely tell of AI do not. */
export const demandsOwnWords = (text: string): boolean => certification.test(text) || questions.some((question) => question.test(text))

export const ownWordsNotice =
  'This looks like an application essay that must be written in your own words without AI or outside help, and certified so. The coach does not review or mark such essays; please write it yourself. Executive qualification narratives, resumes and interview answers are welcome here.'
