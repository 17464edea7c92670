/** What the element on a site and the page in its frame say to each other; the only words that pass between the two, and none of a draft. */
import type { ThemeWishes } from './theme.ts'

/** Ids and figures of a review. */
export interface ReviewInFigures {
  readonly review: string
  readonly draft: string
  readonly words: number
  readonly findings: { readonly error: number; readonly warning: number; readonly suggestion: number }
  /** of the simulated board */
  readonly outcome: 'approve' | 'rewrite' | 'disapprove'
  /** ECQs that the board refuses */
  readonly refused: readonly string[]
  /** those of them that it refused without having judged them, for want of words; absent where there is none */
  readonly tooShort?: readonly string[]
}

/** From the page in the frame. */
export type Told =
  | { readonly type: 'hello' }
  | { readonly type: 'ready'; readonly guest: string }
  /** pixels that the page would like */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'review.started'; readonly review: string; readonly draft: string }
  | ({ readonly type: 'review.done' } & ReviewInFigures)
  | { readonly type: 'token.expired' }

/** From the element; `token` is null where the site has none to give. */
export type Given = { readonly type: 'token'; readonly token: string | null } | { readonly type: 'theme'; readonly theme: ThemeWishes }

/** Tells our messages from those that other scripts of a site send each other. */
export const protocol = 'ecq-coach/embed@1'

export type Sent<Message> = Message & { readonly protocol: typeof protocol }

/** One of our messages by its type, or null for anything else that was sent. */
export function messageOf<Message extends { readonly type: string }>(data: unknown, types: readonly Message['type'][]): Message | null {
  if (typeof data !== 'object' || data === null || !('protocol' in data) || data.protocol !== protocol) return null
  return 'type' in data && (types as readonly unknown[]).includes(data.type) ? (data as unknown as Message) : null
}
