/** The stories that a draft tells, each with what may tell it from the others. */
import { exampleCues } from '../ecq/example-cues.ts'
import { type Example, findExamples } from '../ecq/examples.ts'
import type { Stems } from '../ecq/stems.ts'
import { byPassage } from '../text/by-passage.ts'
import { keep, noneYet, recall } from '../text/last-two.ts'
import type { Paragraph } from '../text/parse.ts'
import type { Passage } from '../text/passage.ts'
import type { Anchor } from './anchors.ts'
import type { DocumentView } from './rule.ts'

/** By sentence of a paragraph. */
export type Anchors = readonly (readonly Anchor[])[]

/** One paragraph of a story. */
export interface Telling {
  readonly paragraph: number
  readonly passage: Passage
  readonly anchors: Anchors
  /** beginnings of its uncommon words */
  readonly stems: Stems
  /** tells something that the writer did */
  readonly deed: boolean
}

export interface Story {
  /** id of its ECQ */
  readonly id: string | null
  /** one bit, that of its ECQ */
  readonly ecq: number
  readonly tellings: readonly Telling[]
  /** in order; of two with one name the later one tells */
  readonly anchors: readonly Anchor[]
}

/** The stories in order. A story that stands as it stood is the very same object. */
export function storiesOf(view: DocumentView<Anchors>): readonly Story[] {
  const bits = new Map<string | null, number>()
  return findExamples(view.parsed, view.outline).map((example) => {
    const ecq = bits.get(example.ecq) ?? 1 << bits.size
    bits.set(example.ecq, ecq)
    const known = opened(passageAt(view, example.firstParagraph))
    return recall(known, (story) => story.id === example.ecq && story.ecq === ecq && isToldAs(view, example, story)) ?? keep(known, readStory(view, example, ecq))
  })
}

/** The stories that a passage opened last: while somebody types in another one they stay. */
const opened = byPassage(() => noneYet<Story>())

const passageAt = ({ parsed }: DocumentView<Anchors>, paragraph: number): Passage => (parsed.paragraphs[paragraph] as Paragraph).passage

const cuesAt = (view: DocumentView<Anchors>, paragraph: number) => exampleCues(passageAt(view, paragraph), view.outline.places[paragraph]?.bodyStart ?? 0)

const nowhere: Anchors = []

function isToldAs(view: DocumentView<Anchors>, { firstParagraph, lastParagraph }: Example, { tellings }: Story): boolean {
  if (tellings.length !== lastParagraph + 1 - firstParagraph) return false
  for (let i = 0; i < tellings.length; i++) {
    const { paragraph, anchors, stems } = tellings[i] as Telling
    if (paragraph !== firstParagraph + i || anchors !== (view.facts[paragraph] ?? nowhere) || stems !== cuesAt(view, paragraph).stems) return false
  }
  return true
}

function readStory(view: DocumentView<Anchors>, { ecq: id, firstParagraph, lastParagraph }: Example, ecq: number): Story {
  const tellings: Telling[] = []
  const all: Anchor[] = []
  for (let paragraph = firstParagraph; paragraph <= lastParagraph; paragraph++) {
    const { stems, deed } = cuesAt(view, paragraph)
    const anchors = view.facts[paragraph] ?? nowhere
    tellings.push({ paragraph, passage: passageAt(view, paragraph), anchors, stems, deed })
    for (let i = 0; i < anchors.length; i++) for (const anchor of anchors[i] as readonly Anchor[]) all.push(anchor)
  }
  return { id, ecq, tellings, anchors: all }
}
