/** Finds what a message asks for among wordings of known questions, by the words they share and how telling these are. */
import { stemsOf } from './words.ts'

export interface Asked<Thing> {
  readonly thing: Thing
  readonly wordings: readonly string[]
}

export interface Found<Thing> {
  readonly thing: Thing
  /** from 0 to 1: how much of the message and the wording together is the same; a short wording inside a long message says little */
  readonly score: number
  /** the closest of its wordings */
  readonly wording: string
  /** how many telling words both have, those that only ask left out */
  readonly shared: number
}

const everydayWeight = 2
const byChance = 0.7

/** Words that only say that something is asked. */
const asking = new Set([...'what who how when where why which long much many may should must will need have'.split(' '), ...stemsOf('difference differ between versus')])

/** Words that may be in any question, and tell little of what it is about. */
const slight = new Set('too not know if get go say one some any make use want right good bad know take give put there no yes do been be one two three more most'.split(' '))

/** Words that every question has. */
const idle = new Set('a an the of to is are am was be do doe did i me my you your it in on at for and or please tell about so this that can could would'.split(' '))

/** Answers the things that share words with a message, the closest first. */
export function retriever<Thing>(entries: readonly Asked<Thing>[], everyday: ReadonlySet<string>): (stems: readonly string[]) => Found<Thing>[] {
  const known = entries.flatMap(({ thing, wordings }) => wordings.map((wording) => ({ thing, wording, stems: tellingStems(stemsOf(wording)) })))
  const seenIn = new Map<string, number>()
  for (const { stems } of known) for (const stem of stems) seenIn.set(stem, (seenIn.get(stem) ?? 0) + 1)
  // A word of no wording tells that something else is meant, unless everybody says it of everything.
  const weight = (stem: string): number => (seenIn.has(stem) || !everyday.has(stem) ? Math.log(1 + known.length / (seenIn.get(stem) ?? 1)) : everydayWeight)
  const total = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + weight(stem), 0)
  const weighed = known.map((one) => ({ ...one, whole: total(one.stems) }))
  return (heard) => {
    const said = tellingStems(heard)
    const whole = total(said)
    const best = new Map<Thing, Found<Thing>>()
    for (const { thing, wording, stems, whole: other } of weighed) {
      const common = [...stems].filter((stem) => said.has(stem))
      if (common.length === 0) continue
      const score = (2 * total(common)) / (other + whole)
      // One word that both happen to have is no question in common, where the wording says more than that.
      const shared = common.filter((stem) => !asking.has(stem) && !slight.has(stem)).length
      const chance = common.filter((stem) => !asking.has(stem)).length < 2 && [...stems].some((stem) => !asking.has(stem) && !said.has(stem))
      const found = { thing, wording, shared, score: chance ? score * byChance : score }
      if (found.score > (best.get(thing)?.score ?? 0)) best.set(thing, found)
    }
    return [...best.values()].sort((a, b) => b.score - a.score)
  }
}

/** One year is as good as another here, but for those that name a framework. */
const tellingStems = (stems: readonly string[]): Set<string> => new Set(stems.filter((stem) => !idle.has(stem)).map((stem) => (/^(?:19|20)\d\d$/.test(stem) && stem !== '2012' && stem !== '2025' ? 'year' : stem)))
