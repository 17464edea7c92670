/** How ratings, verdicts, refusals and rules are said. */
import { expect, test } from 'vitest'
import { objectionIn, sameWords } from '../../src/ecq/shared-objection.ts'
import { ruleName } from '../../src/ecq/rule-name.ts'
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
  ['package', 'rewrite', [people, { title: 'Merit and Competence' }], 'Rewrite: Leading People, Merit and Competence are not certified.'],
  ['answer', 'rewrite', [people], 'Not certified: Leading People.'],
  ['answer', 'rewrite', [law], 'Not judged, because too short: Rule of Law.'],
] as const)('a refused %s, %s', (kind, outcome, refused, words) => expect(refusalWords(kind, outcome, refused)).toBe(words))

test.each([
  ['The deeds hold up, but no result was found.', 'No result was found.'],
  ['No result was found.', 'No result was found.'],
])('%s', (text, objection) => expect(objectionIn(text)).toBe(objection))

const deed = { start: 0, end: 40, quote: 'I walked through each office, and drew\nthe path.' }
test.each([
  ['in the text and beside it', { text: 'Against: The deeds hold up, but "I walked through each office, \u2026" is thin.', evidence: null }, { text: 'Against: This says what was done, not how.', evidence: deed }, true],
  ['whole in the text', { text: 'Against: "I walked through each office, and drew the path" is thin.', evidence: null }, { text: 'Against: Thin.', evidence: deed }, true],
  ['other words', { text: 'Against: "I hired three clerks" is thin.', evidence: null }, { text: 'Against: Thin.', evidence: deed }, false],
  ['none quoted', { text: 'Against: Thin.', evidence: null }, { text: 'Against: Thin.', evidence: null }, false],
] as const)('reasons that turn on the same words: %s', (_, one, other, same) => expect([sameWords(one, other), sameWords(other, one)]).toEqual([same, same]))

test.each([['weak-verb', 'Weak verb'], ['we-not-i', 'We, not I'], ['missing-ecq', 'Missing ECQ'], ['ecq-not-evidenced', 'ECQ not evidenced']])('%s is called %s', (id, name) => expect(ruleName(id)).toBe(name))
