/** Tells of which ECQ one line of a resume is: by the label before it, by the law that it kept, by what its words show, else by a result with its before and after. */
import type { Framework } from '../ecq/framework.ts'
import { Mark } from '../text/tokens.ts'
import { itemMark } from './bare-deed.ts'
import { tellsBeforeAndAfter } from './before-and-after.ts'
import { type HitSentence, competencyTable } from './competency-features.ts'

export type LineSentence = Pick<HitSentence, 'sentence' | 'hits'>

const mostSentences = 2

/** A line or two that tell a deed without "I". */
export const isLine = (sentences: readonly LineSentence[]): boolean =>
  sentences.length > 0 && sentences.length <= mostSentences && sentences[0]?.sentence.owner === 'i' && !sentences.some(({ sentence }) => sentence.saysI || sentence.saysWe)

/** The ECQ that the line itself names, `Merit and Competence: Diagnosed why …`, behind the mark of a list or none. */
function labelledEcq([first]: readonly LineSentence[], framework: Framework): string | null {
  const text = first?.sentence.passage.text.replace(itemMark, '').trimStart().toLowerCase() ?? ''
  const named = framework.ecqs.find(({ title }) => namesOf(title).some((name) => text.startsWith(name) && /^\s*:/.test(text.slice(name.length))))
  return named?.id ?? null
}

/** A title, and its first half where it is long. */
const namesOf = (title: string): readonly string[] => [title.toLowerCase(), ...(title.length > longTitle ? [title.toLowerCase().replace(/ and the .*/, '')] : [])]
const longTitle = 40

/** Null where nothing but the usual test of words can tell. */
export function lineEcq(sentences: readonly LineSentence[], framework: Framework): string | null {
  const labelled = labelledEcq(sentences, framework)
  if (labelled) return labelled
  const has = (id: string): string | null => framework.ecqs.find((ecq) => ecq.id === id)?.id ?? null
  const law = sentences.reduce((sum, { sentence }) => sum + lawWords(sentence), 0) >= fewestWords ? has('commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding') : null
  if (law) return law
  const { ids, ecqs } = competencyTable(framework)
  const sure = ids.some((_, c) => ecqs[c] !== null && sentences.reduce((sum, { hits }) => sum + (hits[c] as number), 0) >= fewestWords)
  return !sure && sentences.some(({ sentence }) => tellsBeforeAndAfter(sentence)) ? (has('achieving-results') ?? has('results-driven')) : null
}

/** Of one matter: a single word may stand there by chance. */
const fewestWords = 2

/** Words of the law and of those who hold an agency to it, each once. */
function lawWords({ passage: { tokens }, from, to }: LineSentence['sentence']): number {
  const { words, marks } = tokens
  const found = new Set<string>()
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (lawful.has(word) || (word === 'act' && ((marks[at] as number) & Mark.capital) > 0) || (word === 'accountability' && words[at + 1] === 'office') || (word === 'inspector' && words[at + 1] === 'general')) found.add(word)
  }
  return found.size
}

const lawful: ReadonlySet<string> = new Set('law laws lawful unlawful legal illegal statute statutes statutory court courts gao constitution constitutional protest protests counsel subpoena oath'.split(' '))
