/** The very requests that a review by a model makes for a document of a run, each with what the labels say to it. */
import type { ModelCall } from '../../src/ask/model.ts'
import { prompts } from '../../src/ask/prompts.gen.ts'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { findEcq, frameworks } from '../../src/ecq/frameworks.ts'
import { kinds } from '../../src/ecq/kind.ts'
import type { Item, Run, RunDocument } from '../run-file.ts'

export interface LabelledCall {
  /** the hash under which an answer is recorded */
  readonly key: string
  readonly call: ModelCall
  readonly document: string
  /** what a right answer says, in the shape that the check of its task reads */
  readonly expected: unknown
}

/** Only calls that labels say something to; a document without its words has none. */
export async function callsOf(run: Run, document: RunDocument): Promise<LabelledCall[]> {
  if (document.text === null) return []
  const calls = await askedFor(run, document)
  return [...calls].flatMap(([key, call]) => {
    const expected = expectations[call.task]?.(document, unitOf(call, document))
    return expected === undefined ? [] : [{ key, call, document: document.id, expected }]
  })
}

/** Nobody answers, so that all is asked that depends on no answer. */
async function askedFor({ engine, settings }: Run, { text, kind, ecq }: RunDocument): Promise<ReadonlyMap<string, ModelCall>> {
  const model = recordedModel(new Map())
  const own = Object.fromEntries(Object.values(prompts).flatMap((source) => (engine.prompts[source.task] === source.seal ? [[source.task, source] as const] : [])))
  const deps = { now: () => new Date(0), id: () => 'export', proofread: null, countPages: null, openModel: () => model, asking: { prompts: own } }
  const known = kinds.find((one) => one === kind)
  const framework = Object.values(frameworks).find((one) => ecq !== null && findEcq(one, ecq))?.id
  const events = reviewDraft(deps, { text: text ?? '', date: settings.date, engine: 'model', ...(known ? { kind: known } : {}), ...(ecq ? { ecq } : {}), ...(framework ? { framework } : {}) })
  for (let step = await events.next(); !step.done; step = await events.next());
  return model.misses
}

/** A stretch of the document as the model is given it: numbered sentences and paragraphs with their places. */
interface NumberedUnit {
  readonly ecq: string | null
  readonly sentences: readonly { readonly number: number; readonly start: number }[]
  readonly paragraphs: readonly { readonly number: number; readonly start: number }[]
}

/** Reads the numbers back from the request, and finds each sentence's place in the draft. */
function unitOf({ prefix }: ModelCall, { text }: RunDocument): NumberedUnit {
  const title = /<title>\n([\s\S]*?)\n<\/title>/.exec(prefix.unit)?.[1]
  const sentences: { number: number; start: number }[] = []
  const paragraphs: { number: number; start: number }[] = []
  let at = 0
  let opened: number | null = null
  for (const line of prefix.unit.split('\n')) {
    const paragraph = /^P(\d+)$/.exec(line)
    if (paragraph) opened = Number(paragraph[1])
    const [, number, words] = /^(\d+) (.*)$/.exec(line) ?? []
    if (number === undefined || words === undefined) continue
    const start = placeOf(text ?? '', words, at)
    if (start < 0) continue
    at = start
    sentences.push({ number: Number(number), start })
    if (opened !== null) paragraphs.push({ number: opened, start })
    opened = null
  }
  const ecq = Object.values(frameworks).flatMap(({ ecqs }) => ecqs).find((one) => one.title === title)
  return { ecq: ecq?.id ?? null, sentences, paragraphs }
}

/** The request has blanks alike, so the sentence is looked for by its first words. */
function placeOf(text: string, words: string, from: number): number {
  const first = words.split(' ').slice(0, 12).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = new RegExp(first.join('\\s+')).exec(text.slice(from))
  return found ? from + found.index : -1
}

type Expectation = (document: RunDocument, unit: NumberedUnit) => unknown

const covering = (items: readonly Item[], start: number): Item | undefined => items.find((item) => item.start !== null && item.end !== null && item.start <= start && start < item.end)

const itemsOf = ({ tasks }: RunDocument, task: string): readonly Item[] => (tasks[task]?.items ?? []).filter(({ repeat }) => repeat === 0)

/** By the model's task; tasks that are not named here are judged by shape and quotes alone. */
const expectations: Readonly<Record<string, Expectation>> = {
  'label-ccar': (document, { sentences }) =>
    Object.fromEntries(sentences.flatMap(({ number, start }) => {
      const label = covering(itemsOf(document, 'ccar'), start)?.labels[0]
      return label ? [[number, label]] : []
    })),
  'map-competencies': (document, { paragraphs }) => paragraphs.flatMap(({ number, start }) => (covering(itemsOf(document, 'competencies'), start)?.labels ?? []).map((label) => `${number} ${label.replace(/=shown$/, '')}`)),
  'flag-weak-sections': (document, { paragraphs }) =>
    paragraphs.flatMap(({ number, start }) => itemsOf(document, 'weak').filter((item) => item.labels.length > 0 && item.start !== null && item.end !== null && item.start <= start && start < item.end).map(({ group }) => `${number} ${group}`)),
  'review-as-seat': (document, { ecq }) => itemsOf(document, 'board').find(({ about }) => about === `${ecq} certify`)?.labels[0],
  'suggest-outcomes': () => null,
}
