/** Finds the examples (stories) told inside each ECQ, so that a second one is seen and one long story is not cut in two. */
import { byPassage } from '../text/by-passage.ts'
import { keep, noneYet, recall } from '../text/last-two.ts'
import type { Paragraph, ParsedText } from '../text/parse.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { announcesExamples } from './announced-examples.ts'
import { type ExampleCues, exampleCues } from './example-cues.ts'
import { partHeadingAt } from './headings.ts'
import type { Outline } from './outline.ts'
import { type Stems, share, shares, sharesOfOthers, stemsOf } from './stems.ts'

export interface Example extends Readonly<Span> {
  readonly ecq: string | null
  /** indexes into the paragraphs of the parsed text, both inclusive */
  readonly firstParagraph: number
  readonly lastParagraph: number
}

/**
 * The examples in order; offsets are UTF-16 code units into the whole text. Paragraphs that only announce
 * examples or look back on them belong to none, nor does what stands before the first ECQ of a package.
 * Every other section with words has at least one. Linear in the length of the text.
 */
export function findExamples(parsed: ParsedText, outline: Outline): readonly Example[] {
  const first = parsed.paragraphs[0]
  if (!first) return []
  const known = asked(first.passage)
  if (known.outline !== outline) {
    known.outline = outline
    known.examples = read(parsed, outline)
  }
  return known.examples
}

/** An outline belongs to one text, and several rules ask for the examples of the same draft. */
const asked = byPassage((): { outline: Outline | null; examples: readonly Example[] } => ({ outline: null, examples: [] }))

function read(parsed: ParsedText, outline: Outline): readonly Example[] {
  const headed = outline.sections.some(({ ecq }) => ecq !== null)
  const examples: Example[] = []
  let section = -1
  let told: Told[] = []
  for (const { index, passage } of parsed.paragraphs) {
    const place = outline.places[index]
    if (!place || place.heading || (headed && place.ecq === null) || passage.sentences.length === 0) continue
    if (place.section !== section) {
      addExamples(examples, told, parsed, outline)
      told = []
      section = place.section
    }
    const announces = told.length < 2 && announcesExamples(passage, place.bodyStart)
    told.push({ index, passage, cues: exampleCues(passage, place.bodyStart), announces, declared: place.declared })
  }
  addExamples(examples, told, parsed, outline)
  return examples
}

/** Adds the examples of one section. */
function addExamples(examples: Example[], told: readonly Told[], { paragraphs }: ParsedText, outline: Outline): void {
  if (told.length === 0) return
  for (const { from, to } of groupsOf(told)) {
    const firstParagraph = (told[from] as Told).index
    const lastParagraph = (told[to - 1] as Told).index
    const { ecq, bodyStart } = outline.places[firstParagraph] as Outline['places'][number]
    examples.push({ ecq, start: (paragraphs[firstParagraph] as Paragraph).start + bodyStart, end: (paragraphs[lastParagraph] as Paragraph).end, firstParagraph, lastParagraph })
  }
}

/** Where the examples of a section begin and end, as indexes into its paragraphs. */
interface Group {
  readonly from: number
  readonly to: number
}

interface Grouped {
  readonly told: readonly Told[]
  readonly found: readonly Group[]
}

/** The sections that a passage opened last, and their examples: while somebody types in another section they stay. */
const opened = byPassage(() => noneYet<Grouped>())

function groupsOf(told: readonly Told[]): readonly Group[] {
  const known = opened((told[0] as Told).passage)
  const same = recall(known, (grouped) => areSame(grouped.told, told))
  return (same ?? keep(known, { told, found: groups(told).map((group) => ({ from: told.indexOf(group[0] as Told), to: told.indexOf(group.at(-1) as Told) + 1 })) })).found
}

function areSame(some: readonly Told[], others: readonly Told[]): boolean {
  if (some.length !== others.length) return false
  for (let i = 0; i < some.length; i++) if (!isSame(some[i] as Told, others[i] as Told)) return false
  return true
}

function isSame(a: Told, b: Told): boolean {
  if (a.cues !== b.cues || a.announces !== b.announces) return false
  return a.declared === b.declared || (a.declared.length === b.declared.length && a.declared.every((part, i) => part === b.declared[i]))
}

interface Told {
  readonly index: number
  readonly passage: Passage
  readonly cues: ExampleCues
  /** one of the first two, and says that several examples follow */
  readonly announces: boolean
  readonly declared: Outline['places'][number]['declared']
}

/** What is known of the example that is being told. */
interface Running {
  readonly paragraphs: Told[]
  readonly stems: Stems[]
  deed: boolean
  lastYear: number | null
}

/** What the whole section says about its way of telling. */
interface Manner {
  readonly announced: boolean
  readonly serial: boolean
  readonly titled: boolean
  /** its paragraphs have next to no words in common, and its end does not come back to the beginning */
  readonly loose: boolean
}

/** The score from which a paragraph begins a new example. */
const enough = 4.5
/** What an opening paragraph must be outweighed by beside: a story often opens with its end and then goes back. */
const firstStep = 2.5

/** How many paragraphs ahead are asked whether they still speak of the story before. */
const ahead = 6

function groups(told: readonly Told[]): readonly (readonly Told[])[] {
  const body = withoutFrame(told)
  const manner = mannerOf(told, body)
  let running: Running = { paragraphs: [], stems: [], deed: false, lastYear: null }
  const found = [running]
  for (let i = 0; i < body.length; i++) {
    const one = body[i] as Told
    const tells = one.cues.another || one.cues.deed || body[i + 1]?.cues.deed
    if (running.paragraphs.length > 0 && tells && begins(body.slice(i, i + ahead), running, manner)) {
      running = { paragraphs: [], stems: [], deed: false, lastYear: null }
      found.push(running)
    }
    take(running, one)
  }
  return found.map(({ paragraphs }) => paragraphs).filter(({ length }) => length > 0)
}

function take(running: Running, one: Told): void {
  running.paragraphs.push(one)
  running.stems.push(one.cues.stems)
  running.deed ||= one.cues.deed
  if (one.cues.lastYear !== null) running.lastYear = Math.max(one.cues.lastYear, running.lastYear ?? 0)
}

/** Without a first paragraph that announces and a last one that sums up; a section of one paragraph keeps it, and one keeps a last that its heading calls a part. */
function withoutFrame(told: readonly Told[]): readonly Told[] {
  const from = told.length > 1 && told[0]?.announces ? 1 : 0
  const last = told.at(-1)
  const rounds = last !== undefined && (last.cues.sums || last.cues.flourish) && (last.declared[0] ?? null) === null
  const to = told.length - from > 1 && rounds ? told.length - 1 : told.length
  return told.slice(from, to)
}

function mannerOf(told: readonly Told[], body: readonly Told[]): Manner {
  const fresh = told.filter(({ cues }) => (cues.dated || cues.post || cues.another) && !cues.back && cues.deed)
  // A long story has many dates as well: a change of post, a word like "another", or an end that does not come back to the beginning is what makes a series.
  const changes = told.some(({ cues }, i) => i > 0 && (cues.post || cues.another))
  const numbered = told.filter(({ cues }) => cues.another).length >= 2
  return {
    announced: numbered || told.some(({ announces, cues }, i) => announces || (cues.sums && i === told.length - 1)),
    serial: fresh.length >= 3 && fresh.length * 2 >= told.length && tiesOf(body).end < (changes ? woven : unwoven),
    titled: told.filter(({ cues }) => cues.titled).length >= 2,
    loose: body.length >= 4 && standsAlone((body.at(-1) as Told).cues) && isLoose(tiesOf(body)),
  }
}

/** An end that tells no deed of its own sums up a story, however poorly; one that opens with a deed goes on with a matter. */
const standsAlone = ({ deed, ownOpening, dated, post }: ExampleCues): boolean => deed && (!ownOpening || dated || post)

/** An end of whose words so many were told before is the end of everything before. */
const woven = 0.4
const unwoven = 0.2
/** Measured on whole statements, single stories keep well above this and runs of vignettes below. */
const loosest = 0.42

const isLoose = ({ end, mean }: ReturnType<typeof tiesOf>): boolean => end + mean < loosest

/** How much of a paragraph's matter the other paragraphs share: for the last one, and in the mean. */
function tiesOf(body: readonly Told[]): { readonly end: number; readonly mean: number } {
  const known = sharesOfOthers(body.map(({ cues }) => cues.stems))
  return { end: known.at(-1) ?? 1, mean: known.reduce((sum, one) => sum + one, 0) / Math.max(known.length, 1) }
}

/** Whether the first of the paragraphs begins a new example. */
function begins(next: readonly Told[], running: Running, manner: Manner): boolean {
  const { cues, declared, passage } = next[0] as Told
  const before = (running.paragraphs.at(-1) as Told).declared.at(-1)
  const part = declared[0] ?? null
  if (before === 'result' && (part === 'challenge' || part === 'context')) return true
  // The heading of a deed or of a result is that of a story that was begun.
  if (part === 'action' || (part === 'result' && (before !== 'result' || opensPart(passage)))) return false
  // What had come about by then is the end of what was told, however far its words lie from the rest.
  if (cues.outcome) return false
  // A story whose headings have not yet come to a result goes on.
  if (part !== null && part !== 'result' && before !== null) return false
  // Until something was done there is no story that could be over, and what is set down loosely may never say that it was done.
  if (!running.deed && !(cues.titled && manner.titled) && !(manner.loose && (running.paragraphs.at(-1) as Told).cues.closes)) return false
  const patient = running.paragraphs.length === 1 && !manner.announced && !manner.serial && !manner.loose
  const over = score(next[0] as Told, running, manner) - enough - (patient ? firstStep : 0)
  return over >= -1 && over >= tie(next, running.stems)
}

function opensPart(passage: Passage): boolean {
  const { from, start, end } = passage.sentences[0] as Sentence
  return partHeadingAt(passage, from, start, end) !== undefined
}

function score(one: Told, running: Running, manner: Manner): number {
  const { cues } = one
  const previous = (running.paragraphs.at(-1) as Told).cues
  let sum = 0
  if (cues.another) sum += 4
  if (cues.titled && manner.titled) sum += 3
  if (cues.post) sum += 2
  if (cues.dated) sum += 1.5
  if (cues.later) sum += 1
  if (previous.closes) sum += 1.5
  if (cues.closes) sum += 0.5
  if (manner.announced) sum += 1
  if (manner.serial) sum += 1
  if (manner.loose) sum += 4
  if (manner.loose && goesOn(one, running)) sum -= 3
  if (jumps(cues.openingYear, running.lastYear)) sum += 1
  if (cues.back) sum -= 2
  // A date alone begins the next chapter of a story more often than the next story.
  if (!cues.post && !cues.another && !manner.announced && !manner.serial && !manner.titled && !manner.loose) sum -= 1.5
  return sum
}

/** Opens with what the writer did next, or with a thing that was just spoken of. */
const goesOn = ({ cues, passage }: Told, running: Running): boolean =>
  !cues.dated && !cues.post && !cues.titled && (cues.ownOpening || follows(openingStems(passage, cues), (running.paragraphs.at(-1) as Told).cues.stems))

const openingStems = (passage: Passage, { openingTokens: { from, to } }: ExampleCues): Stems => stemsOf(passage, from, to)

function follows(stems: Stems, before: Stems): boolean {
  const known = share(stems, before)
  return known > 0.25 && known * stems.length >= 2
}

/** A story seldom leaps years ahead and hardly ever goes back. */
const jumps = (year: number | null, last: number | null): boolean => year !== null && last !== null && (year >= last + 2 || year < last)

/** How strongly a paragraph and those after it hang on the story before: chance alone makes about a sixth of the words known. */
function tie(next: readonly Told[], before: readonly Stems[]): number {
  const [own = 0, ...later] = shares(
    next.map(({ cues }) => cues.stems),
    before,
  )
  const bridge = (later.some((known) => known > 0.3) ? 2 : 0) + (later.filter((known) => known > 0.2).length > 1 ? 1 : 0)
  return (own > 0.3 ? 3 : own > 0.2 ? 1 : own < 0.14 ? -1 : 0) + bridge
}
