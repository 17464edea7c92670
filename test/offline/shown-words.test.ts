/** Tests what the words of a paragraph say for a competency: nothing by themselves, much where labelled narratives told it in them. */
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { countShownWords } from '../../evals/train/count-shown-words.ts'
import { labelOutOfFold } from '../../evals/train/label-out-of-fold.ts'
import { sampleOf } from '../../evals/train/sample.ts'
import { frameworks, allCompetencies } from '../../src/ecq/frameworks.ts'
import { type ShownWords, shownWords } from '../../src/offline/shown-words.ts'
import { trained } from '../../src/offline/weights.ts'
import { alike } from '../../src/offline/words/alike.ts'

const counts: ShownWords = {
  paragraphs: 40,
  shown: { partnering: 10, flexibility: 4, resilience: 4 },
  words: { compact: [8, 0, 8], pandemic: [4, 1, 4, 2, 2], office: [20, 0, 5, 1, 2, 2, 2] },
}
const said = (...words: string[]) => shownWords(new Set(words), counts)

describe('the words of a paragraph', () => {
  it('speak for what was shown in them, and against the rest', () => {
    expect(said('compact')('partnering')).toBeGreaterThan(0.05)
    expect(said('compact')('flexibility')).toBeLessThan(0)
  })

  it.each([['office'], ['neverheard'], ['constructor'], ['__proto__']])('say nothing where nothing is known of %s', (word) => {
    for (const id of Object.keys(counts.shown)) expect(Math.abs(said(word)(id))).toBeLessThan(0.001)
  })

  it('say less among others', () => {
    const many = Array.from({ length: 60 }, (_, at) => `other${at}`)
    expect(said('compact', ...many)('partnering')).toBeLessThan(said('compact')('partnering') / 2)
  })

  it('speak for a competency of the newer framework as for those it is like', () => {
    expect(said('pandemic')('agility-and-resilience')).toBeCloseTo((said('pandemic')('flexibility') + said('pandemic')('resilience')) / 2)
    expect(said('pandemic')('knowledge-of-the-american-system-of-government')).toBe(0)
  })
})

it('of the narratives to learn from, each hears what the others say of its words', () => {
  const samples = labelOutOfFold(readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url)).slice(0, 6).map(sampleOf))
  const ids = allCompetencies(frameworks['ecq-2012']).map(({ id }) => id)
  const { without } = countShownWords(samples, ids)
  const [first, ...others] = samples
  if (!first) throw new Error('there are samples')
  const alone = countShownWords(others, ids).all
  const heard = without(first)
  expect(heard).toMatchObject({ paragraphs: alone.paragraphs, shown: alone.shown })
  expect(Object.keys(heard.words).length).toBeGreaterThan(50)
  expect(Object.entries(heard.words).filter(([word, count]) => JSON.stringify(alone.words[word]) !== JSON.stringify(count))).toEqual([])
})

it('likens competencies that there are', () => {
  const [older, newer] = [frameworks['ecq-2012'], frameworks['ecq-2025']].map((framework) => allCompetencies(framework).map(({ id }) => id))
  expect(Object.keys(alike).filter((id) => !newer?.includes(id) || older?.includes(id))).toEqual([])
  expect(Object.values(alike).flat().filter((id) => !older?.includes(id))).toEqual([])
  expect(Object.keys(trained.competencies.words.shown)).toEqual(older)
})
