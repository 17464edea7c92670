/** The weights that score the training set: every document of it has a set that never saw it, all of them from one training. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDataset } from '../../evals/dataset.ts'
import { sha256Of } from '../../evals/hash.ts'
import { type HeldOut, heldOutFile, openWeights } from '../../evals/held-out.ts'
import { trained } from '../../src/offline/weights.ts'

const { folds, trained: seen } = JSON.parse(readFileSync(heldOutFile, 'utf8')) as HeldOut
const texts = (name: string): string[] => openDataset(name).documents.map(({ text }) => text)
const desk = openWeights()

test('each document of the development set is unseen by exactly one fold', () => expect(folds.flatMap(({ unseen }) => unseen).toSorted()).toEqual(texts('ecq-dev').map(sha256Of).toSorted()))

test('what was learned from is named whole', () => expect(seen.toSorted()).toEqual([...texts('ecq-dev'), ...texts('ecq-more')].map(sha256Of).toSorted()))

test('a document that was learned from is scored by other weights than the release’s, any other by these', () => {
  expect(texts('ecq-dev').filter((text) => desk.weightsOf(text) === trained)).toEqual([])
  expect(texts('ecq-other').filter((text) => desk.weightsOf(text) !== trained)).toEqual([])
  expect(desk.how(texts('ecq-other'))).toBe('39 documents that trained nothing, scored by the weights of the release')
  expect(desk.how(texts('ecq-more'))).toBe('52 documents that trained every set of weights, so that the scores flatter')
})

test('weights of the folds fit those of the release', () => {
  const sizes = ({ competencies, seats, outcomes }: typeof trained): number[] => [competencies.shared.length, seats.certify.length, outcomes.place.length]
  for (const { weights } of folds) expect(sizes(weights)).toEqual(sizes(trained))
})
