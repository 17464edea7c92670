/** The beginnings of the words that carry a paragraph's matter: two paragraphs that share many of them tell of the same thing. */
import { hashOf, hear, wordLimit } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

/** Different stems, each as a number under `stemLimit`; the same stem has the same number in every text. */
export type Stems = readonly number[]

/** Twice the lexicon: the upper half serves stems that found no room in it, some of them two at a time. */
export const stemLimit = 2 * wordLimit

/** Stems of the words in the tokens from `from` to `to`: no numbers, no words that any story may hold. Linear. */
export function stemsOf({ tokens }: Passage, from: number, to: number): Stems {
  const { ids } = tokens
  const round = nextRound()
  // What counts as met already is left out.
  seen[0] = round
  let count = 0
  for (let at = from; at < to; at++) {
    const known = remembered[ids[at] as number] as number
    const stem = known > 0 ? known - 1 : stemAt(tokens, at)
    room[count] = stem
    const apart = (seen[stem] as number) ^ round
    seen[stem] = round
    // One more where they differ: which word is new cannot be foretold, and a processor that guesses wrong loses more than this costs.
    count += (apart | -apart) >>> 31
  }
  return room.slice(0, count)
}

/** Filled again by each call and copied at its end: a list that grows leaves more garbage than it holds. */
const room: number[] = []

/** The part of the stems that is among the others too. */
export const share = (stems: Stems, others: Stems): number => shared(stems, mark(others)) / Math.max(stems.length, 1)

/** For each list the part of its stems that is among those of the others too. */
export function shares(lists: readonly Stems[], others: readonly Stems[]): number[] {
  const round = nextRound()
  for (let i = 0; i < others.length; i++) markIn(round, others[i] as Stems)
  return lists.map((stems) => shared(stems, round) / Math.max(stems.length, 1))
}

/** For each list the part of its stems that another of the lists holds too. */
export function sharesOfOthers(lists: readonly Stems[]): number[] {
  const round = nextRound()
  for (let i = 0; i < lists.length; i++) markAgain(round, lists[i] as Stems)
  return lists.map((stems) => {
    let known = 0
    for (let i = 0; i < stems.length; i++) if (seenAgain[stems[i] as number] === round) known++
    return known / Math.max(stems.length, 1)
  })
}

function markAgain(round: number, stems: Stems): void {
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] as number
    if (seen[stem] === round) seenAgain[stem] = round
    else seen[stem] = round
  }
}

/** Whether of each list the part `least` or more is among the other's stems. */
export const overlap = (stems: Stems, others: Stems, least: number): boolean => mayOverlap(stems, others, least) && overlapsMarked(others, mark(stems), stems.length, least)

/** Whether the stems overlap so with one of the lists. */
export function overlapsAny(stems: Stems, lists: readonly Stems[], least: number): boolean {
  let round = 0
  for (let i = 0; i < lists.length; i++) {
    const others = lists[i] as Stems
    if (!mayOverlap(stems, others, least)) continue
    if (round === 0) round = mark(stems)
    if (overlapsMarked(others, round, stems.length, least)) return true
  }
  return false
}

/** The shorter list cannot hold enough of a much longer one, however like it is. */
const mayOverlap = (stems: Stems, others: Stems, least: number): boolean => Math.min(stems.length, others.length) / Math.max(stems.length, others.length, 1) >= least

/** Nearly all pairs have so little in common that few of the others' stems need be looked at. */
function overlapsMarked(others: Stems, round: number, length: number, least: number): boolean {
  const longer = Math.max(length, others.length, 1)
  let possible = others.length
  for (let i = 0; i < others.length; i++) if (seen[others[i] as number] !== round && --possible / longer < least) return false
  return possible / longer >= least
}

function mark(stems: Stems): number {
  const round = nextRound()
  markIn(round, stems)
  return round
}

function markIn(round: number, stems: Stems): void {
  for (let i = 0; i < stems.length; i++) seen[stems[i] as number] = round
}

function shared(stems: Stems, round: number): number {
  let known = 0
  for (let i = 0; i < stems.length; i++) if (seen[stems[i] as number] === round) known++
  return known
}

/** By stem: the round of counting in which it was met last; and in which another list held it as well. */
const seen = new Uint8Array(stemLimit)
const seenAgain = new Uint8Array(stemLimit)
const mostRounds = 255
let rounds = 0

function nextRound(): number {
  if (rounds === mostRounds) {
    seen.fill(0)
    seenAgain.fill(0)
    rounds = 0
  }
  return ++rounds
}

/** By the word's number: its stem's number and 1, or 0 where nobody asked yet or the number is too large to be kept. */
const remembered = new Uint16Array(wordLimit)

function stemAt({ ids, words, marks }: Tokens, at: number): number {
  const id = ids[at] as number
  const stem = (marks[at] as number) & Mark.digit ? 0 : numbered(words[at] as string)
  if (id > 0 && stem < wordLimit - 1) remembered[id] = stem + 1
  return stem
}

/** 0 for a common word. */
function numbered(word: string): number {
  if (word.length < 4 || common.has(word)) return 0
  const stem = stemOf(word)
  const hash = hashOf(stem)
  const id = hear(stem, hash, false)
  if (id === 0) return wordLimit + (hash & (wordLimit - 1))
  if (numbers[id] === 0) numbers[id] = ++given
  return numbers[id] as number
}

/** By the number of a stem's word: its own, given as stems are met, so that those of most texts lie close together. */
const numbers = new Uint16Array(wordLimit)
let given = 0

/** Enough to bring "pilot" and "pilots" together, and cheap. */
function stemOf(word: string): string {
  let end = word.length
  if (word.endsWith("'s")) end -= 2
  else if (word.endsWith('ies') || word.endsWith('ing')) end -= 3
  else if (word.endsWith('es') || word.endsWith('ed')) end -= 2
  else if (word.endsWith('s')) end -= 1
  return word.slice(0, Math.min(end, 6))
}

const common = new Set(
  (
    'about after again against agency ahead almost alone along already also although always among another around asked away back became because become been before began behind being below best better between beyond ' +
    'both brought call called came cannot come could days does done down during each early easter eight eighteen eighty either eleven else enough even ever every fact fall felt fewer fifteen fifty find first five ' +
    'forty found four fourteen from full fully gave give given goes going gone good great group half hand have having held help here herself high himself hour hours however hundred into itself just keep kept knew know ' +
    'known large last late later least left less level like little long longer look made make management manager managers many might million mine minutes money month months more most much must myself near nearly need ' +
    'never next nine nineteen ninety none nothing number office often once only open opened order other others ours over paid part past people percent person place point program quite rather said same second see seen ' +
    'sent seven seventy several shall should show side since sixteen sixty some soon staff still such system take taken tell than that their them themselves then there these they thing things think third thirteen ' +
    'thirty this those though thousand three through thus time times today together told took toward twelve twenty twice two under until upon used using very want wanted week weeks well went were what when where ' +
    'whether which while whole whom whose will with within without work worked working would wrote year years yearly yesterday your employee employees january february march april june july august september october november december spring summer autumn winter'
  ).split(' '),
)
