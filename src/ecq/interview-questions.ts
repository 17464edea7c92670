/** Finds the questions that spoken answers open with, which are no part of the story. */
import type { Paragraph } from '../text/parse.ts'
import type { Passage } from '../text/passage.ts'

export interface AskedQuestion {
  /** index of its first paragraph */
  readonly first: number
  readonly words: string
  /** as its label says ("Question 2"), else its place among the questions, from 1 */
  readonly number: number
  /** by the index of a paragraph that is of the question: UTF-16 offset in it where the story begins, its length where none of it does */
  readonly ends: ReadonlyMap<number, number>
}

/** A question, with what it asks for beside, is over after so many paragraphs. */
const mostParagraphs = 4

/**
 * The question in the first line, told by its label ("Question:", "Q:") or by how it asks ("Tell us about a time…"), with
 * the label of the answer behind it, and the questions after it: those with a label, and paragraphs that do nothing but
 * ask. `headed`: UTF-16 offset in a paragraph where an ECQ heading ends, 0 where none opens it; under one only a labelled
 * question counts, because essays quote there what they answer. Empty where the draft does not open with a question.
 */
export function interviewQuestions(paragraphs: readonly Paragraph[], headed: (paragraph: Paragraph) => number): readonly AskedQuestion[] {
  const found: AskedQuestion[] = []
  for (let index = 0; index < paragraphs.length; index++) {
    const asked = questionAt(paragraphs, index, headed(paragraphs[index] as Paragraph), found.length)
    if (!asked && index === 0) break
    if (!asked) continue
    found.push(asked)
    index = Math.max(asked.first, ...asked.ends.keys())
  }
  return found
}

function questionAt(paragraphs: readonly Paragraph[], index: number, headed: number, earlier: number): AskedQuestion | null {
  const below = headed > 0 && headed >= (paragraphs[index]?.passage.text.length ?? 0)
  const first = below ? index + 1 : index
  const from = below ? 0 : headed
  const opening = paragraphs[first]?.passage.text.slice(from, from + longest) ?? ''
  if (!label.test(opening) && (headed > 0 || !asks(opening))) return null
  const asked = { ...readQuestion(paragraphs, first, from), number: Number(/\d+/.exec(label.exec(opening)?.[0] ?? '')?.[0] ?? earlier + 1) }
  // Within a story somebody may be told to describe a thing; a line that goes on after it is of the story.
  const alone = /^(?:\n|$)/.test(paragraphs[first]?.passage.text.slice(asked.ends.get(first) ?? 0) ?? '')
  return earlier > 0 && !label.test(opening) && !alone ? null : asked
}

function readQuestion(paragraphs: readonly Paragraph[], first: number, from: number): Omit<AskedQuestion, 'number'> {
  const ends = new Map<number, number>()
  const words: string[] = []
  for (let index = first; index < first + mostParagraphs; index++) {
    const passage = paragraphs[index]?.passage
    if (!passage || (index > first && words.length > 0 && label.test(passage.text))) break
    const start = index === first ? from : 0
    const begin = start + (lengthOf(label, passage.text.slice(start)) || lengthOf(numberMark, passage.text.slice(start)))
    const open = index === first || words.length === 0 || goesOn(passage.text)
    const end = open ? questionEnd(passage, begin) : 0
    const told = end + lengthOf(answerLabel, passage.text.slice(end))
    if (told > 0) ends.set(index, told)
    const asked = open ? passage.text.slice(begin, end).trim() : ''
    if (asked !== '') words.push(asked)
    if (told < passage.text.length || !open) break
  }
  return { first, words: words.join(' '), ends }
}

/** Questions have fewer UTF-16 units. */
const longest = 600

const label = /^[\s*_#>"\u201c]*(?:(?:(?:interview|sample|practice|behavioral|structured)\s+)*(?:question|prompt)\s*(?:no\.?|#)?\s*\d{0,2}\s*[*_]*(?:[:.)\u2013\u2014]|-(?=\s)|(?=\n|$))|interview\s+question\b|q\s*\d{0,2}\s*[*_]*[:)])[*_]*\s*/i
/** "1. Tell us about…" */
const numberMark = /^\s*\(?\d{1,2}[.)]\s+/
const answerLabel = /^\s*[*_]*(?:(?:my|spoken|sample)\s+)?(?:answer|response|a)\s*\d{0,2}\s*[*_]*:[*_]*\s*/i
const answerWithin = /\s[*_]*(?:answer|response|a)\s*\d{0,2}[*_]*:[*_]*\s/i

const command = /^[\s*_#>"\u201c]*(?:please\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?(?:(?:tell|give|show)\s+(?:us|me)|(?:walk|talk|take)\s+(?:us|me)\s+through|(?:give|describe|share|provide|explain|discuss|recall|name|think\s+(?:of|about))\s+(?:an?|one|the|your|how|some))\b/i
const whatOf = /\b(?:you|your|an?\s+(?:\w+\s+){0,2}(?:time|example|instance|situation|occasion|experience|accomplishment))\b/i
/** "How do you move a city?" opens many an essay; what the reader himself has done is asked of a candidate. */
const inquiry = /^[\s*_#>"\u201c]*(?:how|what|when|where|which|why)\b[^.?!]*\b(?:have|did|would|were)\s+you\b[^.!]*\?/i

function asks(numbered: string): boolean {
  const text = numbered.replace(numberMark, '')
  return inquiry.test(text) || (command.test(text) && whatOf.test(firstSentence(text)))
}

const firstSentence = (text: string): string => text.slice(0, (/[.?!](?=\s|$)/.exec(text)?.index ?? text.length) + 1)

/** What is asked beside: it names the candidate or what is to be told. */
const goesOn = (text: string): boolean => text.length <= longest && beside.test(text)

const beside = /^(?:please|describe|include|explain|provide|be\s+(?:sure|specific)|tell\s+(?:us|me))\b|^[^.!]*\b(?:you|your)\b[^.!]*\?["\u201d]?\s*$/i

/** Where the question that begins at `begin` ends: before the answer's label, at the end of its line, or with its last sentence. */
function questionEnd({ text, sentences }: Passage, begin: number): number {
  const answered = answerWithin.exec(text.slice(begin, begin + longest))
  if (answered) return begin + answered.index
  let end = begin
  for (const sentence of sentences) {
    if (sentence.end <= begin) continue
    const from = Math.max(sentence.start, begin)
    const words = text.slice(from, sentence.end)
    if (end > begin && !goesOn(words)) break
    const line = /\n(?=\s*["\u201c]?(?:\p{Lu}|\d))/u.exec(words)
    if (line) return from + line.index
    end = sentence.end
  }
  return end
}

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0
