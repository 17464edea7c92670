/** Marks a story that a package has already told under another ECQ, by the names, dates, sums and uncommon words that both share. */
import { exampleCues } from '../../ecq/example-cues.ts'
import { type Stems, overlap, overlapsAny, stemLimit } from '../../ecq/stems.ts'
import { byPassage } from '../../text/by-passage.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import type { Span } from '../../text/span.ts'
import { type Anchor, anchorsOf } from '../anchors.ts'
import { type DocumentHit, type DocumentView, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'
import { copied, enoughShared, fewestStems, isSharedStem, likenessOf, noteStories, sharedAnchors, weightOfShared } from '../story-spread.ts'
import { type Anchors, type Story, type Telling, storiesOf } from '../told-stories.ts'

export default documentRule<Anchors>({
  severity: 'error',
  title: 'Example told twice',
  message: 'This seems to be a story that the package has already told under another ECQ.',
  reason: 'The same example may not serve two ECQs: the board counts it once, and the second ECQ is left without evidence.',
  advice: 'Keep the story where it proves most, and tell another one here; two sides of one long effort need different deeds and different results.',
  source: briefing,
  weight: 85,
  kinds: ['package', 'statement'],
  gather: ({ passage, place }) => (place.heading ? [] : passage.sentences.map((sentence) => anchorsOf(passage, sentence))),
  judge: function* (view) {
    yield* copiesIn(view)
    if (view.settings.kind === 'statement') return
    const told = storiesOf(view)
    noteStories(told)
    // What the first ECQ tells nobody has told before.
    const first = told.findIndex(({ ecq }) => ecq !== told[0]?.ecq)
    for (let index = first < 0 ? told.length : first; index < told.length; index++) {
      const found = toldBefore(told.slice(0, index), told[index] as Story)
      if (!found) continue
      const title = view.settings.framework.ecqs.find(({ id }) => id === found.of)?.title ?? 'another ECQ'
      yield { paragraph: found.paragraph, start: found.start, end: found.end, message: `This seems to be the story already told under ${title}.`, retoldFrom: found.of }
    }
    // No name of a draft is kept.
    noteStories([])
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

/** How far back a paragraph is compared with others of its ECQ. */
const reach = 12
const copyMessage = 'This tells again, nearly word for word, what a paragraph above it in this ECQ has told.'

/** Paragraphs that say nearly the same as one shortly before them in their ECQ. Figures may differ. */
function* copiesIn({ parsed, outline }: DocumentView<Anchors>): Generator<DocumentHit> {
  let section = -1
  let told: Stems[] = []
  for (const { index, passage } of parsed.paragraphs) {
    const place = outline.places[index] as DocumentView['outline']['places'][number]
    const { stems, opening } = exampleCues(passage, place.bodyStart)
    if (place.heading || stems.length < fewestStems) continue
    if (place.section !== section) told = []
    section = place.section
    if (isCopy(passage, stems, told)) yield { paragraph: index, start: opening.start, end: opening.end, message: copyMessage }
    told.push(stems)
  }
}

/** What a paragraph was compared with last, and what came of it: while somebody types elsewhere that stays. */
const compared = byPassage((): { stems: Stems; before: readonly Stems[]; copy: boolean } => ({ stems: [], before: [], copy: false }))

function isCopy(passage: Passage, stems: Stems, told: readonly Stems[]): boolean {
  const known = compared(passage)
  if (known.stems === stems && areLast(known.before, told)) return known.copy
  known.stems = stems
  known.before = told.slice(-reach)
  known.copy = overlapsAny(stems, known.before, copied)
  return known.copy
}

/** Whether what was before is all of the last that were told. */
function areLast(before: readonly Stems[], told: readonly Stems[]): boolean {
  if (before.length !== Math.min(told.length, reach)) return false
  const first = told.length - before.length
  for (let i = 0; i < before.length; i++) if (before[i] !== told[first + i]) return false
  return true
}

interface Retelling extends Readonly<Span> {
  readonly paragraph: number
  /** id of the ECQ that told it first */
  readonly of: string | null
}

function toldBefore(earlier: readonly Story[], later: Story): Retelling | undefined {
  const { rivals, common } = likenessOf(later)
  return (rivals === 0 ? undefined : retellingOf(earlier, later, rivals)) ?? copyOf(earlier, later, common)
}

function retellingOf(earlier: readonly Story[], later: Story, rivals: number): Retelling | undefined {
  for (const story of earlier) {
    const telling = (story.ecq & rivals) === 0 ? undefined : retold(story, later)
    if (telling) return { paragraph: telling.paragraph, start: telling.start, end: telling.end, of: story.id }
  }
  return undefined
}

/** What stands in three ECQs tells no story from another, so a story put under three of them is known by its very words. */
function copyOf(earlier: readonly Story[], later: Story, common: readonly Telling[]): Retelling | undefined {
  // A paragraph about the office may stand under each; a story is more than that.
  if (!common.some(({ deed }) => deed) || sizeOf(common) * 2 < sizeOf(later.tellings)) return undefined
  for (const { id, ecq, tellings } of earlier) {
    if (ecq === later.ecq) continue
    const copies = common.filter(({ stems }) => tellings.some((one) => overlap(stems, one.stems, copied)))
    const [first] = copies
    const opening = first && first.anchors.length > 0 ? first.passage.sentences[0] : undefined
    if (first && opening && sizeOf(copies) * 2 >= sizeOf(later.tellings)) return { paragraph: first.paragraph, start: opening.start, end: opening.end, of: id }
  }
  return undefined
}

const sizeOf = (tellings: readonly Telling[]): number => tellings.reduce((sum, { stems }) => sum + stems.length, 0)

/** The sentence of the later story that tells the earlier one again, if any does. */
function retold(earlier: Story, later: Story): (Readonly<Span> & { readonly paragraph: number }) | undefined {
  const named = new Set(earlier.anchors.map(({ name }) => name))
  const shared = new Map<string, number>()
  for (const { name, weight } of sharedAnchors(later).values()) if (named.has(name)) shared.set(name, weight)
  const [paragraph, likeness] = likest(earlier, later)
  const weights = [...shared.values()]
  const full = weights.filter((weight) => weight >= 1).length
  if (weights.reduce((sum, weight) => sum + weight, likeness) < enoughShared || (full < 2 && likeness === 0)) return undefined
  const sentences = later.tellings.flatMap(({ paragraph, passage, anchors }) =>
    anchors.map((own, i) => ({ paragraph, start: (passage.sentences[i] as Sentence).start, end: (passage.sentences[i] as Sentence).end, anchors: own })),
  )
  const first = sentences.find((sentence) => sentence.paragraph === paragraph) ?? sentences[0]
  return sentences.reduce((best, one) => (best && scoreOf(one.anchors, shared) <= scoreOf(best.anchors, shared) ? best : one), first)
}

/** The later story's paragraph that shares most uncommon words with the earlier story, and how much that tells. */
function likest(earlier: Story, later: Story): readonly [number, number] {
  let best: readonly [number, number] = [-1, 0]
  rounds = (rounds + 1) >>> 0
  for (const { stems } of earlier.tellings) for (let i = 0; i < stems.length; i++) heldIn[stems[i] as number] = rounds
  for (const { paragraph, stems } of later.tellings) {
    let count = 0
    for (let i = 0; i < stems.length; i++) if (heldIn[stems[i] as number] === rounds && isSharedStem(stems[i] as number, later)) count++
    const likeness = weightOfShared(count, stems.length)
    if (likeness > best[1]) best = [paragraph, likeness]
  }
  return best
}

/** By stem: the comparison in which the earlier story held it last. */
const heldIn = new Uint32Array(stemLimit)
let rounds = 0

function scoreOf(anchors: readonly Anchor[], shared: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const { name, weight } of anchors) if (shared.has(name)) sum += weight
  return sum
}
