/** Tells in which ECQs of a draft the words and names of a story stand, and so which of them may have told it already. */
import { stemLimit } from '../ecq/stems.ts'
import { type Anchor, isNamed } from './anchors.ts'
import type { Story, Telling } from './told-stories.ts'

/** Three names, or a name, a date and a sum. */
export const enoughShared = 2.5

/** Notes where each word and name of the stories stands; what is asked below is asked of the stories noted last. Linear. */
export function noteStories(told: readonly Story[]): void {
  firstOf.fill(-1)
  names.length = 0
  for (const { tellings } of told) for (const { stems } of tellings) for (let i = 0; i < stems.length; i++) ecqsOfStem[stems[i] as number] = 0
  for (const { ecq, tellings, anchors } of told) {
    for (const { stems } of tellings) for (let i = 0; i < stems.length; i++) ecqsOfStem[stems[i] as number] = (ecqsOfStem[stems[i] as number] as number) | ecq
    for (let i = 0; i < anchors.length; i++) noteName(anchors[i] as Anchor, ecq)
  }
}

/** In which ECQs, as bits, each stem stands: what stands in three is the writer's office, not a story. */
const ecqsOfStem = new Uint8Array(stemLimit)

interface Name {
  readonly anchor: Anchor
  /** the ECQs, as bits, in which it stands */
  ecqs: number
  /** index of another name in the same slot, or -1 */
  readonly next: number
}

/** A map that is made anew at every key would cost more than the few names that share a slot. */
const names: Name[] = []
const slotCount = 1 << 10
/** By slot: index of its last name, or -1. */
const firstOf = new Int32Array(slotCount)

function noteName(anchor: Anchor, ecq: number): void {
  const known = nameOf(anchor)
  const slot = anchor.hash & (slotCount - 1)
  if (known) known.ecqs |= ecq
  else firstOf[slot] = names.push({ anchor, ecqs: ecq, next: firstOf[slot] as number }) - 1
}

function nameOf({ name, hash }: Anchor): Name | undefined {
  for (let at = firstOf[hash & (slotCount - 1)] as number; at >= 0; at = (names[at] as Name).next) {
    if (isNamed((names[at] as Name).anchor, name, hash)) return names[at]
  }
  return undefined
}

/** Whether the stem stands in just one other ECQ than the story. */
export const isSharedStem = (stem: number, { ecq }: Story): boolean => isOne((ecqsOfStem[stem] as number) & ~ecq)

/** The anchors of the story that stand in just one other ECQ, by name. */
export function sharedAnchors({ ecq, anchors }: Story): ReadonlyMap<string, Anchor> {
  let shared: Map<string, Anchor> | undefined
  for (let i = 0; i < anchors.length; i++) {
    const anchor = anchors[i] as Anchor
    if (othersOf(anchor, ecq) > 0) (shared ??= new Map()).set(anchor.name, anchor)
  }
  return shared ?? nothing
}

const nothing: ReadonlyMap<string, Anchor> = new Map()

/** The one other ECQ, as its bit, where the anchor stands too; 0 where there is none or more than one. */
function othersOf(anchor: Anchor, own: number): number {
  const others = (nameOf(anchor)?.ecqs ?? 0) & ~own
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

export function likenessOf(story: Story): Likeness {
  weightOf.fill(0)
  const { tellings } = story
  for (const anchor of sharedAnchors(story).values()) add(othersOf(anchor, story.ecq), anchor.weight)
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
const mostEcqs = 8
/** By the bit of an ECQ, filled again for each story: what it shares of the story, and of one paragraph. */
const weightOf = new Float64Array(mostEcqs)
const countOf = new Int32Array(mostEcqs)

function add(ecq: number, weight: number): void {
  weightOf[bitOf(ecq)] = (weightOf[bitOf(ecq)] as number) + weight
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
