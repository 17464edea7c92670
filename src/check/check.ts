/** Runs rules over a draft: one walk over its words, one call a rule and paragraph, nothing thrown. */
import type { FormatFacts } from '../ecq/format-facts.ts'
import type { Finding } from '../ecq/finding.ts'
import type { Part } from '../ecq/kind.ts'
import { type Outline, outline as outlineOf } from '../ecq/outline.ts'
import type { Retelling } from '../ecq/retold-stories.ts'
import { blankOut } from '../text/blank-out.ts'
import type { Paragraph, ParsedText } from '../text/parse.ts'
import { byPassage } from '../text/by-passage.ts'
import type { Passage } from '../text/passage.ts'
import { roomFor } from '../text/room.ts'
import { type Span, overlaps, shift } from '../text/span.ts'
import type { PatternIndex } from './pattern-index.ts'
import { type PhraseHit, type Phrases, compile, phrasesIn } from './phrases.ts'
import type { ProofMark } from '../ecq/proof-mark.ts'
import type { DocumentRule, DocumentView, Hit, ParagraphRule, ParagraphView, Rule, Settings } from './rule.ts'
import { type Raised, type RuleTraits, raisedBy, settle, traitsOf } from './settle.ts'

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
  /** stories that another ECQ has told before */
  readonly retellings: readonly Retelling[]
  /** ids of rules that failed on this draft; their findings are missing, everything else stands */
  readonly failed: readonly string[]
}

/** A function that checks drafts with one set of rules. */
export type Checker = (input: CheckInput) => CheckResult

/** What one paragraph gave; it holds as long as what was known of the paragraph's place does not change. */
interface Remembered {
  readonly settings: Settings
  readonly view: ParagraphView
  /** what was raised, rule by rule, where the paragraph stood last */
  readonly found: Raised[]
  /** one entry a document rule of the plan */
  readonly facts: readonly unknown[]
  /** ids of rules that failed on the paragraph */
  readonly failed: readonly string[]
}

interface Memory {
  last: Remembered | null
}

/** A paragraph that is being read. */
interface Reading extends Remembered {
  /** its place in the draft */
  readonly paragraph: number
  readonly phrases: Phrases
  readonly facts: unknown[]
  readonly failed: string[]
}

interface Program {
  readonly rules: readonly Rule[]
  /** by rule: what its findings say, and what it does; in lists of their own, because rules are objects of many shapes and slow to ask */
  readonly traits: readonly RuleTraits[]
  readonly find: readonly ParagraphRule['find'][]
  readonly gather: readonly DocumentRule['gather'][]
  readonly judge: readonly DocumentRule['judge'][]
  /** that of the kind of draft that was checked last */
  readonly plans: { last: Plan | null }
  readonly phrases: PatternIndex
  /** what a paragraph gave this checker, as long as its passage lives: a reader that remembers passages makes typing cheap */
  readonly memoryOf: (passage: Passage) => Memory
}

/** A program at work on one draft. */
interface Run extends Program {
  /** ids of rules that failed on this draft */
  readonly failed: Set<string>
}

/** The rules that apply to a draft of one kind, by index. */
interface Plan {
  readonly framework: Settings['framework']['id']
  readonly kind: Settings['kind']
  readonly paragraph: readonly number[]
  readonly document: readonly number[]
}

/**
 * Compiles rules (by id) into a checker. The checker is pure but for its memory of paragraphs, which changes
 * the cost of an answer and never the answer. Findings come sorted by start, end and rule; a rule that throws
 * is named in `failed`. Cost is linear in the words of the draft.
 */
export function checker(rules: Readonly<Record<string, Rule>>): Checker {
  const all = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))
  const readers = programOf(all.filter(([, rule]) => readsAll(rule)))
  const others = programOf(all.filter(([, rule]) => !readsAll(rule)))
  return (input) => {
    const { parsed, outline } = input
    const failed = new Set<string>()
    const raised = raise({ ...readers, failed }, input)
    const asides = asidesIn(raised, parsed)
    for (const one of raise({ ...others, failed }, asides.length === 0 ? input : withoutAsides(input, asides))) raised.push(one)
    return { findings: settle(raised, parsed, outline), retellings: retellingsIn(raised, parsed), failed: [...failed].sort() }
  }
}

/** Rules that look at the text as given; the others never see what these set aside. */
const readsAll = ({ setsAside, readsAsides }: Rule): boolean => setsAside === true || readsAsides === true

function programOf(rules: readonly (readonly [id: string, rule: Rule])[]): Program {
  return {
    rules: rules.map(([, rule]) => rule),
    traits: rules.map(([id, rule]) => traitsOf(id, rule)),
    find: rules.map(([, rule]) => (rule.scope === 'paragraph' ? rule.find : findNothing)),
    gather: rules.map(([, rule]) => (rule.scope === 'document' ? rule.gather : undefined)),
    judge: rules.map(([, rule]) => (rule.scope === 'document' ? rule.judge : findNothing)),
    plans: { last: null },
    phrases: compile(rules.map(([, { phrases }]) => phrases ?? [])),
    // In the passage and not in a weak map, which would keep each draft from the quick collection of young garbage.
    memoryOf: byPassage((): Memory => ({ last: null })),
  }
}

const nothing: readonly never[] = []
const findNothing = (): readonly never[] => nothing

/** Everything that the rules say of the text. */
function raise(program: Run, input: CheckInput): Raised[] {
  const plan = planOf(program, input.settings)
  const paragraphs = readParagraphs(program, plan, input)
  const raised: Raised[] = []
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { found, failed } = paragraphs[paragraph] as Remembered
    for (const id of failed) program.failed.add(id)
    for (let i = 0; i < found.length; i++) {
      const one = found[i] as Raised
      raised.push(one.paragraph === paragraph ? one : (found[i] = { ...one, paragraph }))
    }
  }
  for (const one of judge(program, plan, input, paragraphs)) raised.push(one)
  return raised
}

function retellingsIn(raised: readonly Raised[], { paragraphs }: ParsedText): Retelling[] {
  const retellings: Retelling[] = []
  for (const { retoldFrom, paragraph, start } of raised) if (retoldFrom !== null && paragraph !== null) retellings.push({ start: (paragraphs[paragraph] as Paragraph).start + start, from: retoldFrom })
  return retellings
}

/** Where in the text something stands that the other rules are not to see. */
function asidesIn(raised: readonly Raised[], { paragraphs }: ParsedText): Span[] {
  const asides: Span[] = []
  for (const { rule, paragraph, start, end } of raised) if (rule.setsAside && paragraph !== null) asides.push(shift({ start, end }, (paragraphs[paragraph] as Paragraph).start))
  return asides
}

/** The draft as if the spans were not there; what stands around them keeps its place. */
function withoutAsides(input: CheckInput, asides: readonly Span[]): CheckInput {
  const { framework, ecq } = input.settings
  const parsed = blankOut(input.parsed, asides)
  const proof = input.proof?.filter((mark) => !asides.some((span) => overlaps(span, mark))) ?? null
  return { ...input, parsed, outline: outlineOf(parsed, framework, ecq), proof }
}

function planOf({ plans, rules }: Program, settings: Settings): Plan {
  const { framework, kind } = settings
  const known = plans.last
  if (known?.framework === framework.id && known.kind === kind) return known
  const paragraph: number[] = []
  const document: number[] = []
  rules.forEach((rule, index) => {
    if (applies(rule, settings)) (rule.scope === 'paragraph' ? paragraph : document).push(index)
  })
  plans.last = { framework: framework.id, kind, paragraph, document }
  return plans.last
}

const applies = (rule: Rule, { framework, kind }: Settings): boolean =>
  (rule.frameworks?.includes(framework.id) ?? true) && (rule.kinds?.includes(kind) ?? true)

const noHits: readonly PhraseHit[] = []

/** What each paragraph gives: from memory, or read anew. */
function readParagraphs(program: Program, plan: Plan, input: CheckInput): readonly Remembered[] {
  const { settings } = input
  const fresh: Reading[] = []
  const paragraphs: Remembered[] = []
  for (const { passage, index } of input.parsed.paragraphs) {
    const place = input.outline.places[index] as Outline['places'][number]
    const parts = partsOf(place, input.parts?.[index])
    const memory = program.memoryOf(passage)
    const known = memory.last
    if (known && isSameSettings(known.settings, settings) && isSamePlace(known.view, place, parts)) {
      paragraphs.push(known)
      continue
    }
    const reading = { settings, view: { passage, place, settings, parts, phrases: noHits }, paragraph: index, phrases: phrasesIn(program.phrases, passage.tokens), found: [], facts: roomFor(plan.document.length), failed: [] }
    fresh.push(reading)
    paragraphs.push(reading)
    memory.last = reading
  }
  // Rule by rule and not paragraph by paragraph: a processor holds the code of one rule at hand, but not of all.
  for (const rule of plan.paragraph) for (const reading of fresh) find(program, rule, reading)
  plan.document.forEach((rule, position) => {
    for (const reading of fresh) reading.facts[position] = gather(program, rule, reading)
  })
  return paragraphs
}

const noParts: readonly (Part | null)[] = []

/** What a heading declares goes before what an engine thinks. */
function partsOf({ declared }: Outline['places'][number], labelled: readonly (Part | null)[] = noParts): readonly (Part | null)[] {
  return labelled === noParts ? declared : declared.map((part, sentence) => part ?? labelled[sentence] ?? null)
}

const isSameSettings = (a: Settings, b: Settings): boolean =>
  a === b || (a.framework.id === b.framework.id && a.kind === b.kind && a.ecq === b.ecq && a.date === b.date && a.dateIsToday === b.dateIsToday)

function isSamePlace(view: ParagraphView, place: ParagraphView['place'], parts: readonly (Part | null)[]): boolean {
  if (view.place.ecq !== place.ecq || view.place.heading !== place.heading || view.place.bodyStart !== place.bodyStart) return false
  if (view.parts.length !== parts.length) return false
  if (view.parts === parts && view.place.declared === place.declared) return true
  // An engine may give the very part that a heading declared before it was deleted.
  for (let i = 0; i < parts.length; i++) if (view.parts[i] !== parts[i] || view.place.declared[i] !== place.declared[i]) return false
  return true
}

const viewWith = (view: ParagraphView, phrases: readonly PhraseHit[] | undefined): ParagraphView => {
  if (!phrases) return view
  return { passage: view.passage, place: view.place, settings: view.settings, parts: view.parts, phrases }
}

/** One broken rule must not cost a candidate the review. */
function find(program: Program, rule: number, { view, paragraph, phrases, found, failed }: Reading): void {
  const traits = program.traits[rule] as RuleTraits
  try {
    const answer = (program.find[rule] as ParagraphRule['find'])(viewWith(view, phrases[rule]))
    const hits: readonly Hit[] = Array.isArray(answer) ? answer : [...answer]
    for (const hit of hits) found.push(raisedBy(traits, paragraph, hit))
  } catch {
    failed.push(traits.id)
  }
}

function gather(program: Program, rule: number, { view, phrases, failed }: Reading): unknown {
  try {
    return program.gather[rule]?.(viewWith(view, phrases[rule]))
  } catch {
    failed.push((program.traits[rule] as RuleTraits).id)
    return undefined
  }
}

function judge(program: Run, plan: Plan, input: CheckInput, paragraphs: readonly Remembered[]): readonly Raised[] {
  const raised: Raised[] = []
  // Loops, because `map` makes a list of another kind once it is compiled, and all rules that read it must be compiled again.
  const views: ParagraphView[] = []
  for (const { view } of paragraphs) views.push(view)
  plan.document.forEach((index, position) => {
    const traits = program.traits[index] as RuleTraits
    const facts = roomFor<unknown>(program.gather[index] ? paragraphs.length : 0)
    for (let at = 0; at < facts.length; at++) facts[at] = (paragraphs[at] as Remembered).facts[position]
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
      for (const hit of (program.judge[index] as DocumentRule['judge'])(view)) raised.push(raisedBy(traits, hit.paragraph, hit))
    } catch {
      program.failed.add(traits.id)
    }
  })
  return raised
}
