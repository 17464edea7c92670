/** The questions that a draft of spoken answers was put, each with the paragraphs of its answer, as the file counts them. */
import { ecqHeadingReader } from '../../ecq/headings.ts'
import { interviewQuestions } from '../../ecq/interview-questions.ts'
import type { Review } from '../../ecq/review.ts'
import { parse } from '../../text/parse.ts'
import type { Span } from '../../text/span.ts'
import { ordinals } from './place-names.ts'
import type { Scene } from './scene.ts'

export interface AskedAnswer extends Span {
  /** as it stands in the file, else by its place, from 1 */
  readonly number: number
  readonly question: string
  readonly ecq: string | null
  /** indexes of the paragraphs that tell something */
  readonly paragraphs: readonly number[]
}

/** Empty where the draft does not open with a question. Spans count in the scene's text. */
export function askedAnswers({ text, framework }: Pick<Scene, 'text' | 'framework'>, review: Review): readonly AskedAnswer[] {
  const { paragraphs } = parse(text)
  const readHeading = ecqHeadingReader(framework)
  const asked = interviewQuestions(paragraphs, ({ passage }) => readHeading(passage)?.end ?? 0)
  return asked.map(({ first, words, ends }, at): AskedAnswer => {
    const own = paragraphs.slice(first, asked[at + 1]?.first)
    const told = own.filter(({ index, passage }) => (ends.get(index) ?? 0) < passage.text.length && readHeading(passage) === undefined)
    return {
      number: numberOf(own[0]?.passage.text ?? '') ?? at + 1,
      question: words,
      ecq: review.paragraphs.find(({ index }) => index === (told[0]?.index ?? first))?.ecq ?? null,
      paragraphs: told.map(({ index }) => index),
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? text.length,
    }
  })
}

/** "Question 2:", "Q2.", "2. Tell us about…" */
function numberOf(opening: string): number | null {
  const [, labelled, bare] = /^[^\p{L}\d]*(?:(?:\p{L}+\s+){0,3}?(?:question|prompt|q)\s*(?:no\.?|#)?\s*(\d{1,2})\b|\(?(\d{1,2})[.)]\s)/iu.exec(opening) ?? []
  return labelled || bare ? Number(labelled ?? bare) : null
}

const spelled = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const place = `(${ordinals.join('|')}|last|\\d{1,2}(?:st|nd|rd|th))`
const byNumber = new RegExp(`\\b(?:questions?|answers?|q)(?: (?:to|number|no|nr|question))* ?(\\d{1,2}|${spelled.join('|')})\\b`, 'g')
const byPlace = new RegExp(`\\b${place} (?:interview )?(?:questions?|answers?)\\b`, 'g')

/** The numbers of the questions that a message names; `last` where it says so. `plain` is the message in lower case without marks. */
export function questionsNamed(plain: string, last: number): number[] {
  const words = [...plain.matchAll(byNumber), ...plain.matchAll(byPlace)].map(([, word = '']) => word)
  const numbers = words.map((word) => (/^\d/.test(word) ? Number.parseInt(word, 10) : word === 'last' ? last : Math.max(spelled.indexOf(word), ordinals.indexOf(word)) + 1))
  return [...new Set(numbers)].filter((number) => number > 0)
}
