/** What a coach does with drafts as a whole and with the clients whose they are: names, moves and forgets them. */
import * as ask from './ask-desk.ts'
import type { DeskDraft } from './ask-desk.ts'
import type { DeskDeps } from './desk-deps.ts'

export interface DraftDoing {
  readonly addClient: (name: string) => Promise<void>
  /** with all drafts of the client */
  readonly forgetClient: (client: string) => Promise<void>
  /** a new name, another client, or none */
  readonly change: (draft: string, change: { readonly title?: string; readonly client?: string | null }) => Promise<void>
  readonly forget: (draft: DeskDraft) => Promise<void>
}

export function workOnDrafts({ told, dispatch, refresh }: DeskDeps): DraftDoing {
  return {
    addClient: async (name) => {
      if (await told(ask.addClient(name))) await refresh()
    },
    forgetClient: async (client) => {
      if (!(await told(ask.forgetClient(client)))) return
      dispatch({ type: 'sifted', sieve: { client: null } })
      await refresh()
    },
    change: async (draft, change) => {
      await told(ask.changeDraft(draft, change))
      await refresh()
    },
    forget: async (draft) => {
      if (await told(ask.forgetDraft(draft.id))) await refresh()
    },
  }
}
