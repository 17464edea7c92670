/** Holds what was done, and what came of it, against what was faced: how much of its matter is the same. */
import { type Stems, share, stemsOf } from '../ecq/stems.ts'
import type { LabelledSentence } from './label-sentences.ts'

/** The part of the sentences' matter that `faced` holds too, from 0 to 1; 0 for no sentences. Linear in their words. */
export const sharedMatter = (sentences: readonly LabelledSentence[], faced: Stems): number => share(matterOf(sentences), faced)

/** The stems of the sentences' words, each once. */
export const matterOf = (sentences: readonly LabelledSentence[]): Stems => [...new Set(sentences.flatMap(({ passage, from, to }) => stemsOf(passage, from, to)))]
