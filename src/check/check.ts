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

/** What one paragraph gave: hits by paragraph rule, facts by document rule. */
interface Remembered {
  readonly key: string
  readonly hits: readonly (readonly Hit[])[]
  readonly facts: readonly unknown[]
  readonly view: ParagraphView
}

interface Program {
  readonly ids: readonly string[]
  readonly rules: readonly Rule[]
  readonly automaton: Automaton
  readonly failed: Set<string>
  /** what each paragraph gave, as long as its passage lives: a reader that remembers passages makes typing cheap */
  readonly memory: WeakMap<Passage, Remembered>
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
  const { parsed, outline, settings } = input
  const active = program.rules.map((rule) => applies(rule, settings))
  const settingsKey = `${settings.framework.id} ${settings.kind} ${settings.ecq} ${settings.date}`
  const paragraphs = parsed.paragraphs.map((_, index) => readParagraph(program, input, index, active, settingsKey))
  const raised: Raised[] = []
  program.rules.forEach((rule, index) => {
    const id = program.ids[index] as string
    if (!active[index]) return
    if (rule.scope === 'paragraph') {
      paragraphs.forEach(({ hits }, paragraph) => {
        for (const hit of hits[index] ?? []) raised.push({ id, rule, paragraph, hit })
      })
    } else judge(program, rule, index, input, paragraphs, raised)
  })
  return { findings: settle(raised, parsed, outline), failed: [...program.failed] }
}

const applies = (rule: Rule, { framework, kind }: Settings): boolean =>
  (rule.frameworks?.includes(framework.id) ?? true) && (rule.kinds?.includes(kind) ?? true)

const noHits: readonly PhraseHit[] = []

function readParagraph(program: Program, input: CheckInput, index: number, active: readonly boolean[], settingsKey: string): Remembered {
  const { passage } = input.parsed.paragraphs[index] as ParsedText['paragraphs'][number]
  const place = input.outline.places[index] as Outline['places'][number]
  const labelled = input.parts?.[index]
  const parts = passage.sentences.map((_, sentence) => place.declared[sentence] ?? labelled?.[sentence] ?? null)
  const key = `${settingsKey} ${place.ecq} ${place.heading} ${place.bodyStart} ${parts.join()}`
  const known = program.memory.get(passage)
  if (known?.key === key) return known
  const phrases: PhraseHit[][] = []
  walk(program.automaton, passage.tokens, (list, hit) => (phrases[list] ??= []).push(hit))
  const base = { passage, place, settings: input.settings, parts }
  const hits: Hit[][] = []
  const facts: unknown[] = []
  program.rules.forEach((rule, i) => {
    if (!active[i]) return
    const view: ParagraphView = { ...base, phrases: phrases[i] ?? noHits }
    guard(program, i, () => {
      if (rule.scope === 'paragraph') hits[i] = [...(rule as ParagraphRule).find(view)]
      else facts[i] = (rule as DocumentRule).gather?.(view)
    })
  })
  const read = { key, hits, facts, view: { ...base, phrases: noHits } }
  program.memory.set(passage, read)
  return read
}

function judge(program: Program, rule: DocumentRule, index: number, input: CheckInput, paragraphs: readonly Remembered[], raised: Raised[]): void {
  const view: DocumentView = {
    parsed: input.parsed,
    outline: input.outline,
    settings: input.settings,
    paragraphs: paragraphs.map((paragraph) => paragraph.view),
    facts: paragraphs.map(({ facts }) => facts[index]),
    format: input.format ?? null,
    proof: input.proof ?? null,
  }
  const id = program.ids[index] as string
  guard(program, index, () => {
    for (const hit of rule.judge(view)) raised.push({ id, rule, paragraph: hit.paragraph, hit })
  })
}

/** One broken rule must not cost a candidate the review. */
function guard(program: Program, index: number, work: () => void): void {
  try {
    work()
  } catch {
    program.failed.add(program.ids[index] as string)
  }
}
