/** The kinds of phrases that tell politics, and what must stand around one of them before it does. */
import { Mark } from '../text/tokens.ts'
import type { PhraseHit } from './phrases.ts'
import type { ParagraphView } from './rule.ts'
import * as politics from './words/politics.ts'

/** Phrases with what must be true of one, told of the writer or of anybody. */
export interface PoliticalKind {
  readonly phrases: readonly string[]
  /** absent: nothing more */
  readonly tells?: (view: ParagraphView, hit: PhraseHit) => boolean
  readonly ofWriter?: true
  readonly message?: string
}

export const politicalKinds: readonly PoliticalKind[] = [
  { phrases: politics.telling },
  { phrases: politics.bearers, tells: isMind },
  { phrases: politics.races, tells: isNoDuty },
  { phrases: politics.seats, tells: isWhole },
  { phrases: politics.awake, tells: isAdjective },
  { phrases: politics.deeds, ofWriter: true },
  { phrases: politics.works, ofWriter: true, tells: namesElection },
  { phrases: politics.candidacies, ofWriter: true, tells: isOfOfficial },
  { phrases: politics.campaigning, ofWriter: true, tells: isForCandidate },
  { phrases: politics.voting, ofWriter: true, tells: isForPerson },
  { phrases: politics.backing, ofWriter: true, tells: isPerson },
  { phrases: politics.minds, ofWriter: true, tells: isOwnMind },
  { phrases: politics.delegates, ofWriter: true, tells: isOfConvention },
  { phrases: politics.feelings, ofWriter: true, tells: isWhole, message: 'This can be read as taking sides in politics.' },
]

const wordsOf = (view: ParagraphView): readonly string[] => view.passage.tokens.words

/** "A committed conservative estimate": the adjective is that of a thing. */
function isMind(view: ParagraphView, { to }: PhraseHit): boolean {
  return !(common.has(wordsOf(view)[to - 1] as string) && nounAfter.has(wordsOf(view)[to] ?? '')) && !/^(?:of|estimate)$/.test(wordsOf(view)[to] ?? '')
}

const common = new Set(['conservative', 'liberal', 'progressive', 'independent'])
const nounAfter = new Set(['auditor', 'agency', 'contractor', 'reviewer', 'estimate', 'assessor', 'counsel', 'consultant', 'body', 'panel', 'expert', 'evaluator', 'office', 'arts', 'investor', 'member', 'director', 'monitor', 'review', 'and', 'of', 'estimates', 'study', 'regulator', 'thinker', 'discipline', 'leave', 'assumption', 'assumptions', 'forecast', 'approach', 'interpretation', 'reading', 'budget', 'figure', 'schedule', 'policy', 'plan', 'step', 'measure'])

/** Agents guard a presidential campaign, and auditors read its books. */
function isNoDuty(view: ParagraphView, { from }: PhraseHit): boolean {
  return !wordsOf(view).slice(Math.max(0, from - 10), from).some((word) => guarding.has(word))
}

const guarding = new Set(['protected', 'protecting', 'protection', 'guarded', 'secured', 'security', 'audited', 'audit', 'investigated', 'enforced', 'regulated', 'monitored'])

/** Neither "the council chamber" nor "the new administration building". */
function isWhole(view: ParagraphView, { to }: PhraseHit): boolean {
  return !/^(?:chamber|chambers|door|doors|building|buildings|room|hall|wing|phone|elevator|office|offices|officer|officers|center|system|portal|fee|fees|staff|team)$/.test(wordsOf(view)[to] ?? '')
}

/** "The woke", "too woke": behind anything else somebody was woken. */
function isAdjective(view: ParagraphView, { from }: PhraseHit): boolean {
  return /^(?:the|too|is|are|went|gone|going|so-called)$/.test(wordsOf(view)[from - 1] ?? '')
}

function namesElection(view: ParagraphView, { from, to }: PhraseHit): boolean {
  return wordsOf(view).slice(from, to + 8).some((word) => officials.has(word) || elections.has(word))
}

const elections = new Set(['election', 'reelection', 're-election', 'candidacy'])
const officials = new Set(['senator', 'governor', 'congressman', 'congresswoman', 'president', 'mayor', 'candidate', "governor's", "senator's", "mayor's", 'presidential', 'senate', 'congress', 'elected', 'republican', 'democratic', 'democrat', 'party', 'nominee', 'representative', 'voters', 'gubernatorial'])

function isOfOfficial(view: ParagraphView, { from, to }: PhraseHit): boolean {
  return wordsOf(view).slice(Math.max(0, from - 14), to + 6).some((word) => officials.has(word))
}

/** A name of two words, one who stands for office, or a question on the ballot. */
function isForCandidate(view: ParagraphView, { to }: PhraseHit): boolean {
  const { words, marks } = view.passage.tokens
  if (words.slice(to, to + 5).some((word) => officials.has(word) || ballot.has(word))) return true
  return /^(?:him|her|them)$/.test(words[to] ?? '') ? !isNoun(view, to + 1) : ((marks[to] ?? 0) & (marks[to + 1] ?? 0) & Mark.capital) !== 0
}

const ballot = new Set(['ticket', 'proposition', 'referendum', 'ballot', 'reelection', 're-election', 'trump', 'biden', 'obama', 'clinton', 'harris', 'romney', 'mccain', 'sanders'])

/** "For her promotion": the pronoun owns what follows. */
function isNoun(view: ParagraphView, at: number): boolean {
  return at < wordsOf(view).length && !((view.passage.tokens.marks[at] as number) & Mark.parted) && !/^(?:in|and|twice|when|because|at|on|for|as|with|that|both|again|but)$/.test(wordsOf(view)[at] as string)
}

function isForPerson(view: ParagraphView, { to }: PhraseHit): boolean {
  const words = wordsOf(view)
  return ['him', 'her', 'them', 'trump', 'biden', 'obama', 'clinton', 'president', 'senator', 'governor', 'candidate', 'the', 'every', 'his', 'harris'].includes(words[to] ?? '') && !['bill', 'plan', 'measure', 'motion', 'contract', 'budget', 'settlement', 'proposal'].some((word) => words.slice(to, to + 4).includes(word))
}

/** "Governor Baker's request" is a matter of office, "Governor Baker's reelection" is none. */
function isPerson(view: ParagraphView, { to }: PhraseHit): boolean {
  const words = wordsOf(view)
  const owner = [to - 1, to, to + 1].find((at) => /'s?$/.test(words[at] ?? ''))
  return owner === undefined || words.slice(owner + 1, owner + 3).some((word) => elections.has(word) || word === 'campaign')
}

/** "I am liberal", but neither "liberal with praise" nor "the leave policy was liberal". */
function isOwnMind(view: ParagraphView, hit: PhraseHit): boolean {
  const words = wordsOf(view)
  const verb = words[hit.from] as string
  if (verb === 'was' && words[hit.from - 1] !== 'i' && words[hit.from - 2] !== 'i') return false
  const manner = /^(?:with|in|about|by|toward|towards|enough)$/.test(words[hit.to] ?? '') && !words.slice(hit.to, hit.to + 9).some((word) => /^(?:politics|views|beliefs|outlook|issues)$/.test(word))
  return !manner && !nounAfter.has(words[hit.to] ?? '')
}

function isOfConvention(view: ParagraphView, { to }: PhraseHit): boolean {
  return wordsOf(view).slice(to, to + 5).includes('convention')
}
