/** What a coach does with files that become drafts: brings them, tries one again, stops what is on its way. */
import { cancelBatch } from './ask-desk.ts'
import type { DeskDeps } from './desk-deps.ts'
import type { NamedFile } from './gather-files.ts'
import type { Upload } from './state.ts'
import { takenUp } from './use-sending.ts'

export interface FileDoing {
  readonly takeFiles: (files: readonly NamedFile[]) => void
  readonly retry: (upload: Upload) => void
  /** sends nothing more, and has the reviews of these files stopped that are not made yet */
  readonly stop: () => Promise<void>
}

export function workOnFiles({ known, told, dispatch, refresh }: DeskDeps): FileDoing {
  return {
    takeFiles: (files) => {
      const [drop, client] = [++drops, known().sieve.client]
      if (files.length === 0) dispatch({ type: 'failed', error: 'There was no file in that.' })
      else dispatch({ type: 'files-taken', uploads: files.map((file) => takenUp({ ...file, id: ++uploads, drop, client: client === 'none' ? null : client })) })
    },
    retry: (upload) => dispatch({ type: 'uploads-moved', uploads: [{ ...upload, state: 'waiting', error: null }] }),
    stop: async () => {
      dispatch({ type: 'sending-stopped' })
      for (const batch of Object.values(known().batches)) await told(cancelBatch(batch))
      await refresh()
    },
  }
}

let [uploads, drops] = [0, 0]
