/** Says why an ECQ holds too little to be judged at all, so that what is absent never speaks for it. */
import type { Kind } from '../ecq/kind.ts'
import { fewestWords } from '../ecq/too-short.ts'
import { many } from '../text/many.ts'
import type { StoryFacts } from './story-facts.ts'

const fewestDeeds = 2
/** Narratives have a third of their words among the small words of English, other languages next to none. */
const leastEnglish = 0.15
/** A share of fewer words says nothing. */
const enoughForShare = 8

export interface Floor {
  readonly reason: string
  /** there is text enough to say more of it than this */
  readonly readable: boolean
  /** only where it is for want of words */
  readonly wordsMissing?: number
}

/** The reason that refuses it whatever else was read, or null where there is something to judge. `judged`: its words, as the file's are counted. */
export function evidenceFloor({ words, english, own, results }: StoryFacts, kind: Kind, judged: number): Floor | null {
  const fewest = fewestWords[kind]
  // The heading and the bare lines of a resume have no small words at all.
  const least = kind === 'resume' ? { words: fewest, english: leastEnglish / 2 } : { words: enoughForShare, english: leastEnglish }
  if (words >= least.words && english < least.english) return unreadable('This does not read as an English story: it has next to none of the small words that every English sentence needs.')
  if (judged < fewest) return { ...unreadable(`Too little text to judge: ${many(judged, 'word')} where at least ${fewest} are needed.`), wordsMissing: fewest - judged }
  if (own.length < fewestDeeds) return untold(`${own.length === 0 ? 'no sentence tells' : 'only one sentence tells'} what the candidate did or brought about.`)
  return results.length === 0 ? untold('no sentence tells what came of it.') : null
}

const unreadable = (reason: string): Floor => ({ reason, readable: false })
const untold = (what: string): Floor => ({ reason: `Too little is told to judge: ${what}`, readable: true })
