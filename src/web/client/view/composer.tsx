/** Where a draft comes in: pasted, typed, chosen, or the sample. */
import { useRef } from 'hono/jsx/dom'
import { fetchSample } from '../ask-server.ts'
import { canReview } from '../can-review.ts'
import type { Coach } from '../use-coach.ts'

/** A paste this long is a draft; it is taken at once. */
const draftLength = 200

export function Composer({ coach, hasDraft }: { readonly coach: Coach; readonly hasDraft: boolean }) {
  const { takeFile, dispatch, state } = coach
  const { text, submit, onKeyDown, onPaste } = useBox(coach)
  return (
    <form class={`composer ${hasDraft ? 'composer--small' : ''}`} onSubmit={submit} aria-label="Bring a draft">
      {state.earlier && hasDraft && (
        <p class="composer__earlier">
          The draft before this one is kept. <button type="button" class="usa-button usa-button--unstyled" onClick={() => dispatch({ type: 'earlier-restored' })}>Put it back</button>
        </p>
      )}
      <label class="composer__label" for="composer-text">{hasDraft ? 'Paste or drop another draft' : 'Paste or drop your draft'}</label>
      <textarea class="usa-textarea composer__text" id="composer-text" ref={text} rows={hasDraft ? 1 : 7} onPaste={onPaste} onKeyDown={onKeyDown} aria-keyshortcuts="Control+Enter" aria-describedby="composer-hint" />
      <p class={hasDraft ? 'usa-sr-only' : 'composer__hint'} id="composer-hint">Text, or a .txt, .md, .docx or .pdf file. Ctrl+Enter marks it. Kept in this browser until you clear it.</p>
      <div class="composer__buttons">
        <button type="submit" class={`usa-button ${hasDraft ? 'usa-button--outline' : ''}`}>Mark this draft</button>
        <FileButton onChoose={takeFile} />
        {!hasDraft && <SampleButton coach={coach} />}
      </div>
      <p class="composer__hint">{hasDraft ? 'Spelling and grammar come with the review. Ctrl+Enter here asks for it.' : 'The marks come from the rules, at once; spelling and grammar come with the review.'}</p>
    </form>
  )
}

/** The box that words are typed or pasted into; it is empty again once they are the draft. */
function useBox({ takeText, review, dispatch, state }: Coach) {
  const text = useRef<HTMLTextAreaElement | null>(null)
  const words = (): string => text.current?.value ?? ''
  const take = (draft: string): void => {
    if (text.current) text.current.value = ''
    takeText(draft, null)
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    if (words().trim() === '') dispatch({ type: 'failed', error: 'The box is empty: paste or type a draft, choose a file, or try the sample.' })
    else take(words())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (words().trim() !== '') take(words())
    else if (canReview(state)) void review()
  }
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (pasted.length < draftLength || words().trim() !== '') return
    event.preventDefault()
    take(pasted)
  }
  return { text, submit, onKeyDown, onPaste }
}

function FileButton({ onChoose }: { readonly onChoose: (file: File) => Promise<void> }) {
  const chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement
    const file = input.files?.[0]
    input.value = ''
    if (file) void onChoose(file)
  }
  return (
    <label class="usa-button usa-button--outline composer__file">
      Choose a file
      <input class="usa-sr-only" type="file" accept=".txt,.md,.docx,.pdf" onChange={chosen} />
    </label>
  )
}

function SampleButton({ coach: { takeText, dispatch } }: { readonly coach: Coach }) {
  const trySample = async (): Promise<void> => {
    const sample = await fetchSample()
    if ('error' in sample) dispatch({ type: 'failed', error: sample.error })
    else takeText(sample.value, 'Sample draft')
  }
  return <button type="button" class="usa-button usa-button--unstyled" onClick={() => void trySample()}>Try a sample</button>
}
