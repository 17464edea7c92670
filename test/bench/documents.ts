/** Makes packages of a wanted length that no run has seen before, from the sentences of the labelled narratives, seeded. */
import { readDataset } from '../../evals/dataset.ts'

const titles = ['Leading Change', 'Leading People', 'Results Driven', 'Business Acumen', 'Building Coalitions']

const sentences: readonly string[] = readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url)).flatMap(({ text, gold }) =>
  gold.sentences.map(({ start, end }) => text.slice(start, end)).filter((sentence) => sentence.length > 30),
)

/** A small generator of reproducible chance: the same seed, the same numbers. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A package of about `words` words in paragraphs of five sentences, another one for every seed. */
export function makePackage(words: number, seed: number): string {
  const next = chance(seed + 1)
  const sections = titles.map((title) => {
    const paragraphs: string[] = []
    for (let count = 0; count < words / titles.length; ) {
      const paragraph = Array.from({ length: 5 }, () => varied(sentences[Math.floor(next() * sentences.length)] as string, next)).join(' ')
      count += paragraph.split(' ').length
      paragraphs.push(paragraph)
    }
    return `${title}\n\n${paragraphs.join('\n\n')}`
  })
  return sections.join('\n\n')
}

/** Other figures and names each time, so that no cache of a sentence can know it. */
const varied = (sentence: string, next: () => number): string => sentence.replace(/\d+/g, (digits) => String(Math.floor(next() * 10 ** Math.min(digits.length, 6)) + 1))
