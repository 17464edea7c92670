/** Tells from the words alone whether a paragraph tells something that the writer, or the writer's group, did. */
import { flagsOf, numberOf } from '../text/lexicon.ts'
import { wordTable } from '../text/word-table.ts'
import type { Passage } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

const writer = numberOf('i')
const group = numberOf('we')

export function tellsDeed({ tokens }: Passage): boolean {
  const { ids } = tokens
  for (let at = 0; at < ids.length; at++) if ((ids[at] === writer || ids[at] === group) && doesAt(tokens, at)) return true
  return false
}

/** "I led", "I then wrote", ", I have led"; not "I have found that", "the change I have led", "I am required to". */
export function doesAt(tokens: Tokens, subject: number): boolean {
  const { words, marks, ids } = tokens
  let at = subject + 1
  if (words[at] === 'have' || words[at] === 'had') {
    if (words[at + 1] === 'begun') return true
    if (subject > 0 && !((marks[subject] as number) & Mark.parted)) return false
    at++
  }
  // "I had nine wells tested"
  if (words[at - 1] === 'had' && isCaused(tokens, at)) return true
  for (let i = at; i < at + 2 && i < ids.length; i++) {
    const role = roles[ids[i] as number] as number
    if (role & (Role.stop | Role.wish) || (at > subject + 1 && role & Role.mind)) return false
    if (isDeedAt(tokens, i)) return !(words[i] === 'grew' && words[i + 1] === 'up')
  }
  return false
}

/** Somebody was made to do it: a thing, and then what was done to it. */
function isCaused(tokens: Tokens, at: number): boolean {
  const { ids } = tokens
  if (at < ids.length && isDeedAt(tokens, at)) return false
  for (let i = at + 1; i < at + 5 && i < ids.length; i++) if (isDeedAt(tokens, i) && !((roles[ids[i - 1] as number] as number) & Role.stop)) return true
  return false
}

/** What a word does behind "I"; flags are added up. */
const Role = { stop: 1, wish: 2, mind: 4 } as const

const roles = flagsOf([
  [Role.stop, "had am was were are is be been would could will can may might do don't did didn't never always believe think feel know that who which or and but need".split(' ')],
  // What happens in the writer, or to the writer, before anything is done.
  [Role.wish, 'needed wanted believed felt thought loved enjoyed feared hoped seemed joined arrived inherited served faced came knew heard'.split(' ')],
  [Role.mind, 'found learned tried served worked spent seen known come had'.split(' ')],
])

/** Whether the token's word, seen alone, is the past of a deed. */
export const isDeedAt = (tokens: Tokens, at: number): boolean => deedAt(tokens, at) === 1

const deedAt = wordTable((word) => (irregular.has(word) || (word.length > 3 && word.endsWith('ed') && !notDone.has(word)) ? 1 : 0))

const irregular = new Set(
  (
    'led wrote built rebuilt took began brought made met sent put found gave held ran set cut drew spoke told won chose drove split got went sold bought rode laid ' +
    'kept left taught sought fought paid flew oversaw undertook stood struck sat withdrew let shut broke caught dealt did forced hid hit hurt lent lit lost read rewrote ' +
    'said saw shook spent spread swept tore threw understood upheld wore wound bound bid came did grew heard knew mistook outbid overcame overrode reset rose sank swore'
  ).split(' '),
)
const notDone = new Set('need indeed speed feed seed weed shed exceed proceed succeed hundred kindred sacred'.split(' '))
