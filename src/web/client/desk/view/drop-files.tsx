/** Where many files come in at once, folders and zips among them, each with its progress and, where it failed, with the reason. */
import { many } from '../../../../text/many.ts'
import { useEffect, useRef } from 'hono/jsx/dom'
import { useFileDrop } from '../../use-file-drop.ts'
import { chosenFiles, droppedFiles } from '../gather-files.ts'
import type { Upload } from '../state.ts'
import type { DeskDoing } from '../use-desk.ts'

export function DropFiles({ desk }: { readonly desk: DeskDoing }) {
  const { drafts, clients, sieve } = desk.state
  const over = useDrops(desk)
  const folder = clients.find(({ id }) => id === sieve.client)
  return (
    <section class={`intake ${over ? 'intake--over' : ''}`} aria-labelledby="intake-title">
      <h2 class="intake__title" id="intake-title">{drafts?.length === 0 ? 'Drop your clients’ drafts here' : 'Add drafts'}</h2>
      <p class="faint">{`Word, PDF, Markdown or text, or folders and zips of them, as many as you like. Each becomes a draft of its own and is reviewed${folder ? `, in the folder of ${folder.name}` : ''}.`}</p>
      <p class="intake__buttons">
        <Chooser title="Choose files" desk={desk} />
        <Chooser title="Choose a folder" desk={desk} folder />
      </p>
      <Progress desk={desk} />
    </section>
  )
}

/** True while files hover over the page. */
function useDrops({ takeFiles }: DeskDoing): boolean {
  const take = useRef(takeFiles)
  take.current = takeFiles
  useEffect(() => {
    const hear = ({ dataTransfer }: DragEvent): void => {
      if (dataTransfer && dataTransfer.files.length > 0) void droppedFiles(dataTransfer).then((files) => take.current?.(files))
    }
    document.addEventListener('drop', hear)
    return () => document.removeEventListener('drop', hear)
  }, [])
  return useFileDrop(() => {})
}

function Chooser({ title, desk, folder = false }: { readonly title: string; readonly desk: DeskDoing; readonly folder?: boolean }) {
  const choose = ({ target }: Event): void => {
    const input = target as HTMLInputElement
    desk.takeFiles(chosenFiles([...(input.files ?? [])]))
    input.value = ''
  }
  return (
    <label class="usa-button usa-button--outline composer__file">
      {title}
      <input class="usa-sr-only" type="file" multiple accept={folder ? undefined : '.txt,.md,.docx,.pdf,.zip'} webkitdirectory={folder || undefined} onChange={choose} />
    </label>
  )
}

function Progress({ desk }: { readonly desk: DeskDoing }) {
  const { uploads, drafts, batches } = desk.state
  const reviewing = (drafts ?? []).filter(({ latest }) => latest?.status === 'queued' || latest?.status === 'running').length
  const failed = uploads.filter(({ error }) => error !== null)
  const sending = uploads.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const done = uploads.filter(({ state }) => state === 'sent').length
  const batch = batches[uploads.at(-1)?.drop ?? 0]
  if (uploads.length === 0) return null
  return (
    <>
      <div class="intake__progress">
        <progress max={uploads.length} value={uploads.length - sending} aria-label="Files sent" />
        <span>{`${done} of ${many(uploads.length, 'file')} sent${reviewing > 0 ? `, ${many(reviewing, 'review')} being made` : sending === 0 ? ', all reviewed' : ''}`}</span>
        {(sending > 0 || reviewing > 0) && <button type="button" class="usa-button usa-button--unstyled" onClick={() => void desk.stop()}>Stop</button>}
      </div>
      {failed.length > 0 && <ul class="intake__failed">{failed.map((upload) => <Failed upload={upload} onRetry={() => desk.retry(upload)} />)}</ul>}
      {batch !== undefined && sending === 0 && reviewing === 0 && (
        <p>
          {'Take these along: '}
          <a class="usa-link" href={`v1/batches/${batch}/results?format=zip&reports=html,docx`} download>all reports (zip)</a>{', '}
          <a class="usa-link" href={`v1/batches/${batch}/results?format=csv`} download>a table (CSV)</a>
        </p>
      )}
    </>
  )
}

const Failed = ({ upload, onRetry }: { readonly upload: Upload; readonly onRetry: () => void }) => (
  <li>
    <strong>{upload.name.includes('/') ? upload.name : upload.file.name}</strong>{`: ${upload.error ?? ''} `}
    <button type="button" class="usa-button usa-button--unstyled" onClick={onRetry}>Try again</button>
  </li>
)
