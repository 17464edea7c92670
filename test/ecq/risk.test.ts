/** How much is at risk: the level, its reason, and which of two drafts is opened first. */
import { expect, test } from 'vitest'
import { type RiskFigures as Figures, outcomeWord, riskOf, riskRank, riskWhy } from '../../src/ecq/risk.ts'

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
  ['a package of which four are refused', draft([bad, bad, near, near], { certified: 1, errors: 3 }), 'high', '4 of 5 ECQs refused, 3 errors'],
  ['a package of which three are refused', draft([bad, bad, near], { certified: 2 }), 'high', '3 of 5 ECQs refused'],
  ['a statement not met, many warnings', draft([bad], { warnings: 40 }), 'high', 'does not meet'],
  ['a statement not met', draft([bad]), 'high', 'does not meet'],
  ['a package of which two are refused', draft([bad, near], { certified: 3 }), 'medium', '2 of 5 ECQs refused'],
  ['a borderline statement with an error', draft([near], { errors: 1, warnings: 8 }), 'medium', 'borderline, 1 error'],
  ['a borderline statement', draft([near], { warnings: 8, spread: 2 }), 'medium', 'borderline, torn seats'],
  ['a certified package with errors', draft([], { certified: 5, errors: 2 }), 'medium', '2 errors'],
  ['torn seats', draft([], { certified: 1, spread: 2 }), 'medium', 'torn seats'],
  ['a certified statement with warnings', draft([], { certified: 1, warnings: 6 }), 'low', '6 warnings'],
  ['nothing', draft([], { certified: 1 }), 'low', 'no error, no warning'],
]

test.each(drafts)('%s', (_, figures, level, why) => expect([riskOf(figures), riskWhy(figures)]).toEqual([level, why]))

test('each is more pressing than the next', () => {
  const ranks = drafts.map(([, figures]) => riskRank(figures))
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  expect(new Set(ranks).size).toBe(ranks.length)
})

test.each([
  ['a statement too short', draft([bad], { tooShort: ['ecq-0'] }), 'too short to judge', 'Not judged'],
  ['a statement too short with an error', draft([bad], { tooShort: ['ecq-0'], errors: 1 }), 'too short to judge, 1 error', 'Not judged'],
  ['one of three refused is too short', draft([bad, near, near], { certified: 2, tooShort: ['ecq-0'] }), '2 of 5 ECQs refused, 1 of 5 ECQs too short to judge', 'Disapprove'],
  ['none is too short', draft([bad]), 'does not meet', 'Rewrite'],
  ['nothing is refused', draft([], { certified: 1 }), 'no error, no warning', 'Approve'],
] as const)('%s', (_, figures, why, word) => expect([riskWhy(figures), outcomeWord(figures)]).toEqual([why, word]))
