/** The messages between the page and the worker that checks drafts. */
import type { Finding } from '../../ecq/finding.ts'
import type { FrameworkId } from '../../ecq/framework.ts'
import type { Kind } from '../../ecq/kind.ts'
import type { DraftSettings } from '../../ecq/request.ts'
import type { ServerAnswer } from './heard.ts'

export interface CheckQuestion {
  readonly text: string
  readonly settings: DraftSettings
  /** `YYYY-MM-DD` */
  readonly today: string
  /** nothing is marked yet: of a long draft, the first paragraphs are answered before the whole */
  readonly hurried: boolean
}

export interface CheckAnswer {
  /** false: all is said but the findings of later paragraphs and those of rules that look at the whole draft */
  readonly whole: boolean
  /** the text that the offsets count in */
  readonly text: string
  readonly framework: FrameworkId
  readonly kind: Kind
  readonly ecq: string | null
  readonly date: string
  readonly words: number
  readonly notices: readonly string[]
  /** why the coach does not help with this text, or null */
  readonly declined: string | null
  readonly findings: readonly Finding[]
}

/** What the page says of a rule beside its findings. */
export type RuleWords = Readonly<Record<string, { readonly title: string; readonly reason: string }>>

/** A rule that only the server runs has no words here but its id. */
export const ruleTitle = (words: RuleWords, id: string): string => words[id]?.title ?? `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

export type ToWorker = { readonly type: 'check'; readonly question: CheckQuestion } | { readonly type: 'hear'; readonly answer: ServerAnswer | null }
export type FromWorker = { readonly type: 'ready'; readonly words: RuleWords } | { readonly type: 'checked'; readonly answer: CheckAnswer }
