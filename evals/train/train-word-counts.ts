/** Counts in how many training narratives each word stands, for the vectors of passages; the same bytes each time. */
import { writeFileSync } from 'node:fs'
import { wordsOf } from '../../src/offline/embed-passage.ts'
import { readDataset } from '../dataset.ts'

/** A word in fewer narratives counts as one that is in none: it tells a story from every other. */
const least = 3

const texts = ['ecq-dev', 'ecq-more'].flatMap((name) => readDataset(new URL(`../datasets/${name}.jsonl`, import.meta.url)).map(({ text }) => text))
const counts = new Map<string, number>()
for (const text of texts) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
const grouped = Map.groupBy([...counts].filter(([, count]) => count >= least).sort(), ([, count]) => count)
const words = Object.fromEntries([...grouped].sort(([a], [b]) => a - b).map(([count, group]) => [count, group.map(([word]) => word).join(' ')]))
writeFileSync(new URL('../../src/offline/word-counts.json', import.meta.url), `${JSON.stringify({ narratives: texts.length, words }, null, 1)}\n`)
