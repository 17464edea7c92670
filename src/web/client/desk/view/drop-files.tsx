/** Where many files come in at once, each with its progress and, where it failed, with the reason. */
import { useFileDrop } from '../../use-file-drop.ts'
import { many } from '../../words.ts'
import type { Upload } from '../state.ts'
import type { DeskDoing } from '../use-desk.ts'

export function DropFiles({ desk }: { readonly desk: DeskDoing }) {
  const { uploads, drafts } = desk.state
  const over = useFileDrop(desk.takeFiles)
  const reviewing = (drafts ?? []).filter(({ latest }) => latest?.status === 'queued' || latest?.status === 'running').length
  const sending = uploads.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const failed = uploads.filter(({ state }) => state === 'failed')
  const done = uploads.length - sending - failed.length
  return (
    <section class={`intake ${over ? 'intake--over' : ''}`} aria-labelledby="intake-title">
      <h2 class="intake__title" id="intake-title">{drafts?.length === 0 ? 'Drop your clients’ drafts here' : 'Add drafts'}</h2>
      <p class="faint">Word, PDF, Markdown or text, as many as you like. Each becomes a draft of its own and is reviewed.</p>
      <label class="usa-button usa-button--outline composer__file">
        Choose files
        <input class="usa-sr-only" type="file" multiple accept=".txt,.md,.docx,.pdf" onChange={({ target }: Event) => {
          const input = target as HTMLInputElement
          desk.takeFiles([...(input.files ?? [])])
          input.value = ''
        }} />
      </label>
      {uploads.length > 0 && (
        <div class="intake__progress">
          <progress max={uploads.length} value={done + failed.length} aria-label="Files sent" />
          <span>{`${done} of ${many(uploads.length, 'file')} sent${reviewing > 0 ? `, ${many(reviewing, 'review')} being made` : sending === 0 ? ', all reviewed' : ''}`}</span>
        </div>
      )}
      {failed.length > 0 && <ul class="intake__failed">{failed.map((upload) => <Failed upload={upload} onRetry={() => desk.retry(upload)} />)}</ul>}
    </section>
  )
}

const Failed = ({ upload, onRetry }: { readonly upload: Upload; readonly onRetry: () => void }) => (
  <li>
    <strong>{upload.file.name}</strong>{`: ${upload.error ?? ''} `}
    <button type="button" class="usa-button usa-button--unstyled" onClick={onRetry}>Try again</button>
  </li>
)
