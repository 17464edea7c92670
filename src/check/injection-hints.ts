/** What a word can add to an order without being one of its chief words, and what words add that stand together. */
import { flagsOf } from '../text/lexicon.ts'

/** Signs beside the flags of `Does`; `spared` and those from `bidden` to `headed` stand on how words stand together. */
export const Hint = {
  draft: 1,
  ecq: 2,
  you: 4,
  me: 8,
  note: 16,
  bare: 32,
  no: 64,
  spared: 128,
  set: 256,
  user: 512,
  right: 1_024,
  is: 2_048,
  to: 4_096,
  from: 8_192,
  skip: 16_384,
  called: 32_768,
  certify: 65_536,
  be: 131_072,
  cleared: 262_144,
  void: 524_288,
  bidden: 1_048_576,
  untold: 2_097_152,
  marked: 4_194_304,
  titled: 8_388_608,
  machine: 16_777_216,
  judged: 33_554_432,
  reads: 67_108_864,
  rules: 134_217_728,
  barred: 268_435_456,
  headed: 536_870_912,
  posing: 1_073_741_824,
} as const

/** The hints of a word by its number. */
export const hints = flagsOf([
  [Hint.draft, 'section sections statement narrative document essay package submission application paragraph paragraphs candidates applicants statements competency competencies qualification qualifications candidate applicant candidacy resume nominee author writer ecq ecqs'.split(' ')],
  [Hint.ecq, ['ecq', 'ecqs']],
  // Whom one thanks is spoken to.
  [Hint.you, "your you you're thank thanks gratitude".split(' ')],
  [Hint.me, ['me']],
  [Hint.note, 'note notes message memo attention attn notice instruction instructions reminder request guidance directive addendum p.s appeal hint'.split(' ')],
  // "accordingly", "without review", "10/10", "5 out of 5"
  [Hint.bare, 'accordingly without out 10 5'.split(' ')],
  [Hint.no, ['no', 'none']],
  [Hint.set, ['set', 'pay']],
  [Hint.user, ['user']],
  [Hint.right, 'correct right proper appropriate expected final only meets'.split(' ')],
  [Hint.is, ['is', 'are']],
  [Hint.to, ['to']],
  [Hint.from, ['from']],
  [Hint.skip, 'skip overlook ignore disregard'.split(' ')],
  [Hint.called, 'whoever whomever anyone anything whatever anybody'.split(' ')],
  [Hint.posing, 'act behave respond pretend'.split(' ')],
  [Hint.certify, ['certify']],
  [Hint.be, ['be', 'being']],
  [Hint.cleared, 'already previously hereby opm qrb review scoring evaluation grading pre-approved preapproved prescored pre-scored pre-certified precertified pre-cleared precleared'.split(' ')],
  [Hint.void, 'void null superseded cancelled canceled revoked obsolete overridden suspended invalid rescinded waived lifted disabled inapplicable apply ignored disregarded'.split(' ')],
])
