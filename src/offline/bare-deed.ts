/** Tells a deed that is told without its subject, as lists and resumes do: "Led 86 employees", "Leading Change: Ended a backlog". */
import { mayOpenPart, partHeadingAt } from '../ecq/headings.ts'
import type { ParsedText } from '../text/parse.ts'
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { adverbs, doneToWriter, formsOfBe, isPast, notDone, presentDeeds, stateParticiples } from './words/verbs.ts'

/** Makes the test for one draft: the item of a list may do without "I", and so may every sentence of a draft that never says it. */
export function bareDeedReader({ paragraphs }: ParsedText): (passage: Passage, from: number, to: number) => boolean {
  const silent = !paragraphs.some(({ passage }) => passage.tokens.words.includes('i'))
  const unmarked = silent ? new Set<Passage>() : unmarkedItems(paragraphs.map(({ passage }) => passage))
  return (passage, from, to) => (silent || itemMark.test(passage.text) || unmarked.has(passage)) && opensWithDeed(passage, from, to)
}

/** Word processors keep the marks of a list apart from its text: paragraphs in a row that all open with a deed are the items of one. */
function unmarkedItems(passages: readonly Passage[]): ReadonlySet<Passage> {
  const opens = passages.map((passage) => {
    const [first] = passage.sentences
    return first !== undefined && opensWithDeed(passage, first.from, first.to) && !isPreface(passage, first.to)
  })
  return new Set(passages.filter((_, at) => opens[at] === true && (opens[at - 1] === true || opens[at + 1] === true)))
}

/** `Appointed in 2019, I closed nine lines`: what opens the sentence only leads up to its subject. */
const isPreface = ({ tokens: { words, marks } }: Passage, to: number): boolean =>
  words.slice(0, to).some((word, at) => (word === 'i' || word === 'we' || word === 'my') && ((marks[at] as number) & Mark.parted) !== 0)

/** The mark of an item in a list, where the text still has it. */
export const itemMark = /^(?:[-*\u2013\u2022\u25cf\u25aa\u2023\u00b7]|\(?\d{1,2}[.)])\s/

/** The first word, after a label with a colon if there is one, is a verb of doing in the past, or in the present as resumes of the day have it. */
function opensWithDeed(passage: Passage, from: number, to: number): boolean {
  const { words, marks } = passage.tokens
  let at = afterLabel(passage, from, to)
  while (at < to && ((marks[at] as number) & Mark.digit || adverbs.has(words[at] as string))) at++
  if (at >= to || !((marks[at] as number) & Mark.capital || at > from)) return false
  const verb = words[at] as string
  const next = words[at + 1] ?? ''
  if (next === 'by' || (doneToWriter.has(verb) && offices.has(next))) return false
  if (presentDeeds.has(verb)) return at + 1 < to && next !== 'of' && !isTitleWord(marks[at + 1] as number)
  return isPast(verb) && !formsOfBe.has(verb) && !notDone.has(verb) && !stateParticiples.has(verb)
}

/** "Selected as", "promoted to": done to the writer. */
const offices = new Set(['as', 'to', 'for', 'in', 'from'])

/** "Lead Engineer" is a post; "Lead IRS reviews" is a deed. */
const isTitleWord = (marks: number): boolean => (marks & Mark.capital) > 0 && (marks & (Mark.capitals | Mark.digit | Mark.money)) === 0

const longestLabel = 6

/** The token after a label such as "Driving Efficiency:" or "Action –", or the first. */
function afterLabel(passage: Passage, from: number, to: number): number {
  const { text, tokens: { starts, ends } } = passage
  const sentence = mayOpenPart(passage, from) ? passage.sentences.find((one) => one.from === from) : undefined
  const heading = sentence && partHeadingAt(passage, from, sentence.start, sentence.end)
  if (heading) {
    let at = from
    while (at < to - 1 && (starts[at] as number) < heading.end) at++
    return at
  }
  for (let at = from; at < Math.min(from + longestLabel, to - 1); at++) {
    if (text.slice(ends[at], starts[at + 1]).includes(':')) return at + 1
  }
  return from
}
