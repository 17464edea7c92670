/** Marks a story that a package has already told under another ECQ, by the names, dates, sums and uncommon words that both share. */
import { exampleCues } from '../../ecq/example-cues.ts'
import { findExamples } from '../../ecq/examples.ts'
import { anchorsOf } from '../anchors.ts'
import { type DocumentView, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

interface Anchored {
  readonly start: number
  readonly end: number
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
  kinds: ['package'],
  gather: ({ passage, place }) => (place.heading ? [] : passage.sentences.map((sentence) => ({ start: sentence.start, end: sentence.end, anchors: anchorsOf(passage, sentence) }))),
  judge: function* (view) {
    const told = storiesOf(view)
    const spread = spreadOf(told)
    for (const [index, later] of told.entries()) {
      for (const earlier of told.slice(0, index)) {
        if (earlier.ecq === later.ecq) continue
        const telling = retold(earlier, later, (word) => (spread.get(word)?.size ?? 0) <= 2)
        if (!telling) continue
        const title = view.settings.framework.ecqs.find(({ id }) => id === earlier.ecq)?.title ?? 'another ECQ'
        yield { paragraph: telling.paragraph, start: telling.start, end: telling.end, message: `This seems to be the story already told under ${title}.` }
        break
      }
    }
  },
  hits: [
    'Results Driven\n\nPort Alder lost its channel to Hurricane Delphine in September 2020. I sent two boats and opened it in 61 hours.\n\nBuilding Coalitions\n\nNobody had mapped the north. I wrote one plan with eleven parties.\n\nAnother example is the reopening of the pier. [[After Hurricane Delphine in September 2020 I asked the pilots of Port Alder what they would take.]] They sent two tugs.',
    'Leading Change\n\nIn March 2019 the Marlow Street Clinic lost its license. I rebuilt its records for $1.4 million.\n\nLeading People\n\nTurnover was high. [[The nurses of the Marlow Street Clinic had watched $1.4 million go to records in March 2019.]] I asked them why they stayed.',
    'Leading People\n\nIn 2017 the crews of the Nolin Bridge walked off over the death of Marcus Webb. I met each foreman.\n\nBusiness Acumen\n\nMoney was short. I sold two leases.\n\n[[When work on the Nolin Bridge stopped after the death of Marcus Webb, I moved $9 million.]] It reopened.',
    'Leading Change\n\nThe Tal Hamra yard was closed on December 4, 2017. I opened it.\n\nBuilding Coalitions\n\nTwo militias held the road. [[Trucks were searched at Tal Hamra from December 4, 2017, on.]] I wrote the rules.',
    'Results Driven\n\nFuel tankers could not cross the bar after the storm, and oxygen for nineteen hospitals was down to a day. I asked the harbor pilots to name the narrowest lane, borrowed a second tug, and the tankers crossed.\n\nBuilding Coalitions\n\n[[With fuel tankers off the bar and the oxygen of nineteen hospitals running out after the storm, I brought the harbor pilots to one table.]] They chose the narrowest lane, and the tankers crossed with a borrowed tug.',
  ],
  misses: [
    'Leading Change\n\nI became Director of the Coast Survey in March 2019, with $214 million. I ended the paper chart.\n\nLeading People\n\nIn 2021 the Coast Survey was short of sixty sailors. I raised the berth pay.',
    'Leading Change\n\nThe Harbor Board met in May 2018. I changed the tariff.\n\nLeading People\n\nThe Harbor Board lost ten pilots. I hired nine.\n\nResults Driven\n\nThe Harbor Board owed $4 million. I paid it.',
    'Leading Change\n\nIn March 2020 the pandemic closed my offices. I moved 310 people home.\n\nLeading People\n\nIn March 2020 I asked the supervisors to call each employee daily. Nobody quit.',
    { text: 'In September 2020 Hurricane Delphine closed Port Alder. I opened it. After Hurricane Delphine, Port Alder asked me to stay.', kind: 'statement' },
  ],
})

interface Story {
  readonly ecq: string | null
  readonly sentences: readonly (Anchored & { readonly paragraph: number })[]
  readonly anchors: ReadonlyMap<string, number>
  /** beginnings of its uncommon words, paragraph by paragraph */
  readonly stems: ReadonlyMap<number, ReadonlySet<string>>
  readonly words: ReadonlySet<string>
}

const storiesOf = ({ facts, parsed, outline }: DocumentView<readonly Anchored[]>): Story[] =>
  findExamples(parsed, outline).map(({ ecq, firstParagraph, lastParagraph }) => {
    const paragraphs = parsed.paragraphs.slice(firstParagraph, lastParagraph + 1)
    const sentences = paragraphs.flatMap(({ index }) => (facts[index] ?? []).map((one) => ({ ...one, paragraph: index })))
    const stems = new Map(paragraphs.map(({ index, passage }) => [index, exampleCues(passage, outline.places[index]?.bodyStart ?? 0).stems]))
    return { ecq, sentences, anchors: new Map(sentences.flatMap(({ anchors }) => [...anchors])), stems, words: new Set([...stems.values()].flatMap((set) => [...set])) }
  })

/** In which ECQs each anchor and word stands: what stands in three is the writer's office, not a story. */
function spreadOf(told: readonly Story[]): Map<string, Set<string | null>> {
  const spread = new Map<string, Set<string | null>>()
  for (const { ecq, anchors, words } of told) {
    for (const anchor of [...anchors.keys(), ...words]) {
      const ecqs = spread.get(anchor) ?? new Set()
      spread.set(anchor, ecqs.add(ecq))
    }
  }
  return spread
}

/** The sentence of the later story that tells the earlier one again, if any does. */
function retold(earlier: Story, later: Story, isRare: (word: string) => boolean): Story['sentences'][number] | undefined {
  const shared = new Map([...later.anchors].filter(([anchor]) => earlier.anchors.has(anchor) && isRare(anchor)))
  const [paragraph, likeness] = likest(earlier, later, isRare)
  const full = [...shared.values()].filter((weight) => weight >= 1).length
  if (weigh(shared) + likeness < enough || (full < 2 && likeness === 0)) return undefined
  const first = later.sentences.find((sentence) => sentence.paragraph === paragraph) ?? later.sentences[0]
  return later.sentences.reduce((best, one) => (scoreOf(one, shared) > scoreOf(best as Story['sentences'][number], shared) ? one : best), first)
}

/** The later story's paragraph that shares most uncommon words with the earlier story, and how much that tells. */
function likest(earlier: Story, later: Story, isRare: (word: string) => boolean): readonly [number, number] {
  let best: readonly [number, number] = [-1, 0]
  for (const [paragraph, stems] of later.stems) {
    let count = 0
    for (const stem of stems) if (earlier.words.has(stem) && isRare(stem)) count++
    const share = count / Math.max(stems.size, 1)
    const likeness = share >= 0.3 && count >= 9 ? enough : share >= 0.22 && count >= 7 ? 1 : 0
    if (likeness > best[1]) best = [paragraph, likeness]
  }
  return best
}

const weigh = (anchors: ReadonlyMap<string, number>): number => [...anchors.values()].reduce((sum, weight) => sum + weight, 0)

const scoreOf = ({ anchors }: Anchored, shared: ReadonlyMap<string, number>): number => weigh(new Map([...anchors].filter(([anchor]) => shared.has(anchor))))
