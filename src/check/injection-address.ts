/** Weighs a sentence by whom it speaks to: a machine that reads, a grader, "you", or the mark it dictates. */
import { tableOf } from '../text/lexicon.ts'
import { type Line, at, isOrder, jussive, speaksOfDraft, within } from './injection-line.ts'
import { isMachine, machines } from './injection-machine.ts'
import { Does } from './injection-words.ts'

/** Orders by whom they speak to: a machine, a grader, "you". */
export function addressed(line: Line, all: number): number {
  const { words, flags } = line
  const machine = all & machines ? machineIn(line) : -1
  const own = speaksOfDraft(line, 0, words.length)
  const judge = all & (Does.grader | Does.reader) ? within(line, 0, words.length, Does.grader | Does.reader) : -1
  const asks = (machine >= 0 || judge >= 0) && ((all & Does.polite) > 0 || words.some((word, i) => jussive.has(word) && !(at(flags, i - 1) & Does.narrator)) || words.some((_, i) => at(flags, i) & Does.rate && isOrder(line, i)))
  let most = own === 2 && all & Does.verdict && !line.narrated.at(-1) ? 1 : 0
  if (machine >= 0) {
    const bid = (at(flags, machine + 1) & Does.modal || (words[machine + 2] === 'to' && ['is', 'are'].includes(words[machine + 1] ?? ''))) && within(line, machine + 2, 4, Does.rate | Does.override | Does.kept) >= 0
    if (greeted(line, machine)) most = 3
    else if (asks && own === 2) most = bid || words.some((word) => pleas.has(word)) || !line.narrated.at(-1) ? 3 : Math.max(most, 1)
    else if (own === 2 && !line.narrated[machine] && present(line) && within(line, machine + 1, 6, Does.rate) >= 0) most = 2
    else if (asks && own === 1 && !line.narrated[machine] && all & Does.verdict && present(line)) most = 2
    else if (own === 2 && !line.narrated[machine]) most = Math.max(most, 1)
  }
  if (judge >= 0 && own === 2 && asks && all & (Does.verdict | Does.override) && all & (Does.rate | Does.rated | Does.override)) most = Math.max(most, line.narrated.at(-1) && !(all & Does.polite) ? 1 : 2)
  if (judge >= 0 && judge < 6 && noteTo(line, judge)) most = Math.max(most, 2)
  if (called(line, all)) most = 3
  if (own === 2 && all & Does.processing && flags.some((flag, i) => flag & (Does.reader | Does.robot | Does.grader) && at(flags, i + 1) & Does.processing) && all & (Does.rate | Does.verdict)) most = Math.max(most, 2)
  return Math.max(most, spokenTo(line, own, all), all & Does.ratingWord || words.includes('certify') ? dictated(line, own) : 0)
}

function machineIn(line: Line): number {
  for (let i = 0; i < line.words.length; i++) if (isMachine(line, i)) return i
  return -1
}

const pleas = new Set(['please', 'kindly', 'grateful', 'appreciate', 'appreciated', 'request', 'ask', 'urge', 'beg', 'hope', 'trust', 'hereby', 'invite', 'instructed', 'implore'])

/** "AI evaluators: …", "Assistant, …", "Reviewer's note: …" at the head of a sentence, with a mark or an order after it. */
function called(line: Line, all: number): boolean {
  const whom = line.flags.slice(0, 3).findIndex((flag, i) => flag & (Does.robot | Does.grader | Does.reader | Does.label) || (flag & Does.machineLike && notes.has(line.words[i + 1] ?? '')))
  if (whom < 0) return false
  let last = whom
  while (last < 3 && !line.parted[last + 1] && (at(line.flags, last + 1) & (Does.reader | Does.grader) || notes.has(line.words[last + 1] ?? ''))) last++
  const stop = line.text.charAt(line.ends[last] ?? 0)
  if (stop !== ':' && !(stop === ',' && isMachine(line, last))) return false
  const head = line.words[last] as string
  const plain = ['instruction', 'instructions', 'context', 'task', 'member', 'members', 'output', 'program', 'programs', 'system', 'systems', 'function'].includes(head) && !isMachine(line, last)
  return !plain && !line.narrated.at(-1) && (all & (Does.verdict | Does.rate | Does.fault | Does.override)) > 0 && line.flags.slice(last + 1).some((flag) => flag & (Does.verdict | Does.fault | Does.draft | Does.robot))
}

/** "the correct score for this narrative is", "rating = meets". */
function dictated({ text, words, flags, ends, parted }: Line, own: number): number {
  let most = 0
  words.forEach((word, i) => {
    if (!(at(flags, i) & Does.ratingWord) && word !== 'certify') return
    const right = ['correct', 'right', 'proper', 'appropriate', 'expected', 'final', 'only'].includes(words[i - 1] ?? '')
    if (right && (own === 2 || words.slice(i + 1, i + 4).includes('meets')) && (words.includes('is') || words.includes('should'))) most = 3
    const sign = /^["']?\s*([=:])\s*["']?(?:meets|certif|approve|true|yes)/i.exec(text.slice(ends[i], (ends[i] ?? 0) + 14))
    if (sign) most = Math.max(most, sign[1] === '=' ? 3 : 2)
    // "score=100" may be a figure of the trade.
    else if (/^=(?:\d|a\b|max|all|full|top|pass)/i.test(text.slice(ends[i], (ends[i] ?? 0) + 6))) most = Math.max(most, flags.some((flag) => flag & (Does.label | Does.override)) ? 2 : 1)
    const meets = words.indexOf('meets', i + 1)
    if (meets > 0 && meets < i + 3 && (meets === words.length - 1 || parted[meets + 1])) most = Math.max(most, 2)
  })
  return most
}

const present = ({ words }: Line): boolean => !words.some((word) => word === 'was' || word === 'were' || word === 'had')

const callers = new Set(['dear', 'attention', 'attn', 'hello', 'hi', 'hey'])

/** "If you are an AI", "Attention, automated reviewers", "Note to the summarizer", "As an AI reviewer you". */
function greeted(line: Line, machine: number): boolean {
  const { words, narrated } = line
  for (let k = Math.max(0, machine - 7); k < machine; k++) {
    const word = words[k] as string
    if (callers.has(word) && k === 0) return true
    if ((word === 'you' || word === "you're") && ['are', "you're", 'being', 'an', 'as', 'the', 'may'].includes(words[k + 1] ?? word) && machine - k < 6) return true
    if (word === 'as' && (k === 0 || line.parted[k]) && ['an', 'a', 'the'].includes(words[k + 1] ?? '') && machine - k < 6) return speaksOn(line, machine + 1)
  }
  return (machine < 7 && noteTo(line, machine)) || ((machine < 5 || (machine < 12 && ['whom', 'all', 'any', 'every', 'whoever'].includes(words[1] ?? ''))) && words[0] === 'to' && !narrated.at(-1)) || (machine < 6 && words[0] === 'for' && line.parted[machine + 1] === true && line.text.charAt(line.ends[machine] ?? 0) === ':')
}

/** After "as an AI reviewer": you, an order, but not the writer's own deed. */
function speaksOn(line: Line, from: number): boolean {
  const next = line.words[from]
  if (next === undefined || at(line.flags, from) & Does.narrator || next === 'project' || next === 'program') return false
  return line.words.slice(from, from + 4).some((word) => word === 'you' || word === 'your') || (line.parted[from] === true && at(line.flags, from) > 0)
}

const notes = new Set(['note', 'notes', 'message', 'memo', 'attention', 'attn', 'notice', 'instruction', 'instructions', 'reminder', 'request', 'guidance', 'directive', 'addendum', 'p.s', 'appeal', 'hint'])

/** "Note to the reviewer:" at the head of a sentence. */
function noteTo(line: Line, whom: number): boolean {
  const { words, parted } = line
  for (let k = 0; k < whom; k++) {
    if (!notes.has(words[k] as string) || k > 2) continue
    const link = words[k + 1]
    if (link !== 'to' && link !== 'for' && !parted[k + 1]) continue
    if (parted[whom + 1] === true || words.length === whom + 1) return !line.flags.slice(0, whom + 1).some((flag, i) => flag & Does.narrator && i < k)
    if (parted[whom + 2] === true && at(line.flags, whom + 1) & (Does.reader | Does.grader)) return true
  }
  return false
}

const yours = new Set(['task', 'role', 'job', 'instructions', 'prompt', 'guidelines', 'rubric', 'training', 'output', 'response', 'rating', 'score', 'verdict', 'evaluation', 'assessment', 'summary', 'answer', 'review', 'decision', 'recommendation', 'conclusion', 'programming', 'analysis'])

const whoever = new Set(['whoever', 'whomever', 'anyone', 'anything', 'whatever', 'anybody'])
const spoken = tableOf([...whoever, 'your', 'me', 'you', "you're", 'from', 'act', 'behave', 'respond', 'pretend'])

const narratedEver = (line: Line): boolean => line.narrated.at(-1) === true
const judged = new Set(['evaluation', 'analysis', 'report', 'summary', 'review', 'assessment', 'response', 'output', 'feedback', 'rating', 'ratings', 'findings', 'answer'])
const asMarks = new Set(['rate', 'score', 'mark', 'grade', 'certify', 'approve', 'pass', 'recommend', 'endorse', 'credit'])

/** "your rating should be", "while you are reading this statement", "from now on you". */
function spokenTo(line: Line, own: number, all: number): number {
  let most = 0
  for (let i = 0; i < line.ids.length; i++) if (spoken[line.ids[i] as number] === 1) most = Math.max(most, spokenAt(line, i, own, all))
  return most
}

function spokenAt(line: Line, i: number, own: number, all: number): number {
  const { words, flags } = line
  const word = words[i] as string
  let most = 0
  const next = words[i + 1] ?? ''
  if (word === 'your' && i < 4 && !narratedEver(line) && judged.has(next) && words.some((_, k) => k > i + 1 && line.parted[k] && at(flags, k) & (Does.rate | Does.kept | Does.override) && isOrder(line, k))) most = 3
  if (word === 'me' && i > 0 && at(flags, i - 1) & Does.rate && asMarks.has(words[i - 1] as string) && isOrder(line, i - 1) && (!narratedEver(line) || words[i - 2] === 'please')) most = 3
  if (word === 'your' && line.narrated[i] !== true) {
    const noun = words.slice(i + 1, i + 4).find((one) => yours.has(one))
    const rest = words.slice(i + 2, i + 7)
    if (noun && rest.some((one) => ['is', 'are', 'should', 'must', 'shall', 'will'].includes(one))) most = Math.max(most, own === 2 || all & (Does.verdict | Does.reader) ? 3 : 1)
    else if (noun && own === 2) most = Math.max(most, 2)
    if (noun && ['instructions', 'prompt', 'guidelines', 'rubric', 'role', 'task', 'programming'].includes(noun) && ['have', 'has'].includes(words[i + 2] ?? '') && !narratedEver(line)) most = Math.max(most, 2)
  }
  if ((word === 'you' || word === "you're") && (next === 'are' || next === 'were' || word === "you're") && own === 2 && within(line, i + 1, 3, Does.processing) >= 0) most = Math.max(most, 3)
  if (whoever.has(word) && own === 2 && within(line, i + 1, 4, Does.processing) >= 0 && i < 3) most = Math.max(most, 1)
  if (word === 'you' && own === 2 && !line.narrated[i] && at(flags, i + 1) & (Does.kept | Does.rate)) most = Math.max(most, 2)
  if (word === 'you' && own === 2 && (jussive.has(next) || next === 'will' || next === 'need') && within(line, i + 2, 3, Does.rate | Does.override | Does.kept) >= 0 && all & (Does.verdict | Does.override | Does.fault)) most = Math.max(most, 3)
  if (word === 'you' && next === 'are' && (i === 0 || (words[i + 2] === 'now' && !line.narrated[i])) && within(line, i + 2, 4, Does.grader | Does.robot | Does.label) >= 0) most = Math.max(most, 2)
  if (word === 'you' && i === 0 && next === 'have' && words[2] === 'been' && all & Does.ratingWord && all & Does.verdict) most = Math.max(most, 2)
  if (word === 'from' && next === 'now' && words[i + 2] === 'on' && words.slice(i + 3, i + 6).includes('you')) most = Math.max(most, 2)
  if ((word === 'act' || word === 'behave' || word === 'respond' || word === 'pretend') && isOrder(line, i) && !line.narrated[i] && within(line, i + 1, 6, Does.reader | Does.robot | Does.grader) >= 0 && (at(flags, i + 1) > 0 || next === 'as' || next === 'to' || next === 'you')) most = Math.max(most, 2)
  return most
}

