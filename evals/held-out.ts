/** Weights that never saw a document, for the documents that trained the release: what is scored must not have been learned. */
import { readFileSync } from 'node:fs'
import { type Weights, trained } from '../src/offline/weights.ts'
import { many } from '../src/text/many.ts'
import { sha256Of } from './hash.ts'

/** As `npm run train` writes it beside the release's weights. */
export interface HeldOut {
  /** sha256 of every text that trained the release */
  readonly trained: readonly string[]
  /** each with the texts that it never saw */
  readonly folds: readonly { readonly unseen: readonly string[]; readonly weights: Weights }[]
}

export const heldOutFile = new URL('train/held-out.json', import.meta.url)
export const weightsFile = new URL('../src/offline/weights.json', import.meta.url)

export interface WeightsDesk {
  /** sha256 of the release's weights */
  readonly sha256: string
  /** the weights that a text is fairly scored by */
  readonly weightsOf: (text: string) => Weights
  /** how these texts stand to the weights, in a sentence */
  readonly how: (texts: readonly string[]) => string
}

export function openWeights(): WeightsDesk {
  const { folds, trained: seen } = JSON.parse(readFileSync(heldOutFile, 'utf8')) as HeldOut
  const foldOf = new Map(folds.flatMap(({ unseen, weights }) => unseen.map((sha) => [sha, weights] as const)))
  const learned = new Set(seen)
  return {
    sha256: sha256Of(readFileSync(weightsFile)),
    weightsOf: (text) => foldOf.get(sha256Of(text)) ?? trained,
    how: (texts) => {
      const hashes = texts.map(sha256Of)
      const fair = hashes.filter((sha) => foldOf.has(sha)).length
      const flattered = hashes.filter((sha) => learned.has(sha) && !foldOf.has(sha)).length
      const fresh = hashes.length - fair - flattered
      return [
        ...(fair > 0 ? [`${documents(fair)} of the training set, scored by weights that never saw ${fair === 1 ? 'it' : 'them'} (cross-validation, ${folds.length} folds)`] : []),
        ...(fresh > 0 ? [`${documents(fresh)} that trained nothing, scored by the weights of the release`] : []),
        ...(flattered > 0 ? [`${documents(flattered)} that trained every set of weights, so that the scores flatter`] : []),
      ].join('; ')
    },
  }
}

const documents = (count: number): string => many(count, 'document')
