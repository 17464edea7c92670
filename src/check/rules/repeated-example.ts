/** Marks a story that a package has already told under another ECQ, by the names, dates, sums and uncommon words that both share. */
import { exampleCues } from '../../ecq/example-cues.ts'
import { type Example, findExamples } from '../../ecq/examples.ts'
import { type Stems, overlap, stemLimit } from '../../ecq/stems.ts'
import { byPassage } from '../../text/by-passage.ts'
import type { Paragraph } from '../../text/parse.ts'
import type { Passage } from '../../text/passage.ts'
import type { Span } from '../../text/span.ts'
import { anchorsOf } from '../anchors.ts'
import { type DocumentHit, type DocumentView, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

interface Anchored extends Readonly<Span> {
  /** what may tell one story from another, with how much it tells */
  readonly anchors: ReadonlyMap<string, number>
}

/** Three names, or a name, a date and a sum. */
const enough = 2.5

export default documentRule<readonly Anchored[]>({
  severity: 'error',
  title: 'Example told twice',
  message: 'This seems to be a story that the package has already told under another ECQ.',
  reason: 'The same example may not serve two ECQs: the board counts it once, and the second ECQ is left without evidence.',
  advice: 'Keep the story where it proves most, and tell another one here; two sides of one long effort need different deeds and different results.',
  source: briefing,
  weight: 85,
  kinds: ['package', 'statement'],
  gather: ({ passage, place }) => (place.heading ? [] : passage.sentences.map((sentence) => ({ start: sentence.start, end: sentence.end, anchors: anchorsOf(passage, sentence) }))),
  judge: function* (view) {
    yield* copiesIn(view)
    if (view.settings.kind === 'statement') return
    const told = storiesOf(view)
    const spread = spreadOf(told)
    for (const [index, later] of told.entries()) {
      const earlier = told.slice(0, index)
      const found = retellingOf(earlier, later, spread) ?? copyOf(earlier, later, spread)
      if (!found) continue
      const title = view.settings.framework.ecqs.find(({ id }) => id === found.of)?.title ?? 'another ECQ'
      yield { paragraph: found.paragraph, start: found.start, end: found.end, message: `This seems to be the story already told under ${title}.` }
    }
  },
  hits: [
    'Results Driven\n\nPort Alder lost its channel to Hurricane Delphine in September 2020. I sent two boats and opened it in 61 hours.\n\nBuilding Coalitions\n\nNobody had mapped the north. I wrote one plan with eleven parties.\n\nAnother example is the reopening of the pier. [[After Hurricane Delphine in September 2020 I asked the pilots of Port Alder what they would take.]] They sent two tugs.',
    'Leading Change\n\nIn March 2019 the Marlow Street Clinic lost its license. I rebuilt its records for $1.4 million.\n\nLeading People\n\nTurnover was high. [[The nurses of the Marlow Street Clinic had watched $1.4 million go to records in March 2019.]] I asked them why they stayed.',
    'Leading People\n\nIn 2017 the crews of the Nolin Bridge walked off over the death of Marcus Webb. I met each foreman.\n\nBusiness Acumen\n\nMoney was short. I sold two leases.\n\n[[When work on the Nolin Bridge stopped after the death of Marcus Webb, I moved $9 million.]] It reopened.',
    'Leading Change\n\nThe Tal Hamra yard was closed on December 4, 2017. I opened it.\n\nBuilding Coalitions\n\nTwo militias held the road. [[Trucks were searched at Tal Hamra from December 4, 2017, on.]] I wrote the rules.',
    'Results Driven\n\nFuel tankers could not cross the bar after the storm, and oxygen for nineteen hospitals was down to a day. I asked the harbor pilots to name the narrowest lane, borrowed a second tug, and the tankers crossed.\n\nBuilding Coalitions\n\n[[With fuel tankers off the bar and the oxygen of nineteen hospitals running out after the storm, I brought the harbor pilots to one table.]] They chose the narrowest lane, and the tankers crossed with a borrowed tug.',
    'Leading Change\n\nIn 2019 the ferry dock at Selwyn was condemned, and nobody could cross. I borrowed a barge from the county, wrote its lease over a weekend and moved the ramp. It carried 4,000 cars.\n\nLeading People\n\n[[In 2019 the ferry dock at Selwyn was condemned, and nobody could cross.]] I borrowed a barge from the county, wrote its lease over a weekend and moved the ramp. It carried 4,000 cars.\n\nResults Driven\n\n[[In 2019 the ferry dock at Selwyn was condemned, and nobody could cross.]] I borrowed a barge from the county, wrote its lease over a weekend and moved the ramp. It carried 4,000 cars.',
    {
      text: 'In 2019 the ferry dock at Selwyn was condemned, and nobody could cross. I borrowed a barge from the county, wrote its lease over a weekend and moved the ramp. It carried 4,000 cars.\n\n[[In 2020 the ferry dock at Selwyn was condemned, and nobody could cross.]] I borrowed a barge from the county, wrote its lease over a weekend and moved the ramp. It carried 5,000 cars.',
      kind: 'statement',
    },
  ],
  misses: [
    'Leading Change\n\nI became Director of the Coast Survey in March 2019, with $214 million. I ended the paper chart.\n\nLeading People\n\nIn 2021 the Coast Survey was short of sixty sailors. I raised the berth pay.',
    'Leading Change\n\nThe Harbor Board met in May 2018. I changed the tariff.\n\nLeading People\n\nThe Harbor Board lost ten pilots. I hired nine.\n\nResults Driven\n\nThe Harbor Board owed $4 million. I paid it.',
    'Leading Change\n\nIn March 2020 the pandemic closed my offices. I moved 310 people home.\n\nLeading People\n\nIn March 2020 I asked the supervisors to call each employee daily. Nobody quit.',
    'Leading Change\n\nAs head of the northern district I answer for nine survey boats, three repair yards, a school for masters and the charts of every harbor between Selwyn and Tern.\n\nPaper charts were printed once a decade. I ended the press, taught forty drafters to work on screens, and let each master send soundings from the wheelhouse. A new shoal now stands on the map within a day.\n\nLeading People\n\nAs head of the northern district I answer for nine survey boats, three repair yards, a school for masters and the charts of every harbor between Selwyn and Tern.\n\nDeckhands quit in their second winter. I asked each why, gave the crews a say in their rotation, and paid for a berth ashore. Of the sixty who signed on last spring, fifty-seven stayed.\n\nResults Driven\n\nAs head of the northern district I answer for nine survey boats, three repair yards, a school for masters and the charts of every harbor between Selwyn and Tern.\n\nEngines failed at sea. I bought two spares, wrote a calendar for overhauls and closed the slowest shed. Tows fell from thirty-one to four.',
    { text: 'In September 2020 Hurricane Delphine closed Port Alder. I opened it. After Hurricane Delphine, Port Alder asked me to stay.', kind: 'statement' },
  ],
})

/** How far back a paragraph is compared with others of its ECQ, and from when on it is a copy. */
const reach = 12
const fewestStems = 12
const copied = 0.8
const copyMessage = 'This tells again, nearly word for word, what a paragraph above it in this ECQ has told.'

/** Paragraphs that say nearly the same as one shortly before them in their ECQ. Figures may differ. */
function* copiesIn({ parsed, outline }: DocumentView<readonly Anchored[]>): Generator<DocumentHit> {
  let section = -1
  let before: Stems[] = []
  for (const { index, passage } of parsed.paragraphs) {
    const place = outline.places[index] as DocumentView['outline']['places'][number]
    const { stems, opening } = exampleCues(passage, place.bodyStart)
    if (place.heading || stems.length < fewestStems) continue
    if (place.section !== section) before = []
    section = place.section
    if (isCopy(passage, stems, before)) yield { paragraph: index, start: opening.start, end: opening.end, message: copyMessage }
    before.push(stems)
    if (before.length > reach) before.shift()
  }
}

/** What a paragraph was compared with last, and what came of it: while somebody types elsewhere that stays. */
const compared = byPassage((): { stems: Stems; before: readonly Stems[]; copy: boolean } => ({ stems: [], before: [], copy: false }))

function isCopy(passage: Passage, stems: Stems, before: readonly Stems[]): boolean {
  const known = compared(passage)
  if (known.stems === stems && known.before.length === before.length && known.before.every((one, i) => one === before[i])) return known.copy
  known.stems = stems
  known.before = [...before]
  known.copy = before.some((one) => overlap(stems, one, copied))
  return known.copy
}

interface Telling {
  readonly paragraph: number
  readonly sentences: readonly Anchored[]
  /** beginnings of its uncommon words */
  readonly stems: Stems
  /** tells something that the writer did */
  readonly deed: boolean
}

interface Story {
  /** id of its ECQ */
  readonly id: string | null
  /** one bit, that of its ECQ */
  readonly ecq: number
  readonly tellings: readonly Telling[]
  readonly anchors: ReadonlyMap<string, number>
}

function storiesOf(view: DocumentView<readonly Anchored[]>): Story[] {
  const bits = new Map<string | null, number>()
  return findExamples(view.parsed, view.outline).map((example) => {
    const ecq = bits.get(example.ecq) ?? 1 << bits.size
    bits.set(example.ecq, ecq)
    return storyOf(view, example, ecq)
  })
}

/** The story that a passage opened last: while somebody types in another one it stays. */
const opened = byPassage((): { story: Story | null } => ({ story: null }))

function storyOf(view: DocumentView<readonly Anchored[]>, { ecq: id, firstParagraph, lastParagraph }: Example, ecq: number): Story {
  const known = opened((view.parsed.paragraphs[firstParagraph] as Paragraph).passage)
  const tellings: Telling[] = []
  for (let paragraph = firstParagraph; paragraph <= lastParagraph; paragraph++) {
    const { passage } = view.parsed.paragraphs[paragraph] as Paragraph
    const { stems, deed } = exampleCues(passage, view.outline.places[paragraph]?.bodyStart ?? 0)
    tellings.push({ paragraph, sentences: view.facts[paragraph] ?? [], stems, deed })
  }
  if (known.story?.id === id && known.story.ecq === ecq && isSame(known.story.tellings, tellings)) return known.story
  const anchors = new Map<string, number>()
  for (const { sentences } of tellings) for (const one of sentences) for (const [anchor, weight] of one.anchors) anchors.set(anchor, weight)
  return (known.story = { id, ecq, tellings, anchors })
}

const isSame = (some: readonly Telling[], others: readonly Telling[]): boolean =>
  some.length === others.length && some.every(({ paragraph, sentences, stems }, i) => paragraph === others[i]?.paragraph && sentences === others[i]?.sentences && stems === others[i]?.stems)

/** In which ECQs, as bits, each word and anchor stands: what stands in three is the writer's office, not a story. */
interface Spread {
  readonly ofStem: (stem: number) => number
  readonly ofAnchor: (anchor: string) => number
}

function spreadOf(told: readonly Story[]): Spread {
  const anchored = new Map<string, number>()
  for (const { tellings } of told) for (const { stems } of tellings) for (let i = 0; i < stems.length; i++) ecqsOfStem[stems[i] as number] = 0
  for (const { ecq, anchors, tellings } of told) {
    for (const anchor of anchors.keys()) anchored.set(anchor, (anchored.get(anchor) ?? 0) | ecq)
    for (const { stems } of tellings) for (let i = 0; i < stems.length; i++) ecqsOfStem[stems[i] as number] = (ecqsOfStem[stems[i] as number] as number) | ecq
  }
  return { ofStem: (stem) => ecqsOfStem[stem] as number, ofAnchor: (anchor) => anchored.get(anchor) ?? 0 }
}

/** By stem: the ECQs of the draft that is judged. */
const ecqsOfStem = new Uint16Array(stemLimit)

/** The one other ECQ, as its bit, where something of the story stands too; 0 where there is none or more than one. */
function otherOf(ecqs: number, { ecq }: Story): number {
  const others = ecqs & ~ecq
  return (others & (others - 1)) === 0 ? others : 0
}

/** The ECQs, as bits, that share enough rare things with the story for one of their stories to be the same. */
function rivalsOf(story: Story, spread: Spread): number {
  weightOf.fill(0)
  for (const [anchor, weight] of story.anchors) add(otherOf(spread.ofAnchor(anchor), story), weight)
  for (const { stems } of story.tellings) {
    countOf.fill(0)
    for (let i = 0; i < stems.length; i++) {
      const ecq = otherOf(spread.ofStem(stems[i] as number), story)
      if (ecq > 0) countOf[bitOf(ecq)] = (countOf[bitOf(ecq)] as number) + 1
    }
    for (let bit = 0; bit < mostEcqs; bit++) if ((countOf[bit] as number) > 0) add(1 << bit, likenessOf(countOf[bit] as number, stems.length))
  }
  let rivals = 0
  for (let bit = 0; bit < mostEcqs; bit++) if ((weightOf[bit] as number) >= enough) rivals |= 1 << bit
  return rivals
}

function add(ecq: number, weight: number): void {
  if (ecq > 0) weightOf[bitOf(ecq)] = (weightOf[bitOf(ecq)] as number) + weight
}

const bitOf = (ecq: number): number => 31 - Math.clz32(ecq)
/** As many as have a bit. */
const mostEcqs = 16
/** By the bit of an ECQ, filled again for each story: what it shares of the story, and of one paragraph. */
const weightOf = new Float64Array(mostEcqs)
const countOf = new Int32Array(mostEcqs)

interface Retelling extends Readonly<Span> {
  readonly paragraph: number
  /** id of the ECQ that told it first */
  readonly of: string | null
}

function retellingOf(earlier: readonly Story[], later: Story, spread: Spread): Retelling | undefined {
  const rivals = rivalsOf(later, spread)
  if (rivals === 0) return undefined
  for (const story of earlier) {
    const telling = (story.ecq & rivals) === 0 ? undefined : retold(story, later, spread)
    if (telling) return { paragraph: telling.paragraph, start: telling.start, end: telling.end, of: story.id }
  }
  return undefined
}

/** What stands in three ECQs tells no story from another, so a story put under three of them is known by its very words. */
function copyOf(earlier: readonly Story[], later: Story, spread: Spread): Retelling | undefined {
  const common = later.tellings.filter(({ stems }) => stems.length >= fewestStems && stems.filter((stem) => isCommon(spread.ofStem(stem))).length >= copied * stems.length)
  // A paragraph about the office may stand under each; a story is more than that.
  if (!common.some(({ deed }) => deed) || sizeOf(common) * 2 < sizeOf(later.tellings)) return undefined
  for (const { id, ecq, tellings } of earlier) {
    if (ecq === later.ecq) continue
    const copies = common.filter(({ stems }) => tellings.some((one) => overlap(stems, one.stems, copied)))
    const [first] = copies
    const opening = first?.sentences[0]
    if (first && opening && sizeOf(copies) * 2 >= sizeOf(later.tellings)) return { paragraph: first.paragraph, start: opening.start, end: opening.end, of: id }
  }
  return undefined
}

const isCommon = (ecqs: number): boolean => {
  const others = ecqs & (ecqs - 1)
  return (others & (others - 1)) !== 0
}

const sizeOf = (tellings: readonly Telling[]): number => tellings.reduce((sum, { stems }) => sum + stems.length, 0)

/** The sentence of the later story that tells the earlier one again, if any does. */
function retold(earlier: Story, later: Story, spread: Spread): (Span & { readonly paragraph: number }) | undefined {
  const shared = new Map([...later.anchors].filter(([anchor]) => earlier.anchors.has(anchor) && otherOf(spread.ofAnchor(anchor), later) > 0))
  const [paragraph, likeness] = likest(earlier, later, spread)
  const full = [...shared.values()].filter((weight) => weight >= 1).length
  if (weigh(shared) + likeness < enough || (full < 2 && likeness === 0)) return undefined
  const sentences = later.tellings.flatMap((telling) => telling.sentences.map((one) => ({ ...one, paragraph: telling.paragraph })))
  const first = sentences.find((sentence) => sentence.paragraph === paragraph) ?? sentences[0]
  return sentences.reduce((best, one) => (best && scoreOf(one, shared) <= scoreOf(best, shared) ? best : one), first)
}

/** The later story's paragraph that shares most uncommon words with the earlier story, and how much that tells. */
function likest(earlier: Story, later: Story, spread: Spread): readonly [number, number] {
  let best: readonly [number, number] = [-1, 0]
  rounds = (rounds + 1) >>> 0
  for (const { stems } of earlier.tellings) for (let i = 0; i < stems.length; i++) heldIn[stems[i] as number] = rounds
  for (const { paragraph, stems } of later.tellings) {
    let count = 0
    for (let i = 0; i < stems.length; i++) if (heldIn[stems[i] as number] === rounds && otherOf(spread.ofStem(stems[i] as number), later) > 0) count++
    const likeness = likenessOf(count, stems.length)
    if (likeness > best[1]) best = [paragraph, likeness]
  }
  return best
}

/** By stem: the comparison in which the earlier story held it last. */
const heldIn = new Uint32Array(stemLimit)
let rounds = 0

function likenessOf(count: number, stems: number): number {
  const share = count / Math.max(stems, 1)
  return share >= 0.3 && count >= 9 ? enough : share >= 0.22 && count >= 7 ? 1 : 0
}

const weigh = (anchors: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const weight of anchors.values()) sum += weight
  return sum
}

function scoreOf({ anchors }: Anchored, shared: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [anchor, weight] of anchors) if (shared.has(anchor)) sum += weight
  return sum
}
