/** The shape of a rule: a value with its words, its source, one pure function, and the examples that prove it. */
import type { FormatFacts } from '../ecq/format-facts.ts'
import type { SourceNote } from '../ecq/finding.ts'
import type { Framework, FrameworkId } from '../ecq/framework.ts'
import type { Kind, Part, Severity } from '../ecq/kind.ts'
import type { Outline, Place } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import type { Passage } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import type { PhraseHit } from './phrases.ts'
import type { ProofMark } from '../ecq/proof-mark.ts'

/** What the person told us about the draft. */
export interface Settings {
  readonly framework: Framework
  readonly kind: Kind
  readonly ecq: string | null
  /** `YYYY-MM-DD`: the day from which ages are counted */
  readonly date: string
  /** nobody named the date: it is the day on which the draft is looked at */
  readonly dateIsToday?: boolean
}

/** One paragraph as a rule sees it; all offsets are UTF-16 code units into `passage.text`. */
export interface ParagraphView {
  readonly passage: Passage
  readonly place: Place
  readonly settings: Settings
  /** where this rule's own `phrases` stand, in order */
  readonly phrases: readonly PhraseHit[]
  /** one entry a sentence: the CCAR part, declared by a heading or labelled by an engine; null when nobody knows */
  readonly parts: readonly (Part | null)[]
}

/** Where a rule found something, and what to say when the rule's own words do not fit this case. */
export interface Hit extends Span {
  readonly message?: string
  readonly advice?: string
  readonly replacements?: readonly string[]
  /** the text leaves doubt: a suggestion, whatever the rule's other marks are */
  readonly unsure?: boolean
}

/** The whole draft as a document rule sees it; `facts` holds what `gather` found, one entry a paragraph. */
export interface DocumentView<Fact = unknown> {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly settings: Settings
  readonly paragraphs: readonly ParagraphView[]
  readonly facts: readonly Fact[]
  /** null for a draft that did not come as a Word or PDF file */
  readonly format: FormatFacts | null
  /** spelling and grammar marks, or null where no proofreader ran */
  readonly proof: readonly ProofMark[] | null
}

/** A hit of a document rule: in a paragraph (offsets into it), or about the document (`where` says so in words). */
export type DocumentHit =
  | (Hit & {
      readonly paragraph: number
      /** id of the ECQ that has told the same story before; null where nobody knows */
      readonly retoldFrom?: string | null
    })
  | { readonly paragraph: null; readonly where: string; readonly message?: string; readonly advice?: string; readonly ecq?: string }

/** A text that a rule must mark at the [[double brackets]], or, among the misses, must leave alone. */
export type Example =
  | string
  | {
      readonly text: string
      readonly framework?: FrameworkId
      readonly kind?: Kind
      readonly ecq?: string
      readonly date?: string
      readonly dateIsToday?: boolean
      readonly format?: Partial<FormatFacts>
    }

interface Words {
  readonly severity: Severity
  /** names the fault in a few words, for lists */
  readonly title: string
  /** what is said at the place; one sentence */
  readonly message: string
  /** why a board minds */
  readonly reason: string
  /** what to do now */
  readonly advice: string
  readonly source: SourceNote
  /** which remark leads when several meet on one sentence; higher leads among equal severities */
  readonly weight: number
  /** a slip with one sure mending: it neither folds under another remark on its sentence nor leads one */
  readonly alone?: true
  /** absent: all */
  readonly frameworks?: readonly FrameworkId[]
  /** absent: all */
  readonly kinds?: readonly Kind[]
  /** what this rule marks is no part of the draft for any rule that does not also read it */
  readonly setsAside?: true
  /** reads what other rules set aside */
  readonly readsAsides?: true
  /** word lists for the shared phrase automaton; see `phrases.ts` for the notation */
  readonly phrases?: readonly string[]
  readonly hits: readonly Example[]
  readonly misses: readonly Example[]
}

/** Looks at one paragraph; its answer depends on nothing else, so it can be remembered while somebody types. */
export interface ParagraphRule extends Words {
  readonly scope: 'paragraph'
  readonly find: (view: ParagraphView) => Iterable<Hit>
}

/** Looks at the whole draft through what `gather` kept of each paragraph, so that a keystroke stays cheap. */
export interface DocumentRule<Fact = unknown> extends Words {
  readonly scope: 'document'
  readonly gather?: (view: ParagraphView) => Fact
  readonly judge: (view: DocumentView<Fact>) => Iterable<DocumentHit>
}

export type Rule = ParagraphRule | DocumentRule

/** Declares a rule about paragraphs; the file's name is its id. */
export const paragraphRule = (rule: Omit<ParagraphRule, 'scope'>): ParagraphRule => ({ scope: 'paragraph', ...rule })

/** Declares a rule about the whole draft; the file's name is its id. */
export const documentRule = <Fact>(rule: Omit<DocumentRule<Fact>, 'scope'>): DocumentRule => ({ scope: 'document', ...rule }) as DocumentRule
