/** How much is left to mend: the level, its reason, and which of two drafts is opened first. */
import { expect, test } from 'vitest'
import { leftToMend } from '../../src/write/left-to-mend.ts'

type Figures = Parameters<typeof leftToMend>[0]
type Rating = Figures['ratings'][string]

const draft = (refused: readonly Rating[], more: Partial<Figures> & { readonly certified?: number } = {}): Figures => {
  const { certified = 0, ...figures } = more
  const rated = [...refused, ...Array.from({ length: certified }, (): Rating => 'meets')]
  return {
    outcome: refused.length === 0 ? 'approve' : refused.length > 2 ? 'disapprove' : 'rewrite', refused: refused.map((_, at) => `ecq-${at}`),
    ratings: Object.fromEntries(rated.map((rating, at) => [`ecq-${at}`, rating])), errors: 0, warnings: 0, spread: 0, words: 1000, ...figures,
  }
}
const [bad, near] = ['does-not-meet', 'borderline'] as const

/** The most pressing first. */
const drafts: readonly (readonly [what: string, figures: Figures, level: string, why: string])[] = [
  ['a package of which four are refused', draft([bad, bad, near, near], { certified: 1, errors: 3 }), 'much', '4 of 5 ECQs refused, 3 errors'],
  ['a package of which three are refused', draft([bad, bad, near], { certified: 2 }), 'much', '3 of 5 ECQs refused'],
  ['a statement not met, many warnings', draft([bad], { warnings: 40 }), 'much', 'does not meet'],
  ['a statement not met', draft([bad]), 'much', 'does not meet'],
  ['a package of which two are refused', draft([bad, near], { certified: 3 }), 'some', '2 of 5 ECQs refused'],
  ['a borderline statement with an error', draft([near], { errors: 1, warnings: 8 }), 'some', 'borderline, 1 error'],
  ['a borderline statement', draft([near], { warnings: 8, spread: 2 }), 'some', 'borderline, torn seats'],
  ['a certified package with errors', draft([], { certified: 5, errors: 2 }), 'some', '2 errors'],
  ['a certified statement with warnings', draft([], { certified: 1, warnings: 6 }), 'little', '6 warnings'],
  ['torn seats', draft([], { certified: 1, spread: 2 }), 'little', 'torn seats'],
  ['nothing', draft([], { certified: 1 }), 'nothing', 'no error, no warning'],
]

test.each(drafts)('%s', (_, figures, level, why) => expect(leftToMend(figures)).toMatchObject({ level, why }))

test('each is more pressing than the next', () => {
  const ranks = drafts.map(([, figures]) => leftToMend(figures).rank)
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  expect(new Set(ranks).size).toBe(ranks.length)
})
