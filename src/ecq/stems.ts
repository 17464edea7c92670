/** The beginnings of the words that carry a paragraph's matter: two paragraphs that share many of them tell of the same thing. */
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'

/** Stems of the words in the tokens from `from` to `to`: no numbers, no words that any story may hold. Linear. */
export function stemsOf({ tokens: { words, marks } }: Passage, from: number, to: number): ReadonlySet<string> {
  const stems = new Set<string>()
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (word.length < 4 || (marks[at] as number) & Mark.digit) continue
    const stem = remembered.get(word) ?? remember(word)
    if (stem !== '') stems.add(stem)
  }
  return stems
}

/** The part of the stems that is among the others too. */
export function share(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let known = 0
  for (const stem of stems) if (others.has(stem)) known++
  return known / Math.max(stems.size, 1)
}

/** Drafts use the same few thousand words again and again; the empty stem is that of a common word. */
const remembered = new Map<string, string>()
const mostRemembered = 20_000

function remember(word: string): string {
  const stem = common.has(word) ? '' : stemOf(word)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(word, stem)
  return stem
}

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
