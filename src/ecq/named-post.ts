/** Tells whether the opening of a paragraph names a post taken up or held. */
import { flagsOf, numberOf } from '../text/lexicon.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

/** Words that a post is named behind. */
export const leadingToPost: readonly string[] = ['i', 'as', 'serving', 'when', 'while', 'my', 'during', 'on']

/** What a word does where a post is named; flags are added up. */
const Role = { taking: 1, taker: 2, mover: 4, charge: 8, given: 16, office: 32, running: 64, station: 128, leading: 256 } as const

const roles = flagsOf([
  [Role.taking, 'became joined arrived assumed served transferred'.split(' ')],
  // They take up a post only with the word that follows: "I moved to the coast", not "I moved nine beds".
  [Role.taker, ['took']],
  [Role.mover, 'came moved returned went'.split(' ')],
  [Role.charge, 'over command charge office'.split(' ')],
  [Role.given, 'appointed named promoted selected hired detailed assigned asked tapped recruited elected reassigned'.split(' ')],
  [
    Role.office,
    (
      'director chief deputy assistant associate head commander manager administrator officer president superintendent supervisor secretary commissioner ' +
      'chair chairman dean provost leader lead executive coordinator captain colonel inspector acting vice senior principal regional division branch section ' +
      'program project member counselor counsel attorney engineer advisor adviser warden controller comptroller treasurer commandant envoy ambassador consul'
    ).split(' '),
  ],
  [Role.running, 'ran led headed directed managed commanded served oversaw chaired'.split(' ')],
  [Role.station, 'role position post job assignment tour detail tenure capacity'.split(' ')],
  [Role.leading, leadingToPost],
])

/** Whether the tokens from `from` to `to` name one. */
export function namesPost(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isRole(tokens.ids, at, to, Role.leading) && namesBehind(tokens, at, to)) return true
  return false
}

function namesBehind(tokens: Tokens, at: number, to: number): boolean {
  const { words, ids } = tokens
  const next = at + 1 < to ? (words[at + 1] as string) : ''
  switch (words[at]) {
    case 'i':
      return takesUp(ids, at + 1, to, next)
    case 'as':
    case 'serving':
      return holds(tokens, next === 'the' || next === 'a' || next === 'an' || next === 'as' ? at + 2 : at + 1, to)
    case 'when':
      if (next !== 'i' || at + 2 >= to) return false
      return (words[at + 2] === 'was' && isAmong(ids, at + 3, Math.min(at + 6, to), Role.office)) || isRole(ids, at + 2, to, Role.running)
    case 'while':
      return next === 'i' && isRole(ids, at + 2, to, Role.running)
    case 'my':
    case 'during':
    case 'on':
      return isAmong(ids, at + 1, Math.min(at + 4, to), Role.station)
    default:
      return false
  }
}

const roleAt = (ids: readonly number[], at: number, to: number): number => (at < to ? (roles[ids[at] as number] as number) : 0)

const isRole = (ids: readonly number[], at: number, to: number, role: number): boolean => (roleAt(ids, at, to) & role) > 0

function isAmong(ids: readonly number[], from: number, to: number, role: number): boolean {
  for (let at = from; at < to; at++) if (isRole(ids, at, to, role)) return true
  return false
}

/** What the writer took, went to or was made, from the word behind "I" on. */
function takesUp(ids: readonly number[], at: number, to: number, verb: string): boolean {
  const role = roleAt(ids, at, to)
  if (role & Role.taking) return true
  if (role & Role.taker) return isRole(ids, at + 1, to, Role.charge)
  if (role & Role.mover) return at + 1 < to && ids[at + 1] === toward
  return verb === 'was' && isRole(ids, at + 1, to, Role.given)
}

const toward = numberOf('to')

/** What one is or serves as: a title among the first two words, or a third behind a name. */
function holds({ ids, marks }: Tokens, at: number, to: number): boolean {
  if (isAmong(ids, at, Math.min(at + 2, to), Role.office)) return true
  return isRole(ids, at + 2, to, Role.office) && ((marks[at] as number) & Mark.capital) > 0
}
