/** How ratings, verdicts and refusals are said. */
import { expect, test } from 'vitest'
import { objectionIn } from '../../src/ecq/shared-objection.ts'
import { firstVoteWord, ratingWord, refusalWords, verdictWords } from '../../src/ecq/verdict-words.ts'

test.each([
  [{ rating: 'meets', certify: true }, 'meets', 'meets, certified'],
  [{ rating: 'borderline', certify: false }, 'borderline', 'borderline, not certified'],
  [{ rating: 'does-not-meet', certify: false, wordsMissing: 10 }, 'not judged', 'not judged, too short by 10 words'],
] as const)('%o', (verdict, rating, words) => expect([ratingWord(verdict), verdictWords(verdict)]).toEqual([rating, words]))

const [short, bad] = [{ rating: 'does-not-meet', certify: false, wordsMissing: 10, reasons: [] }, { rating: 'does-not-meet', certify: false, reasons: [] }] as const
test.each([
  ['all too short', { law: short }, 'not judged'],
  ['one of two too short', { law: short, people: bad }, 'disapprove'],
  ['no ECQ', {}, 'disapprove'],
] as const)('a first vote, %s', (_, votes, words) => expect(firstVoteWord({ preliminary: 'disapprove', votes: { ...votes } as Parameters<typeof firstVoteWord>[0]['votes'] })).toBe(words))

const [people, law] = [{ title: 'Leading People' }, { title: 'Rule of Law', wordsMissing: 10 }]
test.each([
  ['statement', 'rewrite', [people], 'Rewrite: Leading People is not certified.'],
  ['package', 'disapprove', [people, law], 'Disapprove: Leading People is not certified. Not judged, because too short: Rule of Law.'],
  ['package', 'rewrite', [people, { title: 'Business Acumen' }], 'Rewrite: Leading People and Business Acumen are not certified.'],
  ['answer', 'rewrite', [people], 'Not certified: Leading People.'],
  ['answer', 'rewrite', [law], 'Not judged, because too short: Rule of Law.'],
] as const)('a refused %s, %s', (kind, outcome, refused, words) => expect(refusalWords(kind, outcome, refused)).toBe(words))

test.each([
  ['The deeds hold up, but no result was found.', 'No result was found.'],
  ['No result was found.', 'No result was found.'],
])('%s', (text, objection) => expect(objectionIn(text)).toBe(objection))
