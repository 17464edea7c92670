/** What `ecq-coach label` is asked to do. */
import type { DraftRequest } from '../ecq/request.ts'

export interface NamedDraft {
  /** its name in the labels file */
  readonly id: string
  readonly request: DraftRequest
}

/** `into` is the labels file: JSON Lines, one narrative a line. */
export type LabelRequest =
  | { readonly does: 'ask'; readonly into: string; readonly annotator: string; readonly drafts: readonly NamedDraft[]; readonly adjudicates: boolean }
  | { readonly does: 'add'; readonly into: string; readonly drafts: readonly NamedDraft[] }
  | { readonly does: 'import'; readonly into: string; readonly table: string }
  | { readonly does: 'table'; readonly into: string; readonly table: string; readonly annotator: string }
  | { readonly does: 'agree'; readonly files: readonly string[] }
