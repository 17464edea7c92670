/** All that the page knows, as one value. */
import type { Chat, Message, Turn } from '../../ecq/chat.ts'
import type { EngineList } from '../../ecq/engine-list.ts'
import type { Finding } from '../../ecq/finding.ts'
import type { Severity } from '../../ecq/kind.ts'
import type { Lineage } from '../../ecq/lineage.ts'
import type { DraftSettings } from '../../ecq/request.ts'
import type { Review } from '../../ecq/review.ts'
import type { Span } from '../../text/span.ts'
import type { CheckAnswer, RuleWords } from './checking.ts'
import type { ServerAnswer } from './heard.ts'
import type { Filters } from './visible-marks.ts'

export interface Draft {
  readonly text: string
  /** the name of the file it was read from, `the sample draft`, or null for pasted words */
  readonly from: string | null
  /** where it stays on the server, once it was reviewed */
  readonly stored: Stored | null
}

/** Ids on the server of this page. */
export interface Stored {
  readonly draft: string
  readonly review: string
}

export interface Spot extends Span {
  /** another number each time that a place is to be shown */
  readonly turn: number
  /** it was put there just now, and is pointed out for a moment only */
  readonly fresh: boolean
}

export interface Dismissal {
  readonly id: string
  readonly reason: string
  readonly message: string
  readonly quote: string
}

/** A review as far as it has been told; whole once the stream has ended. */
export type Told = Partial<Review> & Pick<Review, 'draft'>

/** What the server is being asked for, with a sentence for the progress line. */
export interface Asking {
  readonly what: 'file' | 'review'
  readonly step: string
}

export interface State {
  readonly draft: Draft
  /** the draft that the present one replaced, so that nothing is lost by a slip */
  readonly earlier: Draft | null
  readonly settings: DraftSettings
  readonly filters: Filters
  readonly dismissed: Readonly<Record<string, Dismissal>>
  readonly check: CheckAnswer | null
  /** the last answer of the server about this draft */
  readonly heard: ServerAnswer | null
  readonly told: Told | null
  /** what became of the draft since its version before */
  readonly lineage: Lineage | null
  /** the candidate's words for the blanks of templates, by place and template */
  readonly blanks: Readonly<Record<string, readonly string[]>>
  /** the conversation about this review */
  readonly chat: Chat | null
  /** a message that a button elsewhere on the page asks */
  readonly asked: Message | null
  readonly asking: Asking | null
  readonly error: string | null
  /** what was done, said until something else happens */
  readonly done: string | null
  /** ids of all drafts that this browser has on the server */
  readonly sent: readonly string[]
  /** who reviews, as the server says; null until it has */
  readonly engines: EngineList | null
  /** why the server lets this browser have no review, in a candidate's words */
  readonly shut: string | null
  /** id of the finding that is being explained */
  readonly active: string | null
  /** the place that a statement of the coach points to, or where a sentence was just put */
  readonly spot: Spot | null
  readonly words: RuleWords
  /** on a narrow screen only one of the two is shown */
  readonly pane: 'draft' | 'coach'
  /** keys fall into the draft just now; a moment after the last one it rests */
  readonly typing: boolean
  /** said aloud by screen readers */
  readonly news: string
}

export const emptyDraft: Draft = { text: '', from: null, stored: null }

export const firstState: State = {
  draft: emptyDraft,
  earlier: null,
  settings: {},
  filters: { error: true, warning: true, suggestion: true },
  dismissed: {},
  check: null,
  heard: null,
  told: null,
  lineage: null,
  blanks: {},
  chat: null,
  asked: null,
  asking: null,
  error: null,
  done: null,
  sent: [],
  engines: null,
  shut: null,
  active: null,
  spot: null,
  words: {},
  pane: 'coach',
  typing: false,
  news: '',
}

export type Action =
  | { readonly type: 'draft-taken'; readonly draft: Draft; readonly heard: ServerAnswer | null }
  | { readonly type: 'draft-edited'; readonly text: string }
  | { readonly type: 'draft-rested' }
  | { readonly type: 'draft-cleared'; readonly done: string; readonly left: readonly string[] }
  | { readonly type: 'draft-stored'; readonly stored: Stored; readonly current: boolean }
  | { readonly type: 'engines-known'; readonly engines: EngineList }
  | { readonly type: 'shut-out'; readonly words: string }
  | { readonly type: 'earlier-restored' }
  | { readonly type: 'checked'; readonly answer: CheckAnswer }
  | { readonly type: 'words-known'; readonly words: RuleWords }
  | { readonly type: 'settings-changed'; readonly settings: DraftSettings }
  | { readonly type: 'severity-toggled'; readonly severity: Severity }
  | { readonly type: 'mark-opened'; readonly id: string | null }
  | { readonly type: 'place-shown'; readonly span: Span }
  | { readonly type: 'sentence-put'; readonly span: Span; readonly news: string }
  | { readonly type: 'dismissed'; readonly finding: Finding; readonly reason: string }
  | { readonly type: 'restored'; readonly id: string }
  | { readonly type: 'asked'; readonly asking: Asking }
  | { readonly type: 'told'; readonly told: Told; readonly step: string | null }
  | { readonly type: 'lineage-known'; readonly lineage: Lineage }
  | { readonly type: 'blank-filled'; readonly template: string; readonly words: readonly string[] }
  | { readonly type: 'chat-opened'; readonly chat: Chat }
  | { readonly type: 'chat-answered'; readonly turn: Turn }
  | { readonly type: 'question-asked'; readonly message: Message }
  | { readonly type: 'question-taken' }
  | { readonly type: 'failed'; readonly error: string | null }
  | { readonly type: 'pane-shown'; readonly pane: State['pane'] }
  | { readonly type: 'done'; readonly done: string }
  | { readonly type: 'news'; readonly news: string }
