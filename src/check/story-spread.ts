/** Tells in which ECQs of a draft the words and names of a story stand, and so which of them may have told it already. */
import { stemLimit } from '../ecq/stems.ts'
import { type Anchor, slotCount } from './anchors.ts'
import type { Story, Telling } from './told-stories.ts'

/** Three names, or a name, a date and a sum. */
export const enoughShared = 2.5

/** The stories of the draft whose words were spread last. */
export type Spread = readonly Story[]

/** Notes where each word and name stands. Linear; what is asked of one spread must be asked before the next is made. */
export function spreadOf(told: readonly Story[]): Spread {
  ecqsOfSlot.fill(0)
  for (const { tellings } of told) for (const { stems } of tellings) for (let i = 0; i < stems.length; i++) ecqsOfStem[stems[i] as number] = 0
  for (const { ecq, tellings, anchors } of told) {
    for (const { stems } of tellings) for (let i = 0; i < stems.length; i++) ecqsOfStem[stems[i] as number] = (ecqsOfStem[stems[i] as number] as number) | ecq
    for (let i = 0; i < anchors.length; i++) ecqsOfSlot[(anchors[i] as Anchor).slot] = (ecqsOfSlot[(anchors[i] as Anchor).slot] as number) | ecq
  }
  return told
}

/** In which ECQs, as bits, each stem stands: what stands in three is the writer's office, not a story. */
const ecqsOfStem = new Uint16Array(stemLimit)
/** The same by the slot of an anchor, which others may share. */
const ecqsOfSlot = new Uint16Array(slotCount)

/** Whether the stem stands in just one other ECQ than the story. */
export const isSharedStem = (stem: number, { ecq }: Story): boolean => isOne((ecqsOfStem[stem] as number) & ~ecq)

/** The one other ECQ, as its bit, where an anchor of the story stands too; 0 where there is none or more than one. */
export function otherOf(spread: Spread, { name, slot }: Anchor, { ecq: own }: Story): number {
  if (((ecqsOfSlot[slot] as number) & ~own) === 0) return 0
  let others = 0
  for (const { ecq, named } of spread) if (ecq !== own && named.has(name)) others |= ecq
  return isOne(others) ? others : 0
}

const isOne = (ecqs: number): boolean => ecqs !== 0 && (ecqs & (ecqs - 1)) === 0

export interface Likeness {
  /** the ECQs, as bits, that share enough rare things with the story for one of their stories to be the same */
  readonly rivals: number
  /** paragraphs of the story that nearly all stand in two other ECQs as well */
  readonly common: readonly Telling[]
}

/** What share of a paragraph's words must be those of another for it to be a copy, and of how many at least. */
export const copied = 0.8
export const fewestStems = 12

export function likenessOf(story: Story, spread: Spread): Likeness {
  weightOf.fill(0)
  const { anchors, tellings } = story
  for (let i = 0; i < anchors.length; i++) add(otherOf(spread, anchors[i] as Anchor, story), (anchors[i] as Anchor).weight)
  const common: Telling[] = []
  for (let i = 0; i < tellings.length; i++) {
    const telling = tellings[i] as Telling
    const { length } = telling.stems
    const inMany = countOthers(telling, ~story.ecq)
    if (length >= fewestStems && inMany >= copied * length) common.push(telling)
    for (let bit = 0; bit < mostEcqs; bit++) if ((countOf[bit] as number) >= fewestShared) add(1 << bit, weightOfShared(countOf[bit] as number, length))
  }
  let rivals = 0
  for (let bit = 0; bit < mostEcqs; bit++) if ((weightOf[bit] as number) >= enoughShared) rivals |= 1 << bit
  return { rivals, common }
}

/** As many as have a bit. */
const mostEcqs = 16
/** By the bit of an ECQ, filled again for each story: what it shares of the story, and of one paragraph. */
const weightOf = new Float64Array(mostEcqs)
const countOf = new Int32Array(mostEcqs)

function add(ecq: number, weight: number): void {
  if (ecq > 0) weightOf[bitOf(ecq)] = (weightOf[bitOf(ecq)] as number) + weight
}

const bitOf = (ecq: number): number => 31 - Math.clz32(ecq)

/** Counts the words that stand in just one of the other ECQs, by its bit; how many stand in more than one. */
function countOthers({ stems }: Telling, allOthers: number): number {
  countOf.fill(0)
  let inMany = 0
  for (let i = 0; i < stems.length; i++) {
    const others = (ecqsOfStem[stems[i] as number] as number) & allOthers
    if (others === 0) continue
    if (isOne(others)) countOf[bitOf(others)] = (countOf[bitOf(others)] as number) + 1
    else inMany++
  }
  return inMany
}

/** Fewer shared words tell nothing. */
const fewestShared = 7

/** How much it tells that a paragraph with so many uncommon words shares so many of them. */
export function weightOfShared(count: number, stems: number): number {
  const share = count / Math.max(stems, 1)
  return share >= 0.3 && count >= 9 ? enoughShared : share >= 0.22 && count >= fewestShared ? 1 : 0
}
