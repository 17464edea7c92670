/** One sentence seen as orders: what each word can do, which verbs are imperatives, whether the draft itself is meant. */
import { tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { Does, doingAt } from './injection-words.ts'

/** One sentence with the flags of its words; indexes count from the first token of the sentence. */
export interface Line {
  readonly text: string
  readonly words: readonly string[]
  /** the words' numbers in the lexicon */
  readonly ids: readonly number[]
  readonly flags: readonly number[]
  /** something stands between this word and the one before */
  readonly parted: readonly boolean[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** somebody tells a story before this word: I, we, he, she, they */
  readonly narrated: readonly boolean[]
}

/** The line of one sentence of the passage. */
export function lineOf({ text, tokens }: Passage, { from, to }: Sentence): Line {
  const flags: number[] = []
  const narrated: boolean[] = []
  const parted: boolean[] = []
  let told = false
  for (let k = from; k < to; k++) {
    const flag = doingAt(tokens, k)
    flags.push(flag)
    narrated.push(told)
    if (flag & Does.narrator) told = true
    parted.push(k === from || ((tokens.marks[k] as number) & Mark.parted) > 0)
  }
  return { text, words: tokens.words.slice(from, to), ids: tokens.ids.slice(from, to), flags, parted, starts: tokens.starts.slice(from, to), ends: tokens.ends.slice(from, to), narrated }
}

export const at = (list: readonly number[], i: number): number => list[i] ?? 0

/** Whether the word at `i` is a verb in the imperative, or what a reader must, should or is asked to do. */
export function isOrder(line: Line, i: number): boolean {
  const { words, flags, parted, narrated } = line
  if (i === 0) return parted[1] === true || objectNext.has(words[1] ?? 'this') || (at(flags, 1) & (Does.prior | Does.pointer | Does.verdict | Does.draft)) > 0
  const before = words[i - 1] as string
  const flag = at(flags, i - 1)
  if (parted[i]) return !(narrated[i] && before !== 'that' && infinitiveBefore(line, i))
  if (before === 'to') return toOrder(line, i - 1)
  if (flag & Does.modal) return !(at(flags, i - 2) & Does.narrator)
  if (before === 'you' || before === 'please' || before === 'kindly') return true
  if ((before === 'not' || before === 'only') && i > 1) return words[i - 2] === 'do' || (at(flags, i - 2) & Does.modal) > 0 || toOrder(line, i - 2)
  if (before === "don't" || before === 'never') return true
  if (before === 'and' || before === 'or' || before === 'then' || before === 'but') return orderedBefore(line, i - 1)
  return (flag & Does.starter) > 0 && (i === 1 || parted[i - 1] === true || orderedBefore(line, i - 1) || (at(flags, i - 2) & (Does.modal | Does.starter | Does.polite)) > 0)
}

/** What may follow a verb at the head of an order; "Record rain fell" is none. */
const objectNext = new Set(['as', 'this', 'the', 'a', 'an', 'it', 'your', 'all', 'no', 'yes', 'none', 'zero', 'with', 'reading', 'following', 'using', 'applying', 'only', 'every', 'each', 'any', 'anything', 'in', 'me', 'my', 'everything', 'that', 'to', 'out', 'back', 'everyone', 'past', 'over', 'these'])

/** "you are asked to", "reviewers are instructed to", "is to", "I ask you to": orders with `to`; "I told him to" is a story. */
function toOrder({ words, flags }: Line, to: number): boolean {
  if (words[to] !== 'to') return false
  const before = words[to - 1] ?? ''
  if (words[to - 2] === 'you' || words[to - 3] === 'you') return true
  if (before === 'is' || before === 'are' || before === 'you' || before === 'need' || before === 'needs' || before === 'ought') return true
  if (at(flags, to - 1) & (Does.robot | Does.reader | Does.grader) && words.slice(Math.max(0, to - 6), to).some((word) => bids.has(word))) return true
  if (!(at(flags, to - 1) & Does.polite)) return false
  return ['is', 'are', 'be', "you're"].includes(words[to - 2] ?? '') || ['is', 'are', 'be'].includes(words[to - 3] ?? '')
}

const bids = new Set(['instructs', 'asks', 'requests', 'directs', 'orders', 'invites', 'urges', 'instruct', 'request', 'hereby'])

/** "I had them log, record": a list of what others were to do, not an order. */
function infinitiveBefore({ words, parted }: Line, i: number): boolean {
  for (let k = i - 1; k > 0 && k > i - 8; k--) if (words[k] === 'to' && !parted[k]) return true
  return false
}

function orderedBefore(line: Line, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 24; k--) {
    const flag = at(line.flags, k)
    if (flag & (Does.override | Does.rate | Does.kept) && (k === 0 || line.words[k - 1] === 'please' || (line.parted[k] && !line.narrated[k]))) return true
    if (flag & (Does.override | Does.rate) && at(line.flags, k - 1) & Does.modal) return true
  }
  return false
}

export function within(line: Line, from: number, reach: number, flag: number): number {
  for (let k = Math.max(0, from); k < line.words.length && k < from + reach; k++) if (at(line.flags, k) & flag) return k
  return -1
}

/** How surely the words from `from` on speak of this very draft: 2 "this statement", 1 "every section", 0 not. */
export function speaksOfDraft(line: Line, from: number, to: number): number {
  let found = 0
  for (let k = Math.max(0, from); k < to && k < line.words.length; k++) {
    const flag = line.flags[k] as number
    if (!(flag & (Does.pointer | Does.draft)) && ofDrafts[line.ids[k] as number] === 0) continue
    const word = line.words[k] as string
    if (flag & Does.pointer) {
      const noun = [k + 1, k + 2, k + 3].find((place) => at(line.flags, place) & Does.draft)
      if (noun !== undefined && !ofAnother(line, noun)) return 2
      const next = line.words[k + 1]
      if (word === 'this' && (next === undefined || line.parted[k + 1] || bare.has(next))) return 2
    }
    if (word === 'ecq' || word === 'ecqs') return 2
    if ((wholeDraft.has(word) || ownClaims.has(word)) && ['below', 'above', 'following'].includes(line.words[k + 1] ?? '')) return 2
    if (flag & Does.draft && theWriter.has(word) && line.words[k - 1] === 'the') found = Math.max(found, 1)
    if (wholeDraft.has(word) && (determiners.has(line.words[k - 1] ?? '') || determiners.has(line.words[k - 2] ?? ''))) found = Math.max(found, 1)
  }
  return found
}

/** "this section of the budget" is not of the draft. */
export const ofAnother = ({ words, flags }: Pick<Line, 'words' | 'flags'>, i: number): boolean =>
  words[i + 1] === 'of' && words[i + 2] !== 'this' && !((at(flags, i + 2) | at(flags, i + 3) | at(flags, i + 4)) & Does.draft)

const bare = new Set(['as', 'is', 'was', 'has', 'meets', 'should', 'must', 'shall', 'with', 'at', 'a', 'the', 'to', 'for', 'fully', 'high', 'highly', 'gave', 'gives'])
/** What no other trade has so many of that "every section" could mean something else. */
const wholeDraft = new Set(['section', 'sections', 'statement', 'narrative', 'document', 'essay', 'package', 'submission', 'application', 'paragraph', 'paragraphs', 'candidates', 'applicants', 'statements', 'competency', 'competencies', 'qualification', 'qualifications', 'candidate', 'applicant', 'candidacy', 'resume', 'nominee'])
const ownClaims = new Set(['results', 'result', 'claims', 'figures', 'text', 'competencies'])
const ofDrafts = tableOf(['ecq', 'ecqs', ...wholeDraft, ...ownClaims])
const theWriter = new Set(['candidate', 'applicant', 'nominee', 'author', 'writer'])
const determiners = new Set(['the', 'all', 'every', 'each', 'any', 'both', 'my', "applicant's", "candidate's", 'five', 'these', 'entire', 'remaining', 'following'])

/** Verbs of duty. */
export const jussive: ReadonlySet<string> = new Set(['must', 'should', 'shall', 'may', 'can'])
