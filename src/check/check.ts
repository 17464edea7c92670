/** Runs rules over a draft: one walk over its words, one call a rule and paragraph, nothing thrown. */
import type { FormatFacts } from '../ecq/format-facts.ts'
import type { Finding } from '../ecq/finding.ts'
import type { Part } from '../ecq/kind.ts'
import type { Outline } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import type { Passage } from '../text/passage.ts'
import { type Automaton, type PhraseHit, compile, walk } from './phrases.ts'
import type { ProofMark } from '../ecq/proof-mark.ts'
import type { DocumentRule, DocumentView, Hit, ParagraphRule, ParagraphView, Rule, Settings } from './rule.ts'
import { type Raised, settle } from './settle.ts'

export interface CheckInput {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly settings: Settings
  readonly format?: FormatFacts | null
  readonly proof?: readonly ProofMark[] | null
  /** CCAR parts by paragraph and sentence, from an engine; a heading in the draft goes before them */
  readonly parts?: readonly (readonly (Part | null)[])[] | null
}

export interface CheckResult {
  readonly findings: readonly Finding[]
  /** ids of rules that failed on this draft; their findings are missing, everything else stands */
  readonly failed: readonly string[]
}

/** A function that checks drafts with one set of rules. */
export type Checker = (input: CheckInput) => CheckResult

/** What one paragraph gave; it holds as long as what was known of the paragraph's place does not change. */
interface Remembered {
  readonly settings: Settings
  readonly view: ParagraphView
  /** the rules, by index, that found something, each with its hits */
  readonly found: readonly { readonly rule: number; readonly hits: readonly Hit[] }[]
  /** one entry a document rule of the plan */
  readonly facts: readonly unknown[]
}

interface Program {
  readonly ids: readonly string[]
  readonly rules: readonly Rule[]
  readonly automaton: Automaton
  readonly failed: Set<string>
  /** what each paragraph gave, as long as its passage lives: a reader that remembers passages makes typing cheap */
  readonly memory: WeakMap<Passage, Remembered>
}

/** The rules that apply to a draft of one kind, by index. */
interface Plan {
  readonly paragraph: readonly number[]
  readonly document: readonly number[]
}

/**
 * Compiles rules (by id) into a checker. The checker is pure but for its memory of paragraphs, which changes
 * the cost of an answer and never the answer. Findings come sorted by start, end and rule; a rule that throws
 * is named in `failed`. Cost is linear in the words of the draft.
 */
export function checker(rules: Readonly<Record<string, Rule>>): Checker {
  const ids = Object.keys(rules).sort()
  const list = ids.map((id) => rules[id] as Rule)
  const automaton = compile(list.map(({ phrases }) => phrases ?? []))
  const memory = new WeakMap<Passage, Remembered>()
  return (input) => run({ ids, rules: list, automaton, memory, failed: new Set() }, input)
}

function run(program: Program, input: CheckInput): CheckResult {
  const { parsed, outline } = input
  const plan = planOf(program.rules, input.settings)
  const paragraphs: Remembered[] = []
  const raised: Raised[] = []
  for (let paragraph = 0; paragraph < parsed.paragraphs.length; paragraph++) {
    const read = readParagraph(program, plan, input, paragraph)
    paragraphs.push(read)
    for (const { rule, hits } of read.found) {
      for (const hit of hits) raised.push({ id: program.ids[rule] as string, rule: program.rules[rule] as Rule, paragraph, hit })
    }
  }
  judge(program, plan, input, paragraphs, raised)
  return { findings: settle(raised, parsed, outline), failed: [...program.failed] }
}

function planOf(rules: readonly Rule[], settings: Settings): Plan {
  const paragraph: number[] = []
  const document: number[] = []
  rules.forEach((rule, index) => {
    if (applies(rule, settings)) (rule.scope === 'paragraph' ? paragraph : document).push(index)
  })
  return { paragraph, document }
}

const applies = (rule: Rule, { framework, kind }: Settings): boolean =>
  (rule.frameworks?.includes(framework.id) ?? true) && (rule.kinds?.includes(kind) ?? true)

const noHits: readonly PhraseHit[] = []

function readParagraph(program: Program, plan: Plan, input: CheckInput, index: number): Remembered {
  const { settings } = input
  const { passage } = input.parsed.paragraphs[index] as ParsedText['paragraphs'][number]
  const place = input.outline.places[index] as Outline['places'][number]
  const parts = partsOf(place, input.parts?.[index])
  const known = program.memory.get(passage)
  if (known && isSameSettings(known.settings, settings) && isSamePlace(known.view, place, parts)) return known
  const phrases: (PhraseHit[] | undefined)[] = []
  walk(program.automaton, passage.tokens, (list, hit) => {
    const hits = phrases[list]
    if (hits) hits.push(hit)
    else phrases[list] = [hit]
  })
  const view: ParagraphView = { passage, place, settings, parts, phrases: noHits }
  const read = { settings, view, found: findIn(program, plan, view, phrases), facts: gatherFrom(program, plan, view, phrases) }
  program.memory.set(passage, read)
  return read
}

const noParts: readonly (Part | null)[] = []

/** What a heading declares goes before what an engine thinks. */
function partsOf({ declared }: Outline['places'][number], labelled: readonly (Part | null)[] = noParts): readonly (Part | null)[] {
  return labelled === noParts ? declared : declared.map((part, sentence) => part ?? labelled[sentence] ?? null)
}

const isSameSettings = (a: Settings, b: Settings): boolean =>
  a === b || (a.framework.id === b.framework.id && a.kind === b.kind && a.ecq === b.ecq && a.date === b.date)

function isSamePlace(view: ParagraphView, place: ParagraphView['place'], parts: readonly (Part | null)[]): boolean {
  if (view.place.ecq !== place.ecq || view.place.heading !== place.heading || view.place.bodyStart !== place.bodyStart) return false
  if (view.parts.length !== parts.length) return false
  for (let i = 0; i < parts.length; i++) if (view.parts[i] !== parts[i]) return false
  return true
}

const viewWith = (view: ParagraphView, phrases: readonly PhraseHit[] | undefined): ParagraphView => {
  if (!phrases) return view
  return { passage: view.passage, place: view.place, settings: view.settings, parts: view.parts, phrases }
}

/** One broken rule must not cost a candidate the review. */
function findIn(program: Program, plan: Plan, view: ParagraphView, phrases: readonly (readonly PhraseHit[] | undefined)[]): Remembered['found'] {
  const found: { rule: number; hits: Hit[] }[] = []
  for (const index of plan.paragraph) {
    try {
      let hits: Hit[] | undefined
      for (const hit of (program.rules[index] as ParagraphRule).find(viewWith(view, phrases[index]))) {
        if (hits) hits.push(hit)
        else hits = [hit]
      }
      if (hits) found.push({ rule: index, hits })
    } catch {
      program.failed.add(program.ids[index] as string)
    }
  }
  return found
}

function gatherFrom(program: Program, plan: Plan, view: ParagraphView, phrases: readonly (readonly PhraseHit[] | undefined)[]): readonly unknown[] {
  return plan.document.map((index) => {
    const { gather } = program.rules[index] as DocumentRule
    if (!gather) return undefined
    try {
      return gather(viewWith(view, phrases[index]))
    } catch {
      program.failed.add(program.ids[index] as string)
      return undefined
    }
  })
}

function judge(program: Program, plan: Plan, input: CheckInput, paragraphs: readonly Remembered[], raised: Raised[]): void {
  const views = paragraphs.map(({ view }) => view)
  plan.document.forEach((index, position) => {
    const rule = program.rules[index] as DocumentRule
    const id = program.ids[index] as string
    const facts = rule.gather ? paragraphs.map((paragraph) => paragraph.facts[position]) : []
    const view: DocumentView = {
      parsed: input.parsed,
      outline: input.outline,
      settings: input.settings,
      paragraphs: views,
      facts,
      format: input.format ?? null,
      proof: input.proof ?? null,
    }
    try {
      for (const hit of rule.judge(view)) raised.push({ id, rule, paragraph: hit.paragraph, hit })
    } catch {
      program.failed.add(id)
    }
  })
}
