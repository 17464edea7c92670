/** Answers a review's tasks by a model, ECQ by ECQ and all at once; where it gives no answer, the offline engine's stands in. */
import type { Prefix } from '../ask/model.ts'
import { type Prompt, fence, fillPrompt, livePrompt, readPrompt } from '../ask/prompt.ts'
import { prompts } from '../ask/prompts.gen.ts'
import { run } from '../ask/run.ts'
import type { Task } from '../ask/task.ts'
import { type FlaggedSection, flagWeakSections } from '../ask/tasks/flag-weak-sections.ts'
import { type LabelledNumber, labelCcar } from '../ask/tasks/label-ccar.ts'
import { type MappedCompetency, mapCompetencies } from '../ask/tasks/map-competencies.ts'
import { suggestOutcomes } from '../ask/tasks/suggest-outcomes.ts'
import { type Unit, unitOf } from '../ask/unit.ts'
import type { EngineAnswers, EngineInput } from '../ecq/engine.ts'
import type { FrameworkId } from '../ecq/framework.ts'
import { allCompetencies } from '../ecq/frameworks.ts'
import type { Outcome, ReviewedParagraph, ReviewedSentence } from '../ecq/review.ts'
import { discuss } from '../offline/discuss.ts'
import type { Asking, ReviewModel } from './deps.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { boardTalk, seatVotes } from './model-board.ts'

export interface ModelAnswers {
  readonly sentences: Promise<ReviewedSentence[]>
  readonly paragraphs: Promise<ReviewedParagraph[]>
  readonly outcomes: Promise<Outcome[]>
  readonly board: Promise<Pick<EngineAnswers, 'seats' | 'discussion'>>
  readonly ledger: Ledger
  /** seals by task, for the record */
  readonly seals: Readonly<Record<string, string>>
}

const taskIds = ['label-ccar', 'map-competencies', 'flag-weak-sections', 'suggest-outcomes', 'review-as-seat', 'discuss'] as const

/** The prompts of a framework by task, chosen or live, and under `rules` the words that all tasks share. */
function promptsOf(framework: FrameworkId, chosen: Asking['prompts'] = {}): Readonly<Record<string, Prompt>> {
  const promptOf = (task: string): Prompt => (chosen[task] ? readPrompt(chosen[task]) : livePrompt(prompts, task))
  return Object.fromEntries([...taskIds.map((id) => [id, promptOf(id)] as const), ['rules', promptOf(`rules-${framework}`)]])
}

export interface AskedModel {
  readonly model: ReviewModel
  readonly asking?: Asking | undefined
}

/**
 * Starts every task at once and gives a promise for each part of the review. None of them rejects for anything
 * that a model does: what it leaves unanswered is taken from `standIn`, and the ledger names it.
 */
export function answerWithModel({ model, asking = {} }: AskedModel, input: EngineInput, standIn: EngineAnswers, signal?: AbortSignal): ModelAnswers {
  const live = promptsOf(input.framework.id, asking.prompts)
  const ledger = openLedger()
  const units = unitsOf(input, standIn).map((unit) => ({ unit, prefix: prefixOf(unit, live['rules'] as Prompt) }))
  const known = new Set(allCompetencies(input.framework).map(({ id }) => id))
  const each = <Input extends Readonly<Record<string, unknown>>, Output, Value>(id: string, taskOf: (unit: Unit) => Task<Input, Output, Value>, values: (unit: Unit) => Input, facts: readonly string[] = []) =>
    Promise.all(units.map(async ({ unit, prefix }) => ({ unit, value: ledger.take(id, await run(model, taskOf(unit), values(unit), { prompt: live[id] as Prompt, prefix: withFacts(prefix, facts), signal })) })))
  const range = (unit: Unit) => ({ first: '1', last: String(unit.paragraphs.length) })
  const board = { model, prompts: live, ledger, kind: input.kind, signal, standIns: standIn.seats, repeats: asking.repeats ?? 1 }
  // The seats go first: what they say to each other has to wait for all of them, and so has the end of the review.
  const seated = seatVotes(board, units)
  const labels = each('label-ccar', labelCcar, (unit) => ({ last: String(unit.sentences.length) }))
  const maps = each('map-competencies', (unit) => mapCompetencies(unit, known), range)
  const weak = each('flag-weak-sections', flagWeakSections, range)
  const { facts = [] } = input
  const outcomes = each('suggest-outcomes', (unit) => suggestOutcomes(unit, facts), range, facts)
  return {
    sentences: labels.then((answers) => sentencesOf(standIn, answers)),
    paragraphs: Promise.all([maps, weak]).then(([mapped, flagged]) => paragraphsOf(standIn, mapped, flagged)),
    outcomes: outcomes.then((answers) => answers.flatMap(({ unit, value }) => value ?? standIn.outcomes.filter(({ start }) => holds(unit, start))).sort((a, b) => a.start - b.start)),
    board: seated.then(async (seats) => ({ seats, discussion: (await boardTalk(board, seats, talkOf(units))) ?? discuss(seats, input.framework.ecqs.map(({ id, title }) => ({ ecq: id, title })), input) })),
    ledger,
    seals: Object.fromEntries(Object.values(live).map(({ task, seal }) => [task, seal])),
  }
}

/** What the board's talk shares with the votes: the rules, and the names that may be said. */
const talkOf = (units: readonly { unit: Unit; prefix: Prefix }[]): { prefix: Prefix; names: string } => ({
  prefix: units[0]?.prefix ?? { rules: '', unit: '' },
  names: `${units[0]?.unit.known ?? ''} Seat`,
})

/** One unit for each ECQ with text; the offline engine's grouping serves a package without headings too. */
function unitsOf({ parsed, framework, findings }: EngineInput, { paragraphs }: EngineAnswers): Unit[] {
  return framework.ecqs.flatMap(({ id, title }) => {
    const own = paragraphs.filter(({ ecq }) => ecq === id).map(({ index }) => index)
    return own.length === 0 ? [] : [unitOf({ parsed, ecq: id, title, paragraphs: own, findings, framework })]
  })
}

function prefixOf({ title, numbered }: Unit, rules: Prompt): Prefix {
  const { instruction, message } = fillPrompt(rules, { title, draft: numbered })
  return { rules: instruction, unit: message }
}

/** The draft's prefix with the facts after it, so that what comes before is still read from the vendor's cache. */
const withFacts = (prefix: Prefix, facts: readonly string[]): Prefix =>
  facts.length === 0 ? prefix : { ...prefix, unit: `${prefix.unit}\n\nBeside the draft the candidate has confirmed these facts. A template may use them in place of a blank:\n${fence('facts', facts.join('\n'))}` }

const holds = ({ paragraphs }: Unit, offset: number): boolean => paragraphs.some(({ start, end }) => start <= offset && offset < end)

type Answered<Value> = readonly { readonly unit: Unit; readonly value: Value | null }[]

/** What was withheld from the model stays as the offline engine set it aside. */
function sentencesOf(standIn: EngineAnswers, answers: Answered<ReadonlyMap<number, LabelledNumber>>): ReviewedSentence[] {
  const labels = new Map<number, LabelledNumber>()
  for (const { unit, value } of answers) {
    for (const { number, start, withheld } of unit.sentences) {
      const label = withheld ? undefined : value?.get(number)
      if (label) labels.set(start, label)
    }
  }
  return standIn.sentences.map((sentence) => ({ ...sentence, ...labels.get(sentence.start) }))
}

function paragraphsOf(standIn: EngineAnswers, mapped: Answered<readonly MappedCompetency[]>, flagged: Answered<readonly FlaggedSection[]>): ReviewedParagraph[] {
  const given = <Value>(answers: Answered<Value>, index: number): Value | null => answers.find(({ unit }) => unit.paragraphs.some((paragraph) => paragraph.index === index))?.value ?? null
  return standIn.paragraphs.map((paragraph) => {
    const competencies = given(mapped, paragraph.index)
    const weak = given(flagged, paragraph.index)
    return {
      ...paragraph,
      competencies: competencies ? competencies.filter((one) => one.paragraph === paragraph.index).map(({ id, grade, evidence }) => ({ id, grade, confidence: 1, evidence })) : paragraph.competencies,
      weak: weak ? weak.filter((one) => one.paragraph === paragraph.index).map(({ section, reason, evidence, question }) => ({ section, reason, evidence, question })) : paragraph.weak,
    }
  })
}
